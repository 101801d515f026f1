import pytest

from dateline.lang.pack import pack
from dateline.records import Clause, Span


def clauses(text: str) -> dict[str, Clause]:
    grammar = pack("en").grammar
    (sentence,) = grammar.parse(text, [Span(0, len(text))]).sentences
    return {clause.lemma: clause for clause in grammar.clauses(sentence, 0)}


def test_a_modal_names_who_is_bound_and_to_what() -> None:
    found = clauses("Chad must halt the raids.")["must"]
    assert [(role.name, role.lemma) for role in found.roles] == [("agent", "Chad"), ("content", "halt")]
    assert found.mood == "indicative"


@pytest.mark.parametrize("text", ["Chad must have halted the raids.", "Should Chad halt the raids?"])
def test_a_guess_and_a_question_bind_nobody(text: str) -> None:
    assert not {"must", "should"} & set(clauses(text))


@pytest.mark.parametrize(("text", "polarity"), [("He pleaded not guilty.", "-"), ("He pleaded guilty.", "+")])
def test_what_is_said_of_somebody_may_be_negated(text: str, polarity: str) -> None:
    assert clauses(text)["plead"].polarity == polarity


def test_by_is_a_means_where_the_verb_is_active() -> None:
    found = clauses("The premier spoke by phone with the king.")["speak"]
    assert ("instrument", "phone") in [(role.name, role.lemma) for role in found.roles]


def test_what_is_called_for_completes_the_call() -> None:
    found = clauses("The senator called for the minister to resign.")["call"]
    assert ("content", "resign", "for") in [(role.name, role.lemma, role.marker) for role in found.roles]


@pytest.mark.parametrize(
    ("text", "verb", "asked"),
    [
        ("Ghana on Tuesday called on Chad to pull its soldiers out of Togo.", "pull", ["Chad"]),
        ("The leader implored Cardiff and London to save the plant.", "save", ["Cardiff", "London"]),
    ],
)
def test_who_is_asked_does_what_is_asked_for(text: str, verb: str, asked: list[str]) -> None:
    found = clauses(text)[verb]
    assert found.link == "content"
    assert [role.lemma for role in found.roles if role.name == "agent"] == asked


def test_an_aim_is_no_request() -> None:
    assert clauses("The union called a strike to demand higher pay.")["demand"].link == "purpose"
