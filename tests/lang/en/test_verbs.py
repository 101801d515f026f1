"""Dictionary forms of verbs that lose or keep a final e."""

import pytest

from dateline.lang.en.verbs import verb_lemma


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("staged", "stag", "stage"),
        ("fined", "fin", "fine"),
        ("fines", "fin", "fine"),
        ("raping", "rap", "rape"),
        ("Caned", "can", "cane"),
        ("rapped", "rap", "rap"),
        ("visited", "visit", "visit"),
        ("added", "add", "add"),
        ("said", "say", "say"),
        ("goes", "go", "go"),
        ("showed", "show", "show"),
        ("halted", "halt", "halt"),
        ("led", "lead", "lead"),
    ],
)
def test_a_final_e_comes_back(text: str, lemma: str, expected: str) -> None:
    assert verb_lemma(text, lemma) == expected
