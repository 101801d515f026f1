"""What is right, wrong and owed in one article, as counts that can be added up."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluation.claims import Claim
from dateline.evaluation.matching import Pair, match, same_participants, same_place, same_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A detection count: found and owed, said at all, and owed at all."""

    hit: int = 0
    said: int = 0
    owed: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Add two tallies."""
        return Tally(hit=self.hit + other.hit, said=self.said + other.said, owed=self.owed + other.owed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The raw counts of an article, or of several added up.

    `events` are matched by type, `untyped` without regard to it, `kinds` are the types of event that the
    article has, `triples` the events right in type and both sides' countries. `agreed` and `asked` count, by
    the name of a detail (see DETAILS), the matched pairs that agree and those in which gold tells the detail.
    """

    events: Tally
    untyped: Tally
    kinds: Tally
    triples: Tally
    agreed: Mapping[str, int]
    asked: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Something told about an event: whether a gold event tells it, and whether a pair agrees in it."""

    told: Callable[[Claim], bool]
    agrees: Callable[[Claim, Claim], bool]


DETAILS: Mapping[str, Detail] = {
    "who": Detail(told=lambda _: True, agrees=same_participants),
    "mode": Detail(told=lambda gold: gold.mode is not None, agrees=lambda gold, coded: gold.mode == coded.mode),
    "status": Detail(told=lambda gold: gold.status is not None, agrees=lambda gold, coded: gold.status == coded.status),
    "source": Detail(told=lambda gold: gold.sources is not None, agrees=same_source),
    "place": Detail(told=lambda gold: gold.place is not None, agrees=same_place),
    "date": Detail(told=lambda gold: gold.day is not None, agrees=lambda gold, coded: gold.day == coded.day),
}


def count_article(gold: Sequence[Claim], coded: Sequence[Claim]) -> Counts:
    """Count one article: what was found of what was owed, and how far the pairs agree."""
    pairs = match(gold, coded)
    triples = sum(same_participants(gold[pair.gold], coded[pair.coded]) for pair in _owed(gold, pairs))
    events = _tally(gold, coded, pairs)
    agreed: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for pair in pairs:
        for name, agrees in details_of(gold[pair.gold], coded[pair.coded]).items():
            asked[name] += 1
            agreed[name] += agrees
    return Counts(
        events=events,
        untyped=_tally(gold, coded, match(gold, coded, typed=False)),
        kinds=_kinds(gold, coded),
        triples=dataclasses.replace(events, hit=triples),
        agreed=agreed,
        asked=asked,
    )


def details_of(gold: Claim, coded: Claim) -> dict[str, bool]:
    """Tell in which of the details that gold tells a matched pair agrees."""
    return {name: detail.agrees(gold, coded) for name, detail in DETAILS.items() if detail.told(gold)}


def count_types(gold: Sequence[Claim], coded: Sequence[Claim]) -> dict[str, Tally]:
    """Count one article's events apart by type; a type that only stands in events not owed has zeros."""
    pairs = match(gold, coded)
    # A pair has one type, so the pairs of a type can be picked after the matching.
    return {
        kind: Tally(
            hit=sum(gold[pair.gold].type == kind for pair in _owed(gold, pairs)),
            said=sum(event.type == kind for event in coded)
            - sum(gold[pair.gold].type == kind for pair in _free(gold, pairs)),
            owed=sum(event.type == kind and event.required for event in gold),
        )
        for kind in {event.type for event in (*gold, *coded)}
    }


def total(rows: Iterable[Counts]) -> Counts:
    """Add up the counts of articles; at least one is needed."""
    rows = list(rows)
    agreed: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for row in rows:
        agreed.update(row.agreed)
        asked.update(row.asked)
    return Counts(
        events=sum((row.events for row in rows), Tally()),
        untyped=sum((row.untyped for row in rows), Tally()),
        kinds=sum((row.kinds for row in rows), Tally()),
        triples=sum((row.triples for row in rows), Tally()),
        agreed=agreed,
        asked=asked,
    )


def _tally(gold: Sequence[Claim], coded: Sequence[Claim], pairs: Sequence[Pair]) -> Tally:
    """Count found, said and owed; a predicted event that answers one not owed counts neither way."""
    return Tally(
        hit=len(_owed(gold, pairs)),
        said=len(coded) - len(_free(gold, pairs)),
        owed=sum(event.required for event in gold),
    )


def _kinds(gold: Sequence[Claim], coded: Sequence[Claim]) -> Tally:
    said = {event.type for event in coded}
    owed = {event.type for event in gold if event.required}
    free = {event.type for event in gold} - owed
    return Tally(hit=len(said & owed), said=len(said - free), owed=len(owed))


def _owed(gold: Sequence[Claim], pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if gold[pair.gold].required]


def _free(gold: Sequence[Claim], pairs: Sequence[Pair]) -> list[Pair]:
    return [pair for pair in pairs if not gold[pair.gold].required]
