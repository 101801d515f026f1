"""A stretch of an article's text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Where words stand: character offsets into the article's text, the end not included."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words themselves."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


def hull(first: Span, *others: Span) -> Span:
    """Return the smallest stretch that covers all."""
    spans = (first, *others)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
