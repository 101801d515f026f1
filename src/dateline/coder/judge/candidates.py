"""What the judge looks at: every predicate of an article with what the frames made of it and what stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.coder.fillers import classes_of
from dateline.coder.match import Fit, Miss
from dateline.coder.scene import Scene
from dateline.coder.select import Tried, fates
from dateline.coder.status import status_of
from dateline.coder.told import told_as
from dateline.ontology import Ontology
from dateline.records import Attribution, Clause, Role, Span
from dateline.records.event import Status

# Attributions that hold for a whole text tell nothing of one predicate.
_WHOLE = frozenset({"outlet", "agency"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A predicate that may tell an event.

    `fits` and `misses` come with the type that the frame would give here, the most demanding frame first; `fates`
    says what the frames alone do with each type. `classes` are those of the fillers of each role, `within` the
    attributions whose content it stands in, `cue` whether it is itself a word of saying.
    """

    clause: Clause
    fits: tuple[tuple[str, Fit], ...]
    misses: tuple[tuple[str, Miss], ...]
    fates: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]
    fillers: tuple[tuple[Role, frozenset[str]], ...]
    within: tuple[Attribution, ...]
    cue: bool
    quoted: bool


def candidates_of(scene: Scene, tried: Tried, types: Ontology) -> list[Candidate]:
    """Return the candidates of an article in the order of its clauses."""
    settled: dict[int, dict[str, str]] = {}
    for fit, fate in fates(scene, tried):
        settled.setdefault(fit.clause.index, {})[told_as(fit, scene, types).type] = fate
    cues = [span for item in scene.analysis.attributions if item.kind not in _WHOLE for span in item.cue]
    return [
        _candidate(clause, scene, tried, settled.get(clause.index, {}), types, cues)
        for clause in scene.analysis.clauses
    ]


def _candidate(
    clause: Clause,
    scene: Scene,
    tried: Tried,
    settled: Mapping[str, str],
    types: Ontology,
    cues: Sequence[Span],
) -> Candidate:
    fits, misses = tried[clause.index]
    status = status_of(clause, scene) if fits or misses else None
    fillers = tuple((role, _classes(scene, clause, role)) for role in clause.roles)
    classes: dict[str, frozenset[str]] = {}
    for role, found in fillers:
        classes[role.name] = classes.get(role.name, frozenset()) | found
    word = scene.sentence(clause).tokens[clause.head].span
    return Candidate(
        clause=clause,
        fits=tuple((told_as(fit, scene, types, status).type, fit) for fit in fits),
        misses=tuple((_meant(miss, scene, types, status), miss) for miss in misses),
        fates=settled,
        classes=classes,
        fillers=fillers,
        within=tuple(item for item in scene.analysis.attributions if _reports(item, clause)),
        cue=any(cue.overlaps(word) for cue in cues),
        quoted=_is_quoted(scene, clause, word),
    )


def _classes(scene: Scene, clause: Clause, role: Role) -> frozenset[str]:
    return frozenset() if role.name == "content" else classes_of(scene, clause, role) - {"any"}


def _meant(miss: Miss, scene: Scene, types: Ontology, status: Status | None) -> str:
    """Return the type that a frame would have given if it had not objected."""
    return told_as(
        Fit(frame=miss.frame, clause=miss.clause, actors=(), recipients=(), mode=None), scene, types, status
    ).type


def _reports(item: Attribution, clause: Clause) -> bool:
    whole = item.kind in _WHOLE or item.rule == "source line"
    return not whole and any(span.covers(clause.trigger) for span in item.content)


def _is_quoted(scene: Scene, clause: Clause, word: Span) -> bool:
    before = scene.article.text[scene.sentence(clause).span.start : word.start]
    return before.count("«") > before.count("»") or before.count("“") > before.count("”") or before.count('"') % 2 == 1
