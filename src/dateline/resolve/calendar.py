"""Stretches of days: the arithmetic under the anchoring of dates, with no language and no publication in it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from dateline.records.event import TimePrecision

DAY = timedelta(days=1)
EARLIEST, LATEST = 1000, 2100
_SEASONS = {"SP": 3, "SU": 6, "FA": 9}
_QUARTERS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10}
_HALVES = {"H1": 1, "H2": 7}
_PARTS = {"start": 0, "mid": 1, "end": 2}
# First and last day (of a week, a month) or month (of a season, a year, a decade) of the beginning, middle, end.
_WEEK = ((0, 1), (2, 3), (4, 6))
_MONTH = ((0, 9), (10, 19), (20, 30))
_MONTHS = {3: ((0, 0), (1, 1), (2, 2)), 12: ((0, 2), (4, 7), (9, 11)), 120: ((0, 47), (36, 83), (84, 119))}
_LONGEST_WEEK, _LONGEST_MONTH = 7, 31


class Stretch(NamedTuple):
    """The first and last possible day, None where it is not told or not known, and how exact that is."""

    start: date | None
    end: date | None
    precision: TimePrecision


def unknown(precision: TimePrecision) -> Stretch:
    """Make a stretch of which only the grain is known."""
    return Stretch(None, None, precision)


def days(first: date, last: date | None = None, precision: TimePrecision = "day") -> Stretch:
    """Make a stretch of one day, or from a day to a day."""
    return Stretch(first, last or first, precision)


def months(year: int, month: int, count: int, precision: TimePrecision) -> Stretch:
    """Make a stretch of whole months; `month` may lie outside 1 to 12 and then runs into other years."""
    first_year, first = divmod(year * 12 + month - 1, 12)
    last_year, last = divmod(year * 12 + month - 2 + count, 12)
    return Stretch(
        date(first_year, first + 1, 1), date(last_year, last + 1, monthrange(last_year, last + 1)[1]), precision
    )


def week(day: date) -> Stretch:
    """Make the week, Monday to Sunday, of a day."""
    monday = day - DAY * day.weekday()
    return Stretch(monday, monday + 6 * DAY, "week")


def within_year(year: int, rest: str) -> Stretch:
    """Make the stretch that `rest` names of a year: all of it, a season, a quarter, a half, a month, a day, days.

    Winter is the one that ends in the year. Raise ValueError for a day that the calendar does not have.
    """
    if not EARLIEST <= year <= LATEST:
        raise ValueError(f"the year {year} lies outside {EARLIEST} to {LATEST}")
    if not rest:
        return months(year, 1, 12, "year")
    if rest == "WI":
        return months(year, 0, 3, "about")
    if rest in _SEASONS:
        return months(year, _SEASONS[rest], 3, "about")
    if rest in _QUARTERS:
        return months(year, _QUARTERS[rest], 3, "month")
    if rest in _HALVES:
        return months(year, _HALVES[rest], 6, "about")
    month, _, day = rest.partition("-")
    if not day:
        return months(year, int(month), 1, "month")
    first, _, last = day.partition("/")
    return days(date(year, int(month), int(first)), date(year, int(month), int(last or first)))


def part(whole: Stretch, name: str) -> Stretch:
    """Return the beginning, middle or end (start, mid, end) of a week, month, season, year or decade."""
    if whole.start is None or whole.end is None:
        return unknown("about")
    place, length = _PARTS[name], (whole.end - whole.start).days + 1
    if length <= _LONGEST_MONTH:
        first, last = (_WEEK if length <= _LONGEST_WEEK else _MONTH)[place]
        return Stretch(whole.start + first * DAY, min(whole.start + last * DAY, whole.end), "about")
    return _months_of(whole.start, *_MONTHS[_months_in(whole.start, whole.end)][place])


def half(whole: Stretch, number: int) -> Stretch:
    """Return the first or second half of a month, a season, a year or a decade."""
    if whole.start is None or whole.end is None:
        return unknown("about")
    if (whole.end - whole.start).days < _LONGEST_MONTH:
        middle = whole.start + 15 * DAY if whole.precision != "week" else whole.start + 4 * DAY
        first, last = ((whole.start, middle - DAY), (middle, whole.end))[number - 1]
        return Stretch(first, last, "about")
    count = _months_in(whole.start, whole.end)
    return _months_of(whole.start, *((0, (count + 1) // 2 - 1), (count // 2, count - 1))[number - 1])


def nth_day(whole: Stretch, number: int, weekday: int | None) -> Stretch:
    """Return the n-th day of a stretch, or its n-th such weekday; -1 is the last. Raise ValueError if it has none."""
    if whole.start is None or whole.end is None:
        return unknown("day")
    first, step = whole.start, 1
    if weekday is not None:
        first, step = whole.start + (weekday - whole.start.isoweekday()) % 7 * DAY, 7
    count = (whole.end - first).days // step + 1
    place = number - 1 if number > 0 else count + number
    if not 0 <= place < count:
        raise ValueError(f"there is no day {number} of {count}")
    return days(first + place * step * DAY)


def some_months(whole: Stretch, number: int) -> Stretch:
    """Return the first months of a year or the like, or the last ones where the number is below zero."""
    if whole.start is None or whole.end is None:
        return unknown("about")
    first = whole.start.month if number > 0 else whole.end.month + number + 1
    return months(whole.start.year if number > 0 else whole.end.year, first, abs(number), "about")


def shifted_month(day: date, by: int) -> Stretch:
    """Return the calendar month that lies `by` months from a day's own."""
    return months(day.year, day.month + by, 1, "month")


def _months_of(start: date, first: int, last: int) -> Stretch:
    return months(start.year, start.month + first, last - first + 1, "about")


def _months_in(start: date, end: date) -> int:
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    return count if count in _MONTHS else 12
