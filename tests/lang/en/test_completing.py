import pytest

from dateline.lang.pack import pack
from dateline.records import Span, Token


def word(text: str, wanted: str) -> Token:
    (only,) = pack("en").grammar.parse(text, [Span(0, len(text))]).sentences
    return next(token for token in only.tokens if token.text == wanted)


@pytest.mark.parametrize(
    ("text", "infinitive"),
    [
        ("Turkey threatened on Sunday to close the air base to American planes.", "close"),
        ("The premier pleaded with Lima on Sunday to send in troops.", "send"),
    ],
)
def test_what_a_verb_asks_for_is_no_purpose(text: str, infinitive: str) -> None:
    assert word(text, infinitive).relation == "xcomp"


def test_a_purpose_stays_one() -> None:
    assert word("The army left on Sunday to save lives.", "save").relation == "advcl"


def test_who_cannot_have_it_done_to_him_does_it() -> None:
    text = "The Yemeni president reneged for the third time on a promise to sign the deal."
    assert word(text, "reneged").feats["Voice"] == "Act"
    assert word(text, "president").relation == "nsubj"
