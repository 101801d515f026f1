"""The names of the roles of clauses, the same in every language, and the frames that speak of others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dateline.lang.frames import NOBODY, SPEAKER, Frame
from dateline.lexicon import read_table

TABLE = Path(__file__).with_name("roles.tsv")


@cache
def role_names() -> frozenset[str]:
    """Return the names that a role may have."""
    return frozenset(row["role"] for row in read_table(TABLE, ("role", "meaning"), key=("role",)))


def unknown_roles(frame: Frame) -> tuple[str, ...]:
    """Return the roles that a frame speaks of and that no clause can have."""
    named = {choice.partition("@")[0] for spec in _specs(frame) for choice in spec.split("|")}
    return tuple(sorted(named - role_names() - {NOBODY, SPEAKER}))


def _specs(frame: Frame) -> Iterator[str]:
    yield from (*frame.actors, *frame.recipients, *frame.absorbs, *frame.needs, *frame.never)
    yield from (spec for rule in frame.modes for spec in rule.where)
    yield from (spec for spec in (frame.genitive, frame.possessor) if spec)
