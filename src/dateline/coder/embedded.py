"""The other side of an act where no role of the frame names it: told deeper, inside what the act is about.

«выступил против решения Швеции», "demanded that Mali forsake its plans", "is opposed to French mediation".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.coder.fillers import classes_of
from dateline.coder.scene import Scene
from dateline.lang.tree import phrase, span_of
from dateline.records import Clause, Mention, Role, Token

# Where the other side of an act is looked for, the likeliest first.
_ORDER = (
    "addressee",
    "against",
    "patient",
    "content",
    "goal",
    "topic",
    "beneficiary",
    "behind",
    "before",
    "along",
    "companion",
    "owner",
    "origin",
    "cause",
    "genitive",
)
_SIDES = frozenset({"country", "office"})
_WHERE = frozenset({"place", "argument-place"})


def embedded_party(clause: Clause, taken: Sequence[Role], scene: Scene) -> tuple[Role, ...]:
    """Return the first side named inside a clause's roles that is not one of those who take part already."""
    for name in _ORDER:
        for role in clause.roles:
            if role.name == name:
                for side in _sides(role, clause, scene):
                    if not _is_taken(side, clause, taken, scene):
                        return (side,)
    return ()


def _sides(role: Role, clause: Clause, scene: Scene) -> Iterator[Role]:
    """Give the countries, organisations and offices that the words of a role name, in the order of the text."""
    for token in scene.sentence(clause).tokens:
        if not role.span.covers(token.span) or _is_whereabouts(token, scene, clause):
            continue
        for mention in scene.mentions.get((clause.sentence, token.index), ()):
            side = _side(role, token, clause, scene)
            named = mention.kind in _SIDES and _head(mention, scene) == token.index
            if named and "actor" in classes_of(scene, clause, side):
                yield side


def _side(role: Role, token: Token, clause: Clause, scene: Scene) -> Role:
    """Make a role of a word inside a role: a noun with its phrase, an adjective alone."""
    tree = scene.tree(clause)
    noun = token.pos in {"NOUN", "PROPN", "X"}
    span = span_of(tree, phrase(tree, token.index)) if noun else token.span
    return Role(name=role.name, span=span, head=token.index, lemma=token.lemma, marker="embedded")


def _is_whereabouts(token: Token, scene: Scene, clause: Clause) -> bool:
    """Tell whether a word only says where something is («убийство в Лондоне»), or names two countries at once."""
    several = len({mention.key for mention in scene.mentions.get((clause.sentence, token.index), ())}) > 1
    roles = (role for other in scene.clauses[clause.sentence] for role in other.roles)
    return several or any(role.head == token.index and role.name in _WHERE for role in roles)


def _head(mention: Mention, scene: Scene) -> int:
    """Return the token of a mention that the others of it depend on."""
    tokens = scene.analysis.sentences[mention.sentence].tokens
    inside = range(mention.first, mention.last + 1)
    return next((index for index in inside if tokens[index].head not in inside), mention.last)


def _is_taken(side: Role, clause: Clause, taken: Sequence[Role], scene: Scene) -> bool:
    """Tell whether a side is somebody who takes part already: the same words, or the same country."""
    own = _keys(side, clause, scene)
    return any(role.span.overlaps(side.span) or own & _keys_within(role, clause, scene) for role in taken)


def _keys(side: Role, clause: Clause, scene: Scene) -> set[str | None]:
    return {mention.key for mention in scene.mentions.get((clause.sentence, side.head), ())} - {None}


def _keys_within(role: Role, clause: Clause, scene: Scene) -> set[str | None]:
    within = (token.index for token in scene.sentence(clause).tokens if role.span.covers(token.span))
    return {m.key for index in within for m in scene.mentions.get((clause.sentence, index), ())} - {None}
