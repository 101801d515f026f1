"""Events resolved: who, where and when filled in as far as the text tells."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.ontology import Ontology
from dateline.records import Clause, Event, Mention, Participant, SourceLink, TimeInterval
from dateline.resolve.dates import choose_time, time_interval
from dateline.resolve.participants import Cast, resolve_parties
from dateline.resolve.places import location_of
from dateline.resolve.unnamed import unnamed
from dateline.resolve.view import View

# What an event noun may complete: the verb's subject, object and aim.
_COMPLETED = frozenset({"agent", "patient", "goal", "beneficiary", "purpose", "content"})
_NO_YEAR = "XXXX-"
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")
# Quad classes of acts that consist in words.
_VERBAL = frozenset({1, 3})
# The type of theirs that does not: who tells that they met is a source of the meeting.
_NO_WORDS = frozenset({"CONSULT"})


def resolve_events(cast: Cast, events: tuple[Event, ...], types: Ontology) -> tuple[Event, ...]:
    """Resolve the events in the order of the text, each knowing the parties of those before it."""
    return tuple(_resolved(cast, event, types) for event in events)


def _resolved(cast: Cast, event: Event, types: Ontology) -> Event:
    actors, recipients = resolve_parties(cast, event)
    actors = actors or unnamed(cast.view, event.evidence.trigger)
    if types.has_recipient(event.type, event.mode) and not recipients and len(actors) == 1:
        recipients = unnamed(cast.view, event.evidence.trigger)
    if types.types[event.type].quad in _VERBAL and event.type not in _NO_WORDS:
        event = replace(event, sources=_without_doer(event.sources, actors))
    clause = _clause_of(cast.view, event)
    if clause is None:
        return replace(event, actors=actors, recipients=recipients)
    return replace(
        event,
        actors=actors,
        recipients=recipients,
        location=location_of(cast.view, clause, types.types[event.type], visit=event.mode == "visit"),
        time=_time(cast.view, clause),
    )


def _without_doer(sources: tuple[SourceLink, ...], actors: tuple[Participant, ...]) -> tuple[SourceLink, ...]:
    """Leave out whoever speaks of an act that consists in their own words: «министр заявил, что отвергает план»."""
    last = sources[-1]
    own = any(
        (last.span is not None and actor.span.overlaps(last.span))
        or (last.name is not None and actor.name == last.name)
        for actor in actors
    )
    return sources[:-1] if own and last.kind == "speaker" and len(sources) > 1 else sources


def _clause_of(view: View, event: Event) -> Clause | None:
    return next((clause for clause in view.analysis.clauses if clause.trigger == event.evidence.trigger), None)


def _time(view: View, clause: Clause) -> TimeInterval | None:
    """Return when a clause says that it happened: the date of its sentence that belongs to it, if one does."""
    dates = [mention for mention in view.mentions.get(clause.sentence, ()) if mention.kind == "date"]
    there = [other for other in view.analysis.clauses if other.sentence == clause.sentence]
    carriers = {other.carrier for other in there}
    siblings = [other for other in there if other.head not in carriers]
    chosen = choose_time(clause, dates, siblings)
    above = _carried_by(view, clause, there) if chosen is None else None
    if above is not None:
        chosen = choose_time(above, dates, siblings)
    return time_interval(chosen, view.article.published or _year_told(view, chosen), clause.tense) if chosen else None


def _carried_by(view: View, clause: Clause, there: list[Clause]) -> Clause | None:
    """Return the clause that a bare event noun completes («сейчас принимают меры для изъятия»), whose time it has.

    Not where the noun is a circumstance («женился после ареста»), nor where the verb is one of saying.
    """
    if clause.form != "noun" or clause.support is not None:
        return None
    above = next((other for other in there if other.index == clause.parent), None)
    if above is None or any(cue.overlaps(above.trigger) for item in view.analysis.attributions for cue in item.cue):
        return None
    around = (role for role in above.roles if role.name not in _COMPLETED)
    return None if any(role.span.covers(clause.trigger) for role in around) else above


def _year_told(view: View, date: Mention) -> str | None:
    """Return a day to tell the year of a date without one, where the article's own is not known.

    That is the last full date named before it («22 августа 2016 года … 12 сентября»); for anything but a date without a
    year there is none: «во вторник» of an undated text stays open.
    """
    if not (date.key or "").removeprefix("of:").startswith(_NO_YEAR):
        return None
    full = [
        (mention.key or "").removeprefix("of:")
        for mention in view.analysis.mentions
        if mention.kind == "date" and mention.span.end <= date.span.start
    ]
    return next((key for key in reversed(full) if _FULL.fullmatch(key)), None)
