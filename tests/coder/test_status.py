"""Every line of tests/cases/ru/status.txt: what is told as done, undone, to come or only thought of."""

import pytest

from tests.casebook import Case, cases

CASES = cases("ru/status.txt")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_events_have_their_status(case: Case) -> None:
    expected = [(mark.span.of(case.text), mark.label, mark.kind) for mark in case.marks]
    events = sorted(case.reading().coded.events, key=lambda event: event.evidence.trigger)
    assert [(event.evidence.trigger.of(case.text), event.type, event.status) for event in events] == expected


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_certainty_follows_status(case: Case) -> None:
    fitting = {"actual": {"CT", "PR"}, "negated": {"CT", "PR"}, "future": {"PR"}, "hypothetical": {"PR", "PS", "U"}}
    for event in case.reading().coded.events:
        assert event.certainty in fitting[event.status]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40
