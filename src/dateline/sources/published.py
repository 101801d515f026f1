"""The date and time of publication in the one form of the records."""

from __future__ import annotations

import re
from datetime import datetime

# News as text: nothing earlier is read by anyone as news, and a year after these is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 1900, 2099
_ISO = re.compile(
    r"(?P<date>(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2}))"
    r"(?:[T ](?P<time>(?P<h>\d{2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?)(?:[.,]\d+)?"
    r" ?(?P<zone>Z|[+-]\d{2}:?\d{2})?)?",
    re.ASCII | re.IGNORECASE,
)


def iso_published(value: str) -> str:
    """Return an ISO 8601 date («2023-09-23») or date and time («2023-09-23T00:39+04:00») in its plain form.

    Raises ValueError, with the rule, for another form, a day that no calendar has or a year outside 1900-2099.
    """
    found = _ISO.fullmatch(value.strip())
    if not found:
        raise ValueError(f"expected a date such as 2023-09-23 or 2023-09-23T00:39, found {value!r}")
    numbers = [int(found[name] or 0) for name in ("y", "m", "d", "h", "min", "s")]
    if not exists(*numbers):
        raise ValueError(f"there is no such date as {value!r}")
    zone = (found["zone"] or "").upper()
    if zone not in ("", "Z"):
        zone = f"{zone[:3]}:{zone[-2:]}"
        _check_zone(zone, value)
    return found["date"] + (f"T{found['time']}{zone}" if found["time"] else "")


def exists(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> bool:
    """Tell whether a calendar and a clock have it, within the years of news."""
    try:
        datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - no clock is read, only the calendar asked
    except ValueError:
        return False
    return FIRST_YEAR <= year <= LAST_YEAR


def _check_zone(zone: str, value: str) -> None:
    hours, minutes = int(zone[1:3]), int(zone[4:])
    if hours > 14 or minutes > 59:  # noqa: PLR2004 - the widest zone on Earth is +14:00
        raise ValueError(f"there is no such time zone as in {value!r}")
