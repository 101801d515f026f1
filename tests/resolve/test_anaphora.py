"""Whom the sides and an office named alone stand for."""

from dateline.records import Span
from dateline.resolve.anaphora import Parties, both_sides, holder_of
from dateline.resolve.identity import Identity
from dateline.resolve.persons import Person
from tests.casebook import read

CHILE, PERU = Identity(kind="country", country="CHL"), Identity(kind="country", country="PER")
REBELS = Identity(kind="group", country="CHL", sector=("REB",))


def parties(start: int, *identities: Identity, kind: str = "CONSULT", depth: int = 1, joint: bool = True) -> Parties:
    return Parties(trigger=Span(start, start + 1), type=kind, depth=depth, joint=joint, identities=identities)


def countries(found: tuple[Identity, ...]) -> list[str | None]:
    return [identity.country for identity in found]


def test_the_sides_are_the_last_of_two_countries() -> None:
    earlier = [parties(0, CHILE, PERU), parties(5, CHILE)]
    assert countries(both_sides(earlier, 10, 1)) == ["CHL", "PER"]


def test_what_comes_later_is_not_meant() -> None:
    assert both_sides([parties(20, CHILE, PERU)], 10, 1) == ()


def test_those_who_met_come_before_those_of_other_acts() -> None:
    earlier = [parties(0, CHILE, PERU), parties(5, PERU, REBELS, kind="ASSAULT", joint=False)]
    assert countries(both_sides(earlier, 10, 1)) == ["CHL", "PER"]


def test_a_meeting_told_by_somebody_inside_does_not_count_outside() -> None:
    earlier = [parties(0, CHILE, PERU, depth=3)]
    assert both_sides(earlier, 10, 1) == ()
    assert countries(both_sides(earlier, 10, 3)) == ["CHL", "PER"]


def test_two_of_one_country_are_sides_if_they_acted_together() -> None:
    government = Identity(kind="body", country="CHL", sector=("GOV",))
    assert len(both_sides([parties(0, government, REBELS)], 10, 1)) == 2
    assert both_sides([parties(0, government, REBELS, joint=False)], 10, 1) == ()


def test_an_office_is_held_by_the_one_person_who_has_it() -> None:
    mention = next(m for m in read("Лена Хольм уехала.").analysis.mentions if m.kind == "person")
    office = Identity(kind="office", office="prime minister", country="DNK")

    def person(name: str) -> Person:
        identity = Identity(kind="person", name=name, office="prime minister", country="DNK")
        return Person(surname=name, given="", identity=identity, mentions=(mention,), gender=None)

    one, other = person("Lena"), person("Anna")
    found = holder_of({"a": one}, office, 50)
    assert found is not None
    assert (found.name, found.kind) == ("Lena", "holder")
    assert holder_of({"a": one, "b": other}, office, 50) is None
    assert holder_of({"a": one}, office, 0) is None
