from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.sources import tables


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "DATA", tmp_path)
    return tmp_path / "t.tsv"


def test_rows_are_read_by_column(table: Path) -> None:
    table.write_text("# why\na\tb\n1\t2\n\n3\t\n", encoding="utf-8")
    assert tables.rows("t.tsv", ("a", "b")) == [{"a": "1", "b": "2"}, {"a": "3", "b": ""}]


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
        tables.rows("t.tsv", ("a", "b"))
    assert str(error.value) == f"t.tsv: {rule}"
