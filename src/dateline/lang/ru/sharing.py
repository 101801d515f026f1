"""Participants that one Russian clause takes from another: shared subjects, antecedents, controllers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.lang.ru.predicates import FORMS, Predicate
from dateline.lang.ru.roles import make_roles
from dateline.lang.shared_roles import as_shared, controller_of, has_role, subject_of, with_circumstances, with_roles
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role, Token
from dateline.records.analysis import ClauseForm

_RELATIVES = frozenset({"который", "кто", "что", "чей"})
# Relative adverbs, and what the noun before them is for the verb of their clause.
_WHERE = {"где": "place", "куда": "goal", "откуда": "origin"}


def share_roles(tree: Tree, predicates: Sequence[Predicate], clauses: Sequence[Clause], first: int) -> list[Clause]:
    """Give each clause the participants that its grammar lets it take from its noun or from the clause above."""
    shared: dict[int, Clause] = {}
    order = sorted(range(len(clauses)), key=lambda number: _depth(tree, predicates[number]))
    for number in order:
        clause = _with_antecedent(tree, predicates[number], clauses[number])
        above = shared.get(clause.parent - first) if clause.parent is not None else None
        form = _form(tree, predicates[number])
        if above is not None and form == "finite" and clause.link == "content":
            clause = _with_speaker(tree, clause, above)
        if form == "infinitive":
            clause = _with_owner(tree, predicates[number], clause)
        shared[number] = with_circumstances(_with_subject(clause, above, form), above) if above is not None else clause
    return [shared[number] for number in range(len(clauses))]


def _depth(tree: Tree, predicate: Predicate) -> int:
    top = predicate.head if predicate.support is None else predicate.support
    return min(sum(1 for _ in tree.ancestors(index)) for index in (top, predicate.head))


def _with_antecedent(tree: Tree, predicate: Predicate, clause: Clause) -> Clause:
    """Put the noun that a clause is about in place of «который», or as what a participle says of it."""
    top = tree.tokens[predicate.head if predicate.support is None else predicate.support]
    if top.head < 0 or top.relation not in {"acl:relcl", "acl", "amod"}:
        return clause
    if predicate.owns(top.head):
        return clause
    noun = list(make_roles(tree, "agent", top.head))[:1]
    if top.feats.get("VerbForm") == "Part" and predicate.support is None:
        name = "patient" if clause.voice == "passive" else "agent"
        return with_roles(clause, [replace(role, name=name) for role in noun])
    return replace(clause, roles=tuple(_antecedent(role, noun) for role in clause.roles))


def _antecedent(role: Role, noun: Sequence[Role]) -> Role:
    """Put the noun in the place of its relative: «министр, с которым», «город, где»."""
    lemma = fold(role.lemma)
    if not noun or (lemma not in _RELATIVES and lemma not in _WHERE):
        return role
    return replace(noun[0], name=_WHERE.get(lemma, role.name), marker=role.marker)


def _form(tree: Tree, predicate: Predicate) -> ClauseForm:
    """Return the form of a predicate, for a carried noun that of its verb: «намерен провести встречу»."""
    if predicate.support is None:
        return predicate.form
    return FORMS.get(tree.tokens[predicate.support].feats.get("VerbForm", "Fin"), "finite")


def _with_speaker(tree: Tree, clause: Clause, above: Clause) -> Clause:
    """Let «заявил, что осуждает удар» keep its subject where the verbs agree and nobody else is told.

    A plural verb after its object has no subject: «заявили, что активиста задержали».
    """
    verb, told = _verb_of(tree, clause), _verb_of(tree, above)
    both = verb.feats.keys() & told.feats.keys() & {"Number", "Gender"}
    alike = all(verb.feats[name] == told.feats[name] for name in both)
    fronted = any(role.name in {"patient", "addressee"} and role.head < verb.index for role in clause.roles)
    if clause.voice == "passive" or above.voice == "passive" or not alike or fronted or has_role(clause, "agent"):
        return clause
    return with_roles(clause, as_shared("agent", subject_of(above)))


def _verb_of(tree: Tree, clause: Clause) -> Token:
    return tree.tokens[clause.head if clause.carrier is None else clause.carrier]


def _with_owner(tree: Tree, predicate: Predicate, clause: Clause) -> Clause:
    """Let an infinitive under a noun take the noun's genitive for its subject: «попытка боевиков захватить порт»."""
    top = tree.tokens[predicate.head if predicate.support is None else predicate.support]
    if top.head < 0 or tree.tokens[top.head].pos != "NOUN" or has_role(clause, "agent"):
        return clause
    owners = [token for token in tree.children(top.head, "nmod") if _is_owner(tree, token) and token.index < top.index]
    return with_roles(
        clause, as_shared("agent", [role for owner in owners[:1] for role in make_roles(tree, "agent", owner.index)])
    )


def _is_owner(tree: Tree, token: Token) -> bool:
    return token.feats.get("Case") == "Gen" and not any(tree.children(token.index, "case"))


def _with_subject(clause: Clause, above: Clause, form: ClauseForm) -> Clause:
    """Let a clause without a subject of its own take one from the clause above, as the grammar allows."""
    subject = "patient" if clause.voice == "passive" else "agent"
    if form == "noun" or has_role(clause, subject):
        return clause
    if clause.link == "coordination" and (clause.form == above.form or clause.support or above.support):
        return with_roles(clause, as_shared(subject, subject_of(above)))
    if form == "converb":
        return with_roles(clause, as_shared(subject, subject_of(above)))
    if form == "infinitive" and clause.link in {"content", "purpose"}:
        return with_roles(clause, as_shared(subject, controller_of(above)))
    return clause
