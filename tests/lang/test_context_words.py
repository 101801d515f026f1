from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.lang.context_words import read_context_words, words_found
from dateline.records import Span, Token

HEAD = "context\tweight\twords\texample\tcounterexample\n"


def write(folder: Path, rows: str) -> Path:
    table = folder / "contexts.tsv"
    table.write_text(HEAD + rows + "\n", encoding="utf-8")
    return table


def token(index: int, text: str, lemma: str) -> Token:
    span = Span(index, index + 1)
    return Token(index=index, span=span, text=text, lemma=lemma, pos="NOUN", head=-1, relation="root")


def test_words_and_phrases_are_found_by_form_or_dictionary_form(tmp_path: Path) -> None:
    table = read_context_words(write(tmp_path, "human_rights\t2\tправо человек, пытка\t\t"), {"human_rights"})
    rights = [token(0, "правами", "право"), token(1, "человека", "человек")]
    assert [word.words for word in words_found(rights, table)] == [("право", "человек")]
    assert words_found(rights[:1], table) == set()
    assert [word.weight for word in words_found([token(0, "Пытка", "пытать")], table)] == [2]


def test_a_language_without_the_table_has_no_contexts(tmp_path: Path) -> None:
    assert read_context_words(tmp_path / "contexts.tsv", ()).by_first == {}


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ("sport\t2\tмяч\t\t", "the ontology has no context «sport»"),
        ("cyber\t3\tхакер\t\t", "the weight must be one of"),
        ("cyber\t2\tхакер\tХакер.\t", "needs a counterexample"),
        ("cyber\t2\tхакер,, сервер\t\t", "nothing between two commas"),
        ("cyber\t2\tхакер\t\t\ncyber\t1\tхакер\t\t", "«хакер» stands twice"),
    ],
)
def test_a_bad_row_is_told(tmp_path: Path, rows: str, rule: str) -> None:
    with pytest.raises(DataError, match=rule):
        read_context_words(write(tmp_path, rows), {"cyber"})
