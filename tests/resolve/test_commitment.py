"""Every line of the files commitment.txt of tests/cases: what each link of a chain holds of an event."""

import pytest

from tests.casebook import Case, in_all

CASES = in_all("commitment.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_links_hold_what_they_are_told_to(case: Case) -> None:
    events = case.reading().coded.events
    held = {
        event.evidence.trigger.of(case.text): " ".join(link.commitment for link in event.sources) for event in events
    }
    for expected in case.expected:
        trigger, values = expected.split(": ")
        assert held.get(trigger) == values, held


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_the_certainty_of_an_event_is_that_of_its_innermost_source(case: Case) -> None:
    for event in case.reading().coded.events:
        assert event.sources[-1].commitment.startswith(event.certainty)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60
