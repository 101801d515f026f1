from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.sources import tables


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "DATA", tmp_path)
    monkeypatch.setattr(tables, "COLUMNS", {"t.tsv": ("a", "b")})
    return tmp_path / "t.tsv"


def test_rows_are_read_by_column(table: Path) -> None:
    table.write_text("# why\na\tb\n1\t2\n\n3\t\n", encoding="utf-8")
    assert tables.rows("t.tsv") == [{"a": "1", "b": "2"}, {"a": "3", "b": ""}]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "row 1: the first line must be the columns a, b"),
        ("a\tc\n", "row 1: the first line must be the columns a, b"),
        ("a\tb\n1\n", "row 2: 2 cells are needed, 1 found"),
        ("a\tb\n1\t 2\n", "row 2: spaces at the edge of a cell"),
        ("a\tb\n1\tи\u0306\n", "row 2: not in Unicode NFC"),
    ],
)
def test_a_broken_table_names_file_row_and_rule(table: Path, text: str, rule: str) -> None:
    table.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as error:
        tables.rows("t.tsv")
    assert str(error.value) == f"t.tsv: {rule}"


def test_every_table_of_the_room_is_known_and_reads() -> None:
    assert {path.name for path in tables.DATA.iterdir()} == set(tables.COLUMNS)
    assert all(tables.rows(name) for name in tables.COLUMNS)


def test_the_encodings_are_pythons() -> None:
    for row in tables.rows("encodings.tsv"):
        assert "привет".encode(row["codec"], errors="ignore").decode(row["codec"]) in "привет"


def test_months_are_complete_in_each_language() -> None:
    months: dict[str, set[str]] = {}
    for row in tables.rows("date_words.tsv"):
        if row["kind"] == "month":
            months.setdefault(row["language"], set()).add(row["value"])
    assert set(months) == {"ru", "az", "en", "tr", "uk"}
    assert all(values == {str(number) for number in range(1, 13)} for values in months.values())


def test_marks_of_language_are_of_a_known_kind() -> None:
    kinds = {row["kind"] for row in tables.rows("language_marks.tsv")}
    assert kinds == {"word", "ending", "part", "letter"}
    assert all(row["form"] == row["form"].lower() for row in tables.rows("language_marks.tsv"))
