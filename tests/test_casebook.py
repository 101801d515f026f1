"""The notation of the case tables."""

import pytest

from dateline.records import Span
from tests.casebook import parse, trimmed


def test_marks_are_taken_out_of_the_text() -> None:
    case = parse("[Он]source/speaker [сказал]cue, что [войска ушли]content.")
    assert case.text == "Он сказал, что войска ушли."
    assert [(mark.label, mark.span.of(case.text), mark.kind) for mark in case.marks] == [
        ("source", "Он", "speaker"),
        ("cue", "сказал", None),
        ("content", "войска ушли", None),
    ]


def test_brackets_stand_within_brackets_and_marks_have_numbers() -> None:
    case = parse("[a [b]cue2<1/press-service c]content")
    inner, outer = case.marks[1], case.marks[0]
    assert (outer.label, outer.number, outer.span) == ("content", 1, Span(0, 5))
    assert (inner.label, inner.number, inner.inside, inner.kind) == ("cue", 2, 1, "press service")


def test_paragraphs_headlines_and_expectations() -> None:
    case = parse("= Заголовок ¶ Текст. | один: a | два: b")
    assert (case.text, case.titled, case.expected) == ("Заголовок\nТекст.", True, ("один: a", "два: b"))


@pytest.mark.parametrize("line", ["[a", "a]cue", "[a] b"])
def test_brackets_must_close_and_have_labels(line: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        parse(line)


def test_marks_at_the_ends_do_not_count() -> None:
    assert trimmed(" «Рейтер», ") == "Рейтер"
