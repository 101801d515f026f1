"""A simple tokenizer for tests of what reads tokens: razdel's words with pymorphy3's first lemma."""

from __future__ import annotations

from functools import cache

import pymorphy3
from razdel import tokenize

from dateline.records import Sentence, Span, Token


@cache
def _morphology() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@cache
def _lemma(word: str) -> str:
    return str(_morphology().parse(word)[0].normal_form)


def sentence_of(text: str, *, offset: int = 0) -> Sentence:
    """Make a sentence of a text, without any syntax."""
    tokens = tuple(
        Token(
            index=index,
            span=Span(offset + word.start, offset + word.stop),
            text=word.text,
            lemma=_lemma(word.text),
            pos="X",
            head=-1,
            relation="dep",
        )
        for index, word in enumerate(tokenize(text))
    )
    return Sentence(index=0, span=Span(offset, offset + len(text)), paragraph=0, headline=False, tokens=tokens)
