"""Reading the notation of dates: what each part of a symbolic value means, seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from dateline.records.event import TimePrecision
from dateline.resolve.calendar import (
    DAY,
    Stretch,
    days,
    half,
    months,
    part,
    shifted_month,
    unknown,
    week,
    within_year,
)

# How far past publication a day or month without a year may lie: a day for the time zones where the clause tells
# of the past, eleven months where it tells of the future, three where the grammar does not say.
AHEAD = {"past": 1, "future": 334}
AHEAD_UNTOLD = 92
_HOURS, _SEASON = 24, 91
_AHEAD_PLANNED, _AHEAD_NEAREST = 275, 183
_PIVOT, _CENTURY, _YEARS_AHEAD = 1970, 100, 10

_CALENDAR = re.compile(r"(?P<year>\d{4}|XXXX|XX\d\d)(?:-(?P<rest>(?:SP|SU|FA|WI|Q[1-4]|\d\d(?:-\d\d(?:/\d\d)?)?)))?")
_DECADE = re.compile(r"(\d{3})X")
_SHIFTED = re.compile(r"([-+]?\d+)(?:-(\d\d))?")
_GRAINS: dict[str, TimePrecision] = {
    "minute": "day", "hour": "day", "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip


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


def stretch(key: str, view: View) -> Stretch:
    """Read a symbolic value without its time of day; raise ValueError, KeyError or OverflowError where none is."""
    if not key:
        return unknown("day")
    calendar = _CALENDAR.fullmatch(key)
    if calendar:
        return _calendar(calendar["year"], calendar["rest"] or "", view)
    decade = _DECADE.fullmatch(key)
    if decade:
        return months(int(decade[1]) * 10, 1, 120, "about")
    head, _, rest = key.partition(":")
    if head in _MODIFIERS:
        return _MODIFIERS[head](rest, view)
    if head in _WITHOUT_DAY:
        return _WITHOUT_DAY[head](rest)
    known = _RELATIVE[head](rest, view, view.day or date(2000, 1, 1))
    return known if view.day else unknown(known.precision)


def _calendar(year: str, rest: str, view: View) -> Stretch:
    if year.isdecimal():
        return within_year(int(year), rest)
    if year != "XXXX":
        return within_year(_century(int(year[2:]), view.day), rest)
    if view.latest is None:
        return unknown(within_year(2000, rest).precision)
    for candidate in range(view.latest.year + 1, view.latest.year - 5, -1):
        try:
            found = within_year(candidate, rest)
        except ValueError:
            continue
        if found.start and found.start <= view.latest:
            return found
    raise ValueError(f"no year has a {rest}")


def _century(short: int, day: date | None) -> int:
    """Give two digits of a year their century: the last that does not lie well past publication."""
    latest = day.year + _YEARS_AHEAD if day else _PIVOT + _CENTURY - 1
    return latest - (latest - short) % _CENTURY


def _weekday(rest: str, view: View, day: date) -> Stretch:
    number, _, which = rest.partition(":")
    back = (day.isoweekday() - int(number)) % 7
    if which == "this":
        return days(day + (int(number) - day.isoweekday()) * DAY)
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
        return _calendar("XXXX", month, view)
    latest = months(day.year, day.month - 1 if which == "last" else day.month + 12, 1, "month").start
    return _calendar("XXXX", month, replace(view, latest=latest))


def _relative_year(rest: str, _view: View, day: date) -> Stretch:
    shift, _, inside = rest.partition(":")
    return within_year(day.year + int(shift), inside)


def _relative_season(rest: str, view: View, day: date) -> Stretch:
    """Read «season:-1:FA», the last that is over, «season:0:FA», the nearest, «season:1:FA», the next to begin."""
    shift, _, season = rest.partition(":")
    latest = {"-1": day - _SEASON * DAY, "1": day + _SEASON * 4 * DAY}.get(shift, view.latest)
    return _calendar("XXXX", season, replace(view, latest=latest))


def _weekend(which: str, view: View, day: date) -> Stretch:
    gone = day - (day.isoweekday() + 1) % 7 * DAY
    coming = day + (6 - day.isoweekday()) * DAY
    saturday = gone
    if which == "last":
        saturday = day - (day.isoweekday() + 1) * DAY
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
        return unknown(_GRAINS[grain] if number.isdecimal() else "about")
    return _away(int(number), grain, day)


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


def _part(name: str) -> Callable[[str, View], Stretch]:
    return lambda rest, view: part(stretch(rest, view), name)


def _half(rest: str, view: View) -> Stretch:
    number, _, whole = rest.partition(":")
    return half(stretch(whole, view), int(number))


def _night(rest: str, view: View) -> Stretch:
    """Let a night «to» a day begin on the evening before."""
    found = stretch(rest, view)
    return found._replace(start=found.start - DAY) if found.start else found


def _since(rest: str, view: View) -> Stretch:
    return stretch(rest, view)._replace(end=None)


def _after(rest: str, view: View) -> Stretch:
    found = stretch(rest, view)
    return found._replace(start=found.end + DAY if found.end else None, end=None)


def _until(rest: str, view: View) -> Stretch:
    """Let a day close what lasts until it; a month or a year is not reached, unless its end is named."""
    found = stretch(rest, _planned(view, _AHEAD_NEAREST))
    reached = found.start == found.end or rest.startswith("end:")
    last = found.end if reached or not found.start else found.start - DAY
    return found._replace(start=None, end=last)


def _by(rest: str, view: View) -> Stretch:
    return stretch(rest, _planned(view, _AHEAD_NEAREST))._replace(start=None)


def _for(rest: str, view: View) -> Stretch:
    return stretch(rest, replace(_planned(view, _AHEAD_PLANNED), tense="future"))


def _planned(view: View, ahead: int) -> View:
    """Look further ahead than the tense does: what was decided in the past («назначены на 5 июня») is to come."""
    return view_from(view.day, view.tense, max(ahead, AHEAD.get(view.tense, ahead)))


def _range(rest: str, view: View) -> Stretch:
    """Anchor the side that tells more first, and the other next to it."""
    first, _, last = rest.partition("..")
    if "XXXX" in first and "XXXX" not in last:
        end = stretch(last, view)
        start = stretch(first, View(end.start, "past", end.start))
    else:
        start = stretch(first, view)
        latest = start.start + 364 * DAY if start.start else None
        end = stretch(last, View(start.start, "future", latest) if "XXXX" in last or "weekday" in last else view)
    if start.start is None or end.end is None:
        return unknown(start.precision)
    return Stretch(start.start, end.end, start.precision if start.precision == end.precision else "about")


def _reference(rest: str) -> Stretch:
    return unknown(_GRAINS[rest.partition(":")[0]])


def _vague(_rest: str) -> Stretch:
    return unknown("about")


def _now(_rest: str, _view: View, day: date) -> Stretch:
    return days(day, precision="about")


_MODIFIERS: dict[str, Callable[[str, View], Stretch]] = {
    "of": stretch,
    "start": _part("start"),
    "mid": _part("mid"),
    "end": _part("end"),
    "half": _half,
    "night": _night,
    "since": _since,
    "after": _after,
    "until": _until,
    "by": _by,
    "for": _for,
    "range": _range,
}
_WITHOUT_DAY: dict[str, Callable[[str], Stretch]] = {"ref": _reference, "recent": _vague, "soon": _vague}
_RELATIVE: dict[str, Callable[[str, View, date], Stretch]] = {
    "weekday": _weekday,
    "weekend": _weekend,
    "day": _relative_day,
    "week": _relative_week,
    "month": _relative_month,
    "year": _relative_year,
    "season": _relative_season,
    "ago": _ago,
    "in": _ahead,
    "now": _now,
}
