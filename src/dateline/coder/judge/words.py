"""The first look: what the words in and around a predicate say, as named features that are there or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.coder.judge.candidates import Candidate
from dateline.coder.scene import Scene
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Token

_STEMS = (4, 5, 6)
_STEM = 5
_ENDING = 4
_REACH = 3
_LATEST = 4
_NEAR = 2
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_OBJECTS = frozenset({"patient", "genitive"})


def features_of(candidate: Candidate, scene: Scene, by_index: Mapping[int, Clause]) -> list[str]:
    """Return the features of a candidate, of the clause and around it; none of frames.

    Frames were written by looking at half of the training articles and would be believed too much.
    """
    return [
        *_own(candidate.clause),
        *_above(candidate.clause, scene, by_index),
        *_filled(candidate),
        *_around(candidate, scene),
    ]


def words_of(candidate: Candidate, scene: Scene, by_index: Mapping[int, Clause]) -> list[list[str]]:
    """Return the words whose vectors are looked at.

    They are the predicate, what it is done to, who does it, what else takes part, the predicate above, the sentence.
    """
    clause = candidate.clause
    parent = by_index.get(clause.parent) if clause.parent is not None else None
    objects = [role.lemma for role in clause.roles if role.name in _OBJECTS]
    subjects = [role.lemma for role in clause.roles if role.name == "agent"]
    others = [role.lemma for role in clause.roles if role.name not in {*_OBJECTS, "agent"}]
    return [[clause.lemma], objects, subjects, others, [parent.lemma] if parent else [], content(scene, clause)]


def content(scene: Scene, clause: Clause) -> list[str]:
    """Return the words of a clause's sentence that carry meaning."""
    return [token.lemma for token in scene.sentence(clause).tokens if token.pos in _CONTENT]


def all_content(scene: Scene) -> list[str]:
    """Return the words of an article that carry meaning."""
    return [token.lemma for one in scene.analysis.sentences for token in one.tokens if token.pos in _CONTENT]


def _own(clause: Clause) -> Iterator[str]:
    lemma = clause.lemma
    yield f"lemma:{lemma}"
    yield f"lemma-form:{lemma}:{clause.form}:{clause.voice}"
    yield f"form:{clause.form}"
    yield f"mood:{clause.mood}"
    yield f"tense:{clause.tense}"
    yield f"polarity:{clause.polarity}"
    yield f"voice:{clause.voice}"
    yield f"told:{clause.form}:{clause.mood}:{clause.polarity}"
    for length in _STEMS:
        yield f"stem{length}:{lemma[:length]}"
    yield f"ending:{lemma[-_ENDING:]}"
    if clause.support:
        yield f"support:{clause.support}"
        yield f"lemma-support:{lemma}:{clause.support}"


def _above(clause: Clause, scene: Scene, by_index: Mapping[int, Clause]) -> Iterator[str]:
    parent = by_index.get(clause.parent) if clause.parent is not None else None
    if parent is None:
        yield "link:none"
    else:
        yield f"link:{clause.link}"
        yield f"parent:{parent.lemma}"
        yield f"parent-stem:{parent.lemma[:_STEM]}"
        yield f"parent-link:{clause.link}:{parent.lemma}"
        yield f"stem-parent:{clause.lemma[:_STEM]}:{parent.lemma[:_STEM]}"
    tokens = scene.sentence(clause).tokens
    word = tokens[clause.head]
    yield f"relation:{word.relation}"
    if word.head >= 0:
        governor = fold(tokens[word.head].lemma)
        yield f"governor:{governor}"
        yield f"relation-governor:{word.relation}:{governor}"


def _filled(candidate: Candidate) -> Iterator[str]:
    stem = candidate.clause.lemma[:_STEM]
    for role, classes in candidate.fillers:
        lemma = fold(role.lemma)
        yield f"role:{role.name}"
        yield f"marker:{role.name}:{role.marker}"
        yield f"stem-marker:{stem}:{role.name}:{role.marker}"
        yield f"filler:{role.name}:{lemma}"
        if role.name == "content":
            continue
        yield f"filled:{lemma}"
        yield f"stem-filled:{stem}:{lemma}"
        for name in sorted(classes):
            yield f"class:{role.name}:{name}"
            yield f"class:{name}"


def _around(candidate: Candidate, scene: Scene) -> Iterator[str]:
    clause = candidate.clause
    sentence = scene.sentence(clause)
    for token in sentence.tokens[max(0, clause.head - _REACH) : clause.head + _REACH + 1]:
        yield from _neighbour(token, clause.head)
    if candidate.within:
        yield "within"
        yield f"within:{candidate.within[-1].kind}"
    if candidate.cue:
        yield "cue"
    if candidate.within or candidate.quoted:
        yield from _said(candidate)
    if sentence.headline:
        yield "headline"
    if candidate.quoted:
        yield "quoted"
    yield f"sentence:{min(_LATEST, clause.sentence)}"


def _said(candidate: Candidate) -> Iterator[str]:
    """Give what is said of whom, where somebody is speaking: an evaluation is one of somebody else."""
    clause = candidate.clause
    yield f"said:{clause.form}"
    yield f"said-lemma:{clause.lemma}"
    for role, classes in candidate.fillers:
        if role.name in {"agent", "patient"}:
            yield from (f"said-of:{role.name}:{name}" for name in sorted(classes))
            yield f"said-of:{clause.form}:{role.name}:{fold(role.lemma)}"


def _neighbour(token: Token, head: int) -> Iterator[str]:
    if token.index != head and token.pos != "PUNCT":
        lemma = fold(token.lemma)
        yield f"near:{lemma}"
        yield f"near{max(-_NEAR, min(_NEAR, token.index - head))}:{lemma}"
