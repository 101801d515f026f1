"""The nouns of the ontology: event types, their modes, the terms around them, and the crosswalk to CAMEO."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateline.errors import DataError

Labels = Mapping[str, str]
"""What a thing is called, by language code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A code with its labels and its meaning: a context, a sector, a special country code or a status."""

    code: str
    labels: Labels
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quad:
    """One of PLOVER's four classes, 1 to 4: cooperative or not, material or verbal."""

    code: int
    labels: Labels
    definition: str
    cooperative: bool
    material: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """How an event of a type was done. `score` is None where PLOVER gives none, and then the type's holds.

    `export` is the CAMEO code to write where no code of CAMEO means just this mode. `recipient` is None where the
    type's holds.
    """

    name: str
    labels: Labels
    definition: str
    score: float | None = None
    export: str | None = None
    recipient: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CameoCode:
    """A code of CAMEO with its title and its value on the Goldstein scale, -10 to 10, None where it has none."""

    code: str
    title: str
    goldstein: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """A row of the crosswalk: the type, mode and contexts that a CAMEO code stands for.

    The preferred row of a type and mode is the one whose code is written on export; `note` tells where the row
    departs from PLOVER's own table, and why.
    """

    code: str
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    preferred: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """A type of PLOVER event: what it takes in, what it leaves out, and how it stands to the others.

    `quad` is 1 to 4, `score` PLOVER's intensity from -10 (conflict) to 10 (cooperation); `future` is the type that
    a told future makes of it, None where it stays; `symmetric` says that one act may have both sides as actors,
    `recipient` that it always has somebody it is done to, named or not; `covers` are the types that are not told
    apart where they serve it (the demand of a protest);
    `neighbours` tells in a line how to keep a near type apart.
    """

    code: str
    labels: Labels
    definition: str
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    neighbours: Mapping[str, str]
    quad: int
    score: float
    future: str | None
    symmetric: bool
    recipient: bool
    modes: Mapping[str, Mode]
    crossings: tuple[Crossing, ...]
    covers: tuple[str, ...] = ()
    export: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """PLOVER as data, checked. Types stand by quad and strength; sectors in order of precedence.

    `crosswalk` finds the row of a CAMEO code, `exports` the CAMEO code of a type and mode, `dropped` the reason why
    a CAMEO code is no event.
    """

    version: str
    languages: tuple[str, ...]
    sources: tuple[str, ...]
    types: Mapping[str, EventType]
    quads: Mapping[int, Quad]
    contexts: Mapping[str, Term]
    sectors: Mapping[str, Term]
    special_codes: Mapping[str, Term]
    statuses: Mapping[str, Term]
    cameo: Mapping[str, CameoCode]
    dropped: Mapping[str, str]
    crosswalk: Mapping[str, Crossing]
    exports: Mapping[tuple[str, str | None], str]

    def has_recipient(self, event_type: str, mode: str | None = None) -> bool:
        """Tell whether such an act always has somebody it is done to, named or not."""
        kind = self._type(event_type)
        own = self._mode(kind, mode).recipient if mode else None
        return kind.recipient if own is None else own

    def score_of(self, event_type: str, mode: str | None = None) -> float:
        """Return the intensity, -10 to 10: the mode's own where PLOVER gives one, else the type's.

        Raise DataError for a type or a mode that does not exist.
        """
        kind = self._type(event_type)
        own = self._mode(kind, mode).score if mode is not None else None
        return kind.score if own is None else own

    def cameo_of(self, event_type: str, mode: str | None = None) -> str:
        """Return the CAMEO code that stands for a type and mode on export; raise DataError as `score_of`."""
        kind = self._type(event_type)
        if mode is not None:
            self._mode(kind, mode)
        return self.exports[event_type, mode]

    def plover_of(self, cameo_code: str) -> Crossing | None:
        """Return what a CAMEO code is in PLOVER, None where PLOVER has dropped it; raise DataError if unknown."""
        if cameo_code not in self.cameo:
            raise DataError(f"«{cameo_code}» is no CAMEO code", file="cameo.yaml")
        return self.crosswalk.get(cameo_code)

    def in_precedence(self, sectors: Iterable[str]) -> tuple[str, ...]:
        """Order sector codes so that the primary one is first, each once; raise DataError for an unknown one."""
        given = set(sectors)
        unknown = sorted(given - self.sectors.keys())
        if unknown:
            raise DataError(f"«{unknown[0]}» is no sector", file="sectors.yaml")
        return tuple(code for code in self.sectors if code in given)

    def _type(self, code: str) -> EventType:
        if code not in self.types:
            raise DataError(f"«{code}» is no event type", file="types")
        return self.types[code]

    @staticmethod
    def _mode(kind: EventType, name: str) -> Mode:
        if name not in kind.modes:
            raise DataError(f"«{name}» is no mode of {kind.code}", file=f"types/{kind.code}.yaml")
        return kind.modes[name]
