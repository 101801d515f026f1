"""Which place a name means in the text that names it."""

import pytest

from dateline.gazetteer import place_of
from tests.casebook import read


def found(text: str, language: str = "en") -> dict[str, str]:
    places = [m for m in read(text, language=language).analysis.mentions if m.kind == "place"]
    known = {m.text: place_of(m.key or "") for m in places}
    return {words: f"{place.name}/{place.country}/{place.kind}" if place else "?" for words, place in known.items()}


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Police in Paris, Texas, detained a teacher.", "Paris", "Paris/USA/city"),
        ("Police in Paris detained a teacher.", "Paris", "Paris/FRA/capital"),
        ("A storm hit Atlanta and Savannah. Voters in Georgia stayed at home.", "Georgia", "Georgia/USA/region"),
        ("Police detained a reporter in Shusha.", "Shusha", "Shusha/AZE/city"),
        ("A fire broke out in Sumqayit, Azerbaijan.", "Sumqayit", "Sumgayit/AZE/city"),
    ],
)
def test_the_text_tells_which_place_is_meant(text: str, words: str, place: str) -> None:
    assert found(text)[words] == place


def test_a_country_stays_one_where_nothing_speaks_for_a_region_of_its_name() -> None:
    text = "Voters in Georgia elected a president. Talks with Armenia were held in Tbilisi."
    countries = [m for m in read(text, language="en").analysis.mentions if m.kind == "country"]
    assert ("Georgia", "GEO") in {(m.text, m.key) for m in countries}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Полиция Анголы задержала студента в Лубанго.", "Lubango/AGO/city"),
        ("Пожар произошёл в Копейске, сообщили в России.", "Kopeysk/RUS/city"),
        ("В Загатале прошёл митинг, сообщили в Азербайджане.", "Zaqatala/AZE/city"),
    ],
)
def test_russian_names_are_found_in_their_cases(text: str, place: str) -> None:
    assert place in found(text, "ru").values()


def test_both_sides_names_are_one_place() -> None:
    keys = {
        m.key
        for name in ("Ханкенди", "Степанакерте")
        for m in read(f"Митинг прошёл в {name}.").analysis.mentions
        if m.kind == "place"
    }
    assert len(keys) == 1


def test_a_name_that_may_be_anywhere_is_left_open() -> None:
    assert found("Police in Greenville detained a teacher.") == {"Greenville": "?"}
