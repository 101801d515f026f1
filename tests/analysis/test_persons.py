"""Persons of the register as mentions: where the model saw none, and what is no person for all that."""

from collections.abc import Sequence

import pytest

from dateline.analysis.mentions.persons import find_persons
from dateline.lang.pack import pack
from dateline.records import Mention, Sentence, Span, Token
from dateline.records.analysis import MentionKind


def sentence(words: str) -> Sentence:
    """Make a sentence of words cut at spaces, those with a capital names."""
    tokens, start = [], 0
    for index, word in enumerate(words.split()):
        start = words.index(word, start)
        span = Span(start, start + len(word))
        pos = "PROPN" if word[0].isupper() else "NOUN"
        tokens.append(Token(index=index, span=span, text=word, lemma=word, pos=pos, head=-1, relation="dep"))
        start = span.end
    return Sentence(index=0, span=Span(0, len(words)), paragraph=0, headline=False, tokens=tuple(tokens))


def mention(words: str, kind: MentionKind, first: int, last: int, key: str | None = None) -> Mention:
    span = Span(0, len(words))
    return Mention(kind=kind, sentence=0, span=span, text=words, first=first, last=last, via="test", key=key)


def found(words: str, model: Sequence[Mention] = (), listed: Sequence[Mention] = ()) -> list[tuple[str, str]]:
    persons = find_persons(words, sentence(words), model, listed, pack("en").names)
    return [(person.text, person.via) for person in persons]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("officials quoted Putin yesterday", [("Putin", "persons")]),
        ("officials quoted Vladimir Putin yesterday", [("Vladimir Putin", "persons")]),
        ("officials searched Trump Tower", []),
        ("officials quoted Mary Trump", []),
        ("officials quoted may yesterday", []),
    ],
)
def test_a_listed_name_is_a_person(words: str, expected: list[tuple[str, str]]) -> None:
    assert found(words) == expected


def test_what_the_model_took_for_an_organisation_is_a_person() -> None:
    assert found("aides of Putin left", [mention("Putin", "organisation", 2, 2)]) == [("Putin", "persons")]


def test_a_longer_person_of_the_model_counts_and_a_shorter_does_not() -> None:
    words = "aides of Vladimir Putin left"
    assert found(words, [mention("of Vladimir Putin", "person", 1, 3)]) == [("of Vladimir Putin", "test")]
    assert found(words, [mention("Putin", "person", 3, 3)]) == [("Vladimir Putin", "persons")]


def test_the_models_own_mention_stays_where_both_found_the_same() -> None:
    assert found("aides of Putin left", [mention("Putin", "person", 2, 2)]) == [("Putin", "test")]


def test_a_name_inside_an_organisation_is_none() -> None:
    words = "the Clinton foundation left"
    assert found(words, listed=[mention("Clinton foundation", "organisation", 1, 2, "clinton-foundation")]) == []
    assert found(words, [mention("Clinton foundation", "organisation", 1, 2)]) == []


def test_a_title_that_is_listed_does_not_make_a_name_longer() -> None:
    words = "aides of President Trump left"
    assert found(words, listed=[mention("President", "office", 2, 2, "president")]) == [("Trump", "persons")]


def test_of_several_namesakes_none_is_the_key() -> None:
    words = "aides of Clinton left"
    (person,) = find_persons(words, sentence(words), [], [], pack("en").names)
    assert person.key is None
