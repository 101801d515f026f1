"""From counts to figures: precision, recall, F1, rates, and how sure they are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluation.counting import DETAILS, Counts, Tally, total

DRAWS = 1000
# Fixed, and the same as in the benchmark's own scorer, so that the two intervals are one.
SEED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of a set of articles, rounded to four digits; a rate is None where gold never asks for it.

    `gold` and `predicted` are events owed and events said (without those that answer an event not owed).
    """

    articles: int
    gold: int
    predicted: int
    precision: float
    recall: float
    f1: float
    untyped_f1: float
    types_f1: float
    triple_f1: float
    who: float | None
    mode: float | None
    status: float | None
    source: float | None
    place: float | None
    date: float | None


def figures(rows: Sequence[Counts]) -> Figures:
    """Work out the figures of articles taken together; every event weighs the same."""
    counts = total(rows)
    return Figures(
        articles=len(rows),
        gold=counts.events.owed,
        predicted=counts.events.said,
        precision=round(precision(counts.events), 4),
        recall=round(recall(counts.events), 4),
        f1=round(f1(counts.events), 4),
        untyped_f1=round(f1(counts.untyped), 4),
        types_f1=round(f1(counts.kinds), 4),
        triple_f1=round(f1(counts.triples), 4),
        **{name: _rate(counts, name) for name in DETAILS},
    )


def precision(tally: Tally) -> float:
    """Return the share of what was said that is right; 0 where nothing was said."""
    return tally.hit / tally.said if tally.said else 0.0


def recall(tally: Tally) -> float:
    """Return the share of what was owed that was found; 0 where nothing was owed."""
    return tally.hit / tally.owed if tally.owed else 0.0


def f1(tally: Tally) -> float:
    """Return the harmonic mean of precision and recall; 0 where both are."""
    p, r = precision(tally), recall(tally)
    return 2 * p * r / (p + r) if p + r else 0.0


def interval(rows: Sequence[Counts]) -> tuple[float, float]:
    """Return the 95% interval of F1 by drawing as many articles anew, with replacement, a thousand times."""
    pick = random.Random(SEED)  # noqa: S311 - a bootstrap, no secret
    tallies = [row.events for row in rows]
    drawn = sorted(round(f1(sum((pick.choice(tallies) for _ in tallies), Tally())), 4) for _ in range(DRAWS))
    return drawn[DRAWS * 25 // 1000], drawn[DRAWS * 975 // 1000 - 1]


def _rate(counts: Counts, name: str) -> float | None:
    return round(counts.agreed[name] / counts.asked[name], 4) if counts.asked[name] else None
