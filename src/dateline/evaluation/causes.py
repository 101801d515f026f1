"""Why an event was missed or made up, as far as clauses and frames can tell; a cause holds no word of the text."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.coder.match import OBJECTIONS, Fit, Miss
from dateline.coder.scene import Scene
from dateline.coder.select import attempts
from dateline.evaluation.claims import Claim
from dateline.lang.frames import Frame
from dateline.ontology import ontology
from dateline.records import Clause, Span


def type_at(claim: Claim, others: Sequence[Claim]) -> str:
    """Return the other type that the other reading has at the words of an event, empty where it has none."""
    return next((other.type for other in others if other.trigger.overlaps(claim.trigger)), "")


def cause_of_missed(claim: Claim, instead: str, scene: Scene) -> str:
    """Say how far an owed event came: no clause, no frame, frames that object, or a fit that was left out."""
    if instead:
        return "one event told for two" if instead == claim.type else "told as another type"
    clauses = _clauses_at(claim.trigger, scene)
    if not clauses:
        return "no clause at the trigger"
    fits, misses = _attempts(clauses, scene)
    if not fits and not misses:
        return "no frame for the predicate"
    if any(_gives(fit.frame, claim.type) for fit in fits):
        return "a frame fits, but is left out"
    able = [miss for miss in misses if _gives(miss.frame, claim.type)]
    if able:
        return f"frame objects: {_told(max(able, key=lambda miss: list(OBJECTIONS).index(miss.objection)))}"
    return "another type fits, but is left out" if fits else "frames of other types only"


def cause_of_spurious(claim: Claim, gold: Sequence[Claim], instead: str, scene: Scene) -> str:
    """Say what gold has in place of an event that nobody told."""
    if instead:
        return "repeats an event found" if instead == claim.type else "gold has another type here"
    if any(clause.form == "noun" for clause in _clauses_at(claim.trigger, scene)):
        return "event noun"
    beside = [event.type for event in gold if claim.sentence and event.trigger.overlaps(claim.sentence)]
    if claim.type in beside:
        return "repeats a type of the sentence"
    return "gold has other events in the sentence" if beside else "gold has no event in the sentence"


def _told(miss: Miss) -> str:
    """Name an objection, with the role that it is about; the reason, which begins with the role, goes on with words."""
    about_role = miss.objection in {"role empty", "filler unfit", "filler unwanted"}
    return f"{miss.objection}, {miss.reason.split()[0]}" if about_role else miss.objection


def _clauses_at(trigger: Span, scene: Scene) -> list[Clause]:
    return [clause for clause in scene.analysis.clauses if clause.trigger.overlaps(trigger)]


def _attempts(clauses: Sequence[Clause], scene: Scene) -> tuple[list[Fit], list[Miss]]:
    tried = [attempts(clause, scene) for clause in clauses]
    return [fit for fits, _ in tried for fit in fits], [miss for _, misses in tried for miss in misses]


def _gives(frame: Frame, kind: str) -> bool:
    """Tell whether a frame can come out as a type: its own, that of its future, that of its negation."""
    return kind in {frame.type, frame.negated, ontology().types[frame.type].future}
