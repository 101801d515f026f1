"""The whole result of scoring one set: figures, their interval, figures by type, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.evaluation.claims import Claim, read_coded_claim
from dateline.evaluation.counting import Tally, count_article, count_types
from dateline.evaluation.faults import Fault, faults_of
from dateline.evaluation.figures import Figures, f1, figures, interval
from dateline.evaluation.gold import GoldArticle, read_gold, read_predictions
from dateline.records import Event
from dateline.records.codec import to_plain


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeFigures:
    """The events of one type: owed, said, and F1 rounded to three digits."""

    gold: int
    predicted: int
    f1: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What scoring a set of articles gave.

    `f1_95` is the 95% interval of F1, `by_type` in the order of the alphabet, `uncoded` the ids of the gold
    articles for which there was no prediction and whose events therefore count as missed.
    """

    figures: Figures
    f1_95: tuple[float, float]
    by_type: Mapping[str, TypeFigures]
    faults: tuple[Fault, ...]
    uncoded: tuple[str, ...]

    def to_plain(self) -> dict[str, Any]:
        """Return the figures as the benchmark's own scorer prints them with --json, key for key."""
        plain: dict[str, Any] = to_plain(self.figures)
        return {**plain, "f1_95": list(self.f1_95), "by_type": to_plain(self.by_type)}


def score(gold_path: Path, predicted_path: Path) -> Report:
    """Score a file that `dateline code --json` wrote against a gold file; raise InputError for either."""
    return _report(read_gold(gold_path), read_predictions(predicted_path))


def score_articles(gold: Sequence[GoldArticle], predicted: Mapping[str, Sequence[Event]]) -> Report:
    """Score coded events, by the id of their article, against gold articles; at least one is needed."""
    claims = {name: tuple(read_coded_claim(to_plain(event)) for event in events) for name, events in predicted.items()}
    return _report(gold, claims)


def _report(gold: Sequence[GoldArticle], coded: Mapping[str, Sequence[Claim]]) -> Report:
    pairs = [(article, coded.get(article.id, ())) for article in gold]
    rows = [count_article(article.claims, events) for article, events in pairs]
    return Report(
        figures=figures(rows),
        f1_95=interval(rows),
        by_type=_by_type(pairs),
        faults=tuple(fault for article, events in pairs for fault in faults_of(article, events)),
        uncoded=tuple(article.id for article in gold if article.id not in coded),
    )


def _by_type(pairs: Sequence[tuple[GoldArticle, Sequence[Claim]]]) -> dict[str, TypeFigures]:
    tallies: dict[str, Tally] = {}
    for article, events in pairs:
        for kind, tally in count_types(article.claims, events).items():
            tallies[kind] = tallies.get(kind, Tally()) + tally
    return {
        kind: TypeFigures(gold=tally.owed, predicted=tally.said, f1=round(f1(tally), 3))
        for kind, tally in sorted(tallies.items())
    }
