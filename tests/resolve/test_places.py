"""Every line of the files places.txt of tests/cases: where events happen, and by which rule."""

import pytest

from dateline.records import Location
from tests.casebook import Case, in_all

CASES = in_all("places.txt")


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
            assert event.location.reason
            assert event.location.lat is not None or event.location.precision == "unknown"
