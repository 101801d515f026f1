"""Plain text: a file is one article."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import InputError
from dateline.records import Failure
from dateline.sources.cleaning import clean
from dateline.sources.decoding import decode
from dateline.sources.drafts import Draft
from dateline.sources.opened import Opened


def read(source: Opened) -> Iterator[Draft | Failure]:
    """Yield the one article of a text file; InputError if it is empty, too large or no text."""
    decoded = decode(source.whole())
    cleaned = clean(decoded.text)
    if not cleaned.text.strip():
        raise InputError("the file holds nothing but blank space")
    yield Draft(text=cleaned.text, origin=source.name, notes=decoded.notes + cleaned.notes)


def sniff(_: bytes) -> bool:
    """Take whatever no other reader takes."""
    return True
