"""The judge's word made a fit: who plays which part, by a frame that fits or narrowly does not, or by habit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.coder.judge.candidates import Candidate, candidates_of
from dateline.coder.judge.decide import judge_pairs, kept
from dateline.coder.judge.model import Judge
from dateline.coder.match import Fit, fill
from dateline.coder.scene import Scene
from dateline.coder.select import Tried, fates
from dateline.coder.told import told_as
from dateline.lang.frames import Frame
from dateline.ontology import Ontology
from dateline.ontology.files import Shape
from dateline.ontology.read import read_yaml

# What the rule of an event is called that no frame lists.
NAME = "judge"
_FILE = "usual_roles.yaml"
_UNLEARNED = 0.5


class _Roles(Shape):
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    genitive: str | None = None


class _Usual(Shape):
    types: Mapping[str, _Roles]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An event that the judge lets pass: the fit, and how often such a one proved right."""

    fit: Fit
    confidence: float


def judged_fits(scene: Scene, tried: Tried, judge: Judge, types: Ontology) -> list[Verdict]:
    """Return what an article tells by the judge, in the order of the text."""
    candidates = candidates_of(scene, tried, types)
    judged = judge_pairs(judge, candidates, scene)
    verdicts = []
    for pair in kept(judged, candidates, judge.first, judge.further):
        place, number = judged.pairs.keys[pair]
        fit = seat(candidates[place], judge.types[number], scene)
        verdicts.append(Verdict(fit=fit, confidence=judge.confidence(float(judged.chances[pair]))))
    added = _added(scene, tried, judge, verdicts, types)
    told = {_told_in(verdict.fit) for verdict in added}
    own = [verdict for verdict in verdicts if not (_is_guess(verdict.fit) and _told_in(verdict.fit) in told)]
    return sorted([*own, *added], key=lambda verdict: verdict.fit.clause.trigger)


def _is_guess(fit: Fit) -> bool:
    """Tell whether no frame fits: the judge goes by one that nearly does, or by none."""
    return fit.frame.id == NAME or fit.frame.id.endswith(f".{NAME}")


def _told_in(fit: Fit) -> tuple[int, str]:
    return fit.clause.sentence, fit.frame.type


def _added(scene: Scene, tried: Tried, judge: Judge, verdicts: Sequence[Verdict], types: Ontology) -> list[Verdict]:
    """Return what the frames keep that is not the judge's to say.

    That is a type that it has not learned (a type added is coded at once), and what a frame tells beside an event that
    the judge lets pass («приговорил к пяти годам»: the term beside the verdict).
    """
    passed = {verdict.fit.clause.index: verdict.confidence for verdict in reversed(verdicts)}
    taken = {(verdict.fit.clause.index, verdict.fit.frame.type) for verdict in verdicts}
    added = []
    for fit, fate in fates(scene, tried):
        index = fit.clause.index
        if fate != "kept" or (index, fit.frame.type) in taken:
            continue
        if told_as(fit, scene, types).type not in judge.types:
            added.append(Verdict(fit=fit, confidence=_UNLEARNED))
        elif fit.frame.beside and index in passed:
            added.append(Verdict(fit=fit, confidence=passed[index]))
    return added


def seat(candidate: Candidate, kind: str, scene: Scene) -> Fit:
    """Say who takes part in an event of a type that a predicate tells."""
    for told, fit in candidate.fits:
        if told == kind:
            return fit
    for told, miss in candidate.misses:
        if told == kind:
            nearly = miss.frame.model_copy(update={"id": f"{miss.frame.id}.{NAME}", "absorbs": ()})
            return fill(nearly, candidate.clause, scene)
    return fill(_usual(kind, scene.pack.code), candidate.clause, scene)


@cache
def _usual(kind: str, language: str) -> Frame:
    """Return the roles that usually play the parts of a type."""
    roles = read_yaml(Path(__file__).parent, _FILE, _Usual).types[kind]
    return Frame(
        id=NAME,
        type=kind,
        language=language,
        actors=roles.actors,
        recipients=roles.recipients,
        genitive=roles.genitive,
        examples=("",),
        traps=("",),
    )
