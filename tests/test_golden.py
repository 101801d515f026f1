"""Whole items with the record that a careful reader accepts: tests/golden/<language>/<slug>/.

`article.txt` begins with its headline, `meta.json` has outlet and day of publication, `expected.json` is the
record's events and attributions; `pytest --update-golden` rewrites the latter, to be read as a diff before it is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from dateline.pipeline.article import code_article
from dateline.records import Article, Span
from dateline.records.codec import dumps

GOLDEN = Path(__file__).parent / "golden"
FOLDERS = sorted(path.parent for path in GOLDEN.glob("*/*/article.txt"))
_NUMBERS = re.compile(r"\[\s+(-?[\d.]+),\s+(-?[\d.]+)\s+\]")

Plain = Any


def coded(folder: Path) -> Plain:
    """Code a folder's article and give what expected.json holds of it."""
    text = (folder / "article.txt").read_text(encoding="utf-8")
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    article = Article(
        id=folder.name,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        language=folder.parent.name,
        title=text.split("\n", 1)[0],
        title_span=Span(0, text.index("\n")),
        **meta,
    )
    record = json.loads(dumps(code_article(article)))
    return {name: record[name] for name in ("events", "attributions")}


def written(record: Plain) -> str:
    """Write a record for people to read, each span on one line."""
    return _NUMBERS.sub(r"[\1, \2]", json.dumps(record, ensure_ascii=False, indent=1)) + "\n"


def differences(expected: Plain, found: Plain, place: str = "") -> Iterator[str]:
    """Give a line for each place where two records differ."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in sorted(expected.keys() | found.keys()):
            yield from differences(expected.get(name), found.get(name), f"{place}.{name}".lstrip("."))
    elif isinstance(expected, list) and isinstance(found, list):
        for number in range(max(len(expected), len(found))):
            one, other = (values[number] if number < len(values) else None for values in (expected, found))
            yield from differences(one, other, f"{place}[{number}]")
    elif expected != found:
        yield f"{place}: expected {expected!r}, found {found!r}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_the_record_is_the_one_accepted(folder: Path, request: pytest.FixtureRequest) -> None:
    found, file = coded(folder), folder / "expected.json"
    if request.config.getoption("--update-golden"):
        file.write_text(written(found), encoding="utf-8")
    expected = json.loads(file.read_text(encoding="utf-8"))
    assert list(differences(expected, found)) == []


def test_each_language_has_golden_items() -> None:
    assert len([folder for folder in FOLDERS if folder.parent.name == "ru"]) >= 6


def test_differences_name_their_place() -> None:
    expected = {"events": [{"type": "AID", "actors": []}, {"type": "CONSULT"}]}
    found = {"events": [{"type": "AGREE", "actors": [{"country": "CHL"}]}]}
    assert list(differences(expected, found)) == [
        "events[0].actors[0]: expected None, found {'country': 'CHL'}",
        "events[0].type: expected 'AID', found 'AGREE'",
        "events[1]: expected {'type': 'CONSULT'}, found None",
    ]
    assert list(differences(found, found)) == []
