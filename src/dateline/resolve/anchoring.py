"""Reading the notation of dates: what each part of a symbolic value means, seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dateline.resolve.calendar import DAY, Stretch, half, months, nth_day, part, some_months, unknown, week
from dateline.resolve.relative import GRAINS, RELATIVE
from dateline.resolve.years import AHEAD, CALENDAR, View, of_calendar, view_from

_AHEAD_PLANNED, _AHEAD_NEAREST, _AHEAD_NEAR = 275, 183, 31
_LATELY = 183
_DECADE = re.compile(r"(\d{3})X")
_DAY_OF_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_THIS = re.compile(r"^(year|month):0$")
_WITHOUT_YEAR = "XXXX"


def stretch(key: str, view: View) -> Stretch:
    """Read a symbolic value without its time of day; raise ValueError, KeyError or OverflowError where none is."""
    if not key:
        return unknown("day")
    calendar = CALENDAR.fullmatch(key)
    if calendar:
        return of_calendar(calendar, view)
    decade = _DECADE.fullmatch(key)
    if decade:
        return months(int(decade[1]) * 10, 1, 120, "about")
    head, _, rest = key.partition(":")
    if head in _MODIFIERS:
        return _MODIFIERS[head](rest, view)
    if head in _WITHOUT_DAY:
        return _WITHOUT_DAY[head](rest)
    known = RELATIVE[head](rest, view, view.day or date(2000, 1, 1))
    return known if view.day else unknown(known.precision)


def _part(name: str) -> Callable[[str, View], Stretch]:
    return lambda rest, view: _lately(rest, view, lambda whole: part(whole, name))


def _half(rest: str, view: View) -> Stretch:
    number, _, whole = rest.partition(":")
    return _lately(whole, view, lambda found: half(found, int(number)))


def _nth(rest: str, view: View) -> Stretch:
    """Read «nth:2:5:XXXX-03», the second Friday of March, «nth:-1:D:…», its last day."""
    number, weekday, whole = rest.split(":", 2)
    return _lately(whole, view, lambda found: nth_day(found, int(number), None if weekday == "D" else int(weekday)))


def _months(rest: str, view: View) -> Stretch:
    """Read «months:6:2014», its first six months, «months:-3:…», the last three."""
    number, _, whole = rest.partition(":")
    return _lately(whole, view, lambda found: some_months(found, int(number)))


def _week_of(rest: str, view: View) -> Stretch:
    found = stretch(rest, view)
    return week(found.start) if found.start else unknown("week")


def _lately(key: str, view: View, take: Callable[[Stretch], Stretch]) -> Stretch:
    """Take a part of a period, or of the period before: «в конце года» that was, said in January."""
    found = take(stretch(key, view))
    if view.tense == "past" and view.day and found.start and found.start > view.day + DAY:
        return take(stretch(_THIS.sub(r"\1:-1", key), view))
    return found


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
    """Let a day be reached; a weekday in the past tense is one that was («к пятнице погибли десять»)."""
    ahead = _planned(view, _AHEAD_NEAREST)
    return stretch(rest, replace(ahead, tense="none") if view.tense == "past" else ahead)._replace(start=None)


def _for(rest: str, view: View) -> Stretch:
    return stretch(rest, _planned(view, _AHEAD_PLANNED))


def _planned(view: View, ahead: int) -> View:
    """Look further ahead than the tense does: what was decided in the past («назначены на 5 июня») is to come."""
    return view_from(view.day, "future", max(ahead, AHEAD.get(view.tense, ahead)))


def _range(rest: str, view: View) -> Stretch:
    """Read two sides, the one without a year next to the other; without any, the nearest stretch to publication."""
    first, _, last = rest.partition("..")
    weekdays = first.startswith("weekday") and last.startswith("weekday")
    if (_WITHOUT_YEAR in first and _WITHOUT_YEAR not in last) or (weekdays and view.tense == "past"):
        return _to_end(first, last, view)
    if _DAY_OF_YEAR.fullmatch(first) and _DAY_OF_YEAR.fullmatch(last) and view.day and view.tense != "future":
        return _nearest(first, last, view, view.day)
    return _from_start(first, last, view)


def _to_end(first: str, last: str, view: View) -> Stretch:
    end = stretch(last, view)
    return _joined(stretch(first, View(end.start, "past", end.start)), end)


def _from_start(first: str, last: str, view: View) -> Stretch:
    start = stretch(first, view)
    latest = start.start + 364 * DAY if start.start else None
    relative = _WITHOUT_YEAR in last or last.startswith("weekday")
    return _joined(start, stretch(last, View(start.start, "future", latest) if relative else view))


def _joined(start: Stretch, end: Stretch) -> Stretch:
    if start.start is None or end.end is None:
        return unknown(start.precision)
    return Stretch(start.start, end.end, start.precision if start.precision == end.precision else "about")


def _nearest(first: str, last: str, view: View, day: date) -> Stretch:
    """Take the last such days, or the coming ones where those are long over («с 29 декабря по 8 января»)."""
    gone = _from_start(first, last, view_from(day, "past"))
    if gone.end is None or gone.end >= day - _LATELY * DAY:
        return gone
    return _from_start(first, last, view_from(day, view.tense, _AHEAD_NEAR if view.tense == "past" else None))


def _reference(rest: str) -> Stretch:
    return unknown(next((GRAINS[word] for word in rest.split(":") if word in GRAINS), "about"))


def _vague(_rest: str) -> Stretch:
    return unknown("about")


_MODIFIERS: dict[str, Callable[[str, View], Stretch]] = {
    "of": stretch,
    "start": _part("start"),
    "mid": _part("mid"),
    "end": _part("end"),
    "half": _half,
    "nth": _nth,
    "months": _months,
    "weekof": _week_of,
    "night": _night,
    "since": _since,
    "after": _after,
    "until": _until,
    "by": _by,
    "for": _for,
    "range": _range,
    "to": stretch,
}
_WITHOUT_DAY: dict[str, Callable[[str], Stretch]] = {"ref": _reference, "recent": _vague, "soon": _vague}
