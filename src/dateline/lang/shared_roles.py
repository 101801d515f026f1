"""Participants that one clause takes from another, whatever the language: adding them, and whom to take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.records import Clause, Role
from dateline.records.span import hull

_NOWHERE = 10**6


def has_role(clause: Clause, name: str) -> bool:
    """Tell whether a clause has a role of a name."""
    return any(role.name == name for role in clause.roles)


def with_roles(clause: Clause, roles: Sequence[Role]) -> Clause:
    """Add roles that the clause does not have yet."""
    taken = {(role.name, role.head) for role in clause.roles}
    return replace(clause, roles=(*clause.roles, *(role for role in roles if (role.name, role.head) not in taken)))


def as_shared(name: str, roles: Iterable[Role]) -> list[Role]:
    """Rename roles that another clause lends; their marker says that they are shared."""
    return [replace(role, name=name, marker="shared") for role in roles]


def subject_of(clause: Clause) -> list[Role]:
    """Return the subject: the agent, of a passive the patient."""
    name = "patient" if clause.voice == "passive" else "agent"
    return [role for role in clause.roles if role.name == name]


def controller_of(above: Clause) -> list[Role]:
    """Return whom an infinitive is about: the one who is asked or told («призвал Россию вывести»), else the subject."""
    content = next((role.head for role in above.roles if role.name == "content"), _NOWHERE)
    told = [role for role in above.roles if role.name in {"addressee", "patient"} and role.head < content]
    return told or subject_of(above)


def with_circumstances(clause: Clause, above: Clause) -> Clause:
    """Give an infinitive the time, place and tense of the verb that it completes («во вторник начали стрелять»)."""
    if clause.form != "infinitive" or clause.link != "content":
        return clause
    lent = [role for role in above.roles if role.name in {"time", "place"} and not has_role(clause, role.name)]
    tense = above.tense if clause.tense == "none" else clause.tense
    return replace(with_roles(clause, lent), tense=tense, span=hull(clause.span, *(role.span for role in lent)))
