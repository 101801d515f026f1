"""How quotations stand to what is said around them: all of it, parts of it, or interrupted by the cue."""

from __future__ import annotations

from dateline.analysis.attribution.view import View
from dateline.records import Clause, Span

# Marks that lead up to a quotation.
_LEADING = frozenset(":-–—")
# What stands between an aside and the quotation after it.
_BETWEEN = " ,\n"


def interrupts(clause: Clause, told: tuple[Span, ...], quotes: tuple[Span, ...]) -> bool:
    """Tell whether a cue stands between two parts of a quotation, of which the second is its clause by the tree."""
    before = any(quote.end <= clause.trigger.start for quote in quotes)
    return before and any(quote.covers(span) for quote in quotes for span in told)


def are_parts(view: View, around: tuple[Span, ...], quotes: tuple[Span, ...]) -> bool:
    """Tell whether quotations are only parts of what is said («The vote, he said, was "a great day for us"»)."""
    before = [
        Span(part.start, quote.start).of(view.article.text).strip(_BETWEEN)
        for quote in quotes
        for part in around
        if part.covers(quote)
    ]
    return bool(before) and all(before)


def is_led_up_to(view: View, clause: Clause, quotes: tuple[Span, ...]) -> bool:
    """Tell whether a mark leads up to a quotation before a cue: it is all that is said («…: "We will go," he said»)."""
    before = max((quote for quote in quotes if quote.end <= clause.trigger.start), default=None)
    return before is not None and view.article.text[: before.start].rstrip()[-1:] in _LEADING
