"""Deputies, acting and former holders of an office, and offices that somebody is said to hold."""

import pytest

from dateline.resolve.rank import held
from tests.casebook import read


@pytest.mark.parametrize(
    ("language", "text", "office", "sector"),
    [
        ("ru", "Бывший министр обороны Перу осудил санкции.", "former defense minister", ("ELI",)),
        ("ru", "Экс-президент Бразилии осудил санкции.", "former president", ("ELI",)),
        ("ru", "Замглавы комитета Госдумы по обороне осудил санкции.", "deputy committee chair", ("LEG",)),
        ("ru", "Врио губернатора осудил санкции.", "acting governor", ("GOV",)),
        ("ru", "Исполняющий обязанности главы МИД Чили осудил санкции.", "acting foreign minister", ("GOV",)),
        ("ru", "Министр обороны Перу осудил санкции.", "defense minister", ("GOV",)),
        ("ru", "Вице-премьер Казахстана осудил санкции.", "vice premier", ("GOV",)),
        ("en", "The former president of Brazil condemned the sanctions.", "former president", ("ELI",)),
        ("en", "The ex-president of Brazil condemned the sanctions.", "former president", ("ELI",)),
        ("en", "The acting foreign minister of Chile condemned the sanctions.", "acting foreign minister", ("GOV",)),
        ("en", "Turkish deputy foreign minister condemned the sanctions.", "deputy foreign minister", ("GOV",)),
        ("en", "The foreign minister of Chile condemned the sanctions.", "foreign minister", ("GOV",)),
    ],
)
def test_words_before_an_office_tell_how_somebody_stands_to_it(
    language: str, text: str, office: str, sector: tuple[str, ...]
) -> None:
    actors = [party for event in read(text, language=language).coded.events for party in event.actors]
    assert (office, sector) in {(actor.office, actor.sector) for actor in actors}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("ru", "Карлос Вега стал министром обороны Перу. Полиция уехала.", "defense minister"),
        ("ru", "Карлос Вега — президент Перу. Полиция уехала.", "president"),
        ("ru", "Врио главы МИД Чили Хосе Рохас уехал.", "acting foreign minister"),
        ("ru", "Карлос Вега (депутат) уехал.", "deputy"),
        ("ru", "Пресс-секретарь президента Карлос Вега уехал.", "press secretary"),
        ("ru", "По словам президента Карлоса Веги, мост открыт.", "president"),
        ("en", "Luis Castro became defence minister of Peru.", "defense minister"),
    ],
)
def test_an_office_that_somebody_is_said_to_hold_is_theirs(language: str, text: str, office: str) -> None:
    (person,) = read(text, language=language).coded.persons
    assert person.office == office


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "A former adviser to President Luis Castro left.", "president"),
        ("ru", "Уехали экс-мэр, новый президент Перу Карлос Вега.", "president"),
        ("en", "Luis Castro will become defence minister of Peru.", None),
        ("ru", "Карлос Вега не стал министром обороны Перу.", None),
    ],
)
def test_what_is_said_of_others_or_still_to_come_is_not_theirs(language: str, text: str, office: str | None) -> None:
    (person,) = read(text, language=language).coded.persons
    assert person.office == office


def test_the_office_itself_has_no_rank() -> None:
    assert held("former acting foreign minister") == "foreign minister"
    assert held("deputy") == "deputy"


def test_a_title_keeps_its_country() -> None:
    (person,) = read("Peru's foreign minister Luis Castro left.", language="en").coded.persons
    assert (person.office, person.country) == ("foreign minister", "PER")
