"""How sure a figure is: the same figure of the same texts, drawn anew a thousand times."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

DRAWS = 1000
# Fixed, and the same as in the benchmark's own scorer, so that the two intervals are one.
SEED = 7

Row = Mapping[str, float]
"""What one text adds to the counts, by name."""
Measure = Callable[[Row], Mapping[str, float | None]]
"""From counts added up to figures; None where the counts do not tell one."""


def added(rows: Iterable[Row]) -> Row:
    """Add up the counts of texts; what no text counts is 0."""
    totals: dict[str, float] = defaultdict(float)
    for row in rows:
        for name, count in row.items():
            totals[name] += count
    return totals


def intervals(rows: Sequence[Row], measure: Measure) -> dict[str, tuple[float, float]]:
    """Return the 95% interval of each figure by drawing as many texts anew, with replacement, a thousand times."""
    names = sorted({name for row in rows for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for row in rows], dtype=float)
    drawn: dict[str, list[float]] = defaultdict(list)
    for sums in (_draws(len(rows)) @ table).tolist():
        for name, value in measure(defaultdict(float, zip(names, sums, strict=True))).items():
            if value is not None:
                drawn[name].append(value)
    return {name: _middle(sorted(values)) for name, values in drawn.items()}


def _draws(count: int) -> npt.NDArray[np.float64]:
    """Return how often each text comes in each draw."""
    pick = random.Random(SEED)  # noqa: S311 - a bootstrap, no secret
    every = range(count)
    return np.array([np.bincount([pick.choice(every) for _ in every], minlength=count) for _ in range(DRAWS)], float)


def _middle(values: Sequence[float]) -> tuple[float, float]:
    count = len(values)
    return values[count * 25 // 1000], values[max(0, count * 975 // 1000 - 1)]
