"""Participants that one Russian clause takes from another: shared subjects, antecedents, controllers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.lang.ru.predicates import Predicate
from dateline.lang.ru.roles import make_roles
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role
from dateline.records.span import hull

_RELATIVES = frozenset({"который", "кто", "что", "чей"})


def share_roles(tree: Tree, predicates: Sequence[Predicate], clauses: Sequence[Clause], first: int) -> list[Clause]:
    """Give each clause the participants that its grammar lets it take from its noun or from the clause above."""
    shared: dict[int, Clause] = {}
    order = sorted(range(len(clauses)), key=lambda number: _depth(tree, predicates[number]))
    for number in order:
        clause = _with_antecedent(tree, predicates[number], clauses[number])
        above = shared.get(clause.parent - first) if clause.parent is not None else None
        shared[number] = _with_circumstances(_with_subject(clause, above), above) if above is not None else clause
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
        return _add(clause, [replace(role, name=name) for role in noun])
    roles = tuple(
        replace(noun[0], name=role.name, marker=role.marker) if fold(role.lemma) in _RELATIVES and noun else role
        for role in clause.roles
    )
    return replace(clause, roles=roles)


def _with_subject(clause: Clause, above: Clause) -> Clause:
    """Let a clause without a subject of its own take one from the clause above, as the grammar allows."""
    subject = "patient" if clause.voice == "passive" else "agent"
    if (clause.form == "noun" and clause.support is None) or _has(clause, subject):
        return clause
    if clause.link == "coordination" and (clause.form == above.form or clause.support or above.support):
        return _add(clause, _as(subject, _subject_of(above)))
    if clause.form == "converb" or (clause.form == "infinitive" and clause.link in {"content", "purpose"}):
        return _add(clause, _as(subject, _controller(above) if clause.form == "infinitive" else _subject_of(above)))
    return clause


def _with_circumstances(clause: Clause, above: Clause) -> Clause:
    """Give an infinitive the time, place and tense of the verb that it completes («во вторник начали стрелять»)."""
    if clause.form != "infinitive" or clause.link != "content":
        return clause
    lent = [role for role in above.roles if role.name in {"time", "place"} and not _has(clause, role.name)]
    tense = above.tense if clause.tense == "none" else clause.tense
    return replace(_add(clause, lent), tense=tense, span=hull(clause.span, *(role.span for role in lent)))


def _controller(above: Clause) -> list[Role]:
    """Return whom an infinitive is about: the one who is asked or told («призвал Россию вывести»), else the subject."""
    told = [role for role in above.roles if role.name in {"addressee", "patient"} and role.head < _content_head(above)]
    return told or _subject_of(above)


def _content_head(clause: Clause) -> int:
    return next((role.head for role in clause.roles if role.name == "content"), 10**6)


def _subject_of(clause: Clause) -> list[Role]:
    name = "patient" if clause.voice == "passive" else "agent"
    return [role for role in clause.roles if role.name == name]


def _as(name: str, roles: Iterable[Role]) -> list[Role]:
    return [replace(role, name=name, marker="shared") for role in roles]


def _has(clause: Clause, name: str) -> bool:
    return any(role.name == name for role in clause.roles)


def _add(clause: Clause, roles: Sequence[Role]) -> Clause:
    taken = {(role.name, role.head) for role in clause.roles}
    return replace(clause, roles=(*clause.roles, *(role for role in roles if (role.name, role.head) not in taken)))
