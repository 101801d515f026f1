"""Clauses of an English sentence, from its dependency tree."""

from __future__ import annotations

from dataclasses import replace

from dateline.lang.en.mood import modality_of
from dateline.lang.en.predicates import Predicate, find_predicates, is_passive, lemma_of
from dateline.lang.en.roles import roles_of
from dateline.lang.en.sharing import share_roles
from dateline.lang.en.words import ClauseWords
from dateline.lang.tree import LINKS, Tree, tree_of
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role, Sentence, Span, Token
from dateline.records.span import hull

_MARKS = {
    "if": "condition",
    "unless": "condition",
    "when": "time",
    "after": "time",
    "before": "time",
    "until": "time",
    "since": "time",
    "while": "time",
    "although": "concession",
    "though": "concession",
    "because": "cause",
    "as": "comparison",
}
_COMPLETING = frozenset({"of", "from", "into", "with", "for", "against", "to", "in", "about", "on", "as"})
_CLAUSAL = frozenset({("purpose", "to"), ("circumstance", "unless")})
# Up to this many characters between a light verb and its noun, the trigger covers both ("carried out an attack").
_TRIGGER_REACH = 25


def build_clauses(sentence: Sentence, first: int, words: ClauseWords) -> tuple[Clause, ...]:
    """Find the clauses of a sentence, counted from `first`, with subjects and objects shared between them."""
    tree = tree_of(sentence)
    predicates = find_predicates(tree, words)
    owner = _owners(predicates)
    clauses = []
    for number, predicate in enumerate(predicates):
        parent, link = _place(tree, predicate, owner)
        clause = _clause(tree, sentence, predicate, words)
        above = None if parent is None else first + parent
        clauses.append(replace(clause, index=first + number, parent=above, link=link))
    return tuple(
        share_roles(tree, predicates, [_asked_for(clause, clauses, first) for clause in clauses], first, words)
    )


def _asked_for(clause: Clause, clauses: list[Clause], first: int) -> Clause:
    """Link as content what is a content of the clause above, though the tree has it as an aim."""
    if clause.link != "purpose" or clause.parent is None:
        return clause
    above = clauses[clause.parent - first]
    asked = any(role.name == "content" and role.head == clause.head for role in above.roles)
    return replace(clause, link="content") if asked else clause


def _clause(tree: Tree, sentence: Sentence, predicate: Predicate, words: ClauseWords) -> Clause:
    head, verb = tree.tokens[predicate.head], tree.tokens[predicate.top]
    roles = roles_of(tree, predicate, words)
    told = modality_of(tree, predicate, words)
    trigger = _trigger(tree, head, verb)
    return Clause(
        index=0,
        sentence=sentence.index,
        lemma=lemma_of(tree, predicate.head) if predicate.form != "noun" else fold(head.lemma),
        form=predicate.form,
        head=predicate.head,
        trigger=trigger,
        span=hull(trigger, *(role.span for role in roles if not _is_clause(role))),
        polarity=told.polarity,
        tense=told.tense,
        mood=told.mood,
        voice="passive" if is_passive(verb) else "active",
        support=None if predicate.support is None else lemma_of(tree, predicate.support),
        carrier=predicate.support,
        roles=roles,
    )


def _is_clause(role: Role) -> bool:
    return role.name == "content" or (role.name, role.marker) in _CLAUSAL


def _trigger(tree: Tree, head: Token, verb: Token) -> Span:
    """Return the words that tell a predicate: with its particle, and with a light verb that is near."""
    if verb.relation == "acl:relcl" and head is not verb:
        return head.span
    particle = tree.child(verb.index, "compound:prt")
    words = [head.span, verb.span, *([particle.span] if particle is not None else [])]
    both = hull(*words)
    length = sum(word.end - word.start for word in {*words})
    return both if both.end - both.start - length <= _TRIGGER_REACH else head.span


def _owners(predicates: list[Predicate]) -> dict[int, int]:
    heads = {predicate.head: number for number, predicate in enumerate(predicates)}
    carriers = {
        predicate.support: number for number, predicate in enumerate(predicates) if predicate.support is not None
    }
    return {**heads, **carriers}


def _place(tree: Tree, predicate: Predicate, owner: dict[int, int]) -> tuple[int | None, str | None]:
    """Find the clause that a predicate stands in: the first predicate above it, and how it stands there."""
    top = predicate.head if predicate.support is None else _upper(tree, predicate.head, predicate.support)
    link = LINKS.get(tree.tokens[top].relation, "role")
    for token in tree.ancestors(top):
        if token.index in owner and not predicate.owns(token.index):
            return owner[token.index], _link(tree, top, link)
    return None, None


def _upper(tree: Tree, noun: int, verb: int) -> int:
    """Return whichever of a light verb and its noun stands higher in the tree."""
    return noun if any(token.index == noun for token in tree.ancestors(verb)) else verb


def _link(tree: Tree, top: int, link: str) -> str:
    token = tree.tokens[top]
    marks = [fold(mark.text) for mark in tree.children(top, "mark", "advmod") if mark.pos in {"SCONJ", "ADP"}]
    if token.relation == "acl" and (token.feats.get("VerbForm") == "Inf" or marks):
        return "content"
    if token.relation != "advcl":
        return link
    if any(mark in _COMPLETING for mark in marks) and token.feats.get("VerbForm") == "Inf":
        return "content"
    if marks:
        return next((_MARKS[mark] for mark in marks if mark in _MARKS), "circumstance")
    return "purpose" if token.feats.get("VerbForm") == "Inf" else "circumstance"
