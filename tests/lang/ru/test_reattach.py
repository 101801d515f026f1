"""Words brought back over the border of a clause: drawn trees, one a repair."""

import pytest

from dateline.lang.ru.reattach import (
    genitive_after_its_noun,
    goes_on_after_complement,
    named_after_verb,
    voice_of_participle,
)
from dateline.lang.ru.repair import Repair, apply
from dateline.records import Span, Token

SAID = "VERB root -1 VerbForm=Fin Number=Sing Gender=Masc Tense=Past"
LEFT = "VERB ccomp 1 VerbForm=Fin Number=Plur Tense=Past"


def drawn(*words: str) -> tuple[Token, ...]:
    """Draw a sentence: `text pos relation head feature=value …`, one a word."""
    found = []
    for index, word in enumerate(words):
        text, pos, relation, head, *feats = word.split()
        features = dict(feat.split("=") for feat in feats)
        span = Span(index * 20, index * 20 + len(text))
        found.append(
            Token(
                index=index,
                span=span,
                text=text,
                lemma=text.lower(),
                pos=pos,
                head=int(head),
                relation=relation,
                feats=features,
            )
        )
    return tuple(found)


def mended(repair: Repair, tokens: tuple[Token, ...], word: int) -> tuple[int, str]:
    token = apply(tokens, repair(tokens))[word]
    return token.head, token.relation


def test_a_nominative_right_after_its_verb_is_the_subject() -> None:
    tokens = drawn("передаёт VERB root -1 VerbForm=Fin", "« PUNCT punct 2", "Эхо PROPN nmod 0 Case=Nom")
    assert mended(named_after_verb, tokens, 2) == (0, "nsubj")


@pytest.mark.parametrize(
    "words",
    [
        ("передаёт VERB root -1 VerbForm=Fin", "Эхо PROPN nmod 0 Case=Acc"),
        ("Он PRON nsubj 1 Case=Nom", "сказал VERB root -1 VerbForm=Fin", "Эхо PROPN nmod 1 Case=Nom"),
        ("сказать VERB root -1 VerbForm=Inf", "Эхо PROPN nmod 0 Case=Nom"),
    ],
)
def test_other_words_after_a_verb_are_left(words: tuple[str, ...]) -> None:
    tokens = drawn(*words)
    assert list(named_after_verb(tokens)) == []


def test_who_spoke_goes_on_after_the_comma_that_ends_his_words() -> None:
    goes_on = "потребовал VERB conj 4 VerbForm=Fin Number=Sing Gender=Masc Tense=Past"
    tokens = drawn(
        "Он PRON nsubj 1", f"заявил {SAID}", ", PUNCT punct 4", "что SCONJ mark 4", f"ушли {LEFT}", ", PUNCT punct 7",
        "и CCONJ cc 7", goes_on,
    )  # fmt: skip
    assert mended(goes_on_after_complement, tokens, 7) == (1, "conj")


def test_without_the_comma_the_words_go_on() -> None:
    goes_on = "вернулись VERB conj 4 VerbForm=Fin Number=Plur Tense=Past"
    tokens = drawn(
        "Он PRON nsubj 1", f"заявил {SAID}", ", PUNCT punct 4", "что SCONJ mark 4", f"ушли {LEFT}", "и CCONJ cc 6",
        goes_on,
    )  # fmt: skip
    assert mended(goes_on_after_complement, tokens, 6) == (4, "conj")


def test_a_genitive_that_stands_as_a_noun_is_that_of_the_noun_before_it() -> None:
    tokens = drawn(
        "помог VERB root -1 VerbForm=Fin", "семьям NOUN iobj 0 Case=Dat", "погибших VERB iobj 0 VerbForm=Part Case=Gen"
    )
    assert mended(genitive_after_its_noun, tokens, 2) == (1, "nmod")


def test_a_participle_has_the_voice_of_its_form() -> None:
    tokens = drawn("введённые VERB root -1 VerbForm=Part Voice=Act", "ушедшие VERB acl 0 VerbForm=Part Voice=Act")
    voices = [token.feats["Voice"] for token in apply(tokens, voice_of_participle(tokens))]
    assert voices == ["Pass", "Act"]
