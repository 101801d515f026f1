"""What kind of thing fills a role; parties and frames ask for no more than these classes."""

import pytest

from dateline.coder.fillers import classes_of
from dateline.coder.parties import parties
from dateline.coder.scene import Scene, scene_of
from dateline.lang.pack import pack
from dateline.records import Clause, Role
from tests.casebook import read


def scene_and_clause(text: str, lemma: str, language: str = "ru") -> tuple[Scene, Clause]:
    reading = read(text, language=language)
    clause = next(clause for clause in reading.analysis.clauses if clause.lemma == lemma)
    return scene_of(reading.article, reading.analysis, pack(language)), clause


def classes(text: str, lemma: str, name: str) -> frozenset[str]:
    scene, clause = scene_and_clause(text, lemma)
    role: Role = next(role for role in clause.roles if role.name == name)
    return classes_of(scene, clause, role)


@pytest.mark.parametrize(
    ("text", "lemma", "name", "expected"),
    [
        ("Министр встретился с послом.", "встретиться", "companion", {"office", "official", "actor", "animate"}),
        ("Министр столкнулся с трудностями.", "столкнуться", "companion", {"hardship"}),
        ("Армия обстреляла село.", "обстрелять", "agent", {"official", "actor"}),
        ("Чили осудила удар.", "осудить", "agent", {"country", "official", "actor"}),
        ("Они осудили удар.", "осудить", "agent", {"pronoun", "actor"}),
        ("Лена Хольм осудила удар.", "осудить", "agent", {"person", "actor"}),
        ("Полиция открыла уголовное дело.", "открыть", "patient", {"attr:judicial"}),
        ("Задержанные осудили полицию.", "осудить", "agent", {"animate", "actor"}),
        ("Армия задержала сотни беженцев.", "задержать", "patient", {"refugee"}),
    ],
)
def test_a_filler_has_the_classes_of_its_words(text: str, lemma: str, name: str, expected: set[str]) -> None:
    assert classes(text, lemma, name) >= expected | {"any"}


@pytest.mark.parametrize("text", ["Шторм разрушил порт.", "Цены выросли.", "Ничто не помогло."])
def test_things_do_not_act(text: str) -> None:
    clause = read(text).analysis.clauses[0]
    assert "actor" not in classes(text, clause.lemma, "agent")


@pytest.mark.parametrize(
    ("text", "expected", "missing"),
    [
        ("Посол заявил, что ответит на удар.", {"clause:future", "clause:affirmed"}, {"clause:other", "clause:past"}),
        ("Посол заявил, что армия ответила.", {"clause:past", "clause:other"}, {"clause:future"}),
        ("Посол заявил, что не вернёт остров.", {"clause:not", "clause:future"}, {"clause:affirmed", "clause:other"}),
    ],
)
def test_a_content_tells_how_its_clause_is_told(text: str, expected: set[str], missing: set[str]) -> None:
    found = classes(text, "заявить", "content")
    assert found >= expected
    assert not found & missing


def test_where_a_thing_fills_the_slot_its_owner_takes_part() -> None:
    scene, clause = scene_and_clause("Канада осудила действия правительства Ирана.", "осудить")
    assert [role.lemma for role in parties(("patient",), clause, scene)] == ["правительство"]
    scene, clause = scene_and_clause("Канада осудила иранские ракеты.", "осудить")
    assert [role.lemma for role in parties(("patient",), clause, scene)] == ["иранский"]


def test_whoever_can_act_stands_for_himself() -> None:
    scene, clause = scene_and_clause("Канада осудила посла Ирана.", "осудить")
    assert [role.lemma for role in parties(("patient", "patient"), clause, scene)] == ["посол"]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The court condemned Iran's actions.", "Iran"),
        ("The court condemned the actions of Iran.", "Iran"),
        ("The court condemned Iranian actions.", "iranian"),
        ("The court condemned the road to Iran.", None),
    ],
)
def test_an_english_thing_is_its_owners(text: str, owner: str | None) -> None:
    scene, clause = scene_and_clause(text, "condemn", "en")
    found = [role.lemma for role in parties(("patient",), clause, scene)]
    assert found == ([owner] if owner else [])


@pytest.mark.parametrize(
    "text", ["Finland and Sweden held a naval exercise.", "Chilean and Peruvian troops held an exercise."]
)
def test_sides_that_stand_together_are_several(text: str) -> None:
    assert "several" in _classes_of_the_agent(text)


def test_one_side_is_not_several() -> None:
    assert "several" not in _classes_of_the_agent("Finland held a naval exercise.")


def _classes_of_the_agent(text: str) -> frozenset[str]:
    scene, clause = scene_and_clause(text, "hold", "en")
    role: Role = next(role for role in clause.roles if role.name == "agent")
    return classes_of(scene, clause, role)
