"""Letters as the records keep them: Unicode NFC, lines ended by a line feed, no control characters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# One character for one character, so that no offset moves: what ends a line ends it, what is nothing is a space,
# and half of a surrogate pair (which UTF-8 cannot write) is the replacement character.
_IN_PLACE = {code: " " for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t\r"}
_IN_PLACE |= dict.fromkeys((0x85, 0x2028, 0x2029), "\n")
_IN_PLACE |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_ODD = re.compile(f"[{re.escape(''.join(map(chr, _IN_PLACE)))}]")
# Soft hyphen, zero-width space, word joiner, byte-order mark, marks of direction: seen by no reader, and they
# split words. The joiners U+200C and U+200D stay, Persian and emoji need them.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A text fit for the records, and what was done to it that a careful reader should know."""

    text: str
    notes: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    """Bring a text to NFC and line feeds, replace control characters by spaces, take invisible characters out."""
    visible, removed = _INVISIBLE.subn("", _in_place(text))
    note = (f"invisible characters taken out: {removed}",) if removed else ()
    return Cleaned(text=_nfc(_newlines(visible)), notes=note)


def clean_keeping_offsets(text: str) -> Cleaned:
    """Bring a text that others point into to NFC and line feeds; tell in a note where that changes its length."""
    cleaned = _nfc(_newlines(_in_place(text)))
    if len(cleaned) == len(text):
        return Cleaned(text=cleaned)
    note = f"normalised from {len(text)} to {len(cleaned)} characters: offsets into the given text do not hold"
    return Cleaned(text=cleaned, notes=(note,))


def _in_place(text: str) -> str:
    return text.translate(_IN_PLACE) if _ODD.search(text) else text


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _nfc(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
