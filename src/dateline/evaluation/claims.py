"""An event reduced to what is scored, the same for gold and prediction, and the readers that reduce it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from dateline.errors import InputError
from dateline.records import Span

R = TypeVar("R")
Plain = Mapping[str, Any]


class Names(NamedTuple):
    """What somebody or somewhere is called: the words of the text, and the name that they stand for."""

    text: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One link of a chain of sources; `country` is empty where it is not told."""

    kind: str
    names: Names
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where it happened; `geonameid` is None where the place was not resolved."""

    names: Names
    geonameid: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """An event as the scorer sees it.

    `actors` and `recipients` are the countries of each side. `sentence` is None in gold, which has triggers
    only. A field of gold that is None (`mode`, `status`, `sources`, `place`, `day`) is not told there and not
    scored; `sources` is then distinct from the empty chain. `day` is the first possible day, ISO 8601.
    """

    type: str
    mode: str | None
    trigger: Span
    sentence: Span | None
    actors: frozenset[str]
    recipients: frozenset[str]
    status: str | None
    sources: tuple[Source, ...] | None
    place: Place | None
    day: str | None
    required: bool


def read_gold_claim(event: Plain, text: str) -> Claim:
    """Read a gold event; raise InputError where a field does not fit or its trigger is not the text's."""
    trigger = _field(event, "trigger", _object)
    span = _field(trigger, "span", _span, "trigger.")
    if span.end > len(text) or trigger.get("text", span.of(text)) != span.of(text):
        raise InputError(f"the text at {list(span)} is «{span.of(text)}»", place="trigger")
    return _claim(event, span, None)


def read_coded_claim(event: Plain) -> Claim:
    """Read an event as `dateline code --json` writes it; raise InputError naming the field that does not fit."""
    evidence = _field(event, "evidence", _object)
    trigger = _field(evidence, "trigger", _span, "evidence.")
    sentence = _field(evidence, "sentence", _span, "evidence.")
    return _claim(event, trigger, sentence)


def _claim(event: Plain, trigger: Span, sentence: Span | None) -> Claim:
    return Claim(
        type=_field(event, "type", _word),
        mode=_told(event, "mode", _word),
        trigger=trigger,
        sentence=sentence,
        actors=_countries(event, "actors"),
        recipients=_countries(event, "recipients"),
        status=_told(event, "status", _word),
        sources=_sources(event),
        place=_place(event),
        day=_day(event),
        required=_field({"required": True, **event}, "required", _truth),
    )


def _countries(event: Plain, side: str) -> frozenset[str]:
    told = (_told(_object(entity, side), "country", _word, f"{side}.") for entity in _told(event, side, _list) or [])
    return frozenset(country for country in told if country)


def _sources(event: Plain) -> tuple[Source, ...] | None:
    if "sources" not in event:
        return None
    return tuple(_source(_object(link, "sources")) for link in _told(event, "sources", _list) or [])


def _source(link: Plain) -> Source:
    kind = _told(link, "kind", _word, "sources.") or ""
    return Source(kind=kind, names=_names(link, "sources."), country=_told(link, "country", _word, "sources.") or "")


def _place(event: Plain) -> Place | None:
    where = _told(event, "location", _object)
    if where is None:
        return None
    return Place(names=_names(where, "location."), geonameid=_told(where, "geonameid", _number, "location."))


def _day(event: Plain) -> str | None:
    start = _told(_told(event, "time", _object) or {}, "start", _word, "time.")
    return start[:10] if start else None


def _names(thing: Plain, place: str) -> Names:
    return Names(_told(thing, "text", _word, place) or "", _told(thing, "name", _word, place) or "")


def _field(thing: Plain, name: str, read: Callable[[Any, str], R], place: str = "") -> R:
    if name not in thing:
        raise InputError("the field is missing", place=place + name)
    return read(thing[name], place + name)


def _told(thing: Plain, name: str, read: Callable[[Any, str], R], place: str = "") -> R | None:
    """Read a field that may be left out; null, empty text and the empty object mean that it is not told."""
    return read(thing[name], place + name) if thing.get(name) else None


def _word(value: Any, place: str) -> str:  # noqa: ANN401 - what JSON held
    return _demand(value, str, place, "text")


def _number(value: Any, place: str) -> int:  # noqa: ANN401 - as above
    return _demand(value, int, place, "a whole number")


def _truth(value: Any, place: str) -> bool:  # noqa: ANN401 - as above
    return _demand(value, bool, place, "true or false")


def _list(value: Any, place: str) -> list[Any]:  # noqa: ANN401 - as above
    return _demand(value, list, place, "a list")


def _object(value: Any, place: str) -> Plain:  # noqa: ANN401 - as above
    return _demand(value, Mapping, place, "an object")  # type: ignore[type-abstract]


def _span(value: Any, place: str) -> Span:  # noqa: ANN401 - as above
    pair = (
        isinstance(value, (list, tuple)) and [type(item) for item in value] == [int, int] and 0 <= value[0] <= value[1]
    )
    if not pair:
        raise InputError(f"expected a pair of offsets, the first not above the second, found {value!r}", place=place)
    return Span(*value)


def _demand(value: Any, kind: type[R], place: str, rule: str) -> R:  # noqa: ANN401 - as above
    if not isinstance(value, kind):
        raise InputError(f"expected {rule}, found {value!r}", place=place)
    return value
