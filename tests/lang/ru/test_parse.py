import re

from dateline.lang.ru.parse import parse
from dateline.records import Sentence, Span

TEXT = "Министр прибыл в Баку\n\nМинистр Иван Петров прибыл в Баку. Об этом сообщает e-novosti.az в 00:39.\n"


def paragraphs(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]


def sentence(text: str) -> Sentence:
    (only,) = parse(text, [Span(0, len(text))]).sentences
    return only


def test_spans_give_the_words_back() -> None:
    for found in parse(TEXT, paragraphs(TEXT)).sentences:
        for token in found.tokens:
            assert token.span.of(TEXT) == token.text
            assert found.span.covers(token.span)


def test_sentences_count_paragraphs_and_know_the_headline() -> None:
    found = parse(TEXT, paragraphs(TEXT)).sentences
    assert [(part.index, part.paragraph, part.headline) for part in found] == [
        (0, 0, True),
        (1, 1, False),
        (2, 1, False),
    ]


def test_domain_names_and_hours_are_one_token() -> None:
    words = [token.text for token in parse(TEXT, paragraphs(TEXT)).sentences[2].tokens]
    assert words == ["Об", "этом", "сообщает", "e-novosti.az", "в", "00:39", "."]


def test_names_are_found() -> None:
    found = parse(TEXT, paragraphs(TEXT)).mentions
    assert ("person", "Иван Петров", "slovnet") in {(name.kind, name.text, name.via) for name in found}


def test_text_without_sentences() -> None:
    assert parse("", []).sentences == ()
    assert parse(" \n ", [Span(0, 3)]).sentences == ()
