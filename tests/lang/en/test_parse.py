import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.lang.en.parse import parse
from dateline.records import Sentence, Span

TEXT = "Minister arrives in Lima\n\nThe minister, Ana Berg, arrived in Lima on U.S. soil. Nepal's envoy didn't speak.\n"
HUMAN = frozenset({"envoy"})


def paragraphs(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]


def sentence(text: str) -> Sentence:
    (only,) = parse(text, [Span(0, len(text))], HUMAN).sentences
    return only


def relations(text: str) -> dict[str, tuple[str, str]]:
    """Return, by word, its relation and the word that it depends on."""
    tokens = sentence(text).tokens
    return {token.text: (token.relation, tokens[token.head].text if token.head >= 0 else "") for token in tokens}


def test_spans_give_the_words_back() -> None:
    for found in parse(TEXT, paragraphs(TEXT), HUMAN).sentences:
        for token in found.tokens:
            assert token.span.of(TEXT) == token.text
            assert found.span.covers(token.span)


def test_sentences_count_paragraphs_and_know_the_headline() -> None:
    found = parse(TEXT, paragraphs(TEXT), HUMAN).sentences
    assert [(part.index, part.paragraph, part.headline) for part in found] == [
        (0, 0, True),
        (1, 1, False),
        (2, 1, False),
    ]


def test_names_are_found_without_articles_and_endings() -> None:
    text = "The envoy of the United States met Ana Berg's lawyer."
    found = {(name.kind, name.text, name.via) for name in parse(text, [Span(0, len(text))], HUMAN).mentions}
    assert {("place", "United States", "spacy"), ("person", "Ana Berg", "spacy")} <= found


@pytest.mark.parametrize(
    ("text", "word", "relation", "head"),
    [
        ("Police fought with rebels.", "rebels", "obl", "fought"),
        ("Police fought with rebels.", "with", "case", "rebels"),
        ("The talks with rebels failed.", "rebels", "nmod", "talks"),
        ("Troops pulled out of the village.", "village", "obl", "pulled"),
        ("The town was shelled by rebels.", "rebels", "obl:agent", "shelled"),
        ("Ghana is ready to act.", "ready", "root", ""),
        ("Ghana is ready to act.", "is", "cop", "ready"),
        ("Ghana wants Mali to act.", "Mali", "obj", "wants"),
        ("The army called off the raid.", "off", "compound:prt", "called"),
        ("The raid took place in May.", "place", "compound:prt", "took"),
        ("Police stopped protesters from marching.", "marching", "advcl", "stopped"),
        ("Premier to visit Ghana", "visit", "root", ""),
        ("Premier to visit Ghana", "Premier", "nsubj", "visit"),
        ("Minister arrested in Lima.", "Minister", "nsubj:pass", "arrested"),
        ("He met her in Lima, the press service of the president said.", "service", "nsubj", "said"),
    ],
)
def test_relations_are_those_of_universal_dependencies(text: str, word: str, relation: str, head: str) -> None:
    assert relations(text)[word] == (relation, head)


@pytest.mark.parametrize(
    ("text", "word", "feats"),
    [
        ("The army attacked.", "attacked", {"VerbForm": "Fin", "Voice": "Act", "Tense": "Past"}),
        ("The army will attack.", "attack", {"VerbForm": "Fin", "Tense": "Fut"}),
        ("The town was shelled.", "shelled", {"VerbForm": "Fin", "Voice": "Pass", "Tense": "Past"}),
        ("They agreed to meet.", "meet", {"VerbForm": "Inf"}),
        ("They stopped shelling it.", "shelling", {"VerbForm": "Inf"}),
        ("They opened fire, killing two.", "killing", {"VerbForm": "Conv", "Voice": "Act"}),
        ("The men detained in Lima left.", "detained", {"VerbForm": "Part", "Voice": "Pass"}),
        ("Release the captives!", "Release", {"VerbForm": "Fin", "Mood": "Imp"}),
        ("The envoy left.", "envoy", {"Animacy": "Anim"}),
        ("They helped the poor.", "poor", {"Nominal": "Yes"}),
        ("The wounded were taken away.", "wounded", {"Nominal": "Yes"}),
    ],
)
def test_features_say_what_the_form_says(text: str, word: str, feats: dict[str, str]) -> None:
    found = next(token for token in sentence(text).tokens if token.text == word)
    assert {name: found.feats.get(name) for name in feats} == feats


def test_text_without_sentences() -> None:
    assert parse("", [], HUMAN).sentences == ()
    assert parse(" \n ", [Span(0, 3)], HUMAN).sentences == ()


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_is_cut_into_tokens_that_lie_in_it_and_make_a_tree(text: str) -> None:
    for found in parse(text, paragraphs(text), HUMAN).sentences:
        for token in found.tokens:
            assert token.span.of(text) == token.text
        for token in found.tokens:
            seen, index = set(), token.index
            while index >= 0:
                assert index not in seen
                seen.add(index)
                index = found.tokens[index].head


def test_equal_texts_give_equal_parses() -> None:
    assert parse(TEXT, paragraphs(TEXT), HUMAN) == parse(TEXT, paragraphs(TEXT), HUMAN)
