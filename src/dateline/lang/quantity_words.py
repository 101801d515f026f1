"""The words by which a language counts people killed, wounded, arrested, displaced or on the march, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from dateline.lexicon import Row, read_optional_table
from dateline.lexicon.phrases import fold
from dateline.records.event import QuantityKind

COLUMNS = ("words", "with", "kind", "what", "role", "example", "counterexample")
KINDS = ("verb", "noun", "state", "measure", "filler", "other")
WHATS: Mapping[str, QuantityKind] = {name: name for name in get_args(QuantityKind)}
# Where the people stand: a verb's role; a noun's genitive, or the counted noun itself; right before a state.
ROLES = {"verb": ("patient", "agent"), "noun": ("genitive", "self"), "state": ("self",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWord:
    """What some words of one row tell of those counted.

    `beside` holds the complements of which one must stand by («выйти» counts with «на улица»), each a dictionary
    form with its preposition before it if that matters; empty where the word tells enough. The example tells a
    quantity of its kind, the counterexample none.
    """

    words: str
    kind: str
    what: QuantityKind
    role: str
    beside: tuple[tuple[str, str], ...]
    example: str
    counterexample: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityWords:
    """The table by folded word: predicates and nouns; words of measure («число»); people and no people."""

    signs: Mapping[str, tuple[QuantityWord, ...]]
    measures: frozenset[str]
    people: frozenset[str]
    others: frozenset[str]


def read_quantity_words(path: Path) -> QuantityWords:
    """Read a language's `quantities.tsv`; empty where it has no such table. Raise DataError for a bad row."""
    rows = read_optional_table(path, COLUMNS, key=("words", "with", "kind", "what"))
    signs: dict[str, list[QuantityWord]] = {}
    lists: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for row in rows:
        if row["kind"] not in KINDS:
            raise row.fault(f"kind must be one of {', '.join(KINDS)}")
        if row["kind"] in ROLES:
            for word in row["words"].split():
                signs.setdefault(fold(word), []).append(_sign(row))
        else:
            lists[row["kind"]] |= {fold(word) for word in row["words"].split()}
    return QuantityWords(
        signs={word: tuple(found) for word, found in signs.items()},
        measures=frozenset(lists["measure"]),
        people=frozenset(lists["filler"]),
        others=frozenset(lists["other"]),
    )


def _sign(row: Row) -> QuantityWord:
    if row["what"] not in WHATS:
        raise row.fault(f"what must be one of {', '.join(WHATS)}")
    if row["role"] not in ROLES[row["kind"]]:
        raise row.fault(f"the role of a {row['kind']} must be one of {', '.join(ROLES[row['kind']])}")
    if not row["example"] or not row["counterexample"]:
        raise row.fault("an example and a counterexample are needed")
    return QuantityWord(
        words=row["words"],
        kind=row["kind"],
        what=WHATS[row["what"]],
        role=row["role"],
        beside=tuple(_complement(choice) for choice in row["with"].split("|") if choice),
        example=row["example"],
        counterexample=row["counterexample"],
    )


def _complement(choice: str) -> tuple[str, str]:
    """Cut «на улица» into preposition and dictionary form; the preposition is empty where any will do."""
    marker, _, word = choice.rpartition(" ")
    return fold(marker), fold(word)
