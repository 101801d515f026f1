"""How far each link of a chain holds that it happened: FactBank's values, from the innermost source outwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.records import Attribution, Event, SourceLink, Span
from dateline.records.analysis import Force
from dateline.records.event import Commitment

_OPPOSITE: dict[Commitment, Commitment] = {
    "CT+": "CT-",
    "CT-": "CT+",
    "PR+": "PR-",
    "PR-": "PR+",
    "PS+": "PS-",
    "PS-": "PS+",
    "Uu": "Uu",
}
_HELD: dict[str, tuple[Commitment, Commitment]] = {"CT": ("CT+", "CT-"), "PR": ("PR+", "PR-"), "PS": ("PS+", "PS-")}


def with_commitments(event: Event, attributions: Sequence[Attribution]) -> Event:
    """Fill in what each link of an event's chain holds of it, and the event's certainty, which is the innermost's.

    Who passes on what somebody says holds nothing (Saurí and Pustejovsky 2009), but a word may tell that they share
    it («confirmed that») or know better («falsely claimed that»). Who only believes it holds it probable.
    """
    forces: dict[Span | None, Force] = {item.cue[0]: item.force for item in attributions if item.cue}
    told = [_force(link, forces) for link in event.sources]
    certainty = "PR" if told[-1] == "belief" and event.certainty == "CT" else event.certainty
    event = replace(event, certainty=certainty)
    held = [_innermost(event)]
    for _, inner in reversed(list(pairwise(told))):
        held.append(_passed_on(held[-1], inner))
    sources = (replace(link, commitment=value) for link, value in zip(event.sources, reversed(held), strict=True))
    return replace(event, sources=tuple(sources))


def _force(link: SourceLink, forces: dict[Span | None, Force]) -> Force:
    return forces.get(link.cue_span, "assertion")


def _innermost(event: Event) -> Commitment:
    so, not_so = _HELD.get(event.certainty, ("Uu", "Uu"))
    return not_so if event.status == "negated" else so


def _passed_on(held: Commitment, force: Force) -> Commitment:
    """Return what somebody holds who cites another's words with a word of some force."""
    if force == "counterfactive":
        return _OPPOSITE[held]
    return held if force == "factive" else "Uu"
