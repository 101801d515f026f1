from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DataError
from dateline.lexicon import read_table
from dateline.lexicon.table import mixed_script_word

COLUMNS = ("form", "id", "note")


def write(folder: Path, text: str) -> Path:
    path = folder / "ru" / "lexicon" / "words.tsv"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def fault(folder: Path, text: str) -> DataError:
    with pytest.raises(DataError) as caught:
        read_table(write(folder, text), COLUMNS, key=["form", "id"])
    assert caught.value.file == "ru/lexicon/words.tsv"
    return caught.value


def test_rows_keep_their_place_in_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "# a comment\nform\tid\tnote\n\nдом\thouse\t\n# another\nСША\tusa\tno note\n")
    rows = read_table(path, COLUMNS, key=["form", "id"])
    assert [(row.number, row["form"], row["id"], row["note"]) for row in rows] == [
        (4, "дом", "house", ""),
        (6, "США", "usa", "no note"),
    ]
    assert str(rows[1].fault("is wrong")) == "ru/lexicon/words.tsv: row 6: is wrong"


def test_the_same_form_may_stand_with_another_key(tmp_path: Path) -> None:
    path = write(tmp_path, "form\tid\tnote\nКонго\tCOD\t\nКонго\tCOG\t\n")
    assert len(read_table(path, COLUMNS, key=["form", "id"])) == 2


@pytest.mark.parametrize(
    ("body", "place", "rule"),
    [
        ("дом\thouse\n", "row 2", "3 cells are needed, 2 found"),
        ("дом\thouse\t\t\n", "row 2", "3 cells are needed, 4 found"),
        ("дом \thouse\t\n", "row 2", "spaces"),
        ("белый  дом\thouse\t\n", "row 2", "spaces"),
        ("белый\u00a0дом\thouse\t\n", "row 2", "spaces"),
        ("белый\u2028дом\thouse\t\n", "row 2", "spaces"),
        ("и\u0306од\tiodine\t\n", "row 2", "NFC"),
        ("cад\tgarden\t\n", "row 2", "mixes alphabets"),
        ("дом\thouse\t\nдом\thouse\tagain\n", "row 3", "stands already in row 2"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, body: str, place: str, rule: str) -> None:
    error = fault(tmp_path, "form\tid\tnote\n" + body)
    assert error.place == place
    assert rule in error.rule


@pytest.mark.parametrize("text", ["", "# only a comment\n", "form\tid\n", "\ufeffform\tid\tnote\n"])
def test_the_header_must_be_exact(tmp_path: Path, text: str) -> None:
    assert fault(tmp_path, text).rule == "the first line must be the columns form, id, note"


def test_a_missing_file_and_another_encoding_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="the file is missing"):
        read_table(tmp_path / "none.tsv", COLUMNS, key=["form"])
    path = write(tmp_path, "")
    path.write_bytes("form\tid\tnote\nдом\tх\t\n".encode("cp1251"))
    with pytest.raises(DataError, match="not UTF-8"):
        read_table(path, COLUMNS, key=["form"])


@pytest.mark.parametrize("text", ["IT-отдел", "Газета.Ru", "Кот-д'Ивуар", "G20", "МИ-6", "Azərbaycan", "MQ‑9 и Су-27"])
def test_neighbouring_scripts_are_no_mixture(text: str) -> None:
    assert mixed_script_word(text) is None


@pytest.mark.parametrize(
    ("text", "word"), [("в Mоскве", "Mоскве"), ("Azәrbaycan", "Azәrbaycan"), ("АКИpress", "АКИpress")]
)
def test_a_mixture_inside_a_word_is_found(text: str, word: str) -> None:
    assert mixed_script_word(text) == word


CELL = st.text("абвгдеёжABCDEəÜ019-«»", max_size=8)


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=6, unique_by=lambda cells: cells[:2]))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]) -> None:
    rows = [row for row in rows if any(row) and not any(mixed_script_word(cell) for cell in row)]
    text = "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows))
    path = write(tmp_path_factory.mktemp("table"), text)
    read = read_table(path, COLUMNS, key=["form", "id"])
    assert [(row["form"], row["id"], row["note"]) for row in read] == rows
