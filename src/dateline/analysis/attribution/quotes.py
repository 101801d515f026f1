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
_ENDING = frozenset(",.!?…;:)—")
# A quotation shorter than this many words is a title or a borrowed word, not what somebody said, unless it ends in
# a comma («"We need peace," he said»).
_SPOKEN, _SPOKEN_WITH_COMMA = 4, 2


def find_quotes(text: str) -> tuple[Span, ...]:
    """Return the quotations that are long enough to be speech; none crosses an empty line.

    One that is opened anew at the head of the next line, without having been closed, ends with its line.
    """
    quotes: list[Span] = []
    mark = _OPENING.search(text)
    while mark is not None:
        end = _end(text, mark.start())
        if end > 0 and _is_speech(text[mark.start() : end]):
            quotes.append(Span(mark.start(), end))
        mark = _OPENING.search(text, max(end, mark.end()))
    return tuple(quotes)


def _is_speech(quoted: str) -> bool:
    words = len(quoted.split())
    comma = quoted[:-1].rstrip().endswith(",")
    return words >= (_SPOKEN_WITH_COMMA if comma else _SPOKEN)


def _end(text: str, opening: int) -> int:
    """Return where the quotation that opens here ends, its mark included; -1 if none opens."""
    mark = text[opening]
    closing = _PAIRS.get(mark)
    if closing is None or (mark in _UNDIRECTED and not _opens(text, opening)):
        return -1
    last = _closing_apostrophe(text, opening, closing) if closing in _APOSTROPHES else _closing(text, opening, closing)
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
