"""Bytes to letters: UTF-8 first, then what the file says of itself, then the old Cyrillic and Western encodings."""

from __future__ import annotations

import codecs
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dateline.errors import InputError
from dateline.sources.tables import rows

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CYRILLIC = ("cp1251", "koi8_r", "koi8_u", "cp866", "iso8859_5")  # the likelier first: it wins a tie
_SAMPLE = 20_000  # bytes beyond ASCII that the choice is made on
_MOST_CONTROL = 0.05  # a text has hardly any control characters
_MOST_BROKEN = 0.05  # of a UTF-8 text's characters beyond ASCII; more, and it never was UTF-8
_HIGH = re.compile(rb"[\x80-\xff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_META = re.compile(rb"""<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_META_WITHIN = 4096  # bytes from the head
# A place of cp1252 that holds an Icelandic letter holds a Turkish one in cp1254.
_TURKISH = re.compile(rb"[\xd0\xdd\xde\xf0\xfd\xfe]")
_TYPOGRAPHY = frozenset("«»„“”‘’…–—№•§°\u00a0")
_ODD, _INSIDE, _PLAIN = -9.0, -0.1, -5.0  # log weights: what no text has, a capital inside a word, a typographic mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The letters, and a note where they were not simply UTF-8."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, page: bool = False) -> Decoded:
    """Read bytes as text; `page` lets an HTML page's own declaration of its encoding count.

    Raises InputError for a file that is empty or no text (an image, an archive, a PDF).
    """
    if not data.strip():
        raise InputError("the file is empty")
    for mark, codec in ((codecs.BOM_UTF8, "utf-8"), *((mark, "utf-16") for mark in UTF16_MARKS)):
        if data.startswith(mark):
            return _as_text(_loosely(data, codec, note=codec != "utf-8"))
    _refuse_binary(data)
    declared = _declared(data) if page else None
    try:
        decoded = Decoded(text=data.decode("utf-8"), notes=_contradiction(data, declared))
    except UnicodeDecodeError:
        decoded = _old(data, declared)
    return _as_text(decoded)


def _loosely(data: bytes, codec: str, *, note: bool) -> Decoded:
    text = data.decode(codec, errors="replace").removeprefix("\ufeff")
    broken = text.count("\ufffd") - (data.decode("utf-8", errors="ignore").count("\ufffd") if codec == "utf-8" else 0)
    notes = [f"read as {codec}"] if note else []
    if broken > 0:
        notes.append(f"bytes that are not {codec} stand as \ufffd: {broken}")
    return Decoded(text=text, notes=tuple(notes))


def _old(data: bytes, declared: str | None) -> Decoded:
    """Read bytes that are not clean UTF-8: broken UTF-8, the declared encoding, or the likeliest old one."""
    loose = _loosely(data, "utf-8", note=False)
    beyond = sum(1 for letter in loose.text if letter > "\x7f")
    if loose.text.count("\ufffd") <= max(1, _MOST_BROKEN * beyond) and beyond > 1 + loose.text.count("\ufffd"):
        return loose
    codec = declared if declared and declared != "utf-8" else _likeliest(data)
    return Decoded(text=data.decode(codec, errors="replace"), notes=(f"read as {_name(codec)}",))


def _likeliest(data: bytes) -> str:
    """Choose among the old encodings: Cyrillic stands in runs of high bytes, Western accents stand alone."""
    runs = _HIGH.findall(data)
    long = sum(len(run) for run in runs if len(run) > 1)
    if long * 2 <= sum(map(len, runs)):
        return "cp1254" if _TURKISH.search(data) else "cp1252"
    sample = b" ".join(data[found.start() : found.end()] for found in _HIGH.finditer(data, 0, _SAMPLE * 4))[:_SAMPLE]
    return max(CYRILLIC, key=lambda codec: _likeness(sample.decode(codec, errors="replace")))


def _likeness(text: str) -> float:
    """Weigh how like running Cyrillic text it is: common letters, and capitals only where words begin."""
    weights, total, before = _letter_weights(), 0.0, " "
    for letter in text:
        if letter != " ":
            total += _weight(letter, before, weights)
        before = letter
    return total


def _weight(letter: str, before: str, weights: Mapping[str, float]) -> float:
    low = letter.lower()
    if low not in weights:
        return _PLAIN if letter in _TYPOGRAPHY else _ODD
    if letter != low and before.isalpha():
        return _ODD if before.islower() else weights[low] + _INSIDE
    return weights[low]


def _as_text(decoded: Decoded) -> Decoded:
    head = decoded.text[:_SAMPLE]
    if not head.strip():
        raise InputError("the file holds nothing but blank space")
    if len(_CONTROL.findall(head)) > _MOST_CONTROL * len(head):
        raise InputError("not a text: too many control characters")
    return decoded


def _refuse_binary(data: bytes) -> None:
    for head, kind in _binary_kinds():
        if data.startswith(head):
            raise InputError(f"not a text but {kind}")
    if b"\x00" in data:
        raise InputError("not a text: it holds zero bytes (binary, or UTF-16 without its byte-order mark)")


def _declared(data: bytes) -> str | None:
    found = _META.search(data, 0, _META_WITHIN)
    return _codecs().get(found[1].decode("ascii", "replace").lower()) if found else None


def _contradiction(data: bytes, declared: str | None) -> tuple[str, ...]:
    if declared in (None, "utf-8") or not _HIGH.search(data):
        return ()
    return (f"read as utf-8, though the page says {_name(declared or '')}",)


@cache
def _binary_kinds() -> tuple[tuple[bytes, str], ...]:
    table = rows("binary_kinds.tsv")
    return tuple((bytes.fromhex(row["bytes"]), row["kind"]) for row in table)


@cache
def _codecs() -> Mapping[str, str]:
    return {row["label"]: row["codec"] for row in rows("encodings.tsv")}


def _name(codec: str) -> str:
    table = rows("encodings.tsv")
    return next((row["name"] for row in table if row["codec"] == codec), codec)


@cache
def _letter_weights() -> Mapping[str, float]:
    table = rows("cyrillic_letters.tsv")
    return {row["letter"]: math.log(int(row["share"]) / 1000) for row in table}
