"""Participants that one English clause takes from another: shared subjects, antecedents, controllers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.lang.en.predicates import FORMS, RELATIVES, Predicate
from dateline.lang.en.roles import ASKED, make_roles
from dateline.lang.en.words import ClauseWords
from dateline.lang.shared_roles import as_shared, controller_of, has_role, subject_of, with_circumstances, with_roles
from dateline.lang.tree import Tree
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role
from dateline.records.analysis import ClauseForm

# Forms of which one may go on after the other: "was quick to embrace him and said".
_TOLD = {"finite", "adjective"}
_WHERE = {"where": "place"}
# "After turning down the offer", "while urging him to go", "by rejecting": whoever did the one did the other.
_ACCOMPANYING = frozenset({"time", "circumstance", "concession", "comparison", "cause"})


def share_roles(
    tree: Tree, predicates: Sequence[Predicate], clauses: Sequence[Clause], first: int, words: ClauseWords
) -> list[Clause]:
    """Give each clause the participants that its grammar lets it take from its noun or from the clause above."""
    shared: dict[int, Clause] = {}
    order = sorted(range(len(clauses)), key=lambda number: _depth(tree, predicates[number]))
    for number in order:
        predicate = predicates[number]
        clause = _with_antecedent(tree, predicate, clauses[number], words)
        above = shared.get(clause.parent - first) if clause.parent is not None else None
        form = _form(tree, predicate)
        if form == "infinitive":
            clause = _with_owner(tree, predicate, clause)
        shared[number] = with_circumstances(_with_subject(clause, above, form), above) if above is not None else clause
    return [shared[number] for number in range(len(clauses))]


def _depth(tree: Tree, predicate: Predicate) -> int:
    return min(sum(1 for _ in tree.ancestors(index)) for index in (predicate.top, predicate.head))


def _form(tree: Tree, predicate: Predicate) -> ClauseForm:
    """Return the form of a predicate, for a carried noun that of its verb: "plans to hold talks"."""
    if predicate.support is None:
        return predicate.form
    return FORMS.get(tree.tokens[predicate.support].feats.get("VerbForm", "Fin"), "finite")


def _with_antecedent(tree: Tree, predicate: Predicate, clause: Clause, words: ClauseWords) -> Clause:
    """Put the noun that a clause is about in place of its relative, or as what a participle says of it."""
    top = tree.tokens[predicate.top]
    if top.head < 0 or top.relation not in {"acl:relcl", "acl", "amod"} or predicate.owns(top.head):
        return clause
    noun = list(make_roles(tree, "agent", top.head))[:1]
    if top.relation in {"acl", "amod"}:
        if top.feats.get("VerbForm") != "Part" or predicate.support is not None:
            return clause
        name = "patient" if clause.voice == "passive" else "agent"
        return with_roles(clause, [replace(role, name=name) for role in noun])
    told = replace(clause, roles=tuple(_antecedent(role, noun) for role in clause.roles))
    return told if _has_relative(clause) else _reduced(tree, predicate, told, noun, words)


def _has_relative(clause: Clause) -> bool:
    return any(fold(role.lemma) in RELATIVES or fold(role.lemma) in _WHERE for role in clause.roles)


def _antecedent(role: Role, noun: Sequence[Role]) -> Role:
    lemma = fold(role.lemma)
    if not noun or (lemma not in RELATIVES and lemma not in _WHERE):
        return role
    return replace(noun[0], name=_WHERE.get(lemma, role.name), marker=role.marker)


def _reduced(tree: Tree, predicate: Predicate, clause: Clause, noun: Sequence[Role], words: ClauseWords) -> Clause:
    """Give "the deal they signed" its object, and "the deal they agreed on" what they agreed on."""
    stranded = tree.child(predicate.top, "stranded")
    if stranded is not None:
        marker = fold(stranded.text)
        name = words.prepositions.get(marker, "circumstance")
        return with_roles(clause, [replace(role, name=name, marker=marker) for role in noun])
    if predicate.support is None and clause.voice == "active" and not has_role(clause, "patient"):
        return with_roles(clause, [replace(role, name="patient") for role in noun])
    return clause


def _with_owner(tree: Tree, predicate: Predicate, clause: Clause) -> Clause:
    """Let an infinitive under a noun take the noun's possessor for its subject: "the rebels' attempt to seize"."""
    top = tree.tokens[predicate.top]
    if top.head < 0 or tree.tokens[top.head].pos != "NOUN" or has_role(clause, "agent"):
        return clause
    owners = [*tree.children(top.head, "nmod:poss"), *tree.children(top.head, "nmod")]
    mine = [token for token in owners if token.relation == "nmod:poss" or _is_of_or_by(tree, token.index)]
    agents = [role for owner in mine[:1] for role in make_roles(tree, "agent", owner.index)]
    return with_roles(clause, as_shared("agent", agents))


def _is_of_or_by(tree: Tree, index: int) -> bool:
    return any(fold(token.text) in {"of", "by"} for token in tree.children(index, "case"))


def _with_subject(clause: Clause, above: Clause, form: ClauseForm) -> Clause:
    """Let a clause without a subject of its own take one from the clause above, as the grammar allows."""
    subject = "patient" if clause.voice == "passive" else "agent"
    if form == "noun" or has_role(clause, subject):
        return clause
    joined = clause.form == above.form or {clause.form, above.form} == _TOLD
    if clause.link == "coordination" and (joined or clause.support or above.support):
        return with_roles(clause, as_shared(subject, subject_of(above)))
    if form == "converb" or clause.link == "circumstance":
        return with_roles(clause, as_shared(subject, subject_of(above)))
    if form == "adjective" and clause.link == "content":
        return with_roles(clause, as_shared(subject, controller_of(above)))
    if form == "infinitive" and clause.link in {"content", "purpose"}:
        return with_roles(clause, as_shared(subject, _asked(above) or controller_of(above)))
    if form == "infinitive" and clause.link in _ACCOMPANYING:
        return with_roles(clause, as_shared(subject, subject_of(above)))
    return clause


def _asked(above: Clause) -> list[Role]:
    """Return who is asked behind a preposition, where nobody stands without one: "called on Chad to halt the raids"."""
    content = next((role.head for role in above.roles if role.name == "content"), -1)
    if any(role.name in {"patient", "addressee"} and role.head < content for role in above.roles):
        return []
    return [role for role in above.roles if role.marker in ASKED and role.name != "time" and role.head < content]
