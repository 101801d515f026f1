"""Holding one frame against one clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dateline.coder.fillers import classes_of
from dateline.coder.parties import parties
from dateline.coder.roles import roles_named
from dateline.coder.scene import Scene
from dateline.lang.frames import Frame
from dateline.records import Clause, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A frame that a clause fills, with its participants and the mode that they give."""

    frame: Frame
    clause: Clause
    actors: tuple[Role, ...]
    recipients: tuple[Role, ...]
    mode: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A frame that a clause does not fill, and why not: `reason` for people, `objection` by the name of the check."""

    frame: Frame
    clause: Clause
    reason: str
    objection: str


# Circumstances that do not make a noun the name of a particular act.
_AROUND = frozenset({"place", "time", "setting", "content", "topic", "attribute"})


def match(frame: Frame, clause: Clause, scene: Scene) -> Fit | Miss:
    """Tell whether a clause fills a frame, and who is who if it does."""
    meant = _interpret(frame, clause, scene)
    for objection, check in OBJECTIONS.items():
        reason = check(frame, meant, scene)
        if reason:
            return Miss(frame=frame, clause=clause, reason=reason, objection=objection)
    return _seated(frame, clause, meant, scene)


def fill(frame: Frame, clause: Clause, scene: Scene) -> Fit:
    """Say who is who as the frame has it, whatever it objects to."""
    return _seated(frame, clause, _interpret(frame, clause, scene), scene)


def _seated(frame: Frame, clause: Clause, meant: Clause, scene: Scene) -> Fit:
    actors = parties(frame.actors, meant, scene)
    taken = {role.head for role in actors}
    recipients = tuple(role for role in parties(frame.recipients, meant, scene) if role.head not in taken)
    return Fit(frame=frame, clause=clause, actors=actors, recipients=recipients, mode=_mode(frame, meant, scene))


def _interpret(frame: Frame, clause: Clause, scene: Scene) -> Clause:
    """Read a noun's genitive and its national adjectives as the frame means them («обстрел города», «удар России»)."""
    if clause.voice == "passive" and clause.form != "noun":
        return replace(clause, roles=tuple(_means(role, clause, scene) for role in clause.roles))
    if clause.form != "noun":
        return clause
    return replace(clause, roles=tuple(_of_noun(role, clause, frame, scene) for role in clause.roles))


def _of_noun(role: Role, clause: Clause, frame: Frame, scene: Scene) -> Role:
    """Name a noun's role as the frame means it."""
    if role.name == "genitive":
        return replace(role, name=_genitive(frame, clause))
    if role.name == "possessor" or (role.name == "attribute" and _can_own(role, clause, scene)):
        return replace(role, name=_possessor(frame, clause))
    return role


def _can_own(role: Role, clause: Clause, scene: Scene) -> bool:
    """Tell whether an attribute is somebody: a country's adjective, or a noun before the noun ("rebel attack")."""
    classes = classes_of(scene, clause, role)
    return "country" in classes or (role.marker == "compound" and "actor" in classes)


def _possessor(frame: Frame, clause: Clause) -> str:
    """Return what a possessive is: never the second of a part that an of-phrase fills ("Iran's arrest of sailors")."""
    meant = frame.possessor or "agent"
    taken = any(role.name == "genitive" for role in clause.roles) and _genitive(frame, clause) == meant
    return "agent" if taken else meant


def _means(role: Role, clause: Clause, scene: Scene) -> Role:
    """Take who stands with a passive for the doer only if it can act («убит выстрелами»: the means)."""
    told = role.name == "agent" and role.marker not in {"", "shared"}
    if not told or classes_of(scene, clause, role) & {"actor", "place"}:
        return role
    return replace(role, name="instrument")


def _genitive(frame: Frame, clause: Clause) -> str:
    """Return what a noun's genitive is: as the frame says; never a second doer where a verb names the first."""
    meant = frame.genitive or ("patient" if "patient" in " ".join(frame.recipients) else "agent")
    carried = clause.support is not None and any(role.name == "agent" for role in clause.roles)
    if meant == "agent" and carried and frame.recipients:
        return frame.recipients[0].split("|")[0].split("@")[0]
    return meant


def _told_otherwise(frame: Frame, clause: Clause, _: Scene) -> str:
    if frame.denied and clause.polarity == "+":
        return "it counts only where it is negated"
    if frame.told and (clause.polarity == "-" or clause.mood != "indicative" or clause.tense == "future"):
        return "it counts only where it is told as happening"
    return ""


def _noun_alone(frame: Frame, clause: Clause, scene: Scene) -> str:
    if clause.form == "noun" and _is_name(clause, scene):
        return "the noun is part of a name"
    if clause.form == "noun" and clause.support is None and not frame.bare:
        return "the noun stands without a verb that carries it"
    if clause.support is not None and frame.supports and clause.support not in frame.supports:
        return f"«{clause.support}» is not a verb that carries it here"
    return ""


def _empty(frame: Frame, clause: Clause, _: Scene) -> str:
    for spec, wanted in frame.needs.items():
        if not roles_named(clause, spec):
            return f"{spec} must be {' or '.join(wanted)}, found nothing"
    return ""


def _unfit(frame: Frame, clause: Clause, scene: Scene) -> str:
    for spec, wanted in frame.needs.items():
        fillers = roles_named(clause, spec)
        if not any(classes_of(scene, clause, role) & set(wanted) for role in fillers):
            found = ", ".join(role.lemma for role in fillers)
            return f"{spec} must be {' or '.join(wanted)}, found {found}"
    return ""


def _unwanted(frame: Frame, clause: Clause, scene: Scene) -> str:
    for spec, unwanted in frame.never.items():
        for role in roles_named(clause, spec):
            if classes_of(scene, clause, role) & set(unwanted):
                return f"{spec} «{role.lemma}» is {' or '.join(unwanted)}"
    return ""


def _is_name(clause: Clause, scene: Scene) -> bool:
    """Tell whether a noun only belongs to what an organisation is called («бюро расследований»)."""
    around = scene.mentions.get((clause.sentence, clause.head), ())
    return any(mention.kind == "organisation" and mention.first < clause.head for mention in around)


def _nobody(frame: Frame, clause: Clause, scene: Scene) -> str:
    """Object to a noun that only names a kind of act («книга соболезнований»), with nobody who takes part."""
    if clause.form != "noun" or clause.support is not None or frame.alone:
        return ""
    if any(classes_of(scene, clause, role) & {"actor", "place"} for role in clause.roles if role.name not in _AROUND):
        return ""
    return "the noun names nobody who takes part"


def _no_actor(frame: Frame, clause: Clause, scene: Scene) -> str:
    """Object to an agent that cannot act: what storms, prices and talks do is no event."""
    if any("agent" in spec for spec in frame.needs) or "agent" not in " ".join(frame.actors):
        return ""
    agents = roles_named(clause, "agent")
    if agents and not any(classes_of(scene, clause, role) & {"actor", "place"} for role in agents):
        return f"agent «{agents[0].lemma}» is nobody who acts"
    return ""


# Why a frame may refuse a clause, in the order in which it is asked.
OBJECTIONS: Mapping[str, Callable[[Frame, Clause, Scene], str]] = {
    "told otherwise": _told_otherwise,
    "noun alone": _noun_alone,
    "role empty": _empty,
    "filler unfit": _unfit,
    "filler unwanted": _unwanted,
    "no actor": _no_actor,
    "nobody": _nobody,
}


def _mode(frame: Frame, clause: Clause, scene: Scene) -> str | None:
    for rule in frame.modes:
        if all(
            any(classes_of(scene, clause, role) & set(wanted) for role in roles_named(clause, spec))
            for spec, wanted in rule.where.items()
        ):
            return rule.mode
    return frame.mode
