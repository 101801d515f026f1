from dateline.pipeline.article import read_article
from dateline.records import Article


def _events(text: str) -> list[tuple[str, str | None]]:
    article = Article(id="a", text=text, sha256="", language="ru")
    return [(event.type, event.mode) for event in read_article(article, judged=False).coded.events]


def test_verbs_joined_tell_one_happening() -> None:
    assert _events("Нападавший убил двух полицейских и ранил трёх прохожих.") == [("ASSAULT", "targeted")]


def test_verbs_joined_that_tell_two_modes_are_two() -> None:
    told = _events("Журналист был задержан и депортирован из Кении.")
    assert told == [("COERCE", "arrest"), ("COERCE", "deport")]


def test_a_prison_term_stands_beside_the_verdict() -> None:
    told = _events("Суд приговорил редактора к пяти годам лишения свободы.")
    assert sorted(told) == [("COERCE", "arrest"), ("SANCTION", "convict")]


def test_a_verdict_without_prison_stands_alone() -> None:
    assert _events("Суд приговорил редактора к штрафу.") == [("SANCTION", "convict")]
