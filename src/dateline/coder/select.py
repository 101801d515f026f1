"""Which of the frames that fit become events: the most demanding one for each clause, and nothing told twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, TypeAlias

from dateline.coder.match import Fit, Miss, match
from dateline.coder.named import is_only_named
from dateline.coder.roles import roles_named
from dateline.coder.scene import Scene
from dateline.records import Clause

# What the frames of each clause, by its index, made of it: the fits, the most demanding first, and the misses.
Tried: TypeAlias = Mapping[int, tuple[list[Fit], list[Miss]]]
# What becomes of a clause's best fit: its noun tells it, another act has it inside, the text only names it, another
# predicate of the sentence tells it, or it is kept.
Fate = Literal["carrier", "absorbed", "named", "repeat", "kept"]


def attempts(clause: Clause, scene: Scene) -> tuple[list[Fit], list[Miss]]:
    """Hold every frame of the predicate against the clause; the fits come with the most demanding first."""
    results = [match(frame, clause, scene) for frame in scene.pack.frames.of(clause.lemma, clause.form)]
    fits = [result for result in results if isinstance(result, Fit)]
    return fits, [result for result in results if isinstance(result, Miss)]


def try_all(scene: Scene) -> Tried:
    """Hold the frames of every clause of an article against it."""
    return {clause.index: attempts(clause, scene) for clause in scene.analysis.clauses}


def choose(scene: Scene) -> list[Fit]:
    """Return each clause's best fit and those beside it, without what is told inside another act or as its occasion."""
    return [fit for fit, fate in fates(scene, try_all(scene)) if fate == "kept"]


def fates(scene: Scene, tried: Tried) -> list[tuple[Fit, Fate]]:
    """Return the best fits of all clauses, each with what becomes of it, in the order of the text."""
    best = [fit for clause in scene.analysis.clauses for fit in _best(tried[clause.index][0])]
    fate: dict[int, Fate] = {id(fit): "carrier" for fit in best}
    free = _without_carriers(best)
    absorbed = _absorbed(free, scene)
    for fit in free:
        inside = fit.clause.index in absorbed
        fate[id(fit)] = "absorbed" if inside else "named" if is_only_named(fit, scene) else "repeat"
    for fit in _once_a_sentence([fit for fit in free if fate[id(fit)] == "repeat"]):
        fate[id(fit)] = "kept"
    return [(fit, fate[id(fit)]) for fit in sorted(best, key=lambda fit: fit.clause.trigger)]


def _without_carriers(fits: Sequence[Fit]) -> list[Fit]:
    """Leave out a verb whose event noun tells the event itself («нанести» of «нанести удар»)."""
    carriers = {(fit.clause.sentence, fit.clause.carrier) for fit in fits}
    return [fit for fit in fits if fit.clause.form == "noun" or (fit.clause.sentence, fit.clause.head) not in carriers]


def _best(fits: Sequence[Fit]) -> list[Fit]:
    """Return the most demanding fit, and the most demanding of those that frames tell beside it."""
    rivals = [fit for fit in fits if not fit.frame.beside]
    beside = [fit for fit in fits if fit.frame.beside]
    return [*rivals[:1], *beside[:1]]


def _absorbed(fits: Iterable[Fit], scene: Scene) -> set[int]:
    """Return the clauses told only as what another act is about («потребовал освободить»: освободить)."""
    inside: set[int] = set()
    for fit in fits:
        spans = [role.span for spec in fit.frame.absorbs for role in roles_named(fit.clause, spec)]
        inside.update(
            other.index
            for other in scene.clauses[fit.clause.sentence]
            if other.index != fit.clause.index and any(span.covers(other.trigger) for span in spans)
        )
    return inside


def _once_a_sentence(fits: Sequence[Fit]) -> list[Fit]:
    """Drop what repeats, in one sentence, the type told by another predicate with nobody new taking part."""
    kept: list[Fit] = []
    for fit in sorted(fits, key=lambda fit: (fit.clause.form == "noun", fit.clause.index)):
        if not any(_repeats(fit, other) for other in kept):
            kept.append(fit)
    return sorted(kept, key=lambda fit: fit.clause.trigger)


def _repeats(fit: Fit, told: Fit) -> bool:
    """Tell whether a fit is told already: a noun without participants, a converb, a verb joined to it."""
    if fit.clause.sentence != told.clause.sentence or fit.frame.type != told.frame.type:
        return False
    if fit.clause.form == "noun":
        return not (fit.actors or fit.recipients)
    if fit.clause.parent != told.clause.index or fit.clause.polarity != told.clause.polarity:
        return False
    if fit.clause.form == "converb":
        return True
    same = {role.head for role in fit.actors} <= {role.head for role in told.actors}
    return fit.clause.link == "coordination" and same and (fit.mode == told.mode or None in {fit.mode, told.mode})
