"""Which attribution is told within which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.records import Attribution, Span

# Up to this many characters are only marks: a comma and a space, a quotation mark.
_MARKS = 2
# Contents that are a clause or quotation of somebody, not a sentence around an aside.
_BOUNDED = frozenset({"clause", "quotation", "topic"})


def nest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Put the attributions in order of text and give each the narrowest one whose content holds its cue."""
    clipped = (_clipped(item, found) for item in found)
    ordered = sorted(clipped, key=lambda item: (_anchor(item).start, -_width(item)))
    return tuple(replace(item, inside=_holder(number, ordered)) for number, item in enumerate(ordered))


def _clipped(item: Attribution, found: Sequence[Attribution]) -> Attribution:
    """Keep a prepositional cue that stands inside somebody's words to those («сообщил, что, по словам посла, …»)."""
    if item.rule != "preposition":
        return item
    frames = [span for other in found if other.rule in _BOUNDED for span in other.content if span.covers(_anchor(item))]
    if not frames:
        return item
    frame = min(frames, key=lambda span: span.end - span.start)
    parts = (Span(max(part.start, frame.start), min(part.end, frame.end)) for part in item.content)
    kept = tuple(part for part in parts if part.end - part.start > _MARKS)
    return replace(item, content=kept) if kept else item


def _holder(number: int, ordered: Sequence[Attribution]) -> int | None:
    anchor = _anchor(ordered[number])
    holders = [
        other
        for other, item in enumerate(ordered)
        if other != number
        and any(span.covers(anchor) for span in item.content)
        and not anchor.overlaps(_anchor(item))
        and (_width(item), other) > (_width(ordered[number]), -1)
        and not _mutual(item, ordered[number], other, number)
    ]
    return min(holders, key=lambda other: _width(ordered[other]), default=None)


def _mutual(outer: Attribution, inner: Attribution, outer_number: int, inner_number: int) -> bool:
    """Two source lines each cover the other's cue: the later one is the one cited."""
    back = any(span.covers(_anchor(outer)) for span in inner.content)
    return back and _width(outer) == _width(inner) and outer_number > inner_number


def _anchor(item: Attribution) -> Span:
    return item.cue[0] if item.cue else item.content[0]


def _width(item: Attribution) -> int:
    return sum(span.end - span.start for span in item.content)
