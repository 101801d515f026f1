"""The register of persons: who is joined over articles, why, and how a user has the last word."""

from pathlib import Path

import pytest

from dateline.errors import DataError, UsageError
from dateline.records import ArticleHead, CodedArticle, NamedPerson, SourceLink, Span, Versions
from dateline.records.person import RegisteredPerson
from dateline.stories.decisions import Decisions, add_decision, read_decisions
from dateline.stories.people import register_of


def article(number: int, *people: tuple[str, str | None, str | None], language: str = "en") -> CodedArticle:
    """Make an article that names some persons: name, country, office."""
    head = ArticleHead(
        id=f"a{number}",
        url=None,
        outlet=None,
        title=None,
        published=f"2024-05-{number:02}",
        language=language,
        sha256="",
    )
    named = tuple(
        NamedPerson(
            name=name,
            forms=(name,),
            spans=(Span(0, len(name)),),
            country=country,
            sector=(),
            office=office,
            reason="",
            sources=(SourceLink(kind="outlet"),),
        )
        for name, country, office in people
    )
    versions = Versions(dateline="0", ontology="0", language="en 0")
    return CodedArticle(article=head, events=(), attributions=(), versions=versions, persons=named)


MINISTER = "foreign minister"
ARTICLES = (
    article(1, ("Dzheykhun Bayramov", "AZE", MINISTER), language="ru"),
    article(2, ("Jeyhun Bayramov", "AZE", MINISTER), ("Sergei Lavrov", "RUS", MINISTER)),
    article(3, ("Ceyhun Bayramov", "AZE", None), language="az"),
    article(4, ("Bayramov", "AZE", MINISTER), ("Bayramov", "TKM", "ambassador")),
    article(5, ("Ilham Aliyev", "AZE", "president"), ("Heydar Aliyev", "AZE", "president")),
)


def keys(persons: tuple[RegisteredPerson, ...]) -> set[tuple[str, ...]]:
    return {person.keys for person in persons}


def test_one_person_has_all_spellings_of_a_name_and_country() -> None:
    persons = register_of(ARTICLES, Decisions())
    assert ("bayramov.AZE", "ceyhun-bayramov.AZE", "dzheykhun-bayramov.AZE", "jeyhun-bayramov.AZE") in keys(persons)
    (minister,) = (person for person in persons if len(person.keys) == 4)
    assert [told.article for told in minister.told] == ["a1", "a2", "a3", "a4"]
    assert any("foreign minister" in reason for reason in minister.judgement.reasons)


def test_other_countries_and_given_names_are_others() -> None:
    persons = register_of(ARTICLES, Decisions())
    assert {("bayramov.TKM",), ("ilham-aliyev.AZE",), ("heydar-aliyev.AZE",)} <= keys(persons)


def test_a_surname_alone_without_the_same_office_stays_alone() -> None:
    persons = register_of([*ARTICLES[:1], article(6, ("Bayramov", "AZE", "judge"))], Decisions())
    assert ("bayramov.AZE",) in keys(persons)


def test_the_order_of_articles_does_not_matter() -> None:
    assert register_of(reversed(ARTICLES), Decisions()) == register_of(ARTICLES, Decisions())


def test_a_user_parts_and_joins_and_takes_it_back(tmp_path: Path) -> None:
    path = tmp_path / "decisions.tsv"
    one, other = "ceyhun-bayramov.AZE", "jeyhun-bayramov.AZE"
    before = register_of(ARTICLES, read_decisions(path))
    add_decision(path, one, other, "different", "two brothers")
    parted = register_of(ARTICLES, read_decisions(path))
    assert all(not {one, other} <= set(person.keys) for person in parted)
    add_decision(path, "bayramov.TKM", "bayramov.AZE", "same", "moved")
    add_decision(path, one, other, "open", "no longer sure")
    joined = register_of(ARTICLES, read_decisions(path))
    assert any({"bayramov.TKM", "bayramov.AZE"} <= set(person.keys) for person in joined)
    add_decision(path, "bayramov.TKM", "bayramov.AZE", "open", "a mistake")
    assert keys(register_of(ARTICLES, read_decisions(path))) == keys(before)


def test_a_decision_needs_a_reason_and_two_keys(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        add_decision(tmp_path / "d.tsv", "a.AZE", "a.AZE", "same", "x")
    with pytest.raises(UsageError):
        add_decision(tmp_path / "d.tsv", "a.AZE", "b.AZE", "same", " ")


def test_a_faulty_table_stops_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "d.tsv"
    path.write_text("one\tother\tdecision\twhy\na.AZE\tb.AZE\tmaybe\tx\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"row 2.*none of same, different, open"):
        read_decisions(path)
