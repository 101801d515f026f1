"""What went wrong, one line each, for the person who wants to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dateline.evaluation.claims import Claim
from dateline.evaluation.counting import details_of
from dateline.evaluation.gold import GoldArticle
from dateline.evaluation.matching import match
from dateline.records import Span

FaultKind = Literal["missed", "spurious", "differs"]
_AROUND = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """An owed event that was missed, an event that nobody told, or a matched pair that disagrees in details.

    `before`, `trigger` and `after` are the words of the article at the event, on one line; `details` the names
    of the details in which a pair disagrees.
    """

    kind: FaultKind
    article: str
    type: str
    before: str
    trigger: str
    after: str
    details: tuple[str, ...] = ()


def faults_of(article: GoldArticle, coded: Sequence[Claim]) -> tuple[Fault, ...]:
    """List what is wrong in one article: first what was missed, then what is spurious, then what differs."""
    return (*_missed(article, coded), *_spurious(article, coded), *_differing(article, coded))


def _missed(article: GoldArticle, coded: Sequence[Claim]) -> Iterator[Fault]:
    found = {pair.gold for pair in match(article.claims, coded)}
    for number, claim in enumerate(article.claims):
        if claim.required and number not in found:
            yield _fault("missed", article, claim.type, claim.trigger)


def _spurious(article: GoldArticle, coded: Sequence[Claim]) -> Iterator[Fault]:
    used = {pair.coded for pair in match(article.claims, coded)}
    for number, claim in enumerate(coded):
        if number not in used:
            yield _fault("spurious", article, claim.type, claim.trigger)


def _differing(article: GoldArticle, coded: Sequence[Claim]) -> Iterator[Fault]:
    for pair in match(article.claims, coded):
        claim = article.claims[pair.gold]
        wrong = tuple(name for name, agrees in details_of(claim, coded[pair.coded]).items() if not agrees)
        if wrong:
            yield _fault("differs", article, claim.type, claim.trigger, wrong)


def _fault(kind: FaultKind, article: GoldArticle, event: str, at: Span, details: tuple[str, ...] = ()) -> Fault:
    around = (Span(max(0, at.start - _AROUND), at.start), at, Span(at.end, at.end + _AROUND))
    before, trigger, after = (span.of(article.text).replace("\n", " ") for span in around)
    return Fault(
        kind=kind, article=article.id, type=event, before=before, trigger=trigger, after=after, details=details
    )
