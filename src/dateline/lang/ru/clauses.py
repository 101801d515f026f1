"""Clauses of a Russian sentence, from its dependency tree."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.lang.ru.mood import modality_of
from dateline.lang.ru.predicates import Predicate, find_predicates, is_passive, support_lemma
from dateline.lang.ru.roles import roles_of
from dateline.lang.ru.sharing import share_roles
from dateline.lang.ru.words import ClauseWords
from dateline.lang.tree import LINKS, Tree, tree_of
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Sentence, Span, Token
from dateline.records.span import hull

_MARKS = {
    "если": "condition",
    "чтобы": "purpose",
    "когда": "time",
    "пока": "time",
    "хотя": "concession",
    "поскольку": "cause",
    "так": "cause",
    "как": "comparison",
}
# Up to this many characters between a light verb and its noun, the trigger covers both («выразил соболезнования»).
_TRIGGER_REACH = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    parent: int | None
    link: str | None


def build_clauses(sentence: Sentence, first: int, words: ClauseWords) -> tuple[Clause, ...]:
    """Find the clauses of a sentence, counted from `first`, with subjects and objects shared between them."""
    tree = tree_of(sentence)
    predicates = find_predicates(tree, words)
    clauses = [_clause(tree, sentence, predicate, words) for predicate in predicates]
    places = [_place(tree, predicate, predicates) for predicate in predicates]
    numbered = [
        replace(
            clause,
            index=first + number,
            parent=None if place.parent is None else first + place.parent,
            link=place.link,
        )
        for number, (clause, place) in enumerate(zip(clauses, places, strict=True))
    ]
    return tuple(share_roles(tree, predicates, numbered, first))


def _clause(tree: Tree, sentence: Sentence, predicate: Predicate, words: ClauseWords) -> Clause:
    head = tree.tokens[predicate.head]
    verb = tree.tokens[predicate.head if predicate.support is None else predicate.support]
    roles = roles_of(tree, predicate, words)
    told = modality_of(tree, predicate, words)
    trigger = _trigger(head, verb)
    return Clause(
        index=0,
        sentence=sentence.index,
        lemma=fold(head.lemma),
        form=predicate.form,
        head=predicate.head,
        trigger=trigger,
        span=hull(trigger, *(role.span for role in roles if role.name != "content")),
        polarity=told.polarity,
        tense=told.tense,
        mood=told.mood,
        voice="passive" if is_passive(tree, verb) else "active",
        support=support_lemma(tree, predicate),
        carrier=predicate.support,
        roles=roles,
    )


def _trigger(head: Token, verb: Token) -> Span:
    """Return the words that tell a predicate: a light verb of a relative clause («помощь, которую оказали») apart."""
    if verb.relation == "acl:relcl":
        return head.span
    both = hull(head.span, verb.span)
    return both if both.end - both.start - len(head.text) - len(verb.text) <= _TRIGGER_REACH else head.span


def _place(tree: Tree, predicate: Predicate, predicates: list[Predicate]) -> _Place:
    """Find the clause that a predicate stands in: the first predicate above it."""
    heads = {other.head: number for number, other in enumerate(predicates)}
    carriers = {other.support: number for number, other in enumerate(predicates) if other.support is not None}
    owner = {**heads, **carriers}
    top = predicate.head if predicate.support is None else _upper(tree, predicate.head, predicate.support)
    below = tree.tokens[top]
    link = LINKS.get(below.relation, "role")
    for token in tree.ancestors(top):
        if token.index in owner and not predicate.owns(token.index):
            return _Place(parent=owner[token.index], link=_link(tree, top, link))
        if token.lemma == "тот" and link == "modifier":
            link = "content"
        if token.relation == "conj" and token.pos == "ADJ":
            link = "coordination"
    return _Place(parent=None, link=None)


def _upper(tree: Tree, noun: int, verb: int) -> int:
    """Return whichever of a light verb and its noun stands higher in the tree."""
    return noun if any(token.index == noun for token in tree.ancestors(verb)) else verb


def _link(tree: Tree, top: int, link: str) -> str:
    token = tree.tokens[top]
    if token.relation != "advcl":
        return "content" if link == "modifier" and token.feats.get("VerbForm") == "Inf" else link
    marks = [fold(mark.text) for mark in tree.children(top, "mark", "advmod") if mark.pos == "SCONJ"]
    if marks:
        return next((_MARKS[mark] for mark in marks if mark in _MARKS), "circumstance")
    return "purpose" if token.feats.get("VerbForm") == "Inf" else "circumstance"
