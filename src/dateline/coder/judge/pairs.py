"""The second look: each predicate with each type that it may tell, in terms that mean the same in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np
import numpy.typing as npt

from dateline.coder.judge.candidates import Candidate
from dateline.coder.judge.neighbours import FIRST, Glance
from dateline.coder.match import OBJECTIONS
from dateline.coder.scene import Scene
from dateline.coder.select import Fate
from dateline.records.analysis import ClauseForm, Mood

_FORMS = get_args(ClauseForm)
_MOODS = get_args(Mood)
_TENSES = ("past", "present", "future", "none")
_LINKS = (
    *("content", "relative", "modifier", "purpose", "condition", "time", "cause", "concession", "comparison"),
    *("circumstance", "coordination", "parataxis", "role"),
)
_FATES = get_args(Fate)
_WHYS = tuple(OBJECTIONS)
_STEM = 5
_AGENT = ("actor", "official", "country", "person", "thing", "pronoun")
_OBJECT = ("actor", "official", "country", "person", "thing", "place")
_FILLED = ("agent", "addressee", "place", "time", "content", "companion", "topic", "against")
# A pair is looked at where a frame of the type has the predicate or the first look gives the type this much.
_WORTH = 0.03

CLAUSE = (
    *(
        "form",
        "link",
        "mood",
        "negated",
        "tense",
        "passive",
        "light verb",
        "roles",
        "word of saying",
        "depth of reports",
    ),
    *("quoted", "headline", "sentence", "place in text", "sentences", "words", "predicates", "place in sentence"),
    *(f"has {name}" for name in _FILLED),
    "has object",
    *(f"agent is {name}" for name in _AGENT),
    *(f"object is {name}" for name in _OBJECT),
    *("addressee is actor", "fits", "types that fit", "misses", "stem in text", "stem before"),
)
PAIR = (
    *("type", "frames that fit", "rank of the frame", "demands of the frame", "actors", "recipients", "fate"),
    *("another type kept", "frames that miss", "first objection", "last objection", "type kept in sentence"),
    "type kept in text",
)
NAMES = (*CLAUSE, *PAIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Rows of features, by `NAMES` and then `FIRST`, with the candidate and the type of each."""

    rows: npt.NDArray[np.float32]
    keys: tuple[tuple[int, int], ...]


def names(*, first: bool) -> tuple[str, ...]:
    """Return the names of the columns."""
    return (*NAMES, *FIRST) if first else NAMES


def pairs_of(candidates: Sequence[Candidate], scene: Scene, types: Sequence[str], glance: Glance | None) -> Pairs:
    """Return the pairs of an article that are worth looking at; without a first look those that a frame fits."""
    stems = Counter(candidate.clause.lemma[:_STEM] for candidate in candidates)
    kept = [{kind for kind, fate in candidate.fates.items() if fate == "kept"} for candidate in candidates]
    in_text = Counter(kind for kinds in kept for kind in kinds)
    in_sentence = Counter(
        (one.clause.sentence, kind) for one, kinds in zip(candidates, kept, strict=True) for kind in kinds
    )
    before: Counter[str] = Counter()
    rows: list[list[float]] = []
    keys: list[tuple[int, int]] = []
    for place, candidate in enumerate(candidates):
        stem = candidate.clause.lemma[:_STEM]
        clause = [*_clause(candidate, scene), stems[stem], before[stem]]
        before[stem] += 1
        for number in _worth(candidate, types, glance.chances[place] if glance else None):
            kind = types[number]
            here = kind in kept[place]
            around = (in_sentence[candidate.clause.sentence, kind] - here, in_text[kind] - here)
            pair = [number, *_pair(candidate, kind, kept[place]), *around]
            rows.append([*clause, *pair, *(glance.row(place, number) if glance else ())])
            keys.append((place, number))
    width = len(names(first=glance is not None))
    return Pairs(rows=np.array(rows, np.float32).reshape(len(rows), width), keys=tuple(keys))


def _worth(candidate: Candidate, types: Sequence[str], chances: npt.NDArray[np.float32] | None) -> list[int]:
    if chances is None:
        fitting = {kind for kind, _ in candidate.fits}
        return [number for number, kind in enumerate(types) if kind in fitting]
    framed = {kind for kind, _ in (*candidate.fits, *candidate.misses)}
    return [number for number, kind in enumerate(types) if kind in framed or chances[number + 1] >= _WORTH]


def _clause(candidate: Candidate, scene: Scene) -> list[float]:
    clause, classes = candidate.clause, candidate.classes
    sentence = scene.sentence(clause)
    beside = scene.clauses[clause.sentence]
    agent = classes.get("agent", frozenset())
    hit = classes.get("patient") or classes.get("genitive") or frozenset()
    return [
        _FORMS.index(clause.form),
        _LINKS.index(clause.link) if clause.link in _LINKS else -1,
        _MOODS.index(clause.mood),
        clause.polarity == "-",
        _TENSES.index(clause.tense),
        clause.voice == "passive",
        clause.support is not None,
        len(clause.roles),
        candidate.cue,
        len(candidate.within),
        candidate.quoted,
        sentence.headline,
        clause.sentence,
        clause.sentence / len(scene.analysis.sentences),
        len(scene.analysis.sentences),
        len(sentence.tokens),
        len(beside),
        clause.index - beside[0].index,
        *(name in classes for name in _FILLED),
        "patient" in classes or "genitive" in classes,
        *(name in agent for name in _AGENT),
        *(name in hit for name in _OBJECT),
        "actor" in classes.get("addressee", frozenset()),
        len(candidate.fits),
        len({kind for kind, _ in candidate.fits}),
        len(candidate.misses),
    ]


def _pair(candidate: Candidate, kind: str, kept: set[str]) -> list[float]:
    ranks = [rank for rank, (told, _) in enumerate(candidate.fits) if told == kind]
    whys = [_WHYS.index(miss.objection) for told, miss in candidate.misses if told == kind]
    first = candidate.fits[ranks[0]][1] if ranks else None
    return [
        len(ranks),
        ranks[0] if ranks else -1,
        first.frame.specificity if first else -1,
        len(first.actors) if first else -1,
        len(first.recipients) if first else -1,
        _fate(candidate.fates, kind),
        bool(kept - {kind}),
        len(whys),
        min(whys, default=-1),
        max(whys, default=-1),
    ]


def _fate(fates: Mapping[str, str], kind: str) -> int:
    return _FATES.index(fates[kind]) if kind in fates else -1
