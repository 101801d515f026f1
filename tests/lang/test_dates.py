"""Finding dates: the examples of the table, sentences of our own, and what is no date."""

from __future__ import annotations

import itertools
import re
from datetime import date
from functools import cache
from pathlib import Path

import pymorphy3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from razdel import tokenize

import dateline.lang
from dateline.lang.date_patterns import DatePatterns, load_date_patterns
from dateline.lang.dates import find_dates
from dateline.lexicon import Row, read_table
from dateline.records import Mention, Sentence, Span, Token
from dateline.resolve.dates import anchor

LEXICON = Path(dateline.lang.__file__).parent / "ru" / "lexicon"
DATA = Path(__file__).parent / "data"
COLUMNS = ("sentence", "text", "key", "published", "tense", "start", "end", "precision")
MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]


@cache
def _morphology() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@cache
def _lemma(word: str) -> str:
    return str(_morphology().parse(word)[0].normal_form)


def sentence_of(text: str, *, offset: int = 0) -> Sentence:
    """Make a sentence with words and lemmas, but without syntax."""
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


@cache
def patterns() -> DatePatterns:
    return load_date_patterns(LEXICON)


def found(text: str) -> tuple[Mention, ...]:
    return find_dates(sentence_of(text), patterns())


TABLE = read_table(DATA / "dates_ru.tsv", COLUMNS, key=COLUMNS)
NO_DATES = read_table(DATA / "no_dates_ru.tsv", ("sentence",), key=("sentence",))


@pytest.mark.parametrize("row", load_date_patterns(LEXICON).rows, ids=lambda row: f"row {row.number}")
def test_each_pattern_reads_its_example(row: Row) -> None:
    keys = [mention.key for mention in found(row["example"])]
    assert keys == [] if row["expected"] == "-" else row["expected"] in keys


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"row {row.number}")
def test_sentences_give_their_expression_and_key(row: Row) -> None:
    assert [(mention.text, mention.key) for mention in found(row["sentence"])] == [(row["text"], row["key"])]


@pytest.mark.parametrize("row", NO_DATES, ids=lambda row: f"row {row.number}")
def test_durations_ages_numbers_and_names_are_no_dates(row: Row) -> None:
    assert found(row["sentence"]) == ()


def test_the_tables_are_as_large_as_promised() -> None:
    assert len(TABLE) >= 120
    assert len(NO_DATES) >= 40


def test_several_dates_of_a_sentence_are_found_in_order() -> None:
    mentions = found("В 2009 и 2013 годах, а также 5 мая и во вторник прошли выборы.")
    assert [mention.key for mention in mentions] == ["2009", "2013", "XXXX-05-05", "weekday:2"]


def test_a_mention_tells_its_tokens_and_characters() -> None:
    sentence = sentence_of("Учения прошли 19-20 сентября, говорят в штабе.", offset=100)
    (mention,) = find_dates(sentence, patterns())
    assert (mention.first, mention.last, mention.span) == (2, 3, Span(114, 128))
    assert (mention.kind, mention.via, mention.sentence, mention.text) == ("date", "dates", 0, "19-20 сентября")


@pytest.mark.parametrize("text", ["", "Совет заседал.", "в", "1", "с 1 по", "- . , ( ) : /", "5 мая 5 мая 5 мая"])
def test_odd_sentences_are_read_quietly(text: str) -> None:
    assert all(mention.text for mention in found(text))


FORMS = (
    "{d} {m} {y} года",
    "{d} {m} {y} г.",
    "{d} {m} {y}",
    "{d:02}.{n:02}.{y}",
    "{d:02}/{n:02}/{y}",
    "{y}-{n:02}-{d:02}",
    "{d}-го {m} {y} года",
    "в ночь с {d} на {d} {m} {y} года",
)


@settings(max_examples=300, deadline=None)
@given(
    day=st.dates(date(1900, 1, 1), date(2099, 12, 31)), form=st.sampled_from(FORMS), before=st.text("абв ,", max_size=9)
)
def test_any_day_of_the_calendar_is_found_and_anchored_to_itself(day: date, form: str, before: str) -> None:
    expression = form.format(d=day.day, m=MONTHS[day.month - 1], n=day.month, y=day.year)
    text = f"{before} совет заседал {expression} в столице"
    (mention,) = found(text)
    assert mention.text == expression
    assert mention.span.of(text) == expression
    assert anchor(mention.key or "", None, "past") == (day.isoformat(), day.isoformat(), "day")


PIECES = st.sampled_from(
    [
        "5",
        "22",
        "2020",
        "19-20",
        "18:00",
        "мая",
        "сентября",
        "мае",
        "в",
        "во",
        "на",
        "с",
        "по",
        "до",
        "к",
        "и",
        ",",
        ".",
        "г.",
        "году",
        "года",
        "назад",
        "прошлой",
        "неделе",
        "вторник",
        "среду",
        "вчера",
        "утром",
        "через",
        "дней",
        "лет",
        "конце",
        "начале",
        "ночь",
        "летом",
        "90-х",
        "22.09.2023",
        "совет",
        "заседал",
        "COVID-19",
    ]
)


@settings(max_examples=300, deadline=None)
@given(words=st.lists(PIECES, max_size=14))
def test_spans_give_the_text_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    mentions = found(text)
    assert all(mention.span.of(text) == mention.text for mention in mentions)
    assert all(left.span.end <= right.span.start for left, right in itertools.pairwise(mentions))
    assert all(re.search(r"\w", mention.text) for mention in mentions)
    for mention in mentions:
        start, end, _ = anchor(mention.key or "", date(2023, 9, 23), "past")
        assert start is None or end is None or start <= end
