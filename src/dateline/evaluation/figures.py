"""From counts to figures: precision, recall, F1, rates, and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.evaluation.bootstrap import Row, intervals
from dateline.evaluation.counting import DETAILS, Counts, Tally, total

# The figures that rest on found, said and owed, by the counts that they are worked out from.
_SCORES = {"f1": "events", "untyped_f1": "untyped", "types_f1": "kinds", "triple_f1": "triples"}


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
    told: dict[str, Any] = measured(_row(counts))
    return Figures(articles=len(rows), gold=counts.events.owed, predicted=counts.events.said, **told)


def intervals_of(rows: Sequence[Counts]) -> dict[str, tuple[float, float]]:
    """Return the 95% interval of each figure of articles, by name."""
    return intervals([_row(counts) for counts in rows], measured)


def measured(totals: Row) -> dict[str, float | None]:
    """Work out the figures from counts added up, rounded to four digits."""
    found = _tally(totals, "events")
    return {
        "precision": round(precision(found), 4),
        "recall": round(recall(found), 4),
        **{name: round(f1(_tally(totals, counts)), 4) for name, counts in _SCORES.items()},
        **{name: rate(totals[f"{name}.agreed"], totals[f"{name}.asked"]) for name in DETAILS},
    }


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


def rate(right: float, asked: float) -> float | None:
    """Return a share rounded to four digits; None where nothing was asked."""
    return round(right / asked, 4) if asked else None


def _row(counts: Counts) -> Row:
    row: dict[str, float] = {}
    for name in _SCORES.values():
        tally: Tally = getattr(counts, name)
        row |= {f"{name}.hit": tally.hit, f"{name}.said": tally.said, f"{name}.owed": tally.owed}
    for name in DETAILS:
        row |= {f"{name}.agreed": counts.agreed.get(name, 0), f"{name}.asked": counts.asked.get(name, 0)}
    return row


def _tally(totals: Row, name: str) -> Tally:
    return Tally(hit=int(totals[f"{name}.hit"]), said=int(totals[f"{name}.said"]), owed=int(totals[f"{name}.owed"]))
