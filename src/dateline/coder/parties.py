"""Who takes part: fillers that can act, or, where a thing fills the role, those whose it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.coder.fillers import classes_of
from dateline.coder.roles import roles_named
from dateline.coder.scene import Scene
from dateline.lang.frames import SPEAKER
from dateline.lang.tree import Tree, phrase, span_of
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role, Token

_CAN = frozenset({"actor", "place"})
# Dependants that may tell whose a thing is; some of them only as a nationality or a group ("rebel camps").
_OWNING = ("nmod", "nmod:poss", "amod", "compound")
_ADJECTIVAL = frozenset({"amod", "compound"})


def parties(specs: Iterable[str], clause: Clause, scene: Scene) -> tuple[Role, ...]:
    """Return the fillers of the slots that can take part, each once; for «осудил действия Ирана» that is Iran."""
    fillers = [role for spec in specs for role in _fillers(spec, clause, scene)]
    able = {role.head: role for role in fillers if classes_of(scene, clause, role) & _CAN}
    if not able:
        able = {owner.head: owner for role in fillers for owner in _owners(role, clause, scene)}
    return tuple(able.values())


def _fillers(spec: str, clause: Clause, scene: Scene) -> list[Role]:
    return _speakers(clause, scene) if spec == SPEAKER else roles_named(clause, spec)


def _speakers(clause: Clause, scene: Scene) -> list[Role]:
    """Return who says what a clause tells: the agents of the innermost clause that it stands in as content."""
    around = [
        (role.span.end - role.span.start, other)
        for other in scene.clauses[clause.sentence]
        for role in other.roles
        if role.name == "content" and other.index != clause.index and role.span.covers(clause.trigger)
    ]
    return roles_named(min(around, key=lambda pair: pair[0])[1], "agent") if around else []


def _owners(role: Role, clause: Clause, scene: Scene) -> Iterator[Role]:
    """Give those that a thing belongs to or comes from: its genitive («действия Ирана») or nationality."""
    tree = scene.tree(clause)
    for token in tree.children(role.head, *_OWNING):
        if _is_aside(tree, token, scene):
            continue
        owner = Role(name=role.name, span=token.span, head=token.index, lemma=token.lemma, marker="owner")
        classes = classes_of(scene, clause, owner)
        if token.relation in _ADJECTIVAL and not classes & {"country", "group"}:
            continue
        if classes & _CAN:
            span = span_of(tree, phrase(tree, token.index))
            yield Role(name=role.name, span=span, head=token.index, lemma=token.lemma, marker="owner")
        elif token.relation not in _ADJECTIVAL:
            yield from _owners(owner, clause, scene)


def _is_aside(tree: Tree, token: Token, scene: Scene) -> bool:
    """Tell whether a preposition makes a dependant something else than an owner ("the road to Lima")."""
    cases = tree.children(token.index, "case")
    return any("genitive-marker" not in scene.pack.classes.get(fold(case.lemma), ()) for case in cases)
