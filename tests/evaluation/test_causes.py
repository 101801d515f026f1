"""Why an event was missed or made up, told from a text that was really read."""

from __future__ import annotations

import pytest

from dateline.coder.scene import scene_of
from dateline.evaluation.exam import text_article
from dateline.evaluation.gold import gold_article
from dateline.evaluation.report import score_articles
from dateline.lang.pack import pack
from dateline.pipeline import read_article

TEXT = "Министр Чили встретился с послом Перу. Экономика встретилась с трудностями. Дождь моросил весь день."


def causes(*told: tuple[str, str], text: str = TEXT) -> list[tuple[str, str, str]]:
    """Return kind, type and cause of each fault where gold has these types at these words."""
    events = [
        {"type": kind, "trigger": {"span": [text.index(words), text.index(words) + len(words)]}} for kind, words in told
    ]
    article = text_article(text, "a", language="ru")
    reading = read_article(article)
    report = score_articles(
        [gold_article({"id": "a", "text": text, "events": events})],
        {"a": reading.coded.events},
        {"a": scene_of(article, reading.analysis, pack("ru"))},
    )
    return [(fault.kind, fault.type, fault.cause) for fault in report.faults if fault.kind != "differs"]


@pytest.mark.parametrize(
    ("kind", "words", "cause"),
    [
        ("AID", "встретился", "told as another type"),
        ("AID", "Чили", "no clause at the trigger"),
        ("AID", "моросил", "no frame for the predicate"),
        ("AID", "встретилась", "frames of other types only"),
        ("CONSULT", "встретилась", "frame objects: filler unfit, agent"),
        ("CONSULT", "день", "no clause at the trigger"),
    ],
)
def test_the_cause_of_a_miss(kind: str, words: str, cause: str) -> None:
    assert ("missed", kind, cause) in causes((kind, words))


def test_the_cause_of_what_nobody_told() -> None:
    assert ("spurious", "CONSULT", "gold has another type here") in causes(("AID", "встретился"))
    assert ("spurious", "CONSULT", "gold has other events in the sentence") in causes(("AID", "послом"))
    assert ("spurious", "CONSULT", "gold has no event in the sentence") in causes(("AID", "моросил"))
    assert causes(("CONSULT", "встретился")) == []


def test_a_noun_that_nobody_told_is_an_event_noun() -> None:
    text = "Министр Чили рассказал о визите в Перу."
    told = causes(("ACCUSE", "рассказал"), text=text)
    assert [cause for kind, _, cause in told if kind == "spurious"] in ([], ["event noun"])


def test_without_a_scene_there_is_no_cause() -> None:
    gold = gold_article({"id": "a", "text": TEXT, "events": [{"type": "AID", "trigger": {"span": [0, 7]}}]})
    assert [fault.cause for fault in score_articles([gold], {}).faults] == [""]
