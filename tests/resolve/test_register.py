"""What the register adds to an article: whose a person is, and what they were on its date."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dateline.lang.pack import pack
from dateline.resolve.identity import Identity
from dateline.resolve.participants import cast_of
from dateline.resolve.view import view_of
from tests.casebook import read

Told = tuple[str | None, tuple[str, ...], str | None]
NOBODY: Told = (None, (), None)


def persons(text: str, day: str | None, language: str = "ru") -> list[Identity]:
    reading = read(text, language=language)
    article = replace(reading.article, published=day)
    found = cast_of(view_of(article, reading.analysis, pack(language))).persons.values()
    return [person.identity for person in found]


def told(found: Sequence[Identity]) -> list[Told]:
    return [(one.country, one.sector, one.office) for one in found]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1998-03-01", ("RUS", (), None)),
        ("1999-12-01", ("RUS", ("GOV",), "prime minister")),
        ("2008-05-07", ("RUS", ("GOV",), "president")),
        ("2010-03-01", ("RUS", ("GOV",), "prime minister")),
        (None, ("RUS", ("GOV",), None)),
    ],
)
def test_an_office_is_that_of_the_articles_date(day: str | None, expected: Told) -> None:
    assert told(persons("Путин предложил переговоры.", day)) == [expected]


def test_after_the_last_office_somebody_is_a_former_official() -> None:
    (found,) = persons("Туск уехал.", "2020-02-01")
    assert (found.country, found.sector, found.office) == ("EUR", ("ELI",), None)
    assert "formerly president of EUR 2014-2019" in found.reason


def test_a_rebel_who_held_no_office_of_state_is_none() -> None:
    assert told(persons("Масхадов и Басаев уехали.", "2007-01-01"))[1] == ("RUS", ("REB",), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Встреча с Лавровым отложена.", ("RUS", ("GOV",), "foreign minister")),
        ("С. Лавров уехал.", ("RUS", ("GOV",), "foreign minister")),
        ("Сергей Викторович Лавров уехал.", ("RUS", ("GOV",), "foreign minister")),
        ("Пётр Лавров уехал.", NOBODY),
        ("К. Лавров уехал.", NOBODY),
        ("Суд отпустил Джулиана Ассанжа.", ("AUS", ("JRN",), "editor-in-chief")),
        ("Саддама Хусейна судили.", ("IRQ", ("ELI",), None)),
        ("Кушнер уехал.", NOBODY),
    ],
)
def test_a_name_is_listed_whole_or_its_first_word_agrees(text: str, expected: Told) -> None:
    assert told(persons(text, "2012-02-01")) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Премьер Кении Лавров уехал.", ("KEN", ("GOV",), "prime minister")),
        ("Министр Лавров уехал.", ("RUS", ("GOV",), "minister")),
        ("Президент Саакашвили уехал.", ("GEO", ("GOV",), "president")),
    ],
)
def test_what_the_article_tells_comes_first(text: str, expected: Told) -> None:
    assert told(persons(text, "2016-02-01")) == [expected]


def test_of_namesakes_the_one_in_office_is_meant() -> None:
    (found,) = persons("Клинтон уехала.", "2010-02-01")
    assert (found.country, found.office) == ("USA", "secretary of state")
    assert found.reason.endswith("the one of that name in office")


def test_namesakes_of_one_country_have_that_country_alone() -> None:
    (found,) = persons("Качиньский уехал.", None)
    assert (found.country, found.office) == ("POL", None)
    assert found.reason == "one of 2 of that name in the register, all of Poland"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin met Trump in Helsinki.", [("RUS", ("GOV",), "president"), ("USA", ("PTY",), "candidate")]),
        ("G. W. Bush left.", [("USA", ("ELI",), None)]),
        ("Ivan Trump left.", [NOBODY]),
        ("Mrs. Clinton left.", [("USA", ("PTY",), "candidate")]),
    ],
)
def test_english_names(text: str, expected: list[Told]) -> None:
    assert told(persons(text, "2016-09-01", "en")) == expected


def test_the_register_gives_a_reason_with_its_source() -> None:
    (found,) = persons("Лавров уехал.", "2012-02-01")
    assert found.reason == "Sergei Lavrov of the register: foreign minister of Russia 2004- (mid.ru)"
    assert found.name == "Sergei Lavrov"
