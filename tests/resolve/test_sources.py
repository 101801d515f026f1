"""Names and countries of sources."""

import pytest

from tests.casebook import read


def sources(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(item.kind, item.name, item.country) for item in read(text).coded.attributions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Агентство «Рейтер» сообщило, что мост открыт.", ("agency", "Reuters", "GBR")),
        ("Газета «Маяк» пишет, что мост открыт.", ("outlet", "Маяк", None)),
        ("МИД Чили сообщил, что мост открыт.", ("institution", "Ministry of Foreign Affairs of Chile", "CHL")),
        ("Премьер Дании Лена Хольм заявила, что мост открыт.", ("speaker", "Lena Kholm", "DNK")),
        ("Президент Кении заявил, что мост открыт.", ("speaker", "president", "KEN")),
        ("Пресс-служба сообщила, что мост цел.", ("press service", "press service", None)),
        ("Источник в полиции сообщил, что мост открыт.", ("unnamed", None, None)),
        ("На встрече было отмечено, что мост открыт.", ("occasion", None, None)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_source_has_name_and_country(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert sources(text) == [expected]


def test_a_pronoun_is_whoever_was_named_before() -> None:
    told = sources("Премьер Дании Лена Хольм уехала. По её словам, мост открыт.")
    assert told == [("speaker", "Lena Kholm", "DNK")]


def test_a_stance_inside_a_report_has_a_holder_with_a_country() -> None:
    text = "The minister said the road was open. The envoy of Peru said the senator of Chile supports the ban on bags."
    found = read(text, language="en").analysis.stances
    assert "CHL" in {item.country for item in found}


def test_a_pronoun_is_the_source_that_an_office_alone_names() -> None:
    told = sources("Посол Чили сообщил, что мост открыт. Он заявил, что дорога цела.")
    assert told == [("speaker", "ambassador", "CHL"), ("speaker", "ambassador", "CHL")]


def test_who_is_cited_within_is_not_whom_the_pronoun_means() -> None:
    told = sources("Посол Чили сообщил, что министр обороны Мали признал, что мост открыт. Он заявил, что дорога цела.")
    assert told[-1] == ("speaker", "ambassador", "CHL")
