"""The one reader of the project's TSV files, and the rules that each row must keep."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.errors import DataError

_ALPHABETS = ("LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN", "ARABIC", "GREEK", "HEBREW")
_LETTERS = re.compile(r"[^\W\d_]+")
# Most cells of a Latin alphabet are in order at a glance: printable ASCII with single spaces inside.
_TIDY = re.compile(r"[!-~]+(?: [!-~]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table: its cells by column name, and where it stands."""

    file: str
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Return the cell of a column, empty where the row leaves it out."""
        return self.cells[column]

    def fault(self, rule: str) -> DataError:
        """Make the error that names this row."""
        return DataError(rule, file=self.file, place=f"row {self.number}")


def read_table(path: Path, columns: Sequence[str], *, key: Sequence[str]) -> tuple[Row, ...]:
    """Read a TSV file whose first line is exactly the columns; lines that start with # are comments.

    `key` names the columns that together must differ from row to row. Raise DataError for a wrong header, a
    row of another length, text that is not NFC, stray spaces, a word of two scripts, or a repeated key.
    """
    file = short_path(path)
    lines = _lines(path, file)
    if not lines or lines[0][1].split("\t") != list(columns):
        raise DataError(f"the first line must be the columns {', '.join(columns)}", file=file, place="row 1")
    rows = tuple(_row(file, number, line, columns) for number, line in lines[1:])
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        identity = tuple(row[column] for column in key)
        first = seen.setdefault(identity, row.number)
        if first != row.number:
            raise row.fault(f"{' / '.join(identity)} stands already in row {first}")
    return rows


def read_optional_table(path: Path, columns: Sequence[str], *, key: Sequence[str]) -> tuple[Row, ...]:
    """Read a table that a language may do without: there are no rows where the file is missing."""
    return read_table(path, columns, key=key) if path.exists() else ()


def mixed_script_word(text: str) -> str | None:
    """Return the first word whose letters come from two alphabets («Cаша» with a Latin C), None if there is none.

    A word is an unbroken run of letters: «Газета.Ru» and «IT-отдел» are two words each.
    """
    if text.isascii():
        return None
    for word in _LETTERS.finditer(text):
        scripts = {name for letter in word.group() for name in _alphabet(letter)}
        if len(scripts) > 1:
            return word.group()
    return None


def short_path(path: Path) -> str:
    """Return the end of a path by which a table is known: several languages have a countries.tsv."""
    return "/".join(path.parts[-3:])


def _lines(path: Path, file: str) -> list[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DataError("the file is missing", file=file) from None
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8", file=file, place=f"byte {error.start}") from None
    # Not splitlines(): a rare separator within a cell would cut the row in two instead of being found below.
    numbered = enumerate(text.split("\n"), start=1)
    return [(number, line) for number, line in numbered if line.strip() and not line.startswith("#")]


def _row(file: str, number: int, line: str, columns: Sequence[str]) -> Row:
    cells = line.split("\t")
    row = Row(file=file, number=number, cells=dict(zip(columns, cells, strict=False)))
    if len(cells) != len(columns):
        raise row.fault(f"{len(columns)} cells are needed, {len(cells)} found")
    for cell in cells:
        if not cell or _TIDY.fullmatch(cell):
            continue
        if cell != " ".join(cell.split()):
            raise row.fault(f"spaces at the edge of «{cell}», two together, or of a rare kind")
        if not unicodedata.is_normalized("NFC", cell):
            raise row.fault(f"«{cell}» is not in Unicode NFC")
        word = mixed_script_word(cell)
        if word:
            raise row.fault(f"the word «{word}» mixes alphabets")
    return row


@cache
def _alphabet(letter: str) -> tuple[str, ...]:
    name = unicodedata.name(letter, "")
    return tuple(alphabet for alphabet in _ALPHABETS if name.startswith(alphabet))
