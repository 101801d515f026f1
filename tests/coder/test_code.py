"""From fits to events: types turned by status, confidence, implied actors, evidence."""

import pytest

from dateline.ontology import ontology
from dateline.records import Event
from tests.casebook import read


def event(text: str) -> Event:
    (only,) = read(text).coded.events
    return only


def test_an_event_has_quad_and_score_of_its_type() -> None:
    told = event("Полиция Чили задержала активиста.")
    assert (told.quad, told.score) == (4, ontology().score_of("COERCE", "arrest"))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Премьер Дании посетит Перу.", "AGREE", "future"),
        ("Чили и Перу не подпишут соглашение.", "REJECT", "actual"),
        ("Армия Мали выведет войска из Нигера.", "CONCEDE", "future"),
    ],
)
def test_what_is_announced_or_refused_has_a_type_of_its_own(text: str, kind: str, status: str) -> None:
    told = event(text)
    assert (told.type, told.status) == (kind, status)


def test_verbs_are_trusted_before_nouns() -> None:
    verb, noun = event("Боевики атаковали село."), event("Атака боевиков осталась тайной.")
    assert verb.confidence > noun.confidence


def test_an_arrest_is_made_by_police_that_no_word_names() -> None:
    (actor,) = event("В Найроби задержан журналист.").actors
    assert (actor.text, actor.sector, actor.span.start, actor.span.end) == ("", ("COP",), 10, 10)


def test_evidence_is_the_sentence_the_trigger_and_the_rule() -> None:
    text = "Вчера было тихо. Полиция Чили задержала активиста."
    told = event(text)
    assert told.evidence.text == "Полиция Чили задержала активиста."
    assert told.evidence.trigger.of(text) == "задержала"
    assert told.evidence.rule == "ru.COERCE.arrest"
    assert told.id == f"case:{told.evidence.trigger.start}-{told.evidence.trigger.end}:COERCE"
