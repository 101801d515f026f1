"""What lists and the model find in a sentence: one line a sentence, each mention `kind words key`."""

import pytest

from tests.casebook import read

CASES = [
    ("Генсек ООН посетил Мали.", ["office Генсек ООН secretary-general", "organisation ООН un", "country Мали MLI"]),
    ("Пакистанец уехал.", ["country Пакистанец PAK"]),
    ("Российско-турецкие переговоры прошли.", ["country Российско-турецкие RUS", "country Российско-турецкие TUR"]),
    ("Солдат убит.", ["group Солдат military-personnel"]),
    (
        "Министр обороны Перу Луис Кастро уехал.",
        ["office Министр обороны defense-minister", "country Перу PER", "person Луис Кастро None"],
    ),
    ("Полиция обыскала офис «Би-би-си».", ["organisation Полиция police", "organisation Би-би-си bbc"]),
    (
        "Анкара ответила Афинам.",
        ["country Анкара TUR", "place Анкара 323786", "country Афинам GRC", "place Афинам 264371"],
    ),
    ("Кремль ответил.", ["country Кремль RUS", "place Кремль 524901"]),
    ("Митинг прошёл 5 мая в Гданьске.", ["date 5 мая XXXX-05-05", "place Гданьске 3099434"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_mentions_are_found(text: str, expected: list[str]) -> None:
    found = read(text).analysis.mentions
    assert [f"{mention.kind} {mention.text} {mention.key}" for mention in found] == expected


def test_mentions_of_one_list_do_not_overlap() -> None:
    for text, _ in CASES:
        listed = [m for m in read(text).analysis.mentions if m.via.startswith("countries:name")]
        for one in listed:
            assert all(not one.span.overlaps(other.span) for other in listed if other is not one)
