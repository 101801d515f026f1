"""Whether an English predicate is told as done, undone, to come, or only thought of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.lang.clause_words import UNDOING, Governor, mood_of, settled
from dateline.lang.en.predicates import Predicate, marker_of
from dateline.lang.en.words import ClauseWords
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Token
from dateline.records.analysis import Mood

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "scarcely"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_NOT_ONLY = frozenset({"only", "just", "merely", "simply"})
_TENSES: dict[str, Literal["past", "present", "future"]] = {"Past": "past", "Pres": "present", "Fut": "future"}
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "should"})
_BORNE_ON = frozenset({"xcomp", "csubj", "obj", "nmod", "obl", "acl", "nsubj", "nsubj:pass", "advcl"})
_TELLING = frozenset({"acl:relcl", "ccomp", "advcl", "parataxis"})
_AIMS = frozenset({"beneficiary", "goal", "origin", "topic", "genitive", "against", "place", "companion"})
# How far up the tree a noun such as "attempt" or "threat" may stand from what it governs.
_REACH = 2
# Auxiliaries that tell a tense, or a condition where no saying stands above them.
_TENSED = frozenset({"will", "shall", "would"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Modality:
    """How a predicate is told."""

    polarity: Literal["+", "-"]
    tense: Literal["past", "present", "future", "none"]
    mood: Mood


def modality_of(tree: Tree, predicate: Predicate, words: ClauseWords) -> Modality:
    """Combine the verb's own form with the words that govern it ("failed to", "plan", "must")."""
    verb = tree.tokens[predicate.top]
    effects = settled([*_own_effects(tree, predicate, words), *_governors(tree, predicate, words)])
    undone = sum(effect in UNDOING for effect in effects) % 2 == 1
    negated = (
        is_negated(tree, _led(tree, verb))
        or is_negated(tree, verb.index)
        or _denies_state(tree, verb)
        or _has_nobody(tree, predicate)
        or _is_without(tree, verb)
    )
    tense: Literal["past", "present", "future", "none"] = "none"
    if predicate.form != "noun" or predicate.support is not None:
        tense = _TENSES.get(verb.feats.get("Tense", ""), "none")
    if "intention" in effects or _is_would_of_report(tree, verb):
        tense = "future"
    return Modality(polarity="-" if negated != undone else "+", tense=tense, mood=_mood(tree, verb, effects))


def is_negated(tree: Tree, index: int) -> bool:
    """Tell whether a negation stands on a word; "not only" is no negation."""
    for token in tree.children(index):
        if fold(token.text) in _NEGATIONS and token.pos in {"PART", "ADV", "CCONJ"}:
            following = tree.tokens[token.index + 1] if token.index + 1 < len(tree.tokens) else token
            if fold(following.text) not in _NOT_ONLY:
                return True
    return False


def _denies_state(tree: Tree, verb: Token) -> bool:
    """Tell whether what a verb says of somebody is negated: "pleaded not guilty"."""
    return any(is_negated(tree, said.index) for said in tree.children(verb.index, "xcomp") if said.pos == "ADJ")


def _has_nobody(tree: Tree, predicate: Predicate) -> bool:
    """Tell whether nobody does it, or it is done to nobody: "no soldier fired", "made no attack"."""
    own = [predicate.head] if predicate.form == "noun" else []
    sides = [*own, *(token.index for token in tree.children(predicate.top, "nsubj", "nsubj:pass", "obj"))]
    return any(_is_nobody(tree, index) for index in sides)


def _is_nobody(tree: Tree, index: int) -> bool:
    return fold(tree.tokens[index].text) in _NOBODY or any(
        fold(token.text) in {"no", "neither"} for token in tree.children(index, "det")
    )


def _is_without(tree: Tree, verb: Token) -> bool:
    return any(fold(token.text) == "without" for token in tree.children(verb.index, "mark"))


def _governors(tree: Tree, predicate: Predicate, words: ClauseWords) -> Iterator[str]:
    """Give the effects of the words above the predicate, the nearest first."""
    below, steps = tree.tokens[predicate.top], 0
    for token in tree.ancestors(below.index):
        if below.relation in _TELLING and below.feats.get("VerbForm") != "Inf":
            yield from _disbelieved(tree, token, below, words)
            return
        governor = _governor(tree, token, words)
        if governor and _governs(tree, below, words):
            yield governor.negated if is_negated(tree, token.index) else governor.effect
            yield from _beside(tree, token.index, words)
        elif below.relation != "conj":
            steps = steps + 1 if token.pos != "VERB" else _REACH + 1
            if steps > _REACH:
                return
        below = token


def _disbelieved(tree: Tree, verb: Token, below: Token, words: ClauseWords) -> Iterator[str]:
    """Give a negation for what is not thought to be so ("does not think that they attacked")."""
    governor = words.governors.get(fold(verb.lemma))
    if governor and governor.effect == "actual" and below.relation == "ccomp" and is_negated(tree, verb.index):
        yield governor.negated


def _governor(tree: Tree, token: Token, words: ClauseWords) -> Governor | None:
    particle = tree.child(token.index, "compound:prt")
    lemma = fold(token.lemma)
    whole = words.governors.get(f"{lemma} {fold(particle.text)}") if particle is not None else None
    if whole is None and token.feats.get("Tense") != "Past" and tree.child(token.index, "xcomp") is not None:
        whole = words.governors.get(f"{lemma} to")
    return whole or words.governors.get(fold(token.text)) or words.governors.get(lemma)


def _led(tree: Tree, verb: Token) -> int:
    """Return the verb whose auxiliaries and negation a bare joined verb shares ("may attack and shell it")."""
    bare = verb.relation == "conj" and "Tense" not in verb.feats and tree.child(verb.index, "aux", "nsubj") is None
    return verb.head if bare and tree.tokens[verb.head].pos == "VERB" else verb.index


def _beside(tree: Tree, index: int, words: ClauseWords) -> Iterator[str]:
    """Give what stands just before a verb, or after a governor, and undoes it ("almost", "instead of", "yet to")."""
    for adverb in tree.children(index, "advmod"):
        following = tree.tokens[adverb.index + 1] if adverb.index + 1 < len(tree.tokens) else adverb
        whole = words.governors.get(f"{fold(adverb.text)} {fold(following.text)}")
        found = whole or (words.governors.get(fold(adverb.text)) if abs(adverb.index - index) == 1 else None)
        if found and found.effect in UNDOING:
            yield found.effect


def _governs(tree: Tree, dependant: Token, words: ClauseWords) -> bool:
    """Tell whether a dependant is what its governor bears on, not a circumstance ("decided during the meeting")."""
    if dependant.relation not in _BORNE_ON:
        return False
    marker = marker_of(tree, dependant.index)
    if dependant.relation == "advcl":
        return any(fold(token.text) in {"from", "to", "of"} for token in tree.children(dependant.index, "mark"))
    if not marker or dependant.relation not in {"obl", "nmod"}:
        return True
    return marker == "of" or (words.prepositions.get(marker) in _AIMS and marker not in words.compounds)


def _own_effects(tree: Tree, predicate: Predicate, words: ClauseWords) -> Iterator[str]:
    """Give the effects of modal verbs, of a light verb, and of attributes: "planned visit", "alleged attack"."""
    led = _led(tree, tree.tokens[predicate.top])
    yield from _beside(tree, predicate.top, words)
    for auxiliary in tree.children(led, "aux"):
        governor = words.governors.get(fold(auxiliary.lemma))
        if governor is None or fold(auxiliary.lemma) in _TENSED:
            continue
        # "Could not seize": the verb's own negation undoes it already.
        if not is_negated(tree, led):
            yield governor.effect
        elif governor.negated not in UNDOING:
            yield governor.negated
    if predicate.support is not None:
        governor = _governor(tree, tree.tokens[predicate.support], words)
        if governor:
            yield governor.effect
    if predicate.form == "noun":
        for attribute in tree.children(predicate.head, "amod"):
            governor = words.governors.get(fold(attribute.text)) or words.governors.get(fold(attribute.lemma))
            if governor:
                yield governor.effect


def _is_would_of_report(tree: Tree, verb: Token) -> bool:
    """Tell whether "would" is the future of what was said ("said it would send"), not a condition."""
    would = any(fold(token.text) in {"would", "'d"} for token in tree.children(verb.index, "aux"))
    return would and verb.relation == "ccomp" and not _marks(tree, verb) & _CONDITIONS


def _marks(tree: Tree, verb: Token) -> set[str]:
    return {fold(token.text) for token in tree.children(verb.index, "mark", "advmod") if token.pos == "SCONJ"}


def _is_inverted(tree: Tree, verb: Token) -> bool:
    """Tell whether a clause is a condition by its order ("had the army attacked")."""
    first, subject = tree.child(verb.index, "aux"), tree.child(verb.index, "nsubj", "nsubj:pass")
    return verb.relation == "advcl" and first is not None and subject is not None and first.index < subject.index


def _mood(tree: Tree, verb: Token, effects: list[str]) -> Mood:
    if _marks(tree, verb) & _CONDITIONS or _is_inverted(tree, verb):
        return "conditional"
    if any(fold(token.text) == "would" for token in tree.children(verb.index, "aux")) and verb.relation != "ccomp":
        return "conditional"
    if verb.relation == "advcl" and verb.feats.get("VerbForm") == "Inf" and not any(tree.children(verb.index, "mark")):
        return "desire"
    if verb.feats.get("Mood") == "Imp":
        return "imperative"
    return mood_of(effects)
