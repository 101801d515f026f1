from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.lang.quantity_words import read_quantity_words

HEAD = "words\twith\tkind\twhat\trole\texample\tcounterexample\n"


def write(folder: Path, row: str) -> Path:
    table = folder / "quantities.tsv"
    table.write_text(HEAD + row + "\n", encoding="utf-8")
    return table


def test_a_row_gives_each_of_its_words(tmp_path: Path) -> None:
    row = "выйти выходить\tна улица|митинг\tverb\tprotesters\tagent\tВышли двое.\tВышли коровы."
    table = read_quantity_words(write(tmp_path, row))
    (word,) = table.signs["выйти"]
    assert table.signs["выходить"] == (word,)
    assert word.beside == (("на", "улица"), ("", "митинг"))


def test_a_language_without_the_table_counts_nobody(tmp_path: Path) -> None:
    assert read_quantity_words(tmp_path / "quantities.tsv").signs == {}


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("убить\t\tadverb\tkilled\tpatient\tА.\tБ.", "kind must be one of"),
        ("убить\t\tverb\tdead\tpatient\tА.\tБ.", "what must be one of"),
        ("убить\t\tverb\tkilled\tself\tА.\tБ.", "the role of a verb must be one of"),
        ("убить\t\tverb\tkilled\tpatient\tА.\t", "an example and a counterexample are needed"),
    ],
)
def test_a_bad_row_is_told(tmp_path: Path, row: str, rule: str) -> None:
    with pytest.raises(DataError, match=rule):
        read_quantity_words(write(tmp_path, row))
