"""JSON Lines: a line is one article, {"id", "text", "title", "language", "published", "outlet", "url"}."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dateline.errors import InputError
from dateline.records import Failure
from dateline.sources.cleaning import clean_keeping_offsets
from dateline.sources.decoding import UTF16_MARKS, decode
from dateline.sources.drafts import Draft
from dateline.sources.opened import LARGEST, Opened, failure, within_limit
from dateline.sources.published import iso_published
from dateline.sources.tags import language_tag

_OBJECT = re.compile(rb"\s*\{\s*\"")
_PRETTY = (b"{", b"[", b"[{")  # a first line like these is one JSON value over many lines


def sniff(head: bytes) -> bool:
    """Tell whether the bytes begin with a JSON object that has a key on its first line."""
    bare = head.removeprefix(codecs.BOM_UTF8)
    if bare.startswith(UTF16_MARKS):
        bare = bare[2:].replace(b"\x00", b"")
    return bool(_OBJECT.match(bare))


def read(source: Opened) -> Iterator[Draft | Failure]:
    """Yield an article for each line that keeps the rules and a Failure, naming the line, for each that does not.

    Blank lines are skipped. Other fields than those of the interface are not looked at.
    """
    found = False
    for number, line in enumerate(_lines(source), start=1):
        bare = line.removeprefix(codecs.BOM_UTF8).strip() if number == 1 else line.strip()
        if not bare:
            continue
        if not found and bare in _PRETTY:
            raise InputError("not JSON Lines: every article must stand on a line of its own")
        found = True
        yield _article(bare, f"{source.name}: line {number}")
    if not found:
        raise InputError("the file is empty")


def _lines(source: Opened) -> Iterator[bytes]:
    stream = source.stream
    if stream.peek(2)[:2] in UTF16_MARKS:
        # UTF-16 cannot be cut at bytes; it is read whole, within the limit of one text.
        yield from io.BytesIO(decode(source.whole()).text.encode("utf-8", errors="replace"))
        return
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n"):
            line = stream.readline(LARGEST + 1)


def _article(line: bytes, origin: str) -> Draft | Failure:
    given_id: str | None = None
    try:
        decoded = decode(within_limit(line))
        item = _object(decoded.text)
        given_id = _id(item)
        return _draft(item, given_id, origin, decoded.notes)
    except InputError as error:
        return failure(origin, error.rule, given_id)


def _object(line: str) -> Mapping[str, Any]:
    try:
        item = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError):
        raise InputError("not JSON that can be read: a number too long or too many brackets in brackets") from None
    if not isinstance(item, dict):
        raise InputError('expected an object {"text": …}')
    return item


def _draft(item: Mapping[str, Any], given_id: str | None, origin: str, notes: tuple[str, ...]) -> Draft:
    text = item.get("text")
    if not isinstance(text, str):
        raise InputError("there is no text" if text is None else "text must be a string")
    cleaned = clean_keeping_offsets(text)
    if not cleaned.text.strip():
        raise InputError("the text is empty")
    return Draft(
        text=cleaned.text,
        origin=origin,
        id=given_id,
        title=_string(item, "title"),
        published=_formed(item, "published", iso_published),
        language=_formed(item, "language", language_tag),
        outlet=_string(item, "outlet"),
        url=_string(item, "url"),
        notes=notes + cleaned.notes,
    )


def _id(item: Mapping[str, Any]) -> str | None:
    value = item.get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _string(item, "id")


def _string(item: Mapping[str, Any], field: str) -> str | None:
    """Return a field that may be missing, null or empty, which are the same; InputError if it is no string."""
    value = item.get(field)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{field} must be a string")
    return clean_keeping_offsets(value).text.strip() or None if value else None


def _formed(item: Mapping[str, Any], field: str, plain: Callable[[str], str]) -> str | None:
    value = _string(item, field)
    try:
        return plain(value) if value else None
    except ValueError as error:
        raise InputError(f"{field}: {error}") from None
