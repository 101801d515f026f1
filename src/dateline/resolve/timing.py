"""When an event happened: the date of its own clause, else one that the text carries over to it by a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.records import Clause, Event, Mention, Span, TimeInterval
from dateline.resolve.dates import choose_time
from dateline.resolve.told_days import clause_around, interval_of
from dateline.resolve.view import View, ancestors

# What an event noun may complete: the verb's subject, object and aim.
_COMPLETED = frozenset({"agent", "patient", "goal", "beneficiary", "purpose", "content"})
_PAPERS = frozenset({"document", "agreement"})
_OF = "of:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """When an earlier event of the article happened, and in which sentence it was told."""

    time: TimeInterval
    sentence: int


def time_of(view: View, event: Event, clause: Clause, earlier: Sequence[Dated]) -> TimeInterval | None:
    """Return when an event happened, with the reason for it.

    In this order: the date of its own clause; that of the clause which a bare event noun completes; the one date of its
    sentence, unless that is when somebody said so; the date of an event in the sentence right before; the day of
    publication with precision `about`, where it is told as done.
    """
    dates = [mention for mention in view.mentions.get(clause.sentence, ()) if mention.kind == "date"]
    chosen, reason = _in_sentence(view, clause, dates)
    if chosen is not None:
        return replace(interval_of(view, chosen, clause), reason=reason)
    return (_right_before(view, clause, earlier) if not dates else None) or _published(view, event)


def dates_of(view: View) -> list[TimeInterval]:
    """Return the days of every date that an article names, each in the tense of the clause that it belongs to."""
    dates = (mention for mention in view.analysis.mentions if mention.kind == "date")
    return [interval_of(view, date, clause_around(view, date)) for date in dates]


def _in_sentence(view: View, clause: Clause, dates: Sequence[Mention]) -> tuple[Mention | None, str]:
    there = [other for other in view.analysis.clauses if other.sentence == clause.sentence]
    carriers = {other.carrier for other in there}
    siblings = [other for other in there if other.head not in carriers]
    own = choose_time(clause, dates, siblings)
    if own is not None:
        return own, "date of the event's own clause"
    above = _carried_by(view, clause, there)
    found = choose_time(above, dates, siblings) if above is not None else None
    if found is not None:
        return found, "date of the clause that the event's noun completes"
    if len(dates) == 1 and _holds_for(view, dates[0], clause, siblings):
        return dates[0], "the one date of the sentence"
    return None, ""


def _holds_for(view: View, date: Mention, clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Tell whether a date that is not a clause's own may be its too.

    Not when somebody said so («сообщил во вторник, что …»), nor the date of a paper («соглашение от 3 марта») or of
    what is only told of somebody («задержала активиста, осуждённого в 2019 году»).
    """
    if _is_of_paper(view, date):
        return False
    owners = [other for other in clauses if choose_time(other, [date], clauses) is not None]
    if any(view.is_saying(owner) for owner in owners):
        return False
    above = ancestors(clause, clauses)
    return all(owner.index in above or owner.parent in {*above, clause.parent} for owner in owners)


def _is_of_paper(view: View, date: Mention) -> bool:
    """Tell whether a date is that of a document or an agreement, or a preposition gives it to a noun («от 3 марта»)."""
    if not (date.key or "").startswith(_OF) or date.first == 0:
        return False
    word = view.trees[date.sentence].tokens[date.first - 1]
    return word.pos == "ADP" or not view.classes(word).isdisjoint(_PAPERS)


def _carried_by(view: View, clause: Clause, there: Sequence[Clause]) -> Clause | None:
    """Return the clause that a bare event noun completes («сейчас принимают меры для изъятия»), whose time it has.

    Not where the noun is a circumstance («женился после ареста»), nor where the verb is one of saying.
    """
    if clause.form != "noun" or clause.support is not None:
        return None
    above = next((other for other in there if other.index == clause.parent), None)
    if above is None or view.is_saying(above):
        return None
    around = (role for role in above.roles if role.name not in _COMPLETED)
    return None if any(role.span.covers(clause.trigger) for role in around) else above


def _right_before(view: View, clause: Clause, earlier: Sequence[Dated]) -> TimeInterval | None:
    """Return the date of the last event of the sentence before («В среду прошёл митинг. Полиция задержала двоих»)."""
    last = earlier[-1] if earlier else None
    if last is None or clause.sentence - last.sentence > 1 or clause.tense != "past":
        return None
    paragraphs = {view.analysis.sentences[number].paragraph for number in (clause.sentence, last.sentence)}
    if len(paragraphs) > 1:
        return None
    return replace(last.time, reason="date of the event in the sentence before")


def _published(view: View, event: Event) -> TimeInterval | None:
    """Return the day of publication for what is told as done or not done without any date."""
    day = (view.article.published or "")[:10]
    if not day or event.status not in {"actual", "negated"}:
        return None
    here = Span(event.evidence.trigger.start, event.evidence.trigger.start)
    return TimeInterval(text="", span=here, start=day, end=day, precision="about", reason="day of publication")
