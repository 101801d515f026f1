"""Naming roles the way frames do: `role`, `role@marker`, `a|b`."""

from __future__ import annotations

from dateline.records import Clause, Role


def roles_named(clause: Clause, spec: str) -> list[Role]:
    """Return the roles that `role` or `role@marker` names; of `a|b` those of the first that is filled."""
    for choice in spec.split("|"):
        name, _, marker = choice.partition("@")
        found = [role for role in clause.roles if role.name == name and (not marker or role.marker == marker)]
        if found:
            return found
    return []
