"""The persons of an article: namesakes apart, one person's mentions together."""

import pytest

from dateline.lang.pack import pack
from dateline.resolve.participants import cast_of
from dateline.resolve.persons import Person, person_of
from dateline.resolve.view import view_of
from tests.casebook import read


def persons(text: str) -> list[Person]:
    reading = read(text)
    return list(cast_of(view_of(reading.article, reading.analysis, pack("ru"))).persons.values())


def told(text: str) -> dict[str | None, tuple[str | None, str | None, int]]:
    return {
        person.identity.name: (person.identity.country, person.identity.office, len(person.mentions))
        for person in persons(text)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Президент Кении Джон Отиено уехал.", {"Dzhon Otiyeno": ("KEN", "president", 1)}),
        ("Лена Хольм уехала. Хольм вернулась.", {"Lena Kholm": (None, None, 2)}),
        ("Хольм уехала. Премьер Дании Лена Хольм вернулась.", {"Lena Kholm": ("DNK", "prime minister", 2)}),
        ("Лена Хольм, премьер Дании, уехала.", {"Lena Kholm": ("DNK", "prime minister", 1)}),
        ("Лука Берг уехал. Анна Берг осталась.", {"Luka Berg": (None, None, 1), "Anna Berg": (None, None, 1)}),
        (
            "Лука Берг уехал. Анна Берг осталась. Берг молчит.",
            {"Luka Berg": (None, None, 1), "Anna Berg": (None, None, 2)},
        ),
    ],
)
def test_persons_are_gathered_by_name(
    text: str, expected: dict[str | None, tuple[str | None, str | None, int]]
) -> None:
    assert told(text) == expected


def test_every_mention_belongs_to_one_person() -> None:
    text = "Лука Берг уехал. Анна Берг осталась. Берг молчит. Джон Отиено тоже."
    found = {person.surname: person for person in persons(text)}
    everybody = [mention for person in persons(text) for mention in person.mentions]
    mentions = [mention for mention in read(text).analysis.mentions if mention.kind == "person"]
    assert sorted(mention.span for mention in everybody) == [mention.span for mention in mentions]
    for mention in mentions:
        assert mention in person_of(found | {p.given: p for p in persons(text)}, mention).mentions
