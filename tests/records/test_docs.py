from __future__ import annotations

import dataclasses
import doctest
import re
from pathlib import Path
from typing import Any

import pytest

import dateline.records

PAGE = Path(__file__).parent.parent.parent / "docs" / "records.md"
_NOUNS: list[Any] = [getattr(dateline.records, name) for name in dateline.records.__all__]


def fields_on_page() -> dict[str, list[str]]:
    """Return the fields that the first column of each record's table names."""
    _, *sections = re.split(r"^### (\w+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    cells = [re.findall(r"^\| (`.+?) \|", section, re.MULTILINE) for section in sections[1::2]]
    return {name: re.findall(r"`(\w+)`", " ".join(rows)) for name, rows in zip(sections[::2], cells, strict=True)}


@pytest.mark.parametrize("kind", [noun for noun in _NOUNS if dataclasses.is_dataclass(noun)])
def test_every_field_of_a_record_is_on_the_page(kind: Any) -> None:  # noqa: ANN401 - a record
    assert sorted(fields_on_page()[kind.__name__]) == sorted(field.name for field in dataclasses.fields(kind))


def test_the_example_of_the_page_is_true() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (result.attempted, result.failed) == (5, 0)
