"""What kind of thing fills a role, so that «встретился с трудностями» is no meeting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from dateline.coder.scene import Scene
from dateline.gazetteer import gazetteer
from dateline.lang.pack import Pack
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Mention, Role, Token
from dateline.records.analysis import MentionKind, Mood

_OFFICIAL = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "PRM", "UAF"})
# Dependants whose classes tell what kind of thing their noun is, and how the class is then called.
_TELLING = {"amod": "attr", "acl": "attr", "compound": "attr", "nmod": "gen", "nmod:poss": "gen"}
# Nouns that count others, by the class that classes.tsv gives them.
_COUNTING = "count-word"
_ACTORS = frozenset({"person", "organisation", "country", "group", "office", "animate", "pronoun", "name", "human"})
# Classes that come from lists, models and grammar rather than from a language's own words.
_GIVEN = frozenset({"any", "actor", "official", "several", "animate", "pronoun", "name", *get_args(MentionKind)})
# How the clause inside a `content` role is told: its tense, its mood, affirmed or not, and of somebody new.
_INNER = frozenset(
    f"clause:{word}" for word in ("past", "present", "future", *get_args(Mood), "affirmed", "not", "other")
)
_PREFIXES = tuple(f"{prefix}:" for prefix in dict.fromkeys(_TELLING.values()))


def is_class(name: str, pack: Pack) -> bool:
    """Tell whether a frame may ask for a class: whether anything in the language can ever have it."""
    bare = next((name.removeprefix(prefix) for prefix in _PREFIXES if name.startswith(prefix)), name)
    if name in _GIVEN or name in _INNER or name.startswith("sector:"):
        return True
    return any(bare in found for found in pack.classes.values())


def classes_of(scene: Scene, clause: Clause, role: Role) -> frozenset[str]:
    """Return all classes of a filler: of its word, of what lists and models took it for, of its grammar.

    Whoever can act has the class `actor`, whoever acts for a state, a party or an armed group `official`; a
    sector that a list gives stands as `sector:MIL`, a class of an adjective as `attr:X`, of a genitive as
    `gen:X`, how the clause of a `content` is told as `clause:X`; every filler is `any`.
    """
    token = scene.token(clause, role)
    classes = {"any", *scene.pack.classes.get(fold(token.lemma), ()), *_grammatical(scene.pack, token)}
    classes.update(_from_dependants(scene, clause, role))
    if _COUNTING in classes:
        classes.update(_of_the_counted(scene, clause, role))
    if _is_one_of_several(scene, clause, role):
        classes.add("several")
    if role.name == "content":
        classes.update(_inner(scene, clause, role))
    for mention in scene.mentions.get((clause.sentence, role.head), ()):
        classes.add(mention.kind)
        classes.update(f"sector:{sector}" for sector in sectors_of(mention))
    if classes & {"country", "office", "organisation"} or any(f"sector:{sector}" in classes for sector in _OFFICIAL):
        classes.add("official")
    if classes & _ACTORS and "thing" not in classes:
        classes.add("actor")
    return frozenset(classes)


def sectors_of(mention: Mention) -> tuple[str, ...]:
    """Return the sectors that the gazetteer gives what a mention names."""
    known = gazetteer()
    key = mention.key or ""
    for table in (known.groups, known.offices, known.bodies, known.organisations):
        if key in table and mention.kind in {"group", "office", "organisation"}:
            return tuple(table[key].sector)
    return ()


def _from_dependants(scene: Scene, clause: Clause, role: Role) -> Iterator[str]:
    for token in scene.sentence(clause).tokens:
        if token.head == role.head and token.relation in _TELLING:
            prefix = _TELLING[token.relation]
            yield from (f"{prefix}:{name}" for name in scene.pack.classes.get(fold(token.lemma), ()))


def _is_one_of_several(scene: Scene, clause: Clause, role: Role) -> bool:
    """Tell whether others stand beside it: "Chad and Niger", "Chadian and Nigerien troops", "the armies of both"."""
    if sum(other.name == role.name for other in clause.roles) > 1:
        return True
    tree = scene.tree(clause)
    told = tree.children(role.head, "amod", "compound", "nmod")
    return any(
        any(_is_nation(scene, clause, joined) for joined in tree.children(token.index, "conj"))
        for token in told
        if _is_nation(scene, clause, token)
    )


def _is_nation(scene: Scene, clause: Clause, token: Token) -> bool:
    return any(mention.kind == "country" for mention in scene.mentions.get((clause.sentence, token.index), ()))


def _of_the_counted(scene: Scene, clause: Clause, role: Role) -> Iterator[str]:
    """Give the classes of what is counted: "thousands of refugees" are refugees."""
    for token in scene.tree(clause).children(role.head, "nmod"):
        yield from scene.pack.classes.get(fold(token.lemma), ())
        yield from (mention.kind for mention in scene.mentions.get((clause.sentence, token.index), ()))


def _inner(scene: Scene, clause: Clause, role: Role) -> Iterator[str]:
    """Tell how the clause inside is told, and whether somebody new acts in it: no pronoun, nobody shared."""
    for inner in scene.clauses[clause.sentence]:
        if inner.head != role.head:
            continue
        if inner.tense != "none":
            yield f"clause:{inner.tense}"
        yield f"clause:{inner.mood}"
        yield "clause:not" if inner.polarity == "-" else "clause:affirmed"
        agents = [other for other in inner.roles if other.name == "agent" and other.marker != "shared"]
        if any(scene.token(inner, agent).pos != "PRON" for agent in agents):
            yield "clause:other"


def _grammatical(pack: Pack, token: Token) -> set[str]:
    classes = set()
    impersonal = token.feats.get("Animacy") == "Inan" or "no-person" in pack.classes.get(fold(token.lemma), ())
    if token.pos == "PRON" and not impersonal:
        classes.add("pronoun")
    if token.pos == "NUM":
        classes.add("pronoun")
    if token.pos in {"NOUN", "PROPN"} and token.feats.get("Animacy") == "Anim":
        classes.add("animate")
    if token.pos == "PROPN" or (token.pos == "X" and token.text[:1].isupper()):
        classes.add("name")
    if token.feats.get("Nominal") == "Yes":
        classes.add("animate")
    return classes
