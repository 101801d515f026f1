import pytest

from dateline.pipeline.article import read_article
from dateline.records import Article


def _events(text: str) -> list[tuple[str, str | None]]:
    article = Article(id="a", text=text, sha256="", language="ru")
    return [(event.type, event.mode) for event in read_article(article, judged=False).coded.events]


@pytest.mark.parametrize(
    "text",
    [
        "Следователи осмотрели место убийства Ивана Петрова.",
        "Похищенный инженер прибыл в столицу.",
        "Прокурор изучил ордер на обыск.",
    ],
)
def test_an_act_that_is_only_named_is_no_event(text: str) -> None:
    assert not {kind for kind, _ in _events(text)} & {"ASSAULT", "COERCE"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Боевики похитили инженера.", "ASSAULT"),
        ("Инженер, похищенный боевиками в январе, прибыл в столицу.", "ASSAULT"),
        ("Премьер вернулся в страну после терактов в столице.", "ASSAULT"),
    ],
)
def test_an_act_that_is_told_is_one(text: str, kind: str) -> None:
    assert [found for found, _ in _events(text)] == [kind]
