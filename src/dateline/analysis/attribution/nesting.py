"""Which attribution is told within which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.records import Attribution, Span


def nest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Put the attributions in order of text and give each the narrowest one whose content holds its cue."""
    ordered = sorted(found, key=lambda item: (_anchor(item).start, -_width(item)))
    return tuple(replace(item, inside=_holder(number, ordered)) for number, item in enumerate(ordered))


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
