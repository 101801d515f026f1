import pytest

from dateline.evaluation.exam import text_article
from dateline.pipeline import code_article


def _types(text: str, language: str) -> list[str]:
    article = text_article(text, "text", language=language, published="2024-05-16")
    return [event.type for event in code_article(article, judged=False).events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Бармен убил сожительницу после ссоры из-за ревности."),
        ("ru", "Рысь напала на туриста в горах."),
        ("ru", "Тоска захватила город."),
        ("ru", "Сборная Чили встретится со сборной Перу в полуфинале."),
        ("ru", "Роман рассказывает о террористах, которые захватили посольство."),
        ("ru", "Термин «забастовка» вошёл в словари позже."),
        ("en", "In the new film rebels seize an embassy."),
        ("en", "The drunken husband shot his neighbour in a quarrel."),
        ("en", "A lynx attacked a hiker in the hills."),
    ],
)
def test_everyday_things_are_left_out(language: str, text: str) -> None:
    assert _types(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "Полиция Чили задержала режиссёра театра.", "COERCE"),
        ("ru", "Водители автобусов устроили забастовку.", "PROTEST"),
        ("ru", "Боевики убили актёра у входа в театр.", "ASSAULT"),
        ("en", "Rebels attacked a museum and a theatre in Mali.", "ASSAULT"),
        ("en", "Teachers and nurses went on strike at the hospital.", "PROTEST"),
    ],
)
def test_public_acts_among_everyday_things_are_kept(language: str, text: str, kind: str) -> None:
    assert _types(text, language) == [kind]


def test_a_few_everyday_words_do_not_outweigh_a_report() -> None:
    report = (
        "Президент Чили встретился с министрами обороны и юстиции. Парламент обсудил бюджет армии. "
        "Вечером мужчина убил жену и тёщу. Прокурор Чили потребовал отчёта полиции."
    )
    assert "CONSULT" in _types(report, "ru")
