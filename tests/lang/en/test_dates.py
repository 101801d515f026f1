"""English dates: the examples of the table, sentences of our own, and what is no date."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

import dateline.lang
from dateline.lang.date_patterns import DatePatterns, load_date_patterns
from dateline.lang.dates import find_dates
from dateline.lang.en.model import model
from dateline.lexicon import Row, read_table
from dateline.records import Mention, Sentence, Span, Token
from dateline.resolve.dates import anchor

LEXICON = Path(dateline.lang.__file__).parent / "en" / "lexicon"
DATA = Path(__file__).parents[1] / "data"
COLUMNS = ("sentence", "text", "key", "published", "tense", "start", "end", "precision")
TABLE = read_table(DATA / "dates_en.tsv", COLUMNS, key=COLUMNS)
NO_DATES = read_table(DATA / "no_dates_en.tsv", ("sentence",), key=("sentence",))


@cache
def patterns() -> DatePatterns:
    return load_date_patterns(LEXICON)


def found(text: str) -> tuple[Mention, ...]:
    words = model().tokenizer(text)
    tokens = tuple(
        Token(
            index=index,
            span=Span(word.idx, word.idx + len(word)),
            text=word.text,
            lemma=word.text,
            pos="X",
            head=-1,
            relation="dep",
        )
        for index, word in enumerate(words)
    )
    whole = Span(0, len(text))
    return find_dates(Sentence(index=0, span=whole, paragraph=0, headline=False, tokens=tokens), patterns())


@pytest.mark.parametrize("row", load_date_patterns(LEXICON).rows, ids=lambda row: f"row {row.number}")
def test_each_pattern_reads_its_example(row: Row) -> None:
    keys = [mention.key for mention in found(row["example"])]
    assert keys == [] if row["expected"] == "-" else row["expected"] in keys


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"row {row.number}")
def test_sentences_give_their_expression_key_and_days(row: Row) -> None:
    assert [(mention.text, mention.key) for mention in found(row["sentence"])] == [(row["text"], row["key"])]
    published = date.fromisoformat(row["published"]) if row["published"] else None
    expected = (row["start"] or None, row["end"] or None, row["precision"])
    assert anchor(row["key"], published, row["tense"]) == expected


@pytest.mark.parametrize("row", NO_DATES, ids=lambda row: f"row {row.number}")
def test_durations_ages_numbers_names_and_verbs_are_no_dates(row: Row) -> None:
    assert found(row["sentence"]) == ()


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(TABLE) >= 80
    assert len(NO_DATES) >= 30
