import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dateline.lang.ru.attach import attach, is_tree
from dateline.lang.ru.layout import line_of
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import Word

WORDS = [
    ("дом", Word("дом", "NOUN", {"Case": "Nom", "Number": "Sing", "Gender": "Masc"})),
    ("страны", Word("страна", "NOUN", {"Case": "Gen", "Number": "Sing", "Gender": "Fem"})),
    ("новой", Word("новый", "ADJ", {"Case": "Gen", "Number": "Sing", "Gender": "Fem"})),
    ("принятой", Word("принять", "VERB", {"Case": "Gen", "Number": "Sing", "Gender": "Fem", "VerbForm": "Part"})),
    ("стоит", Word("стоить", "VERB", {"Number": "Sing", "VerbForm": "Fin"})),
    ("в", Word("в", "ADP", {})),
    ("и", Word("и", "CCONJ", {})),
    ("что", Word("что", "SCONJ", {})),
    ("Анна", Word("анна", "PROPN", {"Case": "Nom", "Animacy": "Anim", "Number": "Sing", "Gender": "Fem"})),
    (",", Word(",", "PUNCT", {})),
]


@st.composite
def problems(draw: st.DrawFn) -> tuple[list[tuple[str, Word]], Floats]:
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
    points = st.sampled_from([0.0, 1.0, 2.0, 3.5, 6.0, 9.0])
    return words, draw(arrays(np.float32, (len(words), len(words) + 1), elements=points))


@settings(max_examples=150, deadline=None)
@given(problems())
def test_any_scores_give_a_tree(problem: tuple[list[tuple[str, Word]], Floats]) -> None:
    words, scores = problem
    line = line_of([text for text, _ in words], [word for _, word in words], scores)
    heads = attach(line, scores)
    assert is_tree(heads)
    assert heads == attach(line, scores)


def test_what_is_no_tree() -> None:
    assert is_tree([-1, 0])
    assert not is_tree([-1, -1])
    assert not is_tree([-1, 2, 1])
    assert not is_tree([1, 0])


def test_one_word_is_the_root() -> None:
    line = line_of(["дом"], [WORDS[0][1]], np.zeros((1, 2), np.float32))
    assert attach(line, np.array([[0, 9]], np.float32)) == [-1]
