"""How an event is told: what its type, mode and status are once it is only announced, or refused."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.coder.status import status_of
from dateline.ontology import Ontology
from dateline.records import Clause
from dateline.records.event import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Type, mode and status of what a fit tells."""

    type: str
    mode: str | None
    status: Status


def told_as(fit: Fit, scene: Scene, types: Ontology, status: Status | None = None) -> Told:
    """Turn what is only announced, or refused, into the type that the codebook gives it; `status` if known already."""
    frame, status = fit.frame, status or status_of(fit.clause, scene)
    if status == "negated" and frame.negated and _is_refusal(fit.clause):
        return Told(type=frame.negated, mode=None, status="actual")
    if status == "negated" and frame.denied:
        status = "actual"
    future = types.types[frame.type].future
    if status == "future" and future:
        return Told(type=future, mode=None, status=status)
    return Told(type=frame.type, mode=fit.mode, status=status)


def _is_refusal(clause: Clause) -> bool:
    """Tell whether not to act is an act: not where somebody fails, or where others deny that it was done."""
    return clause.polarity == "-" and clause.mood != "failure"
