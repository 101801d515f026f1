"""The days of a date as its article tells it: seen from publication, or counted from the date told before it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date as Day  # noqa: N812 - a mention is called date here

from dateline.records import Clause, Mention, TimeInterval
from dateline.resolve.dates import choose_time, time_interval
from dateline.resolve.view import View

_OF, _REF, _NO_YEAR, _APPOINTED = "of:", "ref:", "XXXX-", "to:"
_OPEN = frozenset({"necessity", "possibility", "intention", "desire"})
# «Ожидаемый в пятницу», "due on Friday".
_TOLD_BEFOREHAND = frozenset({"participle", "adjective"})
_MONTH = re.compile(r"XXXX-\d{2}")
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_NAMED = re.compile(r"(?:\d{4}|XXXX|XX\d\d)-\d{2}-\d{2}(?:T.*)?")
_COUNTED = re.compile(
    r"(?P<ref>(?:(?:start|mid|end|since|until|after|by):)*ref:)?(?P<way>day|week|month|year|weekday|season|in|ago):"
    r"(?P<shift>-?\d+|next|last)(?:[:-](?P<grain>\w+))?.*"
)
_EVE = re.compile(r"eve(?:T.*)?")
# What is planned is told in the present too («министры встречаются в пятницу»), by a weekday, a season or a count.
_SCHEDULED = re.compile(r"(?:for:|range:)?(?:weekday|weekend|season:0|planned|monthday|XXXX-\d\d)\b.*")
# Months: a date further than this from a known one belongs to the year before or after.
_HALF = 6
_FROM_GRAIN = {"weekday": "day", "season": "month"}
_BACK = ("-", "last")
# How many sentences a date may stand before the one that counts from it.
_REACH = 3
# «Накануне» after a day that lies no further back than this is the eve of publication.
_FRESH = 2


def interval_of(view: View, date: Mention, clause: Clause | None) -> TimeInterval:
    """Return the days of a date that belongs to a clause (None where to none)."""
    tense = tense_of(view, date, clause)
    base = _counted_from(view, date, tense)
    if base is not None:
        own = replace(date, key=_from_day(date.key or ""))
        return time_interval(own, base.isoformat(), "none")
    return time_interval(date, view.article.published or _year_told(view, date), tense)


def clause_around(view: View, date: Mention) -> Clause | None:
    """Return the clause that a date belongs to, where that tells when, else its sentence's first that has a tense."""
    there = [clause for clause in view.analysis.clauses if clause.sentence == date.sentence]
    owner = next((clause for clause in there if choose_time(clause, [date], there) is not None), None)
    if owner is not None and owner.mood in _OPEN:
        return owner
    return next((clause for clause in (*([owner] if owner else []), *there) if clause.tense != "none"), None)


def tense_of(view: View, date: Mention, clause: Clause | None) -> str:
    """Return the tense in which a date is told: the clause's, but future for what is planned, owed or waited for."""
    if clause is None:
        return "none"
    classes = view.classes(view.trees[clause.sentence].tokens[clause.head])
    awaited = "awaiting" in classes and (clause.form in _TOLD_BEFOREHAND or clause.voice == "passive")
    if awaited or _is_appointed(view, date) or _leans_on_future(view, clause):
        return "future"
    owed = clause.mood in _OPEN and clause.form != "noun" and clause.tense in {"present", "none"}
    planned = clause.tense == "present" and ("awaiting" in classes or _is_scheduled(view, date, clause))
    return "future" if owed or planned else clause.tense


def _is_appointed(view: View, date: Mention) -> bool:
    """Tell whether something is put off to a date ("the case was adjourned to 12 April")."""
    if not (date.key or "").startswith(_APPOINTED):
        return False
    there = (clause for clause in view.analysis.clauses if clause.sentence == date.sentence)
    return any("appointing" in view.classes(view.trees[date.sentence].tokens[clause.head]) for clause in there)


def _leans_on_future(view: View, clause: Clause) -> bool:
    """Tell whether a form without a tense stands beside what is to come («закроют начиная с понедельника»)."""
    if clause.form not in {"converb", "infinitive"} or clause.tense not in {"present", "none"}:
        return False
    return any(other.index == clause.parent and other.tense == "future" for other in view.analysis.clauses)


def _is_scheduled(view: View, date: Mention, clause: Clause) -> bool:
    """Tell whether a main clause in the present tells what is to come; not in headlines, nor of who says something."""
    main = clause.form in {"finite", "noun"} and clause.parent is None and clause.mood == "indicative"
    headline = view.analysis.sentences[clause.sentence].headline
    tells = any(other.parent == clause.index and other.link == "content" for other in view.analysis.clauses)
    named = _SCHEDULED.fullmatch(date.key or "") is not None
    return named and main and not headline and not tells and not view.is_saying(clause)


def _counted_from(view: View, date: Mention, tense: str) -> Day | None:
    """Return the day that a date of the story counts from; None for one that counts from publication, or is lost."""
    key = (date.key or "").removeprefix(_OF)
    if _EVE.fullmatch(key):
        return _eve_of(view, date)
    counted = _COUNTED.fullmatch(key)
    if counted is None or not (counted["ref"] or (counted["way"] == "in" and tense == "past")):
        return None
    grain = _grain(counted)
    base = _told_before(view, date, grain, shifted=counted["shift"] != "0") if grain in _SAME else None
    if base is None:
        return None
    back = counted["way"] == "ago" or counted["shift"].startswith(_BACK)
    return Day.fromisoformat((base.start if back else base.end) or "")


def _grain(counted: re.Match[str]) -> str:
    """Return what a date must tell for another to be counted from it: for weeks that are counted, its day."""
    if counted["way"] not in {"in", "ago"}:
        return _FROM_GRAIN.get(counted["way"], counted["way"])
    return "day" if counted["grain"] == "week" else str(counted["grain"])


def _told_before(view: View, date: Mention, grain: str, *, shifted: bool) -> TimeInterval | None:
    """Return the last date told before another if its days lie in one day, week, month or year, as asked for.

    The day after several days is the one after their last. What lasts until now and what is near are passed over, and
    so is a coarse date of a noun («выборы 2016 года»).
    """
    for other in _before(view, date):
        found = interval_of(view, other, clause_around(view, other))
        if found.start is None or found.end is None or other.key == "now":
            continue
        lasted = grain == "day" and found.precision == "day" and shifted
        if lasted or _SAME[grain](Day.fromisoformat(found.start)) == _SAME[grain](Day.fromisoformat(found.end)):
            return found
        if not (other.key or "").startswith(_OF):
            return None
    return None


def _before(view: View, date: Mention) -> Iterator[Mention]:
    """Give the dates told before another, the last first."""
    for sentence in range(date.sentence, max(date.sentence - _REACH, -1) - 1, -1):
        there = [mention for mention in view.mentions.get(sentence, ()) if mention.kind == "date"]
        yield from (other for other in reversed(there) if other.span.end <= date.span.start)


def _eve_of(view: View, date: Mention) -> Day | None:
    """Return the day named right before a sentence that «накануне» opens, if that is not what happened just now."""
    if date.first > 0:
        return None
    there = [other for other in view.mentions.get(date.sentence - 1, ()) if other.kind == "date"]
    if not there or not _DAY_NAMED.fullmatch((there[-1].key or "").removeprefix(_OF)):
        return None
    told = interval_of(view, there[-1], clause_around(view, there[-1])).start
    published = (view.article.published or "")[:10]
    if told is None or not published:
        return Day.fromisoformat(told) if told else None
    day = Day.fromisoformat(told)
    return day if abs((Day.fromisoformat(published) - day).days) > _FRESH else None


def _from_day(key: str) -> str:
    """Write a date of the story as one that is counted from a known day; a year's count gives the year."""
    own = key.replace(_REF, "", 1)
    return re.sub(r"\bago:(\d+):year\b", r"year:-\1", re.sub(r"\bin:(\d+):year\b", r"year:\1", own))


def _year_told(view: View, date: Mention) -> str | None:
    """Return a day by which to tell the year of a date without one, where the article's own is not known.

    The year is that which brings it nearest to the last full date before it («22 августа 2016 … 12 сентября»), else
    to the first after it. For anything but a date without a year there is none: «во вторник» of an undated text stays
    open.
    """
    key = (date.key or "").removeprefix(_OF)
    if not key.startswith(_NO_YEAR):
        return None
    dated = [(m.span, (m.key or "").removeprefix(_OF)) for m in view.analysis.mentions if m.kind == "date"]
    full = [(span, told) for span, told in dated if _FULL.fullmatch(told)]
    before = [told for span, told in full if span.end <= date.span.start]
    after = [told for span, told in full if span.start >= date.span.end]
    known = next(iter((*reversed(before), *after)), None)
    return _nearest(key, known) if known else None


def _nearest(key: str, known: str) -> str:
    """Return the last day of the month of a date without a year, in the year in which it is nearest to a known day."""
    month, day = int(known[5:7]), known[:4]
    told = int(key.removeprefix(_NO_YEAR)[:2]) if _MONTH.match(key) else month
    year = int(day) + (told - month > _HALF) * -1 + (month - told > _HALF)
    return Day(year, told, monthrange(year, told)[1]).isoformat()


_SAME: Mapping[str, Callable[[Day], tuple[int, ...]]] = {
    "day": lambda day: (day.toordinal(),),
    "week": lambda day: day.isocalendar()[:2],
    "month": lambda day: (day.year, day.month),
    "year": lambda day: (day.year,),
}
