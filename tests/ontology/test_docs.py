from __future__ import annotations

import doctest
import re
from pathlib import Path

PAGE = Path(__file__).parent.parent.parent / "docs" / "ontology.md"


def test_the_examples_of_the_page_are_true() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert result.attempted >= 7
    assert result.failed == 0


def test_every_data_file_is_named_on_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    data = PAGE.parent.parent / "src" / "dateline" / "ontology" / "data"
    named = set(re.findall(r"`(\w+\.yaml)`", page))
    assert {path.name for path in data.glob("*.yaml")} <= named
