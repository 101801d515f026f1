"""What went wrong, one line each, for the person who wants to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from dateline.coder.scene import Scene
from dateline.evaluation.causes import cause_of_missed, cause_of_spurious, type_at
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
    of the details in which a pair disagrees. `cause` is why, as far as it can be told, and `instead` the type that
    stands in the other reading at these words.
    """

    kind: FaultKind
    article: str
    type: str
    before: str = ""
    trigger: str = ""
    after: str = ""
    details: tuple[str, ...] = ()
    cause: str = ""
    instead: str = ""


def faults_of(article: GoldArticle, coded: Sequence[Claim], scene: Scene | None = None) -> tuple[Fault, ...]:
    """List what is wrong in one article: first what was missed, then what is spurious, then what differs.

    With the scene that was coded, each says its cause.
    """
    return (*_missed(article, coded, scene), *_spurious(article, coded, scene), *_differing(article, coded))


def _missed(article: GoldArticle, coded: Sequence[Claim], scene: Scene | None) -> Iterator[Fault]:
    found = {pair.gold for pair in match(article.claims, coded)}
    for number, claim in enumerate(article.claims):
        if claim.required and number not in found:
            instead = type_at(claim, coded)
            cause = cause_of_missed(claim, instead, scene) if scene else ""
            at = fault_at("missed", article.id, claim.type, article.text, claim.trigger)
            yield replace(at, cause=cause, instead=instead)


def _spurious(article: GoldArticle, coded: Sequence[Claim], scene: Scene | None) -> Iterator[Fault]:
    used = {pair.coded for pair in match(article.claims, coded)}
    for number, claim in enumerate(coded):
        if number not in used:
            instead = type_at(claim, article.claims)
            cause = cause_of_spurious(claim, article.claims, instead, scene) if scene else ""
            at = fault_at("spurious", article.id, claim.type, article.text, claim.trigger)
            yield replace(at, cause=cause, instead=instead)


def _differing(article: GoldArticle, coded: Sequence[Claim]) -> Iterator[Fault]:
    for pair in match(article.claims, coded):
        claim = article.claims[pair.gold]
        wrong = tuple(name for name, agrees in details_of(claim, coded[pair.coded]).items() if not agrees)
        if wrong:
            at = fault_at("differs", article.id, claim.type, article.text, claim.trigger)
            yield replace(at, cause=", ".join(wrong), details=wrong)


def fault_at(kind: FaultKind, article: str, event: str, text: str, at: Span) -> Fault:
    """Make a fault with the words around it."""
    around = (Span(max(0, at.start - _AROUND), at.start), at, Span(at.end, at.end + _AROUND))
    before, trigger, after = (span.of(text).replace("\n", " ") for span in around)
    return Fault(kind=kind, article=article, type=event, before=before, trigger=trigger, after=after)
