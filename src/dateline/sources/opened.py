"""An opened file or stream, and how much of it may be read at once."""

from __future__ import annotations

from dataclasses import dataclass
from io import BufferedReader

from dateline.errors import InputError
from dateline.records import Failure

LARGEST = 20_000_000  # bytes of one text, page or line: a long book has two million
STEP = "read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A source as the user named it, and its bytes."""

    name: str
    stream: BufferedReader

    def whole(self) -> bytes:
        """Return all bytes; InputError if they are more than one text may have."""
        return within_limit(self.stream.read(LARGEST + 1))


def within_limit(data: bytes) -> bytes:
    """Return the bytes of one text; InputError if they are too many."""
    if len(data) > LARGEST:
        raise InputError(f"larger than {LARGEST // 1_000_000} MB, the most that is read as one text")
    return data


def failure(origin: str, rule: str, given_id: str | None = None) -> Failure:
    """Return the record of what could not be read."""
    return Failure(origin=origin, step=STEP, rule=rule, id=given_id)
