"""Events resolved: who, where and when filled in as far as the text tells."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dateline.ontology import Ontology
from dateline.records import Clause, Event, Participant, SourceLink
from dateline.resolve.commitment import with_commitments
from dateline.resolve.participants import Cast, resolve_parties
from dateline.resolve.places import Located, location_of
from dateline.resolve.timing import Dated, time_of
from dateline.resolve.unnamed import unnamed
from dateline.resolve.view import View

# Quad classes of acts that consist in words.
_VERBAL = frozenset({1, 3})
# The type of theirs that does not: who tells that they met is a source of the meeting.
_NO_WORDS = frozenset({"CONSULT"})


@dataclass(frozen=True, slots=True)
class _Before:
    """Where and when the events happened that were told already, in the order of the text."""

    places: list[Located] = field(default_factory=list)
    times: list[Dated] = field(default_factory=list)


def resolve_events(cast: Cast, events: tuple[Event, ...], types: Ontology) -> tuple[Event, ...]:
    """Resolve the events in the order of the text, each knowing the parties of those before it."""
    before = _Before()
    resolved = []
    for event in events:
        found = with_commitments(_resolved(cast, event, types, before), cast.view.analysis.attributions)
        resolved.append(found)
        sentence, _ = cast.view.locate(event.evidence.trigger)
        if found.location is not None:
            paragraph = cast.view.analysis.sentences[sentence].paragraph
            before.places.append(Located(location=found.location, paragraph=paragraph))
        if found.time is not None and found.time.text:
            before.times.append(Dated(time=found.time, sentence=sentence))
    return tuple(resolved)


def _resolved(cast: Cast, event: Event, types: Ontology, before: _Before) -> Event:
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
        location=location_of(cast.view, clause, types.types[event.type], before.places, visit=event.mode == "visit"),
        time=time_of(cast.view, event, clause, before.times),
    )


def _without_doer(sources: tuple[SourceLink, ...], actors: tuple[Participant, ...]) -> tuple[SourceLink, ...]:
    """Leave out whoever speaks of an act that consists in their own words: «министр заявил, что отвергает план»."""
    last = sources[-1]
    own = any(
        (last.span is not None and actor.span.overlaps(last.span))
        or (last.name is not None and last.name == (actor.name or actor.office))
        for actor in actors
    )
    return sources[:-1] if own and last.kind == "speaker" and len(sources) > 1 else sources


def _clause_of(view: View, event: Event) -> Clause | None:
    return next((clause for clause in view.analysis.clauses if clause.trigger == event.evidence.trigger), None)
