"""Readouts of meetings in six wordings: types, countries, dates, places, chain and sides follow from general rules."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.pipeline.article import Reading
from dateline.records import Event, Participant, Span
from tests.casebook import CASES, OUTLET, read

Readout = dict[str, Any]
# So many events besides the main ones may be told: a text says more than its main events.
TOLERATED = 2
_TOLD = re.compile(
    r"(?P<type>[A-Z]+) (?P<trigger>[^:]+): (?P<actors>[A-Z ]+?)(?: > (?P<recipients>[A-Z ]+?))?"
    r"(?: @(?P<date>[\d-]+))?(?: in (?P<place>\w+))?"
)


@cache
def readouts(path: Path = CASES / "ru" / "readouts.yaml") -> list[Readout]:
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def reading(readout: Readout) -> Reading:
    return read(readout["text"], titled=True)


def place_of(text: str, words: str) -> Span:
    """Return where the last word of a phrase stands: a trigger may be told with what comes before it."""
    found = text.index(words)
    return Span(text.rindex(" ", 0, found + len(words)) + 1 if " " in words else found, found + len(words))


def event_of(readout: Readout, kind: str, words: str) -> Event:
    trigger = place_of(readout["text"], words)
    events = reading(readout).coded.events
    found = [event for event in events if event.type == kind and event.evidence.trigger.overlaps(trigger)]
    assert found, f"no {kind} at «{words}»"
    return found[0]


def countries(parties: tuple[Participant, ...]) -> set[str]:
    return {party.country for party in parties if party.country}


def main_events() -> list[object]:
    return [
        pytest.param(readout, told, id=f"{readout['id']}-{told}")
        for readout in readouts()
        for told in readout["events"]
    ]


def each() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("readout", readouts(), ids=lambda readout: readout["id"])


@pytest.mark.parametrize(("readout", "told"), main_events())
def test_main_events_are_found(readout: Readout, told: str) -> None:
    expected = _TOLD.fullmatch(told)
    assert expected, told
    event = event_of(readout, expected["type"], expected["trigger"])
    assert event.status == "actual"
    assert countries(event.actors) == set(expected["actors"].split())
    assert not expected["recipients"] or countries(event.recipients) == set(expected["recipients"].split())
    assert not expected["date"] or (event.time is not None and event.time.start == expected["date"])
    assert not expected["place"] or (event.location is not None and event.location.name == expected["place"])


@each()
def test_little_else_is_told(readout: Readout) -> None:
    assert len(reading(readout).coded.events) <= len(readout["events"]) + TOLERATED


@each()
def test_the_chain_goes_back_to_the_press_service(readout: Readout) -> None:
    events = reading(readout).coded.events
    for words in readout["through"]:
        trigger = place_of(readout["text"], words)
        sources = next(event.sources for event in events if event.evidence.trigger.overlaps(trigger))
        assert (sources[0].kind, sources[0].name) == ("outlet", OUTLET)
        told = (sources[1].kind, sources[1].text, sources[1].country)
        assert told == ("press service", readout["service"], readout["country"])


@each()
def test_the_sides_are_the_two_who_met(readout: Readout) -> None:
    sides = {(name, country, readout["office"]) for country, name in readout["sides"].items()}
    told = [
        event
        for event in reading(readout).coded.events
        if event.type == "CONSULT" and {party.text.lower() for party in event.actors} <= {"стороны", ""}
    ]
    assert told
    for event in told:
        assert {(party.name, party.country, party.office) for party in event.actors} == sides


@each()
def test_the_other_side_is_the_one_who_does_not_speak(readout: Readout) -> None:
    told = [event for event in reading(readout).coded.events if event.evidence.rule.endswith("CONSULT.inform")]
    for event in told:
        (actor,), (other,) = event.actors, event.recipients
        assert {actor.name, other.name} == set(readout["sides"].values())


@each()
def test_the_older_agreement_does_not_date_the_meeting(readout: Readout) -> None:
    told = [event for event in reading(readout).coded.events if event.type != "SUPPORT"]
    times = {event.time.start for event in told if event.time and event.time.text}
    assert len(times) == 1
