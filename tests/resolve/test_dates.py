"""Anchoring dates: the intervals of the table, the corners of the calendar, and whose date is whose."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.lexicon import Row, read_table
from dateline.records import Clause, Mention, Role, Span
from dateline.resolve.dates import anchor, choose_time, time_interval, why_open

COLUMNS = ("sentence", "text", "key", "published", "tense", "start", "end", "precision")
TABLE = read_table(Path(__file__).parent.parent / "lang" / "data" / "dates_ru.tsv", COLUMNS, key=COLUMNS)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"row {row.number}")
def test_keys_mean_the_days_of_the_table(row: Row) -> None:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    expected = (row["start"] or None, row["end"] or None, row["precision"])
    assert anchor(row["key"], published, row["tense"]) == expected


@pytest.mark.parametrize(
    ("key", "published", "tense", "expected"),
    [
        ("XXXX-12-30", "2024-01-03", "present", ("2023-12-30", "2023-12-30", "day")),
        ("XXXX-12-30", "2023-12-20", "future", ("2023-12-30", "2023-12-30", "day")),
        ("XXXX-06-01", "2023-06-01", "past", ("2023-06-01", "2023-06-01", "day")),
        ("XXXX-06-02", "2023-06-01", "past", ("2023-06-02", "2023-06-02", "day")),
        ("XXXX-06-03", "2023-06-01", "past", ("2022-06-03", "2022-06-03", "day")),
        ("XXXX-02-29", "2023-03-03", "past", ("2020-02-29", "2020-02-29", "day")),
        ("2023-04-31", "2023-09-20", "past", (None, None, "day")),
        ("0999", "2023-09-20", "past", (None, None, "about")),
        ("month:last:09", "2023-10-20", "past", ("2023-09-01", "2023-09-30", "month")),
        ("month:next:09", "2023-09-20", "future", ("2024-09-01", "2024-09-30", "month")),
        ("month:this:09", "2023-09-20", "past", ("2023-09-01", "2023-09-30", "month")),
        ("month:-1-05", "2023-01-20", "past", ("2022-12-05", "2022-12-05", "day")),
        ("month:-1-31", "2023-03-20", "past", (None, None, "about")),
        ("week:-1:2", "2023-09-20", "past", ("2023-09-12", "2023-09-12", "day")),
        ("weekend:last", "2023-09-17", "past", ("2023-09-09", "2023-09-10", "day")),
        ("weekend:last", "2023-09-18", "past", ("2023-09-16", "2023-09-17", "day")),
        ("weekend:this", "2023-09-18", "future", ("2023-09-23", "2023-09-24", "day")),
        ("weekend", "2023-09-18", "future", ("2023-09-23", "2023-09-24", "day")),
        ("ago:3:hour", "2023-09-18", "past", ("2023-09-17", "2023-09-18", "day")),
        ("in:2:hour", "2023-09-18", "future", ("2023-09-18", "2023-09-19", "day")),
        ("in:X:day", "2023-09-18", "future", (None, None, "about")),
        ("mid:XXXX-02", "2023-09-18", "past", ("2023-02-11", "2023-02-20", "about")),
        ("end:XXXX-02", "2023-09-18", "past", ("2023-02-21", "2023-02-28", "about")),
        ("mid:XXXX-SU", "2023-09-18", "past", ("2023-07-01", "2023-07-31", "about")),
        ("mid:week:0", "2023-09-18", "past", ("2023-09-20", "2023-09-21", "about")),
        ("half:2:XXXX-05", "2023-09-18", "past", ("2023-05-16", "2023-05-31", "about")),
        ("half:2:199X", None, "past", ("1995-01-01", "1999-12-31", "about")),
        ("range:weekday:2..weekday:4", "2023-09-23", "past", ("2023-09-19", "2023-09-21", "day")),
        ("range:2015..2012", None, "past", (None, None, "year")),
        ("season:1:SU", "2023-09-18", "future", ("2024-06-01", "2024-08-31", "about")),
        ("season:0:SU", "2023-09-18", "past", ("2023-06-01", "2023-08-31", "about")),
        ("after:2011", None, "past", ("2012-01-01", None, "year")),
        ("until:2011", None, "past", (None, "2010-12-31", "year")),
        ("night:XXXX-01-01", "2024-01-03", "past", ("2023-12-31", "2024-01-01", "day")),
        ("XXXX-01-05/08", "2023-12-20", "past", ("2024-01-05", "2024-01-08", "day")),
        ("range:XXXX-12-29..XXXX-01-08", "2023-12-26", "past", ("2023-12-29", "2024-01-08", "day")),
        ("range:XXXX-12-29..XXXX-01-08", "2024-01-20", "past", ("2023-12-29", "2024-01-08", "day")),
        ("range:XXXX-01-01..XXXX-09-30", "2023-12-20", "past", ("2023-01-01", "2023-09-30", "day")),
        ("range:weekday:1..weekday:2", "2023-09-18", "past", ("2023-09-11", "2023-09-12", "day")),
        ("range:weekday:1..weekday:2", "2023-09-18", "future", ("2023-09-18", "2023-09-19", "day")),
        ("2008/09", None, "past", ("2008-01-01", "2009-12-31", "year")),
        ("1999/00", None, "past", ("1999-01-01", "2000-12-31", "year")),
        ("2014/2016", None, "past", ("2014-01-01", "2016-12-31", "year")),
        ("2008/07", None, "past", (None, None, "about")),
        ("2003/04-WI", None, "past", ("2003-12-01", "2004-02-29", "about")),
        ("2003/04-SU", None, "past", (None, None, "about")),
        ("2015-H1", None, "past", ("2015-01-01", "2015-06-30", "about")),
        ("year:-1:H2", "2023-09-18", "past", ("2022-07-01", "2022-12-31", "about")),
        ("months:9:2014", None, "past", ("2014-01-01", "2014-09-30", "about")),
        ("months:-3:2014", None, "past", ("2014-10-01", "2014-12-31", "about")),
        ("weekof:2015-03-04", None, "past", ("2015-03-02", "2015-03-08", "week")),
        ("nth:2:5:2023-03", None, "past", ("2023-03-10", "2023-03-10", "day")),
        ("nth:-1:5:XXXX-03", "2024-04-08", "past", ("2024-03-29", "2024-03-29", "day")),
        ("nth:5:5:2023-02", None, "past", (None, None, "about")),
        ("nth:-1:D:2024-02", None, "past", ("2024-02-29", "2024-02-29", "day")),
        ("nth:-1:D:year:0", "2024-01-03", "past", ("2023-12-31", "2023-12-31", "day")),
        ("end:year:0", "2024-01-03", "past", ("2023-10-01", "2023-12-31", "about")),
        ("end:year:0", "2024-01-03", "future", ("2024-10-01", "2024-12-31", "about")),
        ("monthday:22", "2023-10-26", "past", ("2023-10-22", "2023-10-22", "day")),
        ("monthday:28", "2023-10-26", "past", ("2023-09-28", "2023-09-28", "day")),
        ("monthday:31", "2023-12-01", "past", ("2023-10-31", "2023-10-31", "day")),
        ("monthday:31", "2023-04-05", "future", ("2023-05-31", "2023-05-31", "day")),
        ("monthday:77", "2023-04-05", "future", (None, None, "about")),
        ("exact:-1:year", "2024-02-29", "past", ("2023-02-28", "2023-02-28", "day")),
        ("exact:-1:month", "2023-03-31", "past", ("2023-02-28", "2023-02-28", "day")),
        ("exact:-2:week", "2023-03-31", "past", ("2023-03-17", "2023-03-17", "day")),
        ("exact:-2:hour", "2023-03-31", "past", (None, None, "about")),
        ("past:24:hour", "2023-03-31", "past", ("2023-03-30", "2023-03-31", "day")),
        ("past:36:hour", "2023-03-31", "past", ("2023-03-29", "2023-03-31", "day")),
        ("planned:4:day", "2023-12-31", "future", ("2024-01-04", "2024-01-04", "day")),
        ("planned:4:day", "2023-12-31", "past", (None, None, "day")),
        ("eve", "2024-03-01", "past", ("2024-02-29", "2024-02-29", "day")),
        ("XX12", "2005-06-01", "past", ("1912-01-01", "1912-12-31", "year")),
        ("XX12", "2005-06-01", "future", ("2012-01-01", "2012-12-31", "year")),
        ("season:0:FA", "2026-05-29", "present", ("2026-09-01", "2026-11-30", "about")),
        ("season:0:FA", "2026-05-29", "past", ("2025-09-01", "2025-11-30", "about")),
        ("season:0:WI", "2022-12-15", "past", ("2022-12-01", "2023-02-28", "about")),
        ("season:0:WI", "2023-03-15", "past", ("2022-12-01", "2023-02-28", "about")),
        ("season:0:WI", "2023-10-15", "past", ("2022-12-01", "2023-02-28", "about")),
        ("season:0:WI", "2023-10-15", "future", ("2023-12-01", "2024-02-29", "about")),
        ("weekday:7:this", "2015-03-10", "past", ("2015-03-08", "2015-03-08", "day")),
        ("until:weekday:5", "2015-03-10", "past", (None, "2015-03-13", "day")),
        ("by:weekday:5", "2015-03-10", "past", (None, "2015-03-06", "day")),
        ("by:weekday:5", "2015-03-10", "present", (None, "2015-03-13", "day")),
        ("weekend:before", "2015-03-10", "past", ("2015-02-28", "2015-03-01", "day")),
        ("", "2024-01-03", "past", (None, None, "day")),
        ("nonsense:7", "2024-01-03", "past", (None, None, "about")),
    ],
)
def test_corners_of_the_calendar(
    key: str, published: str | None, tense: str, expected: tuple[str | None, str | None, str]
) -> None:
    assert anchor(key, date.fromisoformat(published) if published else None, tense) == expected


def test_a_publication_with_its_hour_counts_by_its_day() -> None:
    assert anchor("day:-1", datetime(2023, 9, 23, 0, 39), "past") == ("2023-09-22", "2023-09-22", "day")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("key", "published", "reason"),
    [
        ("2023-09-22", None, ""),
        ("weekday:2", None, "the day of publication is not known"),
        ("2023-02-31", None, "no such day in the calendar"),
        ("XXXX-02-31", "2023-09-22", "no such day in the calendar"),
        ("recent", "2023-09-22", "the text gives no day to count from"),
        ("ref:day:1", "2023-09-22", "the text gives no day to count from"),
        ("TEV", "2023-09-22", "a time of day without its day"),
    ],
)
def test_an_open_date_says_why(key: str, published: str | None, reason: str) -> None:
    assert why_open(key, published) == reason


HEADS = st.sampled_from(
    [
        "2023-09-22",
        "XXXX-02-29",
        "XX23-05",
        "199X",
        "year:-1",
        "month:1",
        "week:0",
        "weekday:5",
        "weekday:2:last",
        "day:1",
        "weekend",
        "ago:3:month",
        "ago:9999:year",
        "in:2:week",
        "now",
        "recent",
        "ref:day:1",
        "ref:in:2:week",
        "eve",
        "monthday:31",
        "exact:-1:year",
        "past:24:hour",
        "planned:4:day",
        "2008/09",
        "2015/2016-WI",
        "XXXX-H2",
        "XXXX-WI",
        "season:-1:FA",
        "2020-Q4",
        "9999-12-31",
        "year:99999999999",
        "T18:00",
    ]
)
MODIFIERS = st.lists(
    st.sampled_from(
        [
            "since",
            "until",
            "after",
            "by",
            "for",
            "start",
            "mid",
            "end",
            "night",
            "of",
            "half:1",
            "nth:-1:5",
            "months:3",
            "weekof",
        ]
    ),
    max_size=3,
)
TENSES = st.sampled_from(["past", "present", "future", "none"])


@settings(max_examples=500, deadline=None)
@given(heads=st.lists(HEADS, min_size=1, max_size=2), modifiers=MODIFIERS, tense=TENSES, day=st.none() | st.dates())
def test_anchoring_never_raises_and_never_ends_before_it_starts(
    heads: list[str], modifiers: list[str], tense: str, day: date | None
) -> None:
    key = ":".join([*modifiers, "range:" + "..".join(heads) if len(heads) > 1 else heads[0]])
    start, end, precision = anchor(key, day, tense)
    assert start is None or end is None or start <= end
    assert precision in {"day", "week", "month", "year", "about"}


@settings(max_examples=200, deadline=None)
@given(key=st.text("0123456789X-:/.TweekdayagoSUrange", max_size=24), day=st.dates())
def test_any_text_can_be_asked_about(key: str, day: date) -> None:
    start, end, _ = anchor(key, day, "past")
    assert start is None or end is None or start <= end


TEXT = (
    "22 сентября министр, осудивший теракт 3 мая, прибыл и сослался на заявление от 10 ноября 2020 года, "
    "подписанное в столице."
)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def mention(words: str, key: str) -> Mention:
    return Mention(kind="date", sentence=0, span=span(words), text=words, first=0, last=0, via="dates", key=key)


def clause(index: int, trigger: str, words: str, **more: object) -> Clause:
    settled = {"form": "finite", "roles": (), "parent": None, "link": None, **more}
    return Clause(index=index, sentence=0, lemma=trigger, head=0, trigger=span(trigger), span=span(words), **settled)  # type: ignore[arg-type]


ARRIVAL = mention("22 сентября", "XXXX-09-22")
ATTACK = mention("3 мая", "XXXX-05-03")
STATEMENT = mention("от 10 ноября 2020 года", "of:2020-11-10")
DATES = (ARRIVAL, ATTACK, STATEMENT)
ARRIVED = clause(0, "прибыл", TEXT)
CONDEMNED = clause(1, "осудивший", "осудивший теракт 3 мая", form="participle", parent=0, link="modifier")
BOMBING = clause(2, "теракт", "теракт 3 мая", form="noun", parent=1, link="role")
REFERRED = clause(3, "сослался", "сослался на заявление", parent=0, link="coordination")
SIGNED = clause(4, "подписанное", "подписанное в столице", form="participle", parent=3, link="modifier")
CLAUSES = (ARRIVED, CONDEMNED, BOMBING, REFERRED, SIGNED)


@pytest.mark.parametrize(
    ("whose", "date_of"),
    [(ARRIVED, ARRIVAL), (CONDEMNED, None), (BOMBING, ATTACK), (REFERRED, ARRIVAL), (SIGNED, STATEMENT)],
)
def test_each_clause_has_its_own_date_and_no_other(whose: Clause, date_of: Mention | None) -> None:
    assert choose_time(whose, DATES, CLAUSES) == date_of


def test_a_role_of_time_decides_before_any_span() -> None:
    role = Role(name="time", span=span("3 мая"), head=0, lemma="май")
    condemned = clause(1, "осудивший", "осудивший теракт 3 мая", form="participle", parent=0, roles=(role,))
    clauses = (ARRIVED, condemned, BOMBING)
    assert choose_time(condemned, (ATTACK,), clauses) == ATTACK
    assert choose_time(BOMBING, (ATTACK,), clauses) is None


def test_the_date_of_a_noun_goes_to_the_event_noun_beside_it() -> None:
    statement = clause(1, "заявление", "заявление", form="noun", parent=0)
    assert choose_time(statement, (STATEMENT,), (ARRIVED, statement)) == STATEMENT
    assert choose_time(ARRIVED, (STATEMENT,), (ARRIVED, statement)) is None
    assert choose_time(ARRIVED, (STATEMENT,), (ARRIVED,)) is None


def test_the_only_date_goes_to_the_only_main_clause() -> None:
    arrived = clause(0, "прибыл", "прибыл и сослался")
    condemned = clause(1, "осудивший", "осудивший теракт", form="participle", parent=0, link="modifier")
    assert choose_time(arrived, (ARRIVAL,), (arrived, condemned)) == ARRIVAL
    assert choose_time(condemned, (ARRIVAL,), (arrived, condemned)) is None
    assert choose_time(arrived, (ARRIVAL, ATTACK), (arrived, condemned)) is None
    second = clause(2, "сослался", "сослался на заявление")
    assert choose_time(arrived, (ARRIVAL,), (arrived, condemned, second)) is None


def test_a_day_is_taken_before_a_time_of_day() -> None:
    evening = mention("прибыл", "TEV")
    assert choose_time(ARRIVED, (evening, ARRIVAL), (ARRIVED,)) == ARRIVAL


def test_the_record_of_a_date_keeps_its_words() -> None:
    record = time_interval(ARRIVAL, "2023-09-23T00:39", "past")
    assert (record.text, record.span) == ("22 сентября", ARRIVAL.span)
    assert (record.start, record.end, record.precision) == ("2023-09-22", "2023-09-22", "day")
    assert time_interval(ARRIVAL, "yesterday, perhaps", "past").start is None
