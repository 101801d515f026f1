"""The atlas: every town and region that GeoNames names, in one file that is mapped into memory and never read whole.

`scripts/build_atlas.py` makes the file. It begins with the length of a header (8 bytes, little-endian) and the header,
JSON, which tells where each column stands and of what numbers it is. Names are found by a 64-bit hash of their folded
form.
"""

from __future__ import annotations

import json
import mmap
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dateline.gazetteer.entities import Place, PlaceKind
from dateline.records.event import PlacePrecision

PATH = Path(__file__).with_name("data") / "atlas.bin"
HEAD = 8
# Coordinates are kept as whole ten-thousandths of a degree (11 m).
DEGREE = 10_000
NOWHERE = 0xFFFFFFFF
KINDS: tuple[PlaceKind, ...] = ("city", "capital", "region", "district")
_PRECISION: Mapping[PlaceKind, PlacePrecision] = {"region": "admin", "district": "admin"}
# Letters that do not come apart into a base and a mark, and what they are folded to; apostrophes and dots go.
_LETTERS = {
    "ı": "i",
    "ə": "e",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ё": "е",
    "-": " ",
}
_DROPPED = "'’ʼʻ‘`´ʹʺ."
_LATIN = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
_MARKS = range(0x300, 0x370)
_FOLDED = str.maketrans(
    {chr(code): unicodedata.normalize("NFD", chr(code))[0] for letters in _LATIN for code in letters}
    | _LETTERS
    | dict.fromkeys([*_DROPPED, *map(chr, _MARKS)])
)


@dataclass(frozen=True, slots=True)
class Atlas:
    """The columns of the file: names by hash, and of each place what is known; a row is a place's number."""

    columns: Mapping[str, memoryview]
    countries: tuple[str, ...]
    admin1: tuple[str, ...]

    def rows(self, name: str) -> tuple[int, ...]:
        """Return the rows of the places of a name, the most populous first."""
        keys, wanted = self.columns["keys"], hash_of(fold_name(name))
        at = bisect_left(keys, wanted)
        if at == len(keys) or keys[at] != wanted:
            return ()
        first = self.columns["first"]
        return tuple(self.columns["rows"][first[at] : first[at + 1]])

    def row_of(self, geonameid: int) -> int | None:
        """Return the row of a GeoNames id; rows are in the order of ids."""
        ids = self.columns["geonameid"]
        at = bisect_left(ids, geonameid)
        return at if at < len(ids) and ids[at] == geonameid else None

    def place(self, row: int) -> Place:
        """Return what is known of a row."""
        column = self.columns
        kind = KINDS[column["kind"][row]]
        start, end = column["label"][row], column["label"][row + 1]
        return Place(
            id=str(column["geonameid"][row]),
            geonameid=column["geonameid"][row],
            name=bytes(column["labels"][start:end]).decode(),
            country=self.countries[column["country"][row]],
            admin1=self.admin1[column["admin1"][row]],
            lat=column["lat"][row] / DEGREE,
            lon=column["lon"][row] / DEGREE,
            population=column["population"][row],
            kind=kind,
            precision=_PRECISION.get(kind, "exact"),
        )

    def around(self, row: int) -> Iterator[int]:
        """Give the rows of the regions that a place lies in, the nearest first."""
        parent = self.columns["parent"]
        outer = parent[row]
        while outer != NOWHERE:
            yield outer
            outer = parent[outer]


@cache
def atlas() -> Atlas:
    """Return the packaged atlas, mapped at the first call."""
    return read_atlas(PATH)


def read_atlas(path: Path) -> Atlas:
    """Map a file; its pages are read from the disk as they are asked for."""
    with path.open("rb") as file:
        data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    length = int.from_bytes(data[:HEAD], "little")
    head: dict[str, Any] = json.loads(bytes(data[HEAD : HEAD + length]))
    body = data[HEAD + length :]
    columns = {
        name: body[column["start"] : column["end"]].cast(column["type"]) for name, column in head["columns"].items()
    }
    return Atlas(columns=columns, countries=tuple(head["countries"]), admin1=tuple(head["admin1"]))


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """Return the form by which names are compared: small letters without marks, hyphens or apostrophes.

    Cyrillic й stays, ё is е; the Turkic dotless ı is i.
    """
    folded = name.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", folded)
    return " ".join(folded.translate(_FOLDED).split())


def hash_of(folded: str) -> int:
    """Return the 64-bit key of a folded name; in a million names two that share one are not to be expected."""
    return int.from_bytes(blake2b(folded.encode(), digest_size=8).digest(), "little")
