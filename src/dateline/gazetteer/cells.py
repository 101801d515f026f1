"""Reading a row's cells as what they stand for; every fault names file, row and rule."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar, get_args

from dateline.lexicon import Row
from dateline.ontology import ontology

T = TypeVar("T", bound=str)

SECTORS = tuple(ontology().sectors)
SPECIAL_COUNTRIES = tuple(ontology().special_codes)


def required(row: Row, column: str) -> str:
    """Return a cell that must not be empty."""
    if not row[column]:
        raise row.fault(f"the {column} is empty")
    return row[column]


def sectors(row: Row) -> tuple[str, ...]:
    """Return the sectors of a row, the foremost first; none is allowed, an unknown or repeated one is not."""
    codes = tuple(row["sector"].split(",")) if row["sector"] else ()
    for code in codes:
        if code not in SECTORS:
            raise row.fault(f"«{code}» is no sector of the codebook")
    if len(set(codes)) != len(codes):
        raise row.fault("a sector stands twice")
    return codes


def reference(row: Row, column: str, known: Collection[str], what: str) -> str:
    """Return a cell that names a row of another table."""
    if row[column] not in known:
        raise row.fault(f"«{row[column]}» is no {what}")
    return row[column]


def choice(row: Row, column: str, kind: type[T] | object) -> T:
    """Return a cell that must be one of the words of a Literal type."""
    words: tuple[T, ...] = get_args(kind)
    for word in words:
        if row[column] == word:
            return word
    raise row.fault(f"the {column} «{row[column]}» is none of {', '.join(words)}")


def number(row: Row, column: str) -> int:
    """Return a whole number, not below zero."""
    text = row[column]
    if not (text.isascii() and text.isdigit()):
        raise row.fault(f"the {column} «{text}» is not a whole number")
    return int(text)


def degrees(row: Row, column: str, limit: float) -> float:
    """Return a coordinate between -limit and limit."""
    try:
        value = float(row[column])
    except ValueError:
        raise row.fault(f"the {column} «{row[column]}» is not a number") from None
    if not -limit <= value <= limit:
        raise row.fault(f"the {column} {value} is not between -{limit:g} and {limit:g}")
    return value
