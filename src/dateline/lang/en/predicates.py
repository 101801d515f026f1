"""Which words of an English sentence are predicates, and which verbs only carry an event noun."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.lang.clause_words import LightVerb
from dateline.lang.en.words import ClauseWords
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Token
from dateline.records.analysis import ClauseForm

FORMS: dict[str, ClauseForm] = {"Fin": "finite", "Inf": "infinitive", "Part": "participle", "Conv": "converb"}
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_SUBJECT = ("nsubj", "nsubj:pass")
# "It is clear that", "there is": nothing is said of anybody.
_NOBODY = frozenset({"it", "there"})
_NO_PREDICATE = frozenset({"aux", "aux:pass", "cop", "case", "mark"})
# "The attack victims", "a release date": a noun before a noun says what kind of thing it is, not that it happened.
_PART_OF_A_NAME = frozenset({"case", "compound"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A word that tells an event or a saying; `support` is the light verb that carries it, `use` how it does."""

    head: int
    form: ClauseForm
    support: int | None = None
    use: LightVerb | None = None

    @property
    def top(self) -> int:
        """The token whose grammar tells how the event is told: the light verb's where there is one."""
        return self.head if self.support is None else self.support

    def owns(self, index: int) -> bool:
        """Tell whether a token is this predicate or its light verb."""
        return index in (self.head, self.support)


def find_predicates(tree: Tree, words: ClauseWords) -> list[Predicate]:
    """Return the predicates in the order of the text; a light verb stands beside the noun that it carries."""
    return [found for token in tree.tokens if (found := _predicate(tree, token, words)) is not None]


def lemma_of(tree: Tree, index: int) -> str:
    """Return the dictionary form of a predicate, a verb with its particle ("call off")."""
    particle = tree.child(index, "compound:prt")
    lemma = fold(tree.tokens[index].lemma)
    return f"{lemma} {fold(particle.text)}" if particle is not None else lemma


def marker_of(tree: Tree, index: int) -> str:
    """Return the preposition before a word with all its parts ("out of"); empty if there is none."""
    return " ".join(fold(token.text) for token in tree.children(index, "case") if token.index < index)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive; the parser's reading of its auxiliaries says so."""
    return verb.feats.get("Voice") == "Pass"


def _predicate(tree: Tree, token: Token, words: ClauseWords) -> Predicate | None:
    if token.relation == "aux" and fold(token.lemma) in words.adjectives and _binds(tree, token):
        return Predicate(head=token.index, form="adjective")
    if token.pos in {"VERB", "AUX"}:
        form = FORMS.get(token.feats.get("VerbForm", ""))
        return Predicate(head=token.index, form=form) if form and token.relation not in _NO_PREDICATE else None
    if token.pos == "ADJ" and fold(token.lemma) in words.adjectives and _is_said(tree, token):
        return Predicate(head=token.index, form="adjective")
    if token.pos == "NOUN" and fold(token.lemma) in words.event_nouns and token.relation not in _PART_OF_A_NAME:
        return _noun_predicate(tree, token, words)
    if token.pos in {"ADJ", "NOUN"} and any(tree.children(token.index, "cop")) and any(_subjects(tree, token)):
        return Predicate(head=token.index, form="adjective")
    return None


def _subjects(tree: Tree, word: Token) -> Iterator[Token]:
    return (subject for subject in tree.children(word.index, *_SUBJECT) if fold(subject.text) not in _NOBODY)


def _is_said(tree: Tree, adjective: Token) -> bool:
    """Tell whether an adjective is what is said of a subject, not an attribute."""
    return adjective.relation != "amod" or any(tree.children(adjective.index, "cop", *_SUBJECT))


def _binds(tree: Tree, modal: Token) -> bool:
    """Tell whether a modal says what somebody is to do: "should Chad agree" asks, "must have left" guesses."""
    guess = any(token.index > modal.index and fold(token.lemma) == "have" for token in tree.children(modal.head, "aux"))
    return not guess and any(subject.index < modal.index for subject in tree.children(modal.head, *_SUBJECT))


def _noun_predicate(tree: Tree, noun: Token, words: ClauseWords) -> Predicate:
    for verb, slots in _possible_supports(tree, noun):
        for use in words.light_verbs.get(lemma_of(tree, verb.index), ()):
            if (use.slot, use.marker) in slots:
                return Predicate(head=noun.index, form="noun", support=verb.index, use=use)
    return Predicate(head=noun.index, form="noun")


def _possible_supports(tree: Tree, noun: Token) -> Iterator[tuple[Token, set[tuple[str, str]]]]:
    """Give each verb that may carry the noun, with the slots (and prepositions) in which the noun then stands."""
    first = noun
    while first.relation == "conj" and first.head >= 0:
        first = tree.tokens[first.head]
    if first.head >= 0 and tree.tokens[first.head].pos in {"VERB", "AUX"}:
        yield tree.tokens[first.head], _slots(tree, first)
    for clause in tree.children(noun.index, "acl:relcl"):
        relatives = [token for token in tree.children(clause.index) if fold(token.text) in RELATIVES]
        if clause.pos == "VERB" and relatives:
            yield clause, _slots(tree, relatives[0])
        elif clause.pos == "VERB" and not any(tree.children(clause.index, "obj")):
            yield clause, {("object", "")}
    for modifier in tree.children(noun.index, "acl"):
        if modifier.feats.get("VerbForm") == "Part":
            yield modifier, {("object", "")} if is_passive(modifier) else {("subject", "")}


def _slots(tree: Tree, noun: Token) -> set[tuple[str, str]]:
    if noun.relation == "nsubj:pass":
        return {("subject", ""), ("object", "")}
    if noun.relation == "nsubj":
        return {("subject", "")}
    marker = marker_of(tree, noun.index)
    if marker:
        return {("complement", marker)}
    return {("object", "")} if noun.relation in {"obj", "xcomp"} else set()
