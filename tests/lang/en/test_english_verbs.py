"""The table of verbs whose dictionary form the model gets wrong is needed row by row, and used."""

from pathlib import Path

import pytest

import dateline.lang
from dateline.lang.en.verbs import read_lemmas
from dateline.lang.pack import pack
from dateline.records import Span

TABLE = read_lemmas(Path(dateline.lang.__file__).parent / "en" / "lexicon" / "lemmas.tsv")


@pytest.mark.parametrize(("text", "lemma"), [("They hoped it would rain.", "hope"), ("They staged it.", "stage")])
def test_verbs_have_their_dictionary_form(text: str, lemma: str) -> None:
    (sentence,) = pack("en").grammar.parse(text, [Span(0, len(text))]).sentences
    assert lemma in [token.lemma for token in sentence.tokens]


def test_a_form_is_not_its_own_dictionary_form() -> None:
    assert all(form != lemma for form, lemma in TABLE.items())
    assert len(TABLE) > 40
