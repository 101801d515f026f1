"""A language joins as data: a toy language with suffixes, and what a table must not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.lang.date_patterns import PATTERN_COLUMNS, WORD_COLUMNS, load_date_patterns
from dateline.lang.date_words import numeric
from dateline.lang.dates import find_dates
from dateline.records import Sentence, Span, Token

WORDS = ["month\t05\tmay*", "month\t09\tsentyabr*", "weekday\t2\tTuesday", "go\t-1\t~last", "word\tyear\til*"]
PATTERNS = [
    "ending\t- {suffix=word}\tyear\t\t",
    "year\t{y} - ci il*\t{y}\t\t",
    "day\t<year> {month} [ayının] {d} [- də|da]\t{year}-{month}-{d}\t\t",
    "day\t{month} {d} [- də|da]\tXXXX-{month}-{d}\t\t",
    "date\t<day>\t{day}\t\t",
    "date\t[on] {weekday}\tweekday:{weekday}\t\t",
    "date\t{go} {low.month}\tmonth:{go}:{month}\t\t",
    "date\tno {month} {d}\t-\t\t",
]


def write(folder: Path, words: list[str], patterns: list[str]) -> Path:
    for name, columns, rows in (("date_words", WORD_COLUMNS, words), ("dates", PATTERN_COLUMNS, patterns)):
        (folder / f"{name}.tsv").write_text("\n".join(["\t".join(columns), *rows]) + "\n", encoding="utf-8")
    return folder


def sentence_of(text: str) -> Sentence:
    tokens, start = [], 0
    for index, word in enumerate(text.split(" ")):
        span = Span(start, start + len(word))
        lemma = "last" if word == "lastly" else word
        tokens.append(Token(index=index, span=span, text=word, lemma=lemma, pos="X", head=-1, relation="dep"))
        start = span.end + 1
    return Sentence(index=0, span=Span(0, len(text)), paragraph=0, headline=False, tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("görüş 2020-ci ilin sentyabr ayının 27-də olub", "2020-09-27"),
        ("görüş sentyabrın 29-da olub", "XXXX-09-29"),
        ("we met on Tuesday", "weekday:2"),
        ("we met tuesday", "weekday:2"),
        ("we met lastly may", "month:-1:05"),
        ("we met lastly May", None),
        ("no mayın 9 here", None),
        ("sentyabrın 29-luq", None),
    ],
)
def test_a_toy_language_with_suffixes_lemmas_and_case(tmp_path: Path, text: str, key: str | None) -> None:
    patterns = load_date_patterns(write(tmp_path, WORDS, [row.replace("il*", "{word}") for row in PATTERNS]))
    mentions = find_dates(sentence_of(text), patterns)
    assert [mention.key for mention in mentions] == ([key] if key else [])
    assert all(mention.text == mention.span.of(text) for mention in mentions)


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("date\t{moon}\t1\t\t", "no class of words"),
        ("date\t<day>\t1\t\t", "must stand above"),
        ("date\t<date>\t1\t\t", "must stand above"),
        ("date\t[on]\t1\t\t", "can be empty"),
        ("date\t>> {d}\t1\t\t", "cannot begin with >>"),
        ("date\t[a [b] c]\t1\t\t", "square brackets"),
        ("date\t{d} }\t1\t\t", "neither a word"),
        ("date\t{d}\t{e}\t\t", "which the pattern does not give"),
        ("date\t{d}\t\t\t", "names nothing"),
        ("day\t{d}\t{d}\t\t", "no row has the group date"),
    ],
)
def test_a_faulty_row_is_named(tmp_path: Path, row: str, rule: str) -> None:
    with pytest.raises(DataError, match="dates.tsv: row 2: .*" + rule):
        load_date_patterns(write(tmp_path, WORDS, [row]))


def test_numbers_tell_what_they_can_be() -> None:
    assert dict(numeric("09", decimal=False)) == {
        "d": "09",
        "m": "09",
        "mm": "09",
        "yy": "09",
        "h": "09",
        "min": "09",
        "n": "9",
    }
    assert dict(numeric("1990", decimal=False)) == {"y": "1990", "yb": "1990", "dec": "199", "n": "1990"}
    assert {"d", "d13"} <= dict(numeric("13", decimal=False)).keys()
    assert "n" not in dict(numeric("5", decimal=True))
    assert numeric("12345", decimal=False) == ()
