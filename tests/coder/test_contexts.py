"""Contexts: each is found in a sentence of its own, none in neutral ones, the article helps and does not decide."""

from __future__ import annotations

import pytest

from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline.article import read_article
from dateline.records import Article


def about(text: str) -> list[tuple[str, ...]]:
    return [
        event.contexts
        for event in read_article(Article(id="t", text=text, sha256="", language="ru"), judged=False).coded.events
    ]


def test_every_context_has_words_and_an_example() -> None:
    table = pack("ru").contexts
    assert {context for context, _, _ in table.examples} == set(ontology().contexts)
    words = [word for entries in table.by_first.values() for word in entries]
    for context in ontology().contexts:
        assert 25 <= len([word for word in words if word.context == context]) <= 80, context


@pytest.mark.parametrize("example", pack("ru").contexts.examples, ids=lambda example: example[0])
def test_each_context_is_found_in_its_sentence_and_not_in_another(example: tuple[str, str, str]) -> None:
    context, sentence, other = example
    assert any(context in found for found in about(sentence))
    assert about(other)
    assert not any(context in found for found in about(other))


@pytest.mark.parametrize(
    "text",
    [
        "Министр встретился с актёром.",
        "Рабочие осудили решение директора.",
        "Студенты осудили ремонт крыши.",
        "Рабочий поздравил учителя.",
        "Рабочий извинился перед учителем.",
        "Директор пообещал построить мост.",
        "Группа неизвестных напала на прохожего.",
        "Полиция задержала водителя.",
    ],
)
def test_neutral_sentences_are_about_nothing(text: str) -> None:
    assert about(text) == [()]


def test_who_reports_it_is_not_what_it_is_about() -> None:
    assert about("Министр извинился перед учителями, сообщает минобороны.") == [()]
    assert about("Министр извинился перед бригадой.") == [("military",)]


def test_a_weak_word_counts_where_the_article_is_about_it() -> None:
    weak = "Полиция Чили задержала больного."
    assert about(weak) == [()]
    rest = "В республике идёт эпидемия. Министр и депутаты ждут вакцину от вируса."
    assert about(f"{weak}\n{rest}") == [("disease",)]


def test_at_most_three_contexts_in_the_order_of_the_ontology() -> None:
    (found,) = about("Губернатор осудил теракт против мигрантов на выборах, эпидемию, коррупцию и хакеров.")[:1]
    order = list(ontology().contexts)
    assert len(found) == 3
    assert sorted(found, key=order.index) == list(found)
