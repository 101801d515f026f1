"""Russian words for the gazetteer's tests: lemmas and tokens made with pymorphy3 alone, without the language pack."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pymorphy3
import pytest
from razdel import tokenize

from dateline.gazetteer import Names, names
from dateline.records import Span, Token

LEXICON = Path(__file__).parents[2] / "src" / "dateline" / "lang" / "ru" / "lexicon"
MORPHOLOGY = pymorphy3.MorphAnalyzer()  # the likeliest reading first, for tokens
ALL_READINGS = pymorphy3.MorphAnalyzer(probability_estimator_cls=None)  # a third faster, for the lists


@cache
def word_lemmas(word: str) -> frozenset[str]:
    return frozenset(_dictionary_forms(word, ALL_READINGS))


def _dictionary_forms(word: str, morphology: pymorphy3.MorphAnalyzer) -> Iterator[str]:
    for parse in morphology.parse(word):
        if parse.tag.POS in ("PRTF", "PRTS"):  # «протестующий» is a word of its own here, not «протестовать»
            yield parse.inflect({"PRTF", "nomn", "sing", "masc"}).word
        else:
            yield parse.normal_form


def make_tokens(text: str) -> list[Token]:
    return [
        Token(
            index=index,
            span=Span(word.start, word.stop),
            text=word.text,
            lemma=next(_dictionary_forms(word.text, MORPHOLOGY)),
            pos="X",
            head=-1,
            relation="dep",
        )
        for index, word in enumerate(tokenize(text))
    ]


@pytest.fixture(scope="session")
def russian() -> Names:
    return names(LEXICON, word_lemmas)


@pytest.fixture(scope="session")
def tokens() -> Callable[[str], list[Token]]:
    return make_tokens
