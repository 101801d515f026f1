"""What a text says happened: a claim, with everything it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.records.analysis import AttributionKind
from dateline.records.span import Span

Status = Literal["actual", "negated", "future", "hypothetical"]
Certainty = Literal["CT", "PR", "PS", "U"]
Commitment = Literal["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "Uu"]
PlacePrecision = Literal["exact", "admin", "country", "unknown"]
TimePrecision = Literal["day", "week", "month", "year", "about"]
QuantityKind = Literal["killed", "wounded", "arrested", "displaced", "protesters"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody who acts or is acted upon, first as the text calls them, then as far as it is known who they are.

    `country` is an ISO 3166 alpha-3 code or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG, MNC; `sector` PLOVER's
    sector codes, the foremost first; `office` the office in English; `reason` why, in one line.
    """

    text: str
    span: Span
    name: str | None = None
    country: str | None = None
    sector: tuple[str, ...] = ()
    office: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where it happened, with honest precision; coordinates are WGS 84 degrees; `reason` which words told it."""

    text: str
    span: Span
    name: str | None = None
    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision = "unknown"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeInterval:
    """When it happened: ISO dates of the first and last possible day, None where the text does not tell.

    `text` is empty where the day is that of publication; `reason` tells which date was taken and why.
    """

    text: str
    span: Span
    start: str | None
    end: str | None
    precision: TimePrecision
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """One link of the chain of sources. The outlet itself has no span; neither has an outlet that is not known.

    `commitment` is FactBank's value of what the link itself holds: certain, probable or possible that it is so (+) or
    is not (-), or Uu where it only passes on what others say.
    """

    kind: AttributionKind
    text: str | None = None
    span: Span | None = None
    name: str | None = None
    country: str | None = None
    cue: str | None = None
    cue_span: Span | None = None
    commitment: Commitment = "Uu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that an event rests on and the rule that read them."""

    sentence: Span
    trigger: Span
    text: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many were killed, wounded, arrested, displaced or marched, as the text says it."""

    what: QuantityKind
    low: int
    high: int | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One claim that somebody did something to somebody. `sources` is outermost first and never empty.

    `quad` is PLOVER's quad class (1-4), `score` its intensity, `status` relative to the innermost source,
    `certainty` FactBank's CT (certain), PR (probable), PS (possible) or U, `confidence` between 0 and 1.
    """

    id: str
    type: str
    mode: str | None
    contexts: tuple[str, ...]
    quad: int
    score: float
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    location: Location | None
    time: TimeInterval | None
    status: Status
    certainty: Certainty
    sources: tuple[SourceLink, ...]
    evidence: Evidence
    quantities: tuple[Quantity, ...] = ()
    confidence: float = 1.0
