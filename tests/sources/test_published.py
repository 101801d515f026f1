from __future__ import annotations

import pytest

from dateline.sources.published import iso_published


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("2023-09-23", "2023-09-23"),
        ("2023-09-23T00:39", "2023-09-23T00:39"),
        ("2023-09-23 00:39", "2023-09-23T00:39"),
        (" 2023-09-23T00:39:12.500 ", "2023-09-23T00:39:12"),
        ("2023-09-23T00:39Z", "2023-09-23T00:39Z"),
        ("2023-09-23t00:39:00+0400", "2023-09-23T00:39:00+04:00"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_dates_are_brought_to_one_form(given: str, plain: str) -> None:
    assert iso_published(given) == plain


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ("2023-02-31", "no such date"),
        ("2023-02-29", "no such date"),
        ("3023-01-01", "no such date"),
        ("1812-09-07", "no such date"),
        ("2023-01-01T25:00", "no such date"),
        ("2023-01-01T10:00+19:00", "no such time zone"),
        ("2023-01", "expected a date"),
        ("23.09.2023", "expected a date"),
        ("yesterday", "expected a date"),
        ("", "expected a date"),
    ],
)
def test_what_no_calendar_has_is_refused(given: str, rule: str) -> None:
    with pytest.raises(ValueError, match=rule):
        iso_published(given)
