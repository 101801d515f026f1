"""Lines of a page that say nothing but when it was published, and the moment that they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.sources.published import exists
from dateline.sources.tables import rows

LONGEST = 80  # characters; a longer line tells more than a date
_GAP = r"[\s,|•·/()–—-]*"
_YEAR = r"(?P<y>(?:19|20|3\d)\d{2})"
_YEAR_TAIL = r"(?:\s?(?:года|году|г\.?|года,|-?c[iıuü] il|il))?"
_CLOCK = r"(?P<h>\d{1,2}):(?P<min>\d{2})(?::\d{2})?(?:\s?(?P<half>[ap])\.?m\.?)?"
_OFFSET = r"(?:(?:utc|gmt)\s?)?(?P<sign>[+-])(?P<oh>\d{1,2})(?::?(?P<om>\d{2}))?"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """What a date line tells: `published` in ISO 8601 or None, `note` why it is None, `bare` if it is a date alone.

    A bare date may as well be the heading of a chronicle's chapter; one with a clock time or a label is not.
    """

    published: str | None = None
    note: str | None = None
    bare: bool = False


def date_line(line: str) -> DateLine | None:
    """Read a line as a date line («• 23 Sentyabr 2023 00:39», «Published 3 May 2024 09:15 GMT»); None if it is none."""
    if len(line) > LONGEST or not any(map(str.isdigit, line)):
        return None
    line = line.strip("•·|–—-* \t\u00a0")
    for pattern in _patterns():
        found = pattern.fullmatch(line)
        if found:
            return _told(found)
    return None


def _told(found: re.Match[str]) -> DateLine | None:
    part = found.groupdict()
    bare = not (part.get("h") or part.get("label"))
    if not part.get("y"):
        return None if bare else DateLine()
    year, month, day, note = _calendar(part)
    if not note and not exists(year, month, day, *_clock(part)):
        note = f"the date line «{found[0]}» tells no possible date"
    if note:
        return DateLine(note=note, bare=bare)
    clock = f"T{_clock(part)[0]:02}:{_clock(part)[1]:02}{_zone(part)}" if part.get("h") else ""
    return DateLine(published=f"{year:04}-{month:02}-{day:02}{clock}", bare=bare)


def _calendar(part: dict[str, str | None]) -> tuple[int, int, int, str | None]:
    """Return year, month, day, and a note where a date of numbers can be read in two ways."""
    year, day = int(part["y"] or 0), int(part["d"] or 0)
    if part.get("mon"):
        return year, _months()[_folded(part["mon"] or "")], day, None
    month = int(part["m"] or 0)
    if part.get("slash"):
        twelve = 12
        if day <= twelve and month <= twelve and day != month:
            return year, month, day, f"the date «{day}/{month}/{year}» can be read as a day or as a month first"
        day, month = (month, day) if month > twelve else (day, month)
    return year, month, day, None


def _clock(part: dict[str, str | None]) -> tuple[int, int]:
    hour, minute, half = int(part.get("h") or 0), int(part.get("min") or 0), (part.get("half") or "").lower()
    noon = 12
    if half and 1 <= hour <= noon:
        hour = hour % noon + (noon if half == "p" else 0)
    return hour, minute


def _zone(part: dict[str, str | None]) -> str:
    """Return an offset only where the line states one; a named zone's offset depends on law and season."""
    if part.get("sign"):
        return f"{part['sign']}{int(part['oh'] or 0):02}:{int(part['om'] or 0):02}"
    return _zones().get(_folded(part.get("zone") or ""), "")


@cache
def _words(kind: str) -> dict[str, str]:
    return {_folded(row["form"]): row["value"] for row in rows("date_words.tsv") if row["kind"] == kind}


@cache
def _months() -> dict[str, int]:
    return {form: int(value) for form, value in _words("month").items()}


@cache
def _zones() -> dict[str, str]:
    return _words("zone")


def _folded(word: str) -> str:
    return word.replace("İ", "i").lower()


def _any_of(kind: str) -> str:
    forms = sorted(_words(kind), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form) for form in forms)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """One pattern for each way to write the date; the clock may stand before it or after it."""
    month = rf"(?P<mon>{_any_of('month')})\.?"
    label = rf"(?:(?P<label>{_any_of('label')}){_GAP}:?\s*)?(?:(?:{_any_of('weekday')})\.?{_GAP})?"
    clock = rf"(?:(?:в|at|saat)\s)?{_CLOCK}(?:\s?\(?(?:{_OFFSET}|(?P<zone>{_any_of('zone')}))\)?)?"
    day = r"(?P<d>\d{1,2})(?:st|nd|rd|th|-?го|-?е)?"
    dates = (
        rf"{day}[\s.-]{{1,2}}{month}(?:[\s,-]{{1,2}}{_YEAR}{_YEAR_TAIL})?",
        rf"{month}\s{day}(?:,?\s{_YEAR})?",
        rf"(?P<d>\d{{1,2}})(?P<dot>[.-])(?P<m>\d{{1,2}})(?P=dot){_YEAR}{_YEAR_TAIL}",
        rf"(?P<d>\d{{1,2}})(?P<slash>/)(?P<m>\d{{1,2}})/{_YEAR}",
        rf"{_YEAR}(?P<dot>[-./])(?P<m>\d{{2}})(?P=dot)(?P<d>\d{{2}})",
        rf"(?:{_any_of('day')})",
    )
    after = [rf"{label}{date}(?:(?:{_GAP}|t){clock})?[.\s)]*" for date in dates]
    before = [rf"{label}{clock}{_GAP}{date}[.\s)]*" for date in dates]
    alone = [rf"{label}{clock}[.\s)]*"]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*after, *before, *alone))
