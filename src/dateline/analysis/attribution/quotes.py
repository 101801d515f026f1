"""What stands between quotation marks of any kind and is long enough to be speech."""

from __future__ import annotations

import re

from dateline.records import Span

_PAIRS = {"«": "»", "„": "“", "“": "”", '"': '"', "‘": "’", "'": "'"}
_OPENING = re.compile(f"[{re.escape(''.join(_PAIRS))}]")
# Marks that are apostrophes too; between them only what is set apart from the words around it is a quotation.
_APOSTROPHES = frozenset({"'", "’"})
# Marks that close as well as open, and the one that an apostrophe of the beginning of a word may be.
_UNDIRECTED = frozenset({'"', "'", "‘"})
# What ends a sentence, and what may stand before one: such a quotation is speech however short («"Never!" he said»).
_STOPS = frozenset(".!?…")
_BEFORE_SENTENCE = frozenset({"", "\n", *_STOPS, '"', "”"})
# Two apostrophes that do for a quotation mark.
_DOUBLED = "''"
_ENDING = frozenset(",.!?…;:)—")
# A quotation shorter than this many words is a title or a borrowed word, not what somebody said, unless it ends in
# a comma («"We need peace," he said»).
_SPOKEN, _SPOKEN_WITH_COMMA = 4, 2


def find_quotes(text: str) -> tuple[Span, ...]:
    """Return the quotations that are long enough to be speech; none crosses an empty line.

    One that is opened anew at the head of the next line, without having been closed, ends with its line.
    """
    single = text.replace(_DOUBLED, ' "')
    quotes: list[Span] = []
    mark = _OPENING.search(single)
    while mark is not None:
        end = _end(single, mark.start())
        if end > 0 and _is_speech(single, mark.start(), end):
            doubled = text.startswith(_DOUBLED, mark.start() - 1)
            quotes.append(Span(mark.start() - doubled, end))
        mark = _OPENING.search(single, max(end, mark.end()))
    return tuple(quotes)


def _is_speech(text: str, start: int, end: int) -> bool:
    inside = text[start : end - 1].rstrip()
    words = len(inside.split())
    whole = inside[-1:] in _STOPS and text[max(0, start - 3) : start].rstrip(" ")[-1:] in _BEFORE_SENTENCE
    return words >= (1 if whole else _SPOKEN_WITH_COMMA if inside.endswith(",") else _SPOKEN)


def _end(text: str, opening: int) -> int:
    """Return where the quotation that opens here ends, its mark included; -1 if none opens."""
    mark = text[opening]
    closing = _PAIRS.get(mark)
    if closing is None or (mark in _UNDIRECTED and not _opens(text, opening)):
        return -1
    if closing in _APOSTROPHES:
        last = _closing_apostrophe(text, opening, closing)
    else:
        # What opens with a printer's mark may close with a typed one.
        last = next((at for by in (closing, '"') if (at := _closing(text, opening, by)) >= 0), -1)
    return last + 1 if last > 0 else _end_of_line(text, opening)


def _closing(text: str, opening: int, mark: str) -> int:
    """Return where the quotation that opens here closes, inner pairs skipped; -1 if it does not in its paragraph."""
    depth, limit = 1, text.find("\n" if mark == text[opening] else "\n\n", opening)
    for position in range(opening + 1, len(text) if limit < 0 else limit):
        if text[position] == mark:
            depth -= 1
        elif text[position] == text[opening]:
            depth += 1
        if depth == 0:
            return position
    return -1


def _closing_apostrophe(text: str, opening: int, mark: str) -> int:
    """Return where a quotation between single marks closes in its line: before a blank, after a mark or before one."""
    limit = text.find("\n", opening)
    for position in range(opening + 2, len(text) if limit < 0 else limit):
        after = text[position + 1 : position + 2]
        if text[position] == mark and not after.isalnum() and (text[position - 1] in _ENDING or after in _ENDING):
            return position
    return -1


def _opens(text: str, position: int) -> bool:
    """Tell whether words begin after a mark and none ends before it."""
    before, after = text[:position][-1:], text[position + 1 : position + 2]
    return not before.isalnum() and bool(after.strip()) and (text[position] == '"' or after.isalnum())


def _end_of_line(text: str, opening: int) -> int:
    """Return the end of the line for what is opened at its head and opened anew at the head of the next."""
    start = text.rfind("\n", 0, opening) + 1
    end = text.find("\n", opening)
    if end < 0 or text[start:opening].strip():
        return -1
    return end if text[end:].lstrip().startswith(text[opening]) else -1
