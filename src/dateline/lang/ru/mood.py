"""Whether a Russian predicate is told as done, undone, to come, or only thought of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.lang.clause_words import MOODS
from dateline.lang.ru.predicates import Predicate, preposition
from dateline.lang.ru.words import ClauseWords
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Token
from dateline.records.analysis import Mood

_NEGATIONS = frozenset({"не", "ни"})
_NOT_ONLY = frozenset({"только", "просто", "столько"})
_TENSES: dict[str, Literal["past", "present", "future"]] = {"Past": "past", "Pres": "present", "Fut": "future"}
_CONDITIONS = frozenset({"если", "ежели", "коли"})
_PURPOSES = frozenset({"чтобы", "дабы"})
_BORNE_ON = frozenset({"xcomp", "csubj", "obj", "nmod", "obl", "ccomp", "acl", "nsubj", "nsubj:pass"})
# Prepositional phrases that a word bears on: «отказ от встречи», «готовность к переговорам», «договорились о визите».
_AIMS = frozenset({"topic", "goal", "origin", "along"})
# How far up the tree a noun such as «попытка» or «угроза» may stand from what it governs.
_REACH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """How a predicate is told."""

    polarity: Literal["+", "-"]
    tense: Literal["past", "present", "future", "none"]
    mood: Mood


def modality_of(tree: Tree, predicate: Predicate, words: ClauseWords) -> Modality:
    """Combine the verb's own form with the words that govern it («не удалось», «план», «должен»)."""
    verb = tree.tokens[predicate.head if predicate.support is None else predicate.support]
    effects = [*_governors(tree, predicate, words), *_own_effect(tree, predicate, words)]
    negated = is_negated(tree, verb.index) != (sum(effect in {"failure", "negation"} for effect in effects) % 2 == 1)
    return Modality(
        polarity="-" if negated else "+", tense=_tense(tree, verb, predicate, effects), mood=_mood(tree, verb, effects)
    )


def is_negated(tree: Tree, index: int) -> bool:
    """Tell whether «не» or «ни» stands on a word; «не только» is no negation."""
    for token in tree.children(index):
        if fold(token.text) in _NEGATIONS and token.pos in {"PART", "CCONJ", "ADV"}:
            following = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else token
            return fold(following.text) not in _NOT_ONLY
    return fold(tree.tokens[index].text) in {"нет", "нельзя"}


def _governors(tree: Tree, predicate: Predicate, words: ClauseWords) -> Iterator[str]:
    """Give the effects of the verbs and nouns above the predicate, the nearest first."""
    start = tree.tokens[predicate.head if predicate.support is None else predicate.support]
    below, steps = start, 0
    for token in tree.ancestors(start.index):
        if below.relation in {"acl:relcl", "ccomp", "advcl", "parataxis", "acl"} and not _infinitive(below):
            return
        governor = words.governors.get(fold(token.lemma))
        if governor and _governs(tree, below, words):
            yield governor.negated if is_negated(tree, token.index) else governor.effect
        elif below.relation != "conj":
            steps = steps + 1 if token.pos != "VERB" else _REACH + 1
            if steps > _REACH:
                return
        below = token


def _governs(tree: Tree, dependant: Token, words: ClauseWords) -> bool:
    """Tell whether a dependant is what its governor bears on: not a circumstance («во время встречи решили …»)."""
    if dependant.relation not in _BORNE_ON:
        return False
    marker = preposition(tree, dependant.index)
    if not marker or dependant.relation not in {"obl", "nmod"}:
        return True
    case = dependant.feats.get("Case", "*")
    role = words.prepositions.get((marker, case)) or words.prepositions.get((marker, "*"))
    return role in _AIMS and marker not in words.compounds


def _own_effect(tree: Tree, predicate: Predicate, words: ClauseWords) -> Iterator[str]:
    if predicate.support is None:
        return
    governor = words.governors.get(fold(tree.tokens[predicate.support].lemma))
    if governor:
        yield governor.effect


def _infinitive(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Inf"


def _tense(
    tree: Tree, verb: Token, predicate: Predicate, effects: list[str]
) -> Literal["past", "present", "future", "none"]:
    auxiliary = tree.child(verb.index, "aux", "aux:pass", "cop")
    # The tagger calls «будет» a present tense.
    if auxiliary is not None and fold(auxiliary.text).startswith("буд"):
        return "future"
    if "intention" in effects:
        return "future"
    if predicate.form == "noun" and predicate.support is None:
        return "none"
    return _TENSES.get(verb.feats.get("Tense", ""), "none")


def _mood(tree: Tree, verb: Token, effects: list[str]) -> Mood:
    markers = {fold(token.text) for token in tree.children(verb.index) if token.pos in {"PART", "SCONJ", "AUX"}}
    if markers & _CONDITIONS or "бы" in markers or "б" in markers:
        return "conditional"
    if markers & _PURPOSES:
        return "desire"
    if verb.feats.get("Mood") == "Imp":
        return "imperative"
    return next((MOODS[effect] for effect in effects if effect in MOODS), "indicative")
