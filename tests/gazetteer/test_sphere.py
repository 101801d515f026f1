"""Distances on the earth."""

import pytest

from dateline.gazetteer.sphere import kilometres


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [((0.0, 0.0), (0.0, 0.0), 0), ((40.4, 49.9), (40.2, 44.5), 459), ((0.0, 179.0), (0.0, -179.0), 222)],
)
def test_known_distances(one: tuple[float, float], other: tuple[float, float], told: float) -> None:
    assert kilometres(one, other) == pytest.approx(told, abs=2)
    assert kilometres(other, one) == kilometres(one, other)
