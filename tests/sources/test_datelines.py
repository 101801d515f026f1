from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.sources.datelines import date_line


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("23 Sentyabr 2023 00:39", "2023-09-23T00:39"),
        ("• 23 Sentyabr 2023 00:39", "2023-09-23T00:39"),
        ("12 мая 2024, 14:05", "2024-05-12T14:05"),
        ("12 мая 2024 года в 14:05 (МСК)", "2024-05-12T14:05"),
        ("14:05, 12 мая 2024", "2024-05-12T14:05"),
        ("Опубликовано: 12.05.2024 14:05", "2024-05-12T14:05"),
        ("12.05.2024 | 14:05", "2024-05-12T14:05"),
        ("2024-05-12 14:05", "2024-05-12T14:05"),
        ("Понедельник, 12 мая 2024", "2024-05-12"),
        ("Published 3 May 2024 09:15 GMT", "2024-05-03T09:15+00:00"),
        ("Published on May 3, 2024, 9:15 p.m. EDT", "2024-05-03T21:15"),
        ("May 3rd, 2024 12:05 AM", "2024-05-03T00:05"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("3 May 2024 09:15 (UTC+4)", "2024-05-03T09:15+04:00"),
        ("25/12/2023 10:00", "2023-12-25T10:00"),
        ("12/25/2023 10:00", "2023-12-25T10:00"),
        ("5 İyun 2022, saat 08:00", "2022-06-05T08:00"),
        ("12 травня 2024, 14:05", "2024-05-12T14:05"),
        ("12 Mayıs 2024 14:05", "2024-05-12T14:05"),
    ],
)
def test_date_lines_tell_when_the_page_was_published(line: str, published: str) -> None:
    told = date_line(line)
    assert told is not None
    assert told.published == published


@pytest.mark.parametrize("line", ["12 мая, 14:05", "14:05", "Сегодня, 14:05", "Bu gün 10:30", "Updated 9:15 a.m."])
def test_lines_without_a_year_are_date_lines_that_tell_no_date(line: str) -> None:
    told = date_line(line)
    assert told is not None
    assert told.published is None
    assert told.note is None


@pytest.mark.parametrize("line", ["31 февраля 2023", "23 сентября 3023 00:39", "30.02.2024 10:00", "5 May 2024 25:10"])
def test_impossible_dates_leave_a_note(line: str) -> None:
    told = date_line(line)
    assert told is not None
    assert told.published is None
    assert told.note is not None


def test_a_date_of_numbers_that_can_be_read_in_two_ways_is_not_guessed() -> None:
    told = date_line("03/05/2024")
    assert told is not None
    assert told.published is None
    assert "day or as a month first" in (told.note or "")


@pytest.mark.parametrize(
    "line",
    [
        "12 мая",
        "12 мая 2024 года стороны подписали соглашение",
        "Баку, 12 мая 2024",
        "23 сентября 1812 года",
        "В 2024 году",
        "2024",
        "May 2024",
        "Счёт 3:2 в пользу гостей",
        "",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert date_line(line) is None


@given(st.text(alphabet="0123456789 .:/-,май May sentyabr2024pm+", max_size=40))
def test_nothing_that_looks_like_a_date_raises(line: str) -> None:
    told = date_line(line)
    assert told is None or told.published is None or told.published[:2] in ("19", "20")
