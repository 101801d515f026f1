"""Gold and predictions from JSON Lines, and how each kind of fault is told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import InputError
from dateline.evaluation.gold import read_gold, read_predictions

EVENT = {"type": "AID", "trigger": {"text": "помощь", "span": [8, 14]}, "actors": [], "recipients": []}
ARTICLE: Mapping[str, Any] = {"id": 7, "text": "Страна: помощь.", "events": [EVENT], "language": "ru"}


def test_an_article_is_read_with_what_it_tells(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n" + json.dumps(ARTICLE) + "\n\n", encoding="utf-8")
    (article,) = read_gold(path)
    (claim,) = article.claims
    assert (article.id, article.language, article.published) == ("7", "ru", None)
    assert (claim.type, claim.trigger.of(article.text), claim.required) == ("AID", "помощь", True)
    assert (claim.mode, claim.status, claim.sources, claim.place, claim.day) == (None, None, None, None, None)


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "x\u2028y", "events": []}, ensure_ascii=False), encoding="utf-8")
    assert read_gold(path)[0].text == "x\u2028y"


@pytest.mark.parametrize(
    ("change", "place", "rule"),
    [
        ({"id": None}, "line 1, id", "expected a name or a number"),
        ({"text": "и\u0306"}, "line 1, text", "NFC"),
        ({"events": {}}, "line 1, events", "expected a list"),
        ({"events": [3]}, "line 1, events[0]", "expected an object"),
        ({"events": [EVENT | {"type": 3}]}, "line 1, events[0].type", "expected text"),
        ({"events": [EVENT | {"trigger": {"span": [9, 2]}}]}, "line 1, events[0].trigger.span", "pair of offsets"),
        ({"events": [EVENT | {"trigger": {"span": [0, 99]}}]}, "line 1, events[0].trigger", "the text at [0, 99] is"),
        ({"events": [EVENT | {"trigger": {"text": "дар", "span": [0, 3]}}]}, "line 1, events[0].trigger", "«Стр»"),
        ({"events": [{"type": "AID"}]}, "line 1, events[0].trigger", "the field is missing"),
        ({"events": [EVENT | {"required": 1}]}, "line 1, events[0].required", "true or false"),
        ({"events": [EVENT | {"actors": ["AZE"]}]}, "line 1, events[0].actors", "expected an object"),
        ({"events": [EVENT | {"actors": [{"country": 5}]}]}, "line 1, events[0].actors.country", "expected text"),
        ({"events": [EVENT | {"location": {"geonameid": "5"}}]}, "line 1, events[0].location.geonameid", "number"),
    ],
)
def test_each_fault_names_file_line_and_field(change: Mapping[str, Any], place: str, rule: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**ARTICLE, **change}), encoding="utf-8")
    with pytest.raises(InputError) as told:
        read_gold(path)
    assert (told.value.file, told.value.place) == (str(path), place)
    assert rule in told.value.rule


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "there is no article in the file"),
        (b"{", "not JSON"),
        (b"[]", "expected an object, found []"),
        (b"\xff", "not UTF-8"),
        (b'{"id": 1, "text": "", "events": []}\n{"id": "1", "text": "", "events": []}', "stands already"),
    ],
)
def test_a_file_that_is_no_gold_is_refused(content: bytes, rule: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputError, match="gold") as told:
        read_gold(path)
    assert rule in told.value.rule


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_predictions(tmp_path / "nothing.jsonl")


def test_the_last_prediction_of_an_article_counts(tmp_path: Path) -> None:
    path = tmp_path / "coded.jsonl"
    event = {"type": "AID", "evidence": {"sentence": [0, 9], "trigger": [2, 5]}}
    lines = [{"article": {"id": 1}, "events": [event]}, {"article": {"id": "1"}, "events": []}]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert read_predictions(path) == {"1": ()}


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ({"events": []}, "line 1, article"),
        ({"article": {"id": ""}, "events": []}, "line 1, id"),
        ({"article": {"id": 1}, "events": [{"type": "AID"}]}, "line 1, events[0].evidence"),
    ],
)
def test_a_prediction_that_does_not_fit_is_refused(line: object, place: str, tmp_path: Path) -> None:
    path = tmp_path / "coded.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    with pytest.raises(InputError) as told:
        read_predictions(path)
    assert told.value.place == place
