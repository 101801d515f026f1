"""Which words of a Russian sentence are predicates, and which verbs only carry an event noun."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.lang.clause_words import LightVerb
from dateline.lang.ru.words import ClauseWords
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Token
from dateline.records.analysis import ClauseForm

FORMS: dict[str, ClauseForm] = {"Fin": "finite", "Inf": "infinitive", "Part": "participle", "Conv": "converb"}
_SUBJECT = ("nsubj", "nsubj:pass")
WHICH, _REFLEXIVE = "который", "ся"
_TAKES_PLACE = LightVerb(slot="subject", marker="", subject="event")
_BARE_CASE_SLOTS = {"Dat": "dative", "Ins": "instrumental", "Gen": "genitive", "Acc": "object"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A word that tells an event or a saying; `support` is the light verb that carries it, `use` how it does."""

    head: int
    form: ClauseForm
    support: int | None = None
    use: LightVerb | None = None

    def owns(self, index: int) -> bool:
        """Tell whether a token is this predicate or its light verb."""
        return index in (self.head, self.support)


def find_predicates(tree: Tree, words: ClauseWords) -> list[Predicate]:
    """Return the predicates in the order of the text.

    A light verb stands beside the noun that it carries: which of the two tells an event is for the frames to say.
    """
    nouns = [_noun_predicate(tree, token, words) for token in tree.tokens if _is_event_noun(token, words)]
    others = [
        Predicate(head=token.index, form=form) for token in tree.tokens if (form := _verbal_form(tree, token, words))
    ]
    return sorted([*nouns, *others], key=lambda predicate: predicate.head)


def support_lemma(tree: Tree, predicate: Predicate) -> str | None:
    """Return the dictionary form of a light verb; «оказывается помощь» is carried by «оказывать»."""
    if predicate.support is None:
        return None
    lemma = fold(tree.tokens[predicate.support].lemma)
    return lemma.removesuffix(_REFLEXIVE) if predicate.use is _TAKES_PLACE else lemma


def preposition(tree: Tree, index: int) -> str:
    """Return the preposition before a noun in lower case, with all its words («в связи с»); empty if none."""
    marker = tree.child(index, "case")
    if marker is None or marker.index > index:
        return ""
    fixed = [token.text for token in tree.children(marker.index, "fixed")]
    return " ".join([marker.text, *fixed]).lower()


def is_passive(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb form is passive: by its own form, or by a passive subject."""
    return verb.feats.get("Voice") == "Pass" or any(tree.children(verb.index, "nsubj:pass"))


def _is_event_noun(token: Token, words: ClauseWords) -> bool:
    """Tell whether a noun names an event; the tagger takes the first word of a sentence for a name at times."""
    noun = token.pos == "NOUN" or (token.pos == "PROPN" and token.index == 0)
    return noun and fold(token.lemma) in words.event_nouns


def _verbal_form(tree: Tree, token: Token, words: ClauseWords) -> ClauseForm | None:
    if token.pos in {"VERB", "AUX"} and token.feats.get("Nominal") != "Yes":
        return None if token.relation in {"aux", "aux:pass", "cop"} else FORMS.get(token.feats.get("VerbForm", "Fin"))
    if token.pos in {"ADJ", "ADV"} and fold(token.lemma) in words.verbal_adjectives:
        short = token.feats.get("Variant") == "Short" or any(tree.children(token.index, *_SUBJECT))
        return "adjective" if short else None
    return None


def _noun_predicate(tree: Tree, noun: Token, words: ClauseWords) -> Predicate:
    for verb, slots in _possible_supports(tree, noun):
        for use in _uses(fold(verb.lemma), words):
            if (use.slot, use.marker) in slots:
                return Predicate(head=noun.index, form="noun", support=verb.index, use=use)
    return Predicate(head=noun.index, form="noun")


def _uses(verb: str, words: ClauseWords) -> Iterable[LightVerb]:
    """Return how a verb carries nouns; «оказывается помощь» is to «оказывать» what a passive is."""
    known = words.light_verbs.get(verb)
    if known is None and verb.endswith(_REFLEXIVE):
        active = words.light_verbs.get(verb.removesuffix(_REFLEXIVE), ())
        return [_TAKES_PLACE] if any(use.slot == "object" and not use.marker for use in active) else ()
    return known or ()


def _possible_supports(tree: Tree, noun: Token) -> Iterator[tuple[Token, set[tuple[str, str]]]]:
    """Give each verb that may carry the noun, with the slots (and prepositions) in which the noun then stands."""
    first = noun
    while first.relation == "conj" and first.head >= 0:
        first = tree.tokens[first.head]
    if first.head >= 0 and tree.tokens[first.head].pos in {"VERB", "AUX"} and first.relation != "conj":
        verb = tree.tokens[first.head]
        yield verb, _slots(tree, first, verb)
    for clause in tree.children(noun.index, "acl:relcl"):
        for relative in tree.children(clause.index, *_SUBJECT, "obj"):
            if relative.lemma == WHICH and clause.pos == "VERB":
                yield clause, _slots(tree, relative, clause)
    for modifier in tree.children(noun.index, "acl", "amod"):
        if modifier.feats.get("VerbForm") == "Part":
            passive = modifier.feats.get("Voice") == "Pass"
            yield modifier, {("object", "")} if passive else {("subject", "")}


def _slots(tree: Tree, noun: Token, verb: Token) -> set[tuple[str, str]]:
    if noun.relation in _SUBJECT:
        return {("subject", "")} if not is_passive(tree, verb) else {("subject", ""), ("object", "")}
    marker = preposition(tree, noun.index)
    if marker:
        return {("complement", marker)}
    if noun.relation in {"obj", "iobj", "obl"}:
        bare = _BARE_CASE_SLOTS.get(noun.feats.get("Case", "Acc"), "object")
        return {(bare, ""), ("object", "")} if noun.relation == "obj" else {(bare, "")}
    return set()
