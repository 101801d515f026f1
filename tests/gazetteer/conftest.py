"""Russian words for the gazetteer's tests: lemmas and tokens made with pymorphy3 alone, without the language pack."""

from collections.abc import Callable
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
    """Take the readings in the nominative alone: a listed phrase stands in it, its complements never change.

    So «Николаев» does not find «Николая», nor «Фарах» «фар». Of a word that the dictionary lacks, take all: it
    guesses one stem for «Хезболла» and «Хезболлы», but not the same case.
    """
    parses = ALL_READINGS.parse(word)
    if ALL_READINGS.word_is_known(word):
        parses = [parse for parse in parses if parse.tag.case in (None, "nomn")]
    return frozenset(map(dictionary_form, parses)) or frozenset({word})


def dictionary_form(parse: pymorphy3.analyzer.Parse) -> str:
    if parse.tag.POS == "PRTF":  # «протестующий» is a word of its own here, not «протестовать»
        return str(parse.inflect({"nomn", "sing", "masc"}).word)
    return str(parse.normal_form)


def token_lemma(word: str) -> str:
    parses = MORPHOLOGY.parse(word)
    named = word[:1].isupper() and MORPHOLOGY.word_is_known(word)
    names = [parse for parse in parses if named and "Geox" in parse.tag]
    return dictionary_form((names or parses)[0])


def make_tokens(text: str) -> list[Token]:
    return [
        Token(
            index=index,
            span=Span(word.start, word.stop),
            text=word.text,
            lemma=token_lemma(word.text),
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
