"""Words that the tokeniser cuts at their hyphen are named whole where a list knows them."""

import pytest

from dateline.lang.en.hyphens import with_hyphens
from dateline.lang.pack import pack
from dateline.records import Span


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The pull-outs went on.", "outs", "pull-out"),
        ("The sides agreed on a cease-fire.", "fire", "cease-fire"),
        ("The pull - out went on.", "out", "out"),
        ("The one-fire stove is small.", "fire", "fire"),
    ],
)
def test_a_known_word_is_whole(text: str, word: str, lemma: str) -> None:
    parsed = pack("en").grammar.parse(text, [Span(0, len(text))])
    (sentence,) = with_hyphens(parsed.sentences, frozenset({"pull-out", "cease-fire"}))
    assert next(token.lemma for token in sentence.tokens if token.text == word) == lemma
