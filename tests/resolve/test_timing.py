"""Every line of the files times.txt of tests/cases: when events happen, by which rule; the years of undated texts."""

import pytest

from dateline.pipeline import read_article
from dateline.records import Article, TimeInterval
from tests.casebook import Case, in_all

CASES = in_all("times.txt")


def written(time: TimeInterval | None) -> str:
    return f"{time.start}..{time.end}, {time.reason}" if time else "never"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_events_happen_when_a_rule_says(case: Case) -> None:
    events = {event.evidence.trigger.of(case.text): event for event in case.reading().coded.events}
    for told in case.expected:
        trigger, time = told.split(": ", 1)
        assert (trigger, written(events[trigger].time)) == (trigger, time)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_a_time_gives_the_words_it_rests_on(case: Case) -> None:
    for event in case.reading().coded.events:
        if event.time is not None:
            assert event.time.span.of(case.text) == event.time.text
            assert (event.time.text == "") == (event.time.reason == "day of publication")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("22 августа 2016 года прошёл митинг. 12 сентября полиция Чили задержала студентов.", "2016-09-12"),
        ("12 сентября полиция Чили задержала студентов. Суд прошёл 3 октября 2016 года.", "2016-09-12"),
        ("3 января 2017 года прошёл митинг. 30 декабря полиция Чили задержала студентов.", "2016-12-30"),
        ("Во вторник полиция Чили задержала студентов. Суд прошёл 3 октября 2016 года.", None),
        ("12 сентября полиция Чили задержала студентов.", None),
    ],
)
def test_an_undated_text_takes_the_year_from_its_nearest_full_date(text: str, start: str | None) -> None:
    coded = read_article(Article(id="a", text=text, sha256="", language="ru"), judged=False).coded
    (arrest,) = (event for event in coded.events if event.type == "COERCE")
    assert arrest.time is not None
    assert arrest.time.start == start
