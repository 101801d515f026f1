"""English numbers of several words, grouped digits, and what stands around a number."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline.lang
from dateline.lang.en.model import model
from dateline.lang.numbers import numbers_in, read_number_words
from dateline.records import Span, Token

TABLE = read_number_words(Path(dateline.lang.__file__).parent / "en" / "lexicon" / "numbers.tsv")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Twenty-five people died.", 25, 25),
        ("Two hundred and fifty people died.", 250, 250),
        ("Tens of thousands of people fled.", 20_000, 99_999),
        ("Dozens of people fled.", 24, 99),
        ("Hundreds of the villagers fled.", 100, 999),
        ("At least 1,200 people were killed.", 1_200, None),
        ("As many as 300,000 people fled.", 0, 300_000),
        ("Between 10 and 15 people died.", 10, 15),
        ("Some 10 to 15 people died.", 9, 16),
        ("Three or four men died.", 3, 4),
        ("The toll rose from 20 to 25.", 25, 25),
        ("About two dozen civilians died.", 22, 26),
        ("A couple of soldiers died.", 2, 2),
        ("More than 2.3 million refugees left.", 2_300_000, None),
        ("Nearly 100 people died.", 90, 100),
        ("Several hundred people fled.", 200, 999),
        ("A hundred men fled.", 100, 100),
    ],
)
def test_numbers_are_read(text: str, low: int, high: int | None) -> None:
    (number,) = numbers_in(tokens(text), TABLE)
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Not one soldier died.",
        "He was twenty-fifth.",
        "A two-day visit ended.",
        "A 12-year-old boy fled.",
        "The 25th session opened.",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert numbers_in(tokens(text), TABLE) == []


def test_a_number_of_a_larger_one_keeps_its_of() -> None:
    first, second = numbers_in(tokens("Two of the men and dozens of them died."), TABLE)
    assert (first.last, second.last) == (0, 5)


def tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(
            index=index,
            span=Span(word.idx, word.idx + len(word)),
            text=word.text,
            lemma=word.lemma_,
            pos=word.pos_,
            head=-1,
            relation="dep",
            feats=word.morph.to_dict(),
        )
        for index, word in enumerate(model()(text))
    )
