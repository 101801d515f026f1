"""Acts that a text only names: as an occasion, as what a case is about, as a description of somebody."""

from __future__ import annotations

from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.lexicon.phrases import fold
from dateline.records import Token

# Circumstances in which a bare event noun only names an occasion told elsewhere («в ходе визита», «после встречи»).
_OCCASIONS = frozenset({"setting", "time", "place", "cause", "according"})
_HARM = frozenset({"killed", "wounded"})


def is_only_named(fit: Fit, scene: Scene) -> bool:
    """Tell whether a fit names an act that the sentence does not tell."""
    return _is_occasion(fit, scene) or _is_label(fit, scene) or _is_description(fit, scene)


def _is_occasion(fit: Fit, scene: Scene) -> bool:
    clause = fit.clause
    if not _is_bare_noun(fit) or fit.frame.alone or fit.actors or fit.recipients or clause.roles:
        return False
    return any(
        role.name in _OCCASIONS and role.head == clause.head
        for other in scene.clauses[clause.sentence]
        for role in other.roles
    )


def _is_label(fit: Fit, scene: Scene) -> bool:
    """Tell whether a bare noun says what a case, a suspect or a place is known by («место убийства»)."""
    if not _is_bare_noun(fit):
        return False
    governor = _governor(fit, scene)
    labels = governor is not None and "label-word" in scene.pack.classes.get(fold(governor.lemma), ())
    return labels and governor is not None and not _tells_a_toll(governor, fit, scene)


def _tells_a_toll(noun: Token, fit: Fit, scene: Scene) -> bool:
    """Tell whether a noun and its verb say together what happened to people («жертвами теракта стали 12 человек»)."""
    if noun.head < 0:
        return False
    verb = scene.sentence(fit.clause).tokens[noun.head]
    signs = scene.pack.quantity_words.signs.get(fold(verb.lemma), ())
    return any(lemma == fold(noun.lemma) for sign in signs if sign.what in _HARM for _, lemma in sign.beside)


def _is_description(fit: Fit, scene: Scene) -> bool:
    """Tell whether a participle before its noun, with nothing of its own, describes somebody («похищенный инженер»)."""
    clause = fit.clause
    tokens = scene.sentence(clause).tokens
    word = tokens[clause.head]
    if clause.form != "participle" or clause.support is not None or word.relation != "amod":
        return False
    return word.head > word.index and all(role.head == word.head for role in clause.roles)


def _is_bare_noun(fit: Fit) -> bool:
    return fit.clause.form == "noun" and fit.clause.support is None


def _governor(fit: Fit, scene: Scene) -> Token | None:
    """Return the word that a noun, or the first of several joined, depends on."""
    tokens = scene.sentence(fit.clause).tokens
    word = tokens[fit.clause.head]
    while word.relation == "conj" and word.head >= 0:
        word = tokens[word.head]
    return tokens[word.head] if word.head >= 0 else None
