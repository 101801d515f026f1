"""What tells that a predicate is somebody's stance on something: named features, and words whose vectors count."""

from __future__ import annotations

from dateline.analysis.attribution.view import View
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role

_WHO = frozenset({"agent", "possessor", "genitive"})
_OBJECTS = frozenset({"patient", "topic", "content"})
_MIND = frozenset({"person", "organisation", "group", "office", "country"})
_STEM = 5


def features_of(view: View, clause: Clause) -> list[str]:
    """Return the features of a predicate: itself, how it is told, who and what stands with it."""
    found = _own(view, clause)
    names = {role.name for role in clause.roles}
    if not names & _WHO:
        found.append("nobody")
    for role in clause.roles:
        found += _party(view, clause, role)
    return found


def words_of(clause: Clause) -> tuple[str, str]:
    """Return the predicate and what it is about, for their vectors."""
    about = next((role.lemma for role in clause.roles if role.name in _OBJECTS), "")
    return clause.lemma, about


def _own(view: View, clause: Clause) -> list[str]:
    lemma = clause.lemma
    found = [
        f"lemma:{lemma}",
        f"stem:{lemma[:_STEM]}",
        f"form:{clause.form}",
        f"told:{clause.form}:{clause.voice}:{clause.mood}:{clause.tense}",
        f"lemma-form:{lemma}:{clause.form}:{clause.voice}",
        f"polarity:{clause.polarity}",
        f"link:{clause.link}",
    ]
    cues = ((kind, view.cue(kind, lemma)) for kind in ("verb", "noun", "infinitive"))
    found += [f"cue:{kind}:{cue.group}" for kind, cue in cues if cue is not None]
    if clause.support:
        found += [f"support:{clause.support}", f"lemma-support:{lemma}:{clause.support}"]
    if view.is_quoted(clause.trigger):
        found.append("quoted")
    tokens = view.trees[clause.sentence].tokens
    if clause.head + 1 < len(tokens):
        following = fold(tokens[clause.head + 1].lemma)
        found += [f"next:{following}", f"lemma-next:{lemma}:{following}"]
    return found


def _party(view: View, clause: Clause, role: Role) -> list[str]:
    name, marker, lemma = role.name, role.marker, clause.lemma
    found = [f"role:{name}", f"marker:{name}:{marker}", f"lemma-marker:{lemma}:{name}:{marker}"]
    if name in _WHO:
        found.append(f"who:{fold(role.lemma)}")
        found += [f"who-is:{kind}" for kind in sorted(_kinds(view, clause, role))]
    elif name in _OBJECTS:
        what = fold(role.lemma)
        found += [f"what:{what}", f"lemma-what:{lemma}:{what}"]
        found += [f"what-is:{kind}" for kind in sorted(_kinds(view, clause, role))]
    return found


def _kinds(view: View, clause: Clause, role: Role) -> set[str]:
    token = view.trees[clause.sentence].tokens[role.head]
    kinds = {mention.kind for mention in view.mentions.get((clause.sentence, role.head), ())}
    mind = {"mind"} if kinds & _MIND or token.feats.get("Animacy") == "Anim" else set()
    return {token.pos, *kinds, *mind, *view.classes(role.lemma)}
