"""Dates of events: from what an expression says to the days it means, and which expression is whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from dateline.records import Clause, Mention, TimeInterval
from dateline.records.event import TimePrecision
from dateline.resolve.anchoring import stretch
from dateline.resolve.calendar import unknown
from dateline.resolve.years import view_from

_CLOCK = re.compile(r"T(?:\d\d:\d\d|MO|AF|EV|NI)$")
_OF = "of:"
_DAY = re.compile(r"(?:\d{4}|XXXX|XX\d\d)-\d\d-\d\d")
# Between a noun's date and its participle stand a comma and a blank; between a noun and its date, a word or two.
_GAP, _REACH = 2, 25


def anchor(key: str, published: date | datetime | None, tense: str) -> tuple[str | None, str | None, TimePrecision]:
    """Turn a symbolic date into the ISO dates of its first and last possible day, and its precision.

    `key` is the notation of docs/dates.md, `tense` that of the clause it belongs to (past, present, future,
    none). What cannot be told is None: relative dates without publication, days that the calendar does not
    have, the open side of «since» and «until». A key that is none of the notation gives None and about.
    """
    day = published.date() if isinstance(published, datetime) else published
    try:
        found = stretch(_CLOCK.sub("", key), view_from(day, tense))
    except (ValueError, OverflowError, KeyError):
        found = unknown("day" if _DAY.search(key) else "about")
    if found.start and found.end and found.start > found.end:
        found = unknown(found.precision)
    return _iso(found.start), _iso(found.end), found.precision


def why_open(key: str, published: str | None) -> str:
    """Say in one line why a date has neither start nor end, empty where it has."""
    day = _day(published)
    start, end, _ = anchor(key, day, "none")
    if start or end:
        return ""
    if "ref:" in key or key in {"recent", "soon"} or ":X:" in key:
        return "the text gives no day to count from"
    if _CLOCK.fullmatch(key):
        return "a time of day without its day"
    return "no such day in the calendar" if day or re.match(r"\d{4}-", key) else "the day of publication is not known"


def time_interval(mention: Mention, published: str | None, tense: str) -> TimeInterval:
    """Make the record of a date mention; `published` is an ISO date or date and time, None if not known."""
    start, end, precision = anchor(mention.key or "", _day(published), tense)
    return TimeInterval(text=mention.text, span=mention.span, start=start, end=end, precision=precision)


def choose_time(clause: Clause, mentions: Sequence[Mention], clauses: Sequence[Clause]) -> Mention | None:
    """Tell which of a sentence's dates says when a clause's matter took place; None where none does.

    `mentions` are the dates of the sentence and `clauses` all of its clauses, this one too. A date belongs to
    the clause whose role `time` it stands in, else to the narrowest clause whose span covers it; a date said of
    a noun («of:», as in a statement of 10 November) to the participle that follows it, else to the event noun
    beside it. Joined predicates share a date that stands before the first of them. A date that no clause claims
    goes to the sentence's one main clause if it is the only date. No clause takes the date of another.
    """
    clock = [mention for mention in mentions if mention.kind == "date"]
    mine = [mention for mention in clock if _owner(mention, clauses) == clause.index]
    if mine:
        return min(mine, key=lambda mention: _rank(mention, clause))
    if clause.link == "coordination":
        return _shared(clause, clock, clauses)
    mains = [other for other in clauses if other.parent is None]
    if len(clock) == 1 and mains == [clause] and not _is_of(clock[0]) and _owner(clock[0], clauses) is None:
        return clock[0]
    return None


def _owner(mention: Mention, clauses: Sequence[Clause]) -> int | None:
    if _is_of(mention):
        return _owner_of_noun_date(mention, clauses)
    roles = [
        (role.span.end - role.span.start, clause.index)
        for clause in clauses
        for role in clause.roles
        if role.name == "time" and role.span.overlaps(mention.span)
    ]
    spans = [(each.span.end - each.span.start, each.index) for each in clauses if each.span.covers(mention.span)]
    return min(roles or spans, default=(0, None))[1]


def _owner_of_noun_date(mention: Mention, clauses: Sequence[Clause]) -> int | None:
    start, end = mention.span
    for clause in clauses:
        if clause.form == "participle" and 0 <= min(clause.span.start, clause.trigger.start) - end <= _GAP:
            return clause.index
    nouns = [
        (max(start - clause.trigger.end, clause.trigger.start - end), clause.index)
        for clause in clauses
        if clause.form == "noun"
    ]
    return min((noun for noun in nouns if noun[0] <= _REACH), default=(0, None))[1]


def _shared(clause: Clause, mentions: Sequence[Mention], clauses: Sequence[Clause]) -> Mention | None:
    """Give a joined predicate the date that opens the sentence for all of them."""
    parent = next((other for other in clauses if other.index == clause.parent), None)
    rest = [other for other in clauses if other.index != clause.index]
    found = choose_time(parent, mentions, rest) if parent else None
    return found if parent and found and found.span.end <= parent.trigger.start else None


def _is_of(mention: Mention) -> bool:
    return (mention.key or "").startswith(_OF)


def _rank(mention: Mention, clause: Clause) -> tuple[bool, bool, int]:
    """Prefer a day to a time of day, the role `time` to any other place, and the date nearest to the predicate."""
    told = any(role.name == "time" and role.span.overlaps(mention.span) for role in clause.roles)
    gap = max(mention.span.start - clause.trigger.end, clause.trigger.start - mention.span.end)
    return _CLOCK.fullmatch(mention.key or "") is not None, not told, gap


def _day(published: str | None) -> date | None:
    try:
        return datetime.fromisoformat(published).date() if published else None
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
