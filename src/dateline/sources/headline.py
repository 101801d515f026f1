"""The title of an item where it stands at the head of its own text."""

from __future__ import annotations

import re
from collections.abc import Collection

from dateline.records import Span
from dateline.sources.datelines import date_line
from dateline.sources.furniture import lines_of

LONGEST, SHORTEST = 200, 8  # characters
_PARAGRAPH = 120  # characters: a line as long as this is a paragraph, not a piece of one that was wrapped by hand
_BEFORE = 3  # lines of furniture that may stand above the title
_MARK = re.compile(r"[#•*\s]+")
_NO_TITLE_END = re.compile(r"[.:;,–—-][»”\"']?$")


def find_title(text: str, left_out: Collection[Span]) -> Span | None:
    """Return the first line if it looks like a headline: short, without a final period, set apart from what follows.

    Set apart is: by a blank line, or by a date line or a whole paragraph next. `left_out` are the lines that were
    found to be furniture; they neither are the title nor hide it.
    """
    lines = lines_of(text)
    first = next((n for n, line in enumerate(lines[: _BEFORE + 1]) if line not in left_out), None)
    if first is None or first + 1 >= len(lines):
        return None
    mark = _MARK.match(lines[first].of(text))
    title = Span(lines[first].start + (mark.end() if mark else 0), lines[first].end)
    return title if _worded(title.of(text)) and _set_apart(text, title, lines[first + 1 :]) else None


def title_at_head(text: str, title: str) -> Span | None:
    """Return where a title that was given apart stands, if it is the text's first line or its beginning."""
    start = len(text) - len(text.lstrip())
    if not title or not text.startswith(title, start):
        return None
    span = Span(start, start + len(title))
    return span if not text[span.end : span.end + 1].isalnum() else None


def _worded(line: str) -> bool:
    fits = SHORTEST <= len(line) <= LONGEST and len(line.split()) > 1
    return fits and any(map(str.isalpha, line)) and (line.endswith(("...", "…")) or not _NO_TITLE_END.search(line))


def _set_apart(text: str, title: Span, after: list[Span]) -> bool:
    following = after[0].of(text)
    if text.count("\n", title.end, after[0].start) > 1 or date_line(following):
        return True
    if len(following) < _PARAGRAPH and _worded(following) and len(after) > 1:
        following = after[1].of(text)  # the caption of a picture may stand between title and text
    return len(following) >= max(_PARAGRAPH, len(title.of(text))) and not following[0].islower()
