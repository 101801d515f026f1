"""What a frame may ask of a filler and of the way in which its predicate is told."""

import pytest

from dateline.pipeline.article import read_article
from dateline.records import Article


def rules(text: str) -> list[str]:
    article = Article(id="t", text=text, sha256="", language="ru")
    return [event.evidence.rule for event in read_article(article, judged=False).coded.events]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Наблюдатели назвали выборы нечестным спектаклем.", "ru.ACCUSE.call-it-bad"),
        ("Министерство вручило послу ноту протеста.", "ru.ACCUSE.hand-note"),
        ("Наблюдатели расценили выборы как нечестные.", "ru.ACCUSE.call-it-bad"),
        ("Суд заочно арестовал бизнесмена.", "ru.THREATEN.arrest-in-absentia"),
        ("Министру поручено провести проверку.", "ru.REQUEST.be-ordered"),
    ],
)
def test_adjectives_genitives_and_adverbs_decide(text: str, rule: str) -> None:
    assert rule in rules(text)


def test_a_denied_frame_counts_only_where_it_is_negated_and_is_then_done() -> None:
    article = Article(id="t", text="Пограничники Чили не пустили депутата в страну.", sha256="", language="ru")
    (event,) = read_article(article, judged=False).coded.events
    assert (event.type, event.status) == ("REJECT", "actual")
    assert rules("Пограничники Чили пустили депутата в страну.") == []


def test_a_told_frame_leaves_out_what_may_or_will_be() -> None:
    assert rules("Адвокат обжаловал приговор.") == ["ru.ACCUSE.appeal"]
    assert rules("Адвокат может обжаловать приговор.") == []


def test_a_noun_inside_the_name_of_an_organisation_is_no_event() -> None:
    assert rules("Федеральное бюро расследований США переехало.") == []
