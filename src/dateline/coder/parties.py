"""Who takes part: fillers that can act, or, where a thing fills the role, those whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.coder.fillers import classes_of
from dateline.coder.roles import roles_named
from dateline.coder.scene import Scene
from dateline.lang.tree import phrase, span_of
from dateline.records import Clause, Role

_CAN = frozenset({"actor", "place"})


def parties(specs: Iterable[str], clause: Clause, scene: Scene) -> tuple[Role, ...]:
    """Return the fillers of the slots that can take part, each once; for «осудил действия Ирана» that is Iran."""
    fillers = [role for spec in specs for role in roles_named(clause, spec)]
    able = {role.head: role for role in fillers if classes_of(scene, clause, role) & _CAN}
    if not able:
        able = {owner.head: owner for role in fillers for owner in _owners(role, clause, scene)}
    return tuple(able.values())


def _owners(role: Role, clause: Clause, scene: Scene) -> Iterator[Role]:
    """Give those that a thing belongs to or comes from: its genitive («действия Ирана») or nationality."""
    tree = scene.tree(clause)
    for token in tree.children(role.head, "nmod", "amod"):
        if any(tree.children(token.index, "case")):
            continue
        owner = Role(name=role.name, span=token.span, head=token.index, lemma=token.lemma, marker="owner")
        classes = classes_of(scene, clause, owner)
        if token.relation == "amod" and "country" not in classes:
            continue
        if classes & _CAN:
            span = span_of(tree, phrase(tree, token.index))
            yield Role(name=role.name, span=span, head=token.index, lemma=token.lemma, marker="owner")
        elif token.relation == "nmod":
            yield from _owners(owner, clause, scene)
