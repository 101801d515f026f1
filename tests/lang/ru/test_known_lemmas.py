from __future__ import annotations

from pathlib import Path

import pytest

from dateline.lang.pack import PACKS
from dateline.lang.ru.dictionary import lemmas
from dateline.lang.ru.grammar import build
from dateline.lang.ru.known_lemmas import known_lemmas_text, read_known_lemmas

TABLE = PACKS / "ru" / "lexicon" / "lemmas.tsv"
# Every so many rows of the table are held against the dictionary; all of them would take a second.
_STEP = 40


def test_the_table_says_what_the_dictionary_says() -> None:
    known = read_known_lemmas(TABLE)
    if not known:
        pytest.skip("the installed dictionary is another one: run python scripts/build_lemmas.py")
    for word in sorted(known)[::_STEP]:
        assert known[word] == lemmas(word), word


def test_the_table_comes_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.tsv"
    found = {"обороны": frozenset({"оборона", "обороны"}), "(": frozenset({"("})}
    path.write_text(known_lemmas_text(found), encoding="utf-8")
    assert read_known_lemmas(path) == found


def test_a_table_of_another_dictionary_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.tsv"
    path.write_text("word\tlemmas\n# pymorphy3-dicts-ru 1.0\nобороны\tоборот\n", encoding="utf-8")
    assert read_known_lemmas(path) == {}
    assert read_known_lemmas(tmp_path / "nothing.tsv") == {}


def test_words_beyond_the_table_are_looked_up() -> None:
    grammar = build(PACKS / "ru", frozenset(), frozenset())
    assert grammar.lemmas("медведицами") == {"медведицами", "медведица"}
    assert "российский" in grammar.lemmas("российско")
