"""Dates counted from the day of publication: weekdays, last week, next month, so many years ago."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dateline.records.event import TimePrecision
from dateline.resolve.calendar import DAY, Stretch, days, months, shifted_month, unknown, week, within_year
from dateline.resolve.years import View, day_of_month, in_last_year

GRAINS: Mapping[str, TimePrecision] = {
    "minute": "day", "hour": "day", "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip
_HOURS, _SEASON = 24, 91
_LENGTHS = {"day": 1, "week": 7}
# In the first months of a year «этой зимой» is the winter that is ending.
_WINTER_TOLD = 5
_SHIFTED = re.compile(r"([-+]?\d+)(?:-(\d\d))?")


def _weekday(rest: str, view: View, day: date) -> Stretch:
    number, _, which = rest.partition(":")
    back = (day.isoweekday() - int(number)) % 7
    if which == "this":
        found = day + (int(number) - day.isoweekday()) * DAY
        return days(found - 7 * DAY if view.tense == "past" and found > day else found)
    if which == "next" or (not which and view.tense == "future"):
        ahead = (7 - back) % 7
        return days(day + (ahead or (7 if which else 0)) * DAY)
    return days(day - (back or (7 if which else 0)) * DAY)


def _relative_day(rest: str, _view: View, day: date) -> Stretch:
    return days(day + int(rest) * DAY)


def _relative_week(rest: str, _view: View, day: date) -> Stretch:
    shift, _, weekday = rest.partition(":")
    found = week(day + int(shift) * 7 * DAY)
    if not weekday or found.start is None:
        return found
    return days(found.start + (int(weekday) - 1) * DAY)


def _relative_month(rest: str, view: View, day: date) -> Stretch:
    """Read «month:-1», «month:-1-05» (its fifth day) and «month:last:09» (last September)."""
    which, _, month = rest.partition(":")
    if month:
        return _named_month(which, month, view, day)
    shifted = _SHIFTED.fullmatch(rest)
    if shifted is None:
        raise ValueError(rest)
    found = shifted_month(day, int(shifted[1]))
    return days(found.start.replace(day=int(shifted[2]))) if shifted[2] and found.start else found


def _named_month(which: str, month: str, view: View, day: date) -> Stretch:
    if which == "this":
        return in_last_year(month, view)
    latest = months(day.year, day.month - 1 if which == "last" else day.month + 12, 1, "month").start
    return in_last_year(month, replace(view, latest=latest))


def _relative_year(rest: str, _view: View, day: date) -> Stretch:
    shift, _, inside = rest.partition(":")
    return within_year(day.year + int(shift), inside)


def _relative_season(rest: str, view: View, day: date) -> Stretch:
    """Read «season:-1:FA», the last that is over, «season:0:FA», this one, «season:1:FA», the next to begin."""
    shift, _, season = rest.partition(":")
    if shift == "0":
        return _this_season(season, view, day)
    latest = {"-1": day - _SEASON * DAY, "1": day + _SEASON * 4 * DAY}.get(shift, view.latest)
    return in_last_year(season, replace(view, latest=latest))


def _this_season(season: str, view: View, day: date) -> Stretch:
    """Take the season of publication's year, in the past tense none that has not begun."""
    told_late = season == "WI" and day.month > _WINTER_TOLD
    found = within_year(day.year + (1 if told_late else 0), season)
    if view.tense == "past" and found.start and found.start > day + DAY:
        return within_year(day.year - (0 if told_late else 1), season)
    return found


def _weekend(which: str, view: View, day: date) -> Stretch:
    gone = day - (day.isoweekday() + 1) % 7 * DAY
    coming = day + (6 - day.isoweekday()) * DAY
    saturday = gone
    if which in {"last", "before"}:
        saturday = day - (day.isoweekday() + (8 if which == "before" else 1)) * DAY
    elif which == "next":
        saturday = gone + 7 * DAY
    elif view.tense == "future" or (which == "this" and view.tense != "past"):
        saturday = coming
    return days(saturday, saturday + DAY)


def _ago(rest: str, _view: View, day: date) -> Stretch:
    number, _, grain = rest.partition(":")
    return _away(-int(number), grain, day) if number.isdecimal() else unknown("about")


def _ahead(rest: str, view: View, day: date) -> Stretch:
    """Count forward, but in a story of the past «через неделю» counts from a day of the story, not from publication."""
    number, _, grain = rest.partition(":")
    if view.tense == "past" or not number.isdecimal():
        return unknown(GRAINS[grain] if number.isdecimal() else "about")
    return _away(int(number), grain, day)


def _planned(rest: str, view: View, day: date) -> Stretch:
    """Count forward for what is to come alone: "in two months" of the past is how long it took."""
    number, _, grain = rest.partition(":")
    if view.tense != "future" or not number.isdecimal():
        return unknown(GRAINS[grain] if number.isdecimal() else "about")
    return _away(int(number), grain, day)


def _exactly(rest: str, _view: View, day: date) -> Stretch:
    """Count to the day: "a year ago today", «ровно месяц назад»."""
    number, _, grain = rest.partition(":")
    if grain in {"month", "year"}:
        month = shifted_month(day, int(number) * (12 if grain == "year" else 1)).start or day
        return days(month.replace(day=min(day.day, monthrange(month.year, month.month)[1])))
    return days(day + int(number) * _LENGTHS[grain] * DAY)


def _past(rest: str, _view: View, day: date) -> Stretch:
    """Read «past:24:hour», the hours or days up to publication."""
    number, _, grain = rest.partition(":")
    length = -(-int(number) // _HOURS) if grain == "hour" else int(number)
    return days(day - length * DAY, day)


def _eve(_rest: str, _view: View, day: date) -> Stretch:
    return days(day - DAY)


def _away(number: int, grain: str, day: date) -> Stretch:
    if grain in {"minute", "hour"}:
        other = day + (int(number / _HOURS) if grain == "hour" else 0) * DAY
        near = other - DAY if number < 0 else other + DAY
        return days(min(other, near), max(other, near))
    if grain == "day":
        return days(day + number * DAY)
    if grain == "week":
        middle = day + number * 7 * DAY
        return days(middle - 3 * DAY, middle + 3 * DAY, "about")
    if grain == "month" or abs(number) == 1:
        return shifted_month(day, number if grain == "month" else number * 12)._replace(precision="about")
    return months(day.year + number, 1, 12, "about")


def _now(_rest: str, _view: View, day: date) -> Stretch:
    return days(day, precision="about")


RELATIVE: Mapping[str, Callable[[str, View, date], Stretch]] = {
    "weekday": _weekday,
    "weekend": _weekend,
    "monthday": day_of_month,
    "day": _relative_day,
    "week": _relative_week,
    "month": _relative_month,
    "year": _relative_year,
    "season": _relative_season,
    "ago": _ago,
    "in": _ahead,
    "planned": _planned,
    "exact": _exactly,
    "past": _past,
    "eve": _eve,
    "now": _now,
}
