import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.lang.ru.attach import is_tree
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


ODD = ["!!! ??? …", "😀🎉", "12 34", "\u200b", "…", "a@b", "سلام", "Cəbrayıl", "т. е.", "« »", "-" * 300, "\x00"]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts(text: str) -> None:
    for found in parse(text, [Span(0, len(text))]).sentences:
        assert is_tree([token.head for token in found.tokens])


@pytest.mark.parametrize("piece", ["слово ", "Иван Петров, ", "дом города, ", "аб1", "и "])
def test_long_sentences_take_bounded_time(piece: str) -> None:
    text = piece * (4000 // len(piece))
    start = time.process_time()
    found = parse(text, [Span(0, len(text))]).sentences
    assert time.process_time() - start < 12
    assert "".join(token.text for part in found for token in part.tokens) == text.replace(" ", "")


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet='абвАБ .,!?…«»"—-()12:@/\n\tefE😀', max_size=60))
def test_any_text_gives_trees_and_equal_parses(text: str) -> None:
    spans = paragraphs(text)
    found = parse(text, spans)
    assert found == parse(text, spans)
    for part in found.sentences:
        assert is_tree([token.head for token in part.tokens])
        assert [token.index for token in part.tokens] == list(range(len(part.tokens)))


def test_texts_beside_do_not_matter() -> None:
    alone = sentence("Посол Перу осудил решение, принятое вчера.")
    both = "Дом. Посол Перу осудил решение, принятое вчера. Суд идёт."
    beside = parse(both, [Span(0, len(both))]).sentences[1]
    assert [(token.head, token.relation, token.lemma) for token in alone.tokens] == [
        (token.head, token.relation, token.lemma) for token in beside.tokens
    ]


def test_headline_wants_a_paragraph_of_its_own() -> None:
    for text in ("Суд оправдал мэра.\nСуд оправдал мэра города.", "Суд оправдал мэра", "Суд идёт. Мэр ждёт\nДа."):
        assert not any(found.headline for found in parse(text, paragraphs(text)).sentences)


def test_participle_as_a_noun() -> None:
    found = sentence("Пострадавшие доставлены в больницу.").tokens[0]
    assert (found.lemma, found.pos, found.feats["VerbForm"], found.feats["Nominal"]) == (
        "пострадать",
        "VERB",
        "Part",
        "Yes",
    )


def test_indeclinable_takes_the_case_of_its_fellow() -> None:
    found = sentence("Министр выразил соболезнования РФ и семьям погибших.").tokens
    assert (found[3].feats["Case"], found[3].relation, found[found[3].head].text) == ("Dat", "iobj", "выразил")
    assert (found[5].relation, found[found[5].head].text) == ("conj", "РФ")
