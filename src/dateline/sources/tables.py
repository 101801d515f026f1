"""The small tables of this room (months, page furniture, encodings), which must not depend on any language pack."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from dateline.errors import DataError

DATA = Path(__file__).parent / "data"


COLUMNS: Mapping[str, tuple[str, ...]] = {
    "binary_kinds.tsv": ("bytes", "kind", "source", "note"),
    "cyrillic_letters.tsv": ("letter", "share", "source", "note"),
    "date_words.tsv": ("language", "kind", "value", "form", "source", "note"),
    "encodings.tsv": ("label", "codec", "name", "source", "note"),
    "furniture.tsv": ("id", "language", "reason", "scope", "where", "pattern", "examples", "not", "source", "note"),
    "language_letters.tsv": ("language", "letters", "source", "note"),
    "language_marks.tsv": ("language", "kind", "form", "source", "note"),
}


def rows(name: str) -> list[dict[str, str]]:
    """Read `data/<name>`: the first line is the columns, lines with # are comments, no cell has edge spaces.

    Raises DataError naming the file, the row and the rule.
    """
    columns = COLUMNS[name]
    text = (DATA / name).read_text(encoding="utf-8")
    numbered = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip() and not line.startswith("#")]
    if not numbered or numbered[0][1].split("\t") != list(columns):
        raise DataError(f"the first line must be the columns {', '.join(columns)}", file=name, place="row 1")
    return [_row(name, number, line, columns) for number, line in numbered[1:]]


def _row(name: str, number: int, line: str, columns: Sequence[str]) -> dict[str, str]:
    cells = line.split("\t")
    place = f"row {number}"
    if len(cells) != len(columns):
        raise DataError(f"{len(columns)} cells are needed, {len(cells)} found", file=name, place=place)
    if any(cell != cell.strip() for cell in cells):
        raise DataError("spaces at the edge of a cell", file=name, place=place)
    if not unicodedata.is_normalized("NFC", line):
        raise DataError("not in Unicode NFC", file=name, place=place)
    return dict(zip(columns, cells, strict=True))
