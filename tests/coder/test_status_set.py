"""The test sets of status: the share of cases that are read right does not fall below its floor."""

import pytest

from tests.setbook import known, status_is_right, wrong

NAME = "status_set.txt"
# From a measured run; a language without a floor of its own is only asked to be read.
FLOORS = {"ru": 0.88}


@pytest.mark.parametrize("language", known(NAME))
def test_status_is_told_right(language: str) -> None:
    missed, count = wrong(NAME, language, status_is_right)
    assert count >= 160
    assert 1 - len(missed) / count >= FLOORS.get(language, 0.0), "\n".join(missed)
