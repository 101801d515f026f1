import pytest

from dateline.lang.en.parse import parse
from dateline.records import Span


def governed(text: str) -> dict[str, tuple[str, str]]:
    """Return, by word, its relation and the word that it depends on."""
    (only,) = parse(text, [Span(0, len(text))], frozenset()).sentences
    tokens = only.tokens
    return {token.text: (token.relation, tokens[token.head].text if token.head >= 0 else "") for token in tokens}


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Iran ships gas to Armenia.", "ships", "Iran"),
        ("Pope appeals for peace in Syria", "appeals", "Pope"),
        ("Macron to visit Beijing in April", "visit", "Macron"),
    ],
)
def test_the_verb_of_a_headline_governs_its_subject(text: str, verb: str, subject: str) -> None:
    words = governed(text)
    assert words[verb] == ("root", "")
    assert words[subject] == ("nsubj", verb)


def test_what_a_misread_verb_stood_before_is_its_object() -> None:
    assert governed("Iran ships gas to Armenia.")["gas"] == ("obj", "ships")


def test_names_of_several_words_stay_whole() -> None:
    words = governed("The White House statement praised the Red Cross.")
    assert words["praised"] == ("root", "")
    assert words["White"][0] == "compound"


def test_a_subject_that_the_parser_took_for_the_sentence_is_given_back() -> None:
    words = governed("The Yemeni president reneged for the third time on a promise to sign the deal.")
    assert words["reneged"] == ("root", "")
    assert words["president"][1] == "reneged"


def test_what_accompanies_the_speaking_is_the_speakers() -> None:
    words = governed("Peru's army has crossed the line, Chile's foreign minister said, calling the move a provocation.")
    assert words["calling"] == ("advcl", "said")
