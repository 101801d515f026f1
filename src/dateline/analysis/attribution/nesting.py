"""Which attribution is told within which."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from dateline.records import Attribution, Span

# Up to this many characters are only marks: a comma and a space, a quotation mark.
_MARKS = 2
# Between a source and a cue that cites for it: «, ссылаясь на», a closing quotation mark.
_BESIDE = frozenset({"", ",", "»", "»,", '"', '",', ',"', "”", "”,", ",”"})
# Between who reports and a cue of citing there may be a date: «reported on Sunday, citing».
_DATE_WORDS = 3
# How cues of citing reach.
_CITING = frozenset({"reference", "source line"})
# Contents that are a clause or quotation of somebody, not a sentence around an aside.
_BOUNDED = frozenset({"clause", "quotation", "topic"})


def nest(text: str, found: Sequence[Attribution], cited: Collection[Span] = ()) -> tuple[Attribution, ...]:
    """Put the attributions in order of text and give each the narrowest one whose content holds its cue.

    `cited` are the cues that are prepositions: only they may cite for somebody who stands beside them.

    A source cited right beside another («пишет «Эхо» со ссылкой на полицию») is told within that one, for all
    that it tells.
    """
    hosts = [_host(text, item, found) if _anchor(item) in cited else None for item in found]
    reaching = [
        _clipped(item, found) if host is None else replace(item, content=found[host].content)
        for item, host in zip(found, hosts, strict=True)
    ]
    order = sorted(range(len(found)), key=lambda number: (_anchor(reaching[number]).start, -_width(reaching[number])))
    ordered = [reaching[number] for number in order]
    place = {number: rank for rank, number in enumerate(order)}
    anchors, widths = [_anchor(item) for item in ordered], [_width(item) for item in ordered]
    inside = [
        _holder(rank, ordered, anchors, widths) if (host := hosts[number]) is None else place[host]
        for rank, number in enumerate(order)
    ]
    return tuple(replace(item, inside=held) for item, held in zip(ordered, _without_rings(inside), strict=True))


def _without_rings(inside: Sequence[int | None]) -> list[int | None]:
    """Let the first of some attributions that would stand inside each other in a ring stand inside none."""
    cut = list(inside)
    for start in range(len(cut)):
        place, steps = cut[start], 0
        while place is not None and place != start and steps < len(cut):
            place, steps = cut[place], steps + 1
        if place == start:
            cut[start] = None
    return cut


def _host(text: str, item: Attribution, found: Sequence[Attribution]) -> int | None:
    """Return the attribution that a prepositional cue stands in without being part of what it tells."""
    if item.rule not in _CITING:
        return None
    hosts = (number for number, other in enumerate(found) if other is not item and other.source and other.cue)
    return next((number for number in hosts if _cites(text, item, found[number])), None)


def _cites(text: str, item: Attribution, other: Attribution) -> bool:
    """Tell whether words of citing stand right after who reports, before them, or before what they report.

    That is «пишет «Эхо» со ссылкой на полицию», "Citing the police, Echo said", «Эхо со ссылкой на полицию пишет, что».
    """
    at = _anchor(item).start
    told = Span(min(other.source[0].start, other.cue[0].start), max(other.source[0].end, other.cue[0].end))
    if told.end <= at:
        between = text[told.end : at].strip()
        near = between in _BESIDE or (between.endswith(",") and len(between.split()) <= _DATE_WORDS)
        return near and (other.cue[0].start < other.source[0].end or between not in {"»", '"', "”"})
    if item.source and item.source[0].end <= told.start:
        return at == _line_start(text, at) and text[item.source[0].end : told.start].strip() == ","
    return other.rule in {"clause", "source line"} and told.start < at < other.content[0].start


def _line_start(text: str, at: int) -> int:
    """Return where a sentence begins if it begins here: at the head of a line or after a full stop."""
    before = text[:at].rstrip(" ")
    return at if not before or before[-1] in ".\n!?…" else -1


def _clipped(item: Attribution, found: Sequence[Attribution]) -> Attribution:
    """Keep a prepositional cue that stands inside somebody's words to those («сообщил, что, по словам посла, …»)."""
    if item.rule not in {"preposition", "reference"}:
        return item
    frames = [span for other in found if other.rule in _BOUNDED for span in other.content if span.covers(_anchor(item))]
    if not frames:
        return item
    frame = min(frames, key=lambda span: span.end - span.start)
    parts = (Span(max(part.start, frame.start), min(part.end, frame.end)) for part in item.content)
    kept = tuple(part for part in parts if part.end - part.start > _MARKS)
    return replace(item, content=kept) if kept else item


def _holder(number: int, ordered: Sequence[Attribution], anchors: Sequence[Span], widths: Sequence[int]) -> int | None:
    """Return the narrowest attribution whose content holds a cue; `anchors` and `widths` are those of all."""
    anchor, size = anchors[number], (widths[number], -1)
    wider = (other for other in range(len(ordered)) if other != number and (widths[other], other) > size)
    holders = [
        other
        for other in wider
        if any(span.covers(anchor) for span in ordered[other].content)
        and not anchor.overlaps(anchors[other])
        and not _mutual(ordered[other], ordered[number], other, number)
    ]
    return min(holders, key=widths.__getitem__, default=None)


def _mutual(outer: Attribution, inner: Attribution, outer_number: int, inner_number: int) -> bool:
    """Two source lines each cover the other's cue: the later one is the one cited."""
    back = any(span.covers(_anchor(outer)) for span in inner.content)
    return back and _width(outer) == _width(inner) and outer_number > inner_number


def _anchor(item: Attribution) -> Span:
    return item.cue[0] if item.cue else item.content[0]


def _width(item: Attribution) -> int:
    return sum(span.end - span.start for span in item.content)
