"""When events happen and by which rule (tests/cases, times.txt); years of undated texts; dates counted from others."""

import pytest

from dateline.analysis.clauses import find_clauses
from dateline.analysis.mentions import find_mentions
from dateline.analysis.reading import read
from dateline.lang.pack import pack
from dateline.pipeline import read_article
from dateline.records import Analysis, Article, TimeInterval
from dateline.resolve.timing import dates_of
from dateline.resolve.view import view_of
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


# Sentences of our own: publication, text, the words of the date, and its first and last day.
STORIES = [
    ("ru", "2015-03-10", "Форум открылся 3 марта. На следующий день он закрылся.", "На следующий день", "2015-03-04"),
    ("ru", "2015-03-10", "Форум открылся 3 марта. За два дня до этого прошла встреча.", "За два дня до", "2015-03-01"),
    ("ru", "2015-03-10", "Форум открылся 3 мая 2013 года. Через три дня он закрылся.", "Через три дня", "2013-05-06"),
    ("ru", "2015-03-10", "Форум открылся 3 мая 2013 года, а в тот же день закрылся.", "в тот же день", "2013-05-03"),
    ("ru", "2015-03-10", "Форум открылся 3 марта. Накануне прошла встреча.", "Накануне", "2015-03-02"),
    ("ru", "2015-03-10", "Форум открылся 9 марта. Накануне прошла встреча.", "Накануне", "2015-03-09"),
    ("ru", "2015-03-10", "Форум открылся 3 марта. Министры накануне прилетели.", "накануне", "2015-03-09"),
    ("ru", "2015-03-10", "Министр должен прибыть в пятницу.", "в пятницу", "2015-03-13"),
    ("ru", "2015-03-10", "Открытие ожидается в пятницу.", "в пятницу", "2015-03-13"),
    ("ru", "2015-03-10", "Плотину закроют начиная с понедельника.", "начиная с", "2015-03-16.."),
    ("ru", "2015-03-10", "Форум шёл с 3 по 5 марта. Двумя днями позже он открылся вновь.", "Двумя днями", "2015-03-07"),
    (
        "ru",
        "2015-03-10",
        "В мае 2013 года прошёл форум. Месяцем позже прошла встреча.",
        "Месяцем",
        "2013-06-01..2013-06-30",
    ),
    (
        "ru",
        "2015-03-10",
        "В 2011 году прошёл форум. Летом того же года прошла встреча.",
        "Летом",
        "2011-06-01..2011-08-31",
    ),
    (
        "ru",
        "2015-03-10",
        "В июне 1988 года прошёл форум. В конце того же года он распался.",
        "В конце",
        "1988-10-01..1988-12-31",
    ),
    ("ru", "2015-03-10", "В мае 2013 года прошёл форум. На следующий день он закрылся.", "На следующий", "never"),
    ("ru", "2015-03-10", "На следующий день форум закрылся.", "На следующий", "never"),
    (
        "ru",
        "2015-03-10",
        "Форум открылся 3 марта. Выборы 2016 года оспорили. На следующий день он закрылся.",
        "На",
        "2015-03-04",
    ),
    ("en", "2015-03-10", "The court met on March 3. The previous day it had ruled.", "previous", "2015-03-02"),
    ("en", "2015-03-10", "The court met on Friday. It had ruled four days before that.", "four days", "2015-03-02"),
    (
        "en",
        "2015-03-10",
        "The court met in 2011. The year before, it had ruled.",
        "The year before",
        "2010-01-01..2010-12-31",
    ),
    ("en", "2015-03-10", "The court met on March 3. A week later it ruled.", "A week", "2015-03-07..2015-03-13"),
    ("en", "2015-03-10", "The court met on 3 May 2013. The following Friday it ruled.", "Friday", "2013-05-10"),
    (
        "en",
        "2015-03-10",
        "The court met on 3 May 2013. In July of that year it ruled.",
        "July",
        "2013-07-01..2013-07-31",
    ),
    ("en", "2015-03-10", "The court met on 3 May 2013. Days later it ruled.", "Days", "never"),
    ("en", "2015-03-10", "Ministers meet on Friday in Rome.", "on Friday", "2015-03-13"),
    ("en", "2015-03-10", "Ministers met on Friday in Rome.", "on Friday", "2015-03-06"),
    ("en", "2015-03-10", "The talks are due on Friday.", "on Friday", "2015-03-13"),
    ("en", "2015-03-10", "The judge adjourned the trial to April 12.", "April 12", "2015-04-12"),
    ("en", "2015-03-10", "The judge travelled to April 12 in the diary.", "April 12", "2014-04-12"),
    ("en", "2015-03-10", "Georgia elects a president in four days.", "in four days", "2015-03-14"),
    ("en", "2015-03-10", "Georgia elected a president in four days.", "in four days", "never"),
]


@pytest.mark.parametrize(("language", "published", "text", "words", "days"), STORIES)
def test_a_date_counts_from_the_day_told_before_it(
    language: str, published: str, text: str, words: str, days: str
) -> None:
    chosen = pack(language)
    article = Article(id="a", text=text, sha256="", language=language, published=published)
    parse = read(article, chosen.grammar)
    mentions = find_mentions(text, parse.sentences, parse.mentions, chosen)
    clauses = find_clauses(parse.sentences, chosen.grammar)
    analysis = Analysis(sentences=parse.sentences, mentions=mentions, clauses=clauses)
    dates = dates_of(view_of(article, analysis, chosen))
    here = [date for date in dates if date.span.start <= text.rindex(words) < date.span.end]
    told = [(date.start, date.end) for date in here if date.start or date.end]
    first, _, last = days.partition("..")
    assert told == ([] if days == "never" else [(first, (last or None) if ".." in days else first)])


def test_an_event_has_the_day_that_counts_from_another() -> None:
    text = "3 мая 2013 года в Чили прошёл митинг. На следующий день полиция Чили задержала студентов."
    coded = read_article(
        Article(id="a", text=text, sha256="", language="ru", published="2015-03-10"), judged=False
    ).coded
    (arrest,) = (event for event in coded.events if event.type == "COERCE")
    assert arrest.time is not None
    assert (arrest.time.start, arrest.time.reason) == ("2013-05-04", "date of the event's own clause")
