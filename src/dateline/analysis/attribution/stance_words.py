"""What tells that a predicate is somebody's stance on something: named features, and words whose vectors count."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.analysis.attribution.view import View
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role

_WHO = frozenset({"agent", "possessor", "genitive"})
_OBJECTS = frozenset({"patient", "topic", "content"})
_MIND = frozenset({"person", "organisation", "group", "office", "country"})
_STEM = 5


def features_of(view: View, clause: Clause) -> list[str]:
    """Return the features of a predicate: itself, how it is told, who and what stands with it."""
    return [*_own(view, clause), *_parties(view, clause)]


def words_of(clause: Clause) -> tuple[str, str]:
    """Return the predicate and what it is about, for their vectors."""
    about = next((role.lemma for role in clause.roles if role.name in _OBJECTS), "")
    return clause.lemma, about


def _own(view: View, clause: Clause) -> Iterator[str]:
    lemma = clause.lemma
    yield f"lemma:{lemma}"
    yield f"stem:{lemma[:_STEM]}"
    yield f"form:{clause.form}"
    yield f"told:{clause.form}:{clause.voice}:{clause.mood}:{clause.tense}"
    yield f"lemma-form:{lemma}:{clause.form}:{clause.voice}"
    yield f"polarity:{clause.polarity}"
    yield f"link:{clause.link}"
    for kind in ("verb", "noun", "infinitive"):
        cue = view.cue(kind, lemma)
        if cue is not None:
            yield f"cue:{kind}:{cue.group}"
    if clause.support:
        yield f"support:{clause.support}"
        yield f"lemma-support:{lemma}:{clause.support}"
    if view.is_quoted(clause.trigger):
        yield "quoted"
    tokens = view.trees[clause.sentence].tokens
    following = tokens[clause.head + 1 : clause.head + 2]
    yield from (f"next:{fold(token.lemma)}" for token in following)
    yield from (f"lemma-next:{lemma}:{fold(token.lemma)}" for token in following)


def _parties(view: View, clause: Clause) -> Iterator[str]:
    names = {role.name for role in clause.roles}
    if not names & _WHO:
        yield "nobody"
    for role in clause.roles:
        yield f"role:{role.name}"
        yield f"marker:{role.name}:{role.marker}"
        yield f"lemma-marker:{clause.lemma}:{role.name}:{role.marker}"
        if role.name in _WHO:
            yield f"who:{fold(role.lemma)}"
            yield from (f"who-is:{name}" for name in sorted(_kinds(view, clause, role)))
        elif role.name in _OBJECTS:
            yield f"what:{fold(role.lemma)}"
            yield f"lemma-what:{clause.lemma}:{fold(role.lemma)}"
            yield from (f"what-is:{name}" for name in sorted(_kinds(view, clause, role)))


def _kinds(view: View, clause: Clause, role: Role) -> set[str]:
    token = view.trees[clause.sentence].tokens[role.head]
    kinds = {mention.kind for mention in view.mentions.get((clause.sentence, role.head), ())}
    mind = {"mind"} if kinds & _MIND or token.feats.get("Animacy") == "Anim" else set()
    return {token.pos, *kinds, *mind, *view.classes(role.lemma)}
