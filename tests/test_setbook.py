"""The test sets of every language are written in their notation, whether the language has a pack or not."""

import pytest

from tests.casebook import cases
from tests.setbook import NO_EVENT

LANGUAGES = ("en", "ru")
STATUSES = {"actual", "negated", "future", "hypothetical"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sets_of_status_are_written_right(language: str) -> None:
    for case in cases(f"{language}/status_set.txt"):
        assert case.marks, case.line
        for mark in case.marks:
            assert mark.kind in STATUSES or (mark.label, mark.kind) == (NO_EVENT, None), case.line


@pytest.mark.parametrize("language", LANGUAGES)
def test_sets_of_quantities_are_written_right(language: str) -> None:
    for case in cases(f"{language}/quantities_set.txt"):
        assert len(case.expected) == 1, case.line


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["status_set.txt", "quantities_set.txt", "no_events.txt"])
def test_no_sentence_stands_twice(language: str, name: str) -> None:
    texts = [case.text for case in cases(f"{language}/{name}")]
    assert len(texts) == len(set(texts))
