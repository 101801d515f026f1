"""Dates of the calendar: which year, month or century is meant by one that does not say, seen from a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.resolve.calendar import DAY, Stretch, days, months, unknown, within_year

# How far past publication a day or month without a year may lie: a day for the time zones where the clause tells
# of the past, eleven months where it tells of the future, three where the grammar does not say.
AHEAD = {"past": 1, "future": 334}
AHEAD_UNTOLD = 92
# Days from one day to another («5-7 мая») are told shortly before they begin, whatever the tense: a month at most.
_DAYS_AHEAD = 31
# A day of the month without its month: in the past tense the last one, in the future the next, else the nearest.
_NEAREST = 15
_MOST_YEARS = 50
_PIVOT, _CENTURY, _YEARS_AHEAD = 1970, 100, 10

CALENDAR = re.compile(
    r"(?P<year>\d{4}|XXXX|XX\d\d)(?:/(?P<last>\d{4}|\d\d))?"
    r"(?:-(?P<rest>(?:SP|SU|FA|WI|Q[1-4]|H[12]|\d\d(?:-\d\d(?:/\d\d)?)?)))?"
)


@dataclass(frozen=True, slots=True)
class View:
    """Where a date is looked at from: the day of publication, the clause's tense, the last day to be thought of."""

    day: date | None
    tense: str
    latest: date | None


def view_from(day: date | None, tense: str, ahead: int | None = None) -> View:
    """Look from a day with a tense; `ahead` days past it may lie what has no year of its own."""
    if ahead is None:
        ahead = AHEAD.get(tense, AHEAD_UNTOLD)
    return View(day, tense, day + ahead * DAY if day else None)


def of_calendar(found: re.Match[str], view: View) -> Stretch:
    """Read a match of CALENDAR: a year, years, or what lies in one."""
    year, rest = found["year"], found["rest"] or ""
    if found["last"]:
        return _years(int(year), found["last"], rest)
    if year == "XXXX":
        return in_last_year(rest, view)
    return within_year(int(year) if year.isdecimal() else _century(int(year[2:]), rest, view), rest)


def in_last_year(rest: str, view: View) -> Stretch:
    """Make the last stretch that `rest` names of a year and that begins no later than the last day to be thought of."""
    if view.latest is None:
        return unknown(within_year(2000, rest).precision)
    latest = max(view.latest, view.day + _DAYS_AHEAD * DAY) if "/" in rest and view.day else view.latest
    for candidate in range(latest.year + 1, latest.year - 5, -1):
        try:
            found = within_year(candidate, rest)
        except ValueError:
            continue
        if found.start and found.start <= latest:
            return found
    raise ValueError(f"no year has a {rest}")


def day_of_month(number: str, view: View, day: date) -> Stretch:
    """Return the day that has a number in its month («19-го числа»)."""
    if view.tense == "future":
        fitting = [found for found in _numbered(int(number), day, 1) if found >= day]
    else:
        latest = day + (1 if view.tense == "past" else _NEAREST) * DAY
        fitting = [found for found in _numbered(int(number), latest, -1) if found <= latest]
    if not fitting:
        raise ValueError(f"no month has a day {number}")
    return days(fitting[0])


def _numbered(number: int, day: date, step: int) -> Iterator[date]:
    """Give the days of that number in the months from a day's own on, forward or back."""
    for away in range(3):
        first = months(day.year, day.month + step * away, 1, "month").start
        try:
            yield (first or day).replace(day=number)
        except ValueError:
            continue


def _years(first: int, last: str, rest: str) -> Stretch:
    """Make the stretch of several years (2008/09), or of the winter between two."""
    count = int(last) - first if len(last) == len(str(first)) else (int(last) - first) % _CENTURY
    if not 1 <= count <= _MOST_YEARS or (rest and (rest, count) != ("WI", 1)):
        raise ValueError(f"{first}/{last} {rest}")
    return within_year(first + 1, rest) if rest else months(first, 1, (count + 1) * 12, "year")


def _century(short: int, rest: str, view: View) -> int:
    """Give two digits of a year their century: the last that does not lie well past publication.

    A year alone that is told in the past tense does not lie past publication at all.
    """
    if view.day is None:
        latest = _PIVOT + _CENTURY - 1
    else:
        latest = view.day.year + (0 if view.tense == "past" and not rest else _YEARS_AHEAD)
    return latest - (latest - short) % _CENTURY
