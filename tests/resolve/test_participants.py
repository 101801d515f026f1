"""Every line of tests/cases/ru/participants.txt: who acts, who is acted upon, and what is known of them."""

import pytest

from dateline.records import Event, Participant
from tests.casebook import Case, cases, read

CASES = cases("ru/participants.txt")


def event_of(case: Case, trigger: str) -> Event:
    return next(event for event in case.reading().coded.events if event.evidence.trigger.of(case.text) == trigger)


def written(parties: tuple[Participant, ...]) -> str:
    return " + ".join(map(one, parties)) or "nobody"


def one(party: Participant) -> str:
    told = "/".join((party.country or "-", "+".join(party.sector) or "-", party.office or "-", party.name or "-"))
    return told if party.text else f"({told})"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_participants_are_told_by_the_text(case: Case) -> None:
    for told in case.expected:
        trigger, parties = told.split(": ", 1)
        actors, asked, recipients = parties.partition(" > ")
        event = event_of(case, trigger)
        assert written(event.actors) == actors
        assert not asked or written(event.recipients) == recipients


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_every_participant_has_a_reason_and_its_own_words(case: Case) -> None:
    for event in case.reading().coded.events:
        for party in (*event.actors, *event.recipients):
            assert party.reason
            assert party.span.of(case.text) == party.text


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60


def test_words_of_i_that_hold_i_end_the_search_for_the_speaker() -> None:
    text = '"I want to show them, look, you don\'t do this," she told the paper, adding "I know it\'s a sham."'
    assert read(text, language="en").coded is not None
