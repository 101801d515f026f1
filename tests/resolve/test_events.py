"""Events resolved: times, parties that no word names, who is left out of the chain."""

import pytest

from dateline.records import Event
from tests.casebook import read


def event(text: str, kind: str) -> Event:
    return next(event for event in read(text).coded.events if event.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("Полиция Чили во вторник задержала активиста.", "COERCE", "2024-05-14", "2024-05-14"),
        ("Полиция Чили задержала активиста, осуждённого в 2019 году.", "COERCE", "2024-05-16", "2024-05-16"),
        ("Переговоры Чили и Перу прошли 5 мая в Осло.", "CONSULT", "2024-05-05", "2024-05-05"),
        ("Чили и Перу подписали соглашение от 3 марта 2020 года.", "SUPPORT", "2024-05-16", "2024-05-16"),
    ],
)
def test_no_event_takes_the_date_of_something_else(text: str, kind: str, start: str, end: str) -> None:
    time = event(text, kind).time
    assert time is not None
    assert (time.start, time.end) == (start, end)


def test_a_party_that_no_word_names_has_no_words() -> None:
    (accused,) = event("Прокурор Чили предъявил обвинения в поджоге.", "ACCUSE").recipients
    assert (accused.text, accused.country) == ("", "CHL")
    assert accused.span.start == accused.span.end
    assert "not named" in accused.reason


def test_nobody_is_added_where_no_country_is_told() -> None:
    assert event("Неизвестные обстреляли село.", "ASSAULT").recipients == ()


def test_whoever_speaks_is_no_source_of_an_act_of_words() -> None:
    told = event("Министр обороны Мали заявил, что осуждает удар боевиков.", "ACCUSE")
    assert [link.kind for link in told.sources] == ["outlet"]


def test_whoever_claims_a_deed_is_its_source() -> None:
    told = event("Боевики сообщили, что убили солдата Мали.", "ASSAULT")
    assert [link.kind for link in told.sources] == ["outlet", "speaker"]
    assert [actor.text for actor in told.actors] == ["Боевики"]
