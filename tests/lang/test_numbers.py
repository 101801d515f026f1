"""Numbers as said: exact, vague, bounded, in words and digits; what is no cardinal is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.lang.numbers import numbers_in, read_number_words
from dateline.lang.pack import pack
from dateline.records import Span, Token

HEAD = "word\tkind\tlow\thigh\tnote\n"


def found(text: str) -> list[str]:
    language = pack("ru")
    (sentence,) = language.grammar.parse(text, [Span(0, len(text))]).sentences
    return [
        f"{number.low}-{'' if number.high is None else number.high}"
        for number in numbers_in(sentence.tokens, language.numbers)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Погибли трое рабочих.", "3-3"),
        ("Погиб один человек.", "1-1"),
        ("Погибли двадцать пять тысяч триста сорок два человека.", "25342-25342"),
        ("Погибли 12 300 человек.", "12300-12300"),
        ("Погибли 11 тыс. человек.", "11000-11000"),
        ("Погибли 1,5 тысячи человек.", "1500-1500"),
        ("Погибли около 1,5 тысячи человек.", "1350-1650"),
        ("Погибли полтора десятка человек.", "15-15"),
        ("Погибли от 10 до 15 тысяч человек.", "10000-15000"),
        ("Погибли 10–15 человек.", "10-15"),
        ("Погибли три или четыре человека.", "3-4"),
        ("Погибли два-три человека.", "2-3"),
        ("Помогли 25-ти рабочим.", "25-25"),
        ("Погибли несколько человек.", "2-9"),
        ("Погибли несколько десятков тысяч человек.", "20000-99999"),
        ("Погибли десятки человек.", "20-99"),
        ("Погибли сотни человек.", "100-999"),
        ("Погибли сотни тысяч человек.", "100000-999999"),
        ("Погибли более чем сто двадцать человек.", "120-"),
        ("Погибли по меньшей мере 12 человек.", "12-"),
        ("Погибли до 40 человек.", "0-40"),
        ("Погибли не более 40 человек.", "0-40"),
        ("Погибли почти 100 человек.", "90-100"),
        ("Погибли порядка двух сотен человек.", "180-220"),
    ],
)
def test_numbers_are_read(text: str, expected: str) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Не погиб ни один человек.",
        "Прибыл 5-й полк.",
        "Прибыл второй полк.",
        "Встреча началась в 12.30.",
        "Задержан 26-летний водитель.",
        "Погибли люди.",
    ],
)
def test_what_is_no_cardinal_is_none(text: str) -> None:
    assert found(text) == []


def test_numbers_apart_stay_apart() -> None:
    assert found("Погибли 12 и 13 человек.") == ["12-12", "13-13"]
    assert found("Погибли сорок, двое ранены.") == ["40-40", "2-2"]


def words(text: str) -> list[Token]:
    tokens, start = [], 0
    for index, word in enumerate(text.split()):
        span = Span(start, start + len(word))
        tokens.append(Token(index=index, span=span, text=word, lemma=word, pos="X", head=-1, relation="root"))
        start += len(word) + 1
    return tokens


def test_a_language_says_its_numbers_in_a_table(tmp_path: Path) -> None:
    table = tmp_path / "numbers.tsv"
    table.write_text(HEAD + "tri\tvalue\t3\t3\t\nmil\tunit\t1000\t1000\t\nplus\tleast\t\t\t\n", encoding="utf-8")
    (number,) = numbers_in(words("mortis plus tri mil homoj"), read_number_words(table))
    assert (number.first, number.last, number.low, number.high) == (1, 3, 3000, None)


def test_a_language_without_numbers_tells_none(tmp_path: Path) -> None:
    table = read_number_words(tmp_path / "numbers.tsv")
    assert not table.known


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("tri\tcount\t3\t3\t", "kind must be one of"),
        ("tri\tvalue\tthree\t3\t", "low and high must be numbers"),
        ("tri\tvalue\t4\t3\t", "low must not be above high"),
    ],
)
def test_a_bad_row_is_told(tmp_path: Path, row: str, rule: str) -> None:
    table = tmp_path / "numbers.tsv"
    table.write_text(HEAD + row + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=rule):
        read_number_words(table)
