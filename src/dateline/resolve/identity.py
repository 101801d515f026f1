"""Who somebody is, as far as it can be told, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A participant or source resolved. `kind` is what it was resolved as; `reason` tells how, in one line.

    `inferred` marks a country that no word of the phrase tells, only where the text plays.
    """

    kind: str
    name: str | None = None
    country: str | None = None
    sector: tuple[str, ...] = ()
    office: str | None = None
    reason: str = ""
    inferred: bool = False
