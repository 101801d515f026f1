"""The place at the head of a report: «БАКУ, 5 мая — …», "RENO, Nev. (AP) — …"."""

from __future__ import annotations

import re

from dateline.records import Mention
from dateline.resolve.view import View

# A head of a line: words, maybe an agency between brackets and a date, and a dash with blanks around it.
_HEAD = re.compile(r"[^\W\d_][^\n—–]{1,60}?[\s.,)]+(?:—|–|--?)\s")
# So many lines from the beginning may have it: a headline, a line of outlet or author, the report.
_LINES = 3


def byline_place(view: View) -> Mention | None:
    """Return the mention of the place that a report is sent from, None where its head names none."""
    start = 0
    for line in view.article.text.split("\n", _LINES)[:_LINES]:
        head = _HEAD.match(line)
        first = next((m for m in view.analysis.mentions if m.kind == "place" and m.span.start == start), None)
        if head is not None and first is not None and first.key and first.span.end <= start + head.end():
            return first
        start += len(line) + 1
    return None
