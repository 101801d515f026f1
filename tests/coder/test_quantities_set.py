"""The test sets of quantities: the share of cases that are read right does not fall below its floor."""

import pytest

from tests.setbook import known, quantities_are_right, wrong

NAME = "quantities_set.txt"
# From a measured run; a language without a floor of its own is only asked to be read.
FLOORS = {"ru": 0.95}


@pytest.mark.parametrize("language", known(NAME))
def test_quantities_are_told_right(language: str) -> None:
    missed, count = wrong(NAME, language, quantities_are_right)
    assert count >= 60
    assert 1 - len(missed) / count >= FLOORS.get(language, 0.0), "\n".join(missed)
