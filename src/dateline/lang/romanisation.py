"""Names in Latin letters, by a table of the language; a language without a table keeps its letters."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dateline.lexicon import Row, read_optional_table

# A letter's renderings in the order of the table: what it is after which letters, the last one after any.
Romanisation = Mapping[str, tuple[tuple[str, frozenset[str]], ...]]
_START = "^"


def read_romanisation(path: Path) -> Romanisation:
    """Read `letter, latin, after, note`; empty where the language has no such table.

    `after` lists the letters after which the row holds, ^ for the beginning of a word; empty for anywhere. Raise
    DataError for a row that comes after one that holds anywhere.
    """
    table: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    rows = read_optional_table(path, ("letter", "latin", "after", "note"), key=("letter", "after"))
    for row in rows:
        known = table.get(row["letter"], ())
        _check(row, known)
        table[row["letter"]] = (*known, (row["latin"], frozenset(row["after"].split())))
    return table


def romanise(name: str, table: Romanisation) -> str:
    """Write a name in Latin letters («Сергей Лавров» → Sergey Lavrov); letters that the table does not have stay."""
    return " ".join(_word(word, table) for word in name.split())


def _check(row: Row, known: tuple[tuple[str, frozenset[str]], ...]) -> None:
    if len(row["letter"]) != 1 or row["letter"] != row["letter"].lower():
        raise row.fault(f"«{row['letter']}» is not one small letter")
    if known and not known[-1][1]:
        raise row.fault(f"a row above gives «{row['letter']}» after any letter already")


def _word(word: str, table: Romanisation) -> str:
    before, letters = _START, []
    for letter in word:
        small = letter.lower()
        latin = next((latin for latin, after in table.get(small, ()) if not after or before in after), letter)
        letters.append(latin.capitalize() if letter.isupper() else latin)
        before = small if letter.isalpha() else _START
    return "".join(letters)
