"""The whole result of scoring one set: figures, their interval, figures by type, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.coder.scene import Scene
from dateline.evaluation.claims import Claim, read_coded_claim
from dateline.evaluation.counting import Tally, count_article, count_types
from dateline.evaluation.faults import Fault, faults_of
from dateline.evaluation.figures import Figures, f1, figures, intervals_of
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

    `intervals` are the 95% intervals of the figures by name, `tallies` the counts by type in the order of the
    alphabet, `uncoded` the ids of the gold articles for which there was no prediction and whose events therefore
    count as missed.
    """

    figures: Figures
    intervals: Mapping[str, tuple[float, float]]
    tallies: Mapping[str, Tally]
    faults: tuple[Fault, ...]
    uncoded: tuple[str, ...]

    @property
    def f1_95(self) -> tuple[float, float]:
        """The 95% interval of F1."""
        return self.intervals["f1"]

    @property
    def by_type(self) -> dict[str, TypeFigures]:
        """The figures of each type."""
        return {
            kind: TypeFigures(gold=tally.owed, predicted=tally.said, f1=round(f1(tally), 3))
            for kind, tally in self.tallies.items()
        }

    def to_plain(self) -> dict[str, Any]:
        """Return the figures as the benchmark's own scorer prints them with --json, key for key."""
        plain: dict[str, Any] = to_plain(self.figures)
        return {**plain, "f1_95": list(self.f1_95), "by_type": to_plain(self.by_type)}


def score(gold_path: Path, predicted_path: Path) -> Report:
    """Score a file that `dateline code --json` wrote against a gold file; raise InputError for either."""
    return _report(read_gold(gold_path), read_predictions(predicted_path), {})


def score_articles(
    gold: Sequence[GoldArticle], predicted: Mapping[str, Sequence[Event]], scenes: Mapping[str, Scene] | None = None
) -> Report:
    """Score coded events, by the id of their article, against gold articles; at least one is needed.

    Where `scenes` tells how an article was analysed, the faults say their cause.
    """
    return _report(gold, {name: claims_of(events) for name, events in predicted.items()}, scenes or {})


def claims_of(events: Iterable[Event]) -> tuple[Claim, ...]:
    """Reduce coded events to what is scored."""
    return tuple(read_coded_claim(to_plain(event)) for event in events)


def _report(gold: Sequence[GoldArticle], coded: Mapping[str, Sequence[Claim]], scenes: Mapping[str, Scene]) -> Report:
    pairs = [(article, coded.get(article.id, ())) for article in gold]
    rows = [count_article(article.claims, events) for article, events in pairs]
    return Report(
        figures=figures(rows),
        intervals=intervals_of(rows),
        tallies=_tallies(pairs),
        faults=tuple(
            fault for article, events in pairs for fault in faults_of(article, events, scenes.get(article.id))
        ),
        uncoded=tuple(article.id for article in gold if article.id not in coded),
    )


def _tallies(pairs: Sequence[tuple[GoldArticle, Sequence[Claim]]]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for article, events in pairs:
        for kind, tally in count_types(article.claims, events).items():
            tallies[kind] = tallies.get(kind, Tally()) + tally
    return dict(sorted(tallies.items()))
