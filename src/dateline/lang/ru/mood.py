"""Whether a Russian predicate is told as done, undone, to come, or only thought of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.lang.clause_words import UNDOING, Governor, mood_of, settled
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
_ASKS = "ли"
_PURPOSES = frozenset({"чтобы", "дабы"})
_BORNE_ON = frozenset({"xcomp", "csubj", "csubj:pass", "obj", "nmod", "obl", "ccomp", "acl", "nsubj", "nsubj:pass"})
_OUTSIDE = frozenset({"acl:relcl", "ccomp", "advcl", "parataxis", "acl"})
_COMPLETING = frozenset({"что", "чтобы", "будто"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_CONTENTS = frozenset({"ccomp", "acl"})
# The key of a governor that bears on a whole clause: «считать, что».
_OF_A_CLAUSE = ", что"
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
    effects = settled([*_own_effects(tree, predicate, words), *_governors(tree, predicate, words)])
    negated = is_negated(tree, verb.index) != (sum(effect in UNDOING for effect in effects) % 2 == 1)
    return Modality(
        polarity="-" if negated else "+", tense=_tense(tree, verb, predicate, effects), mood=_mood(tree, verb, effects)
    )


def is_negated(tree: Tree, index: int) -> bool:
    """Tell whether «не» or «ни» stands on a word, or «нет» has it; «не только» is no negation."""
    for token in tree.children(index):
        if fold(token.text) in _NEGATIONS and token.pos in {"PART", "CCONJ", "ADV"}:
            following = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else token
            return fold(following.text) not in _NOT_ONLY
    word = tree.tokens[index]
    return _is_absent(tree, word) or fold(word.text) in {"нет", "нельзя"}


def _is_absent(tree: Tree, noun: Token) -> bool:
    """Tell whether there is none of it («нет доказательств», «обстрела не было»)."""
    if noun.pos != "NOUN" or noun.head < 0:
        return False
    above = tree.tokens[noun.head]
    never = above.lemma == "быть" and noun.feats.get("Case") == "Gen" and is_negated(tree, above.index)
    return never or fold(above.text) == "нет"


def _governors(tree: Tree, predicate: Predicate, words: ClauseWords) -> Iterator[str]:
    """Give the effects of the verbs and nouns above the predicate, the nearest first."""
    below = tree.tokens[predicate.head if predicate.support is None else predicate.support]
    stray = _stray(tree, below, words)
    if stray is not None:
        yield _effect(tree, stray, words.governors[fold(stray.lemma)])
        below = stray
    steps = 0
    for token in tree.ancestors(below.index):
        if below.relation in _OUTSIDE and not _infinitive(below):
            yield from _of_a_clause(tree, below, words)
            return
        governor = _governor(tree, token, words)
        if governor and (token.pos == "PRON" or _governs(tree, below, words)):
            yield _effect(tree, token, governor)
            yield from _beside(tree, token, below, words)
        elif below.relation != "conj":
            yield from _untrue(tree, token, below, words)
            steps = steps + 1 if token.pos != "VERB" else _REACH + 1
            if steps > _REACH:
                return
        below = token


def _effect(tree: Tree, token: Token, governor: Governor) -> str:
    return governor.negated if is_negated(tree, token.index) else governor.effect


def _stray(tree: Tree, word: Token, words: ClauseWords) -> Token | None:
    """Return the verb just before an infinitive that the parser hung beside it («которого не удалось арестовать»)."""
    before = tree.tokens[word.index - 1] if word.index else word
    beside = _infinitive(word) and before.pos == "VERB" and before.head == word.head and word.relation != "conj"
    return before if beside and fold(before.lemma) in words.governors else None


def _of_a_clause(tree: Tree, below: Token, words: ClauseWords) -> Iterator[str]:
    """Give what the word above a finite clause says of it («не считает, что …», «вероятность того, что …»)."""
    marks = (mark for mark in tree.children(below.index, "mark") if fold(mark.text) in _COMPLETING)
    if below.relation not in _CONTENTS or next(marks, None) is None:
        return
    for token in tree.ancestors(below.index):
        if token.lemma == "тот":
            below = token
            continue
        governor = words.governors.get(fold(token.lemma) + _OF_A_CLAUSE)
        if governor:
            yield _effect(tree, token, governor)
        yield from _untrue(tree, tree.tokens[token.head], token, words)
        return


def _untrue(tree: Tree, verb: Token, report: Token, words: ClauseWords) -> Iterator[str]:
    """Give what a verb says of a report («назвал слухи об аресте ложью», «сообщения не подтвердились»)."""
    if verb.pos != "VERB" or report.pos != "NOUN" or report.head != verb.index:
        return
    governor = words.governors.get(fold(verb.lemma) + _OF_A_CLAUSE)
    if governor and report.relation in _SUBJECTS and is_negated(tree, verb.index):
        yield governor.negated
    for child in tree.children(verb.index, "obl", "xcomp", "iobj"):
        named = words.governors.get(fold(child.lemma) + _OF_A_CLAUSE)
        if named and child.index != report.index and child.feats.get("Case") == "Ins":
            yield named.effect


def _governor(tree: Tree, token: Token, words: ClauseWords) -> Governor | None:
    """Look a word up; with its preposition first («в случае»)."""
    marker = preposition(tree, token.index)
    phrase = words.governors.get(f"{marker} {fold(token.text)}") if marker else None
    return phrase or words.governors.get(fold(token.text)) or words.governors.get(fold(token.lemma))


def _beside(tree: Tree, governor: Token, below: Token, words: ClauseWords) -> Iterator[str]:
    """Give what stands beside a governor and undoes it («безуспешно пытались», «назвал сообщения ложью»)."""
    for child in tree.children(governor.index, "advmod", "amod", "acl", "obl", "xcomp"):
        found = words.governors.get(fold(child.lemma))
        if child.index == below.index or _infinitive(child) or found is None:
            continue
        if found.effect in UNDOING and not any(tree.children(child.index, "obj", "nmod", "case")):
            yield _effect(tree, child, found)


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


def _own_effects(tree: Tree, predicate: Predicate, words: ClauseWords) -> Iterator[str]:
    """Give what is said of the predicate itself: by its preposition, its adjectives, its light verb."""
    if predicate.form == "noun":
        marker = words.governors.get(preposition(tree, predicate.head))
        if marker:
            yield marker.effect
        for child in tree.children(predicate.head, "amod", "acl"):
            found = words.governors.get(fold(child.lemma))
            if found and found.effect != "necessity" and not any(tree.children(child.index, "obj", "xcomp", "ccomp")):
                yield _effect(tree, child, found)
    if predicate.support is not None:
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
    if _ASKS in markers:
        return "question"
    if markers & _PURPOSES and not UNDOING & set(effects):
        return "desire"
    if verb.feats.get("Mood") == "Imp":
        return "imperative"
    return mood_of(effects)
