"""Every line of tests/cases/ru/places.txt: where events happen, as their own clauses tell it."""

import pytest
from tests.casebook import Case, cases

from dateline.records import Location

CASES = cases("ru/places.txt")


def written(location: Location | None) -> str:
    return f"{location.name}/{location.country}/{location.precision}" if location else "nowhere"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_events_happen_where_their_clause_says(case: Case) -> None:
    events = case.reading().coded.events
    for told in case.expected:
        trigger, place = told.split(": ", 1)
        event = next(event for event in events if event.evidence.trigger.of(case.text) == trigger)
        assert (trigger, written(event.location)) == (trigger, place)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_a_location_gives_the_words_it_rests_on(case: Case) -> None:
    for event in case.reading().coded.events:
        if event.location is not None:
            assert event.location.span.of(case.text) == event.location.text
            assert event.evidence.sentence.covers(event.location.span)
            assert event.location.lat is not None
