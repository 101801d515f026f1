"""`dateline evaluate` on files of one's own: forms, predictions, pages, floors."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

import dateline
from dateline.cli import evaluate
from dateline.evaluation.suites import Suite
from tests.cli.test_commands import MEETING, WEATHER, records, run, write

START = MEETING.index("встретился")
GOLD = {"type": "CONSULT", "trigger": {"text": "встретился", "span": [START, START + 10]}, "mode": None}


def gold(folder: Path) -> Path:
    lines = ({"id": "1", "text": MEETING, "events": [GOLD]}, {"id": "2", "text": WEATHER, "events": []})
    return write(folder / "own.jsonl", *lines)


def suite(folder: Path, **changes: object) -> Suite:
    told = {"name": "toy", "what": "a toy", "languages": ("ru",), "within": "project", "path": "own.jsonl"}
    gold(folder)
    return Suite.model_validate({**told, "licence": "ours", **changes})


def test_a_file_of_articles_is_told_by_its_fields(tmp_path: Path) -> None:
    result = run("evaluate", "--data", gold(tmp_path), "--json")
    (told,) = records(result)
    assert (told["suite"], told["f1"], told["articles"]) == ("own", 1.0, 2)
    assert result.exit_code == 0
    assert "type  " not in run("evaluate", "--data", gold(tmp_path)).stdout
    table = run("evaluate", "--data", gold(tmp_path), "--types").stdout
    assert re.search(r"^  CONSULT +1 +1 +1 1\.000", table, re.MULTILINE)


def test_a_file_of_snippets_is_told_by_its_fields(tmp_path: Path) -> None:
    lines = (
        {"id": "1", "text": MEETING, "plover_event": "CONSULT"},
        {"id": "2", "text": WEATHER, "plover_event": None},
    )
    (told,) = records(run("evaluate", "--data", write(tmp_path / "own.jsonl", *lines), "--json"))
    assert (told["weighted_f1"], told["coded_without_label"]) == (1.0, 0.0)


def test_sentences_in_several_languages_are_kept_apart(tmp_path: Path) -> None:
    lines = write(tmp_path / "own.jsonl", {"id": 1, "ru": MEETING, "en": "It rained.", "events": [{"type": "CONSULT"}]})
    kept = tmp_path / "kept" / "own.jsonl"
    (told,) = records(run("evaluate", "--data", lines, "--json", "--predictions", kept))
    assert told["ru"]["f1"] == 1.0
    assert (kept.exists(), kept.with_suffix(".ru.jsonl").exists()) == ("en" not in told, "en" in told)


def test_plain_lines_need_a_suite_that_they_are_like(tmp_path: Path) -> None:
    lines = tmp_path / "own.txt"
    lines.write_text(f"# ours\n{WEATHER}\n{MEETING}\n", encoding="utf-8")
    result = run("evaluate", "--data", lines)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "say which suite the file is like: SUITE --data FILE" in result.stderr
    result = run("evaluate", "no-events-ru", "--data", lines, "--errors", "3")
    assert result.exit_code == 0  # a file of one's own has no ceiling
    assert "sentences with an event              0.5000" in result.stdout
    assert "[встретился]" in result.stdout


def test_causes_are_counted_without_texts(tmp_path: Path) -> None:
    lines = write(tmp_path / "own.jsonl", {"id": "1", "text": MEETING, "events": [{**GOLD, "type": "AID"}]})
    result = run("evaluate", "--data", lines, "--causes")
    assert re.search(r"^ +1 told as another type$", result.stdout, re.MULTILINE)
    assert re.search(r"^ +1 AID: CONSULT$", result.stdout, re.MULTILINE)
    assert "встретился" not in result.stdout


def test_what_cannot_be_coded_is_told_and_counts_as_missed(tmp_path: Path) -> None:
    lines = write(tmp_path / "own.jsonl", {"id": "1", "text": MEETING, "language": "xx", "events": [GOLD]})
    for option in ((), ("--causes",)):
        result = run("evaluate", "--data", lines, *option)
        assert result.exit_code == 2
        assert "no pack for the language «xx»" in result.stderr
        assert "without a prediction, counted as missed: 1 (1)" in result.stdout


def test_the_page_is_dated_and_can_be_made_again(tmp_path: Path) -> None:
    own = gold(tmp_path)
    assert run("evaluate", "ru", "--data", own, "--report", tmp_path / "pages").exit_code == 0
    (page,) = (tmp_path / "pages").iterdir()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-own\.md", page.name)
    text = page.read_text(encoding="utf-8")
    digest = hashlib.sha256(own.read_bytes()).hexdigest()
    for words in (
        "| F1 | 1.0000 | ",
        "| CONSULT | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |",
        "    dateline evaluate ru --data own.jsonl",
        f"Dateline {dateline.__version__}, ontology ",
        "language pack ru ",
        f"`own.jsonl`, SHA-256 `{digest}`",
    ):
        assert words in text


def test_several_suites_keep_their_records_apart_and_close_with_a_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suites = (suite(tmp_path), suite(tmp_path, name="other", floors={"f1": 0.5}), suite(tmp_path, path="no.jsonl"))
    monkeypatch.setattr(evaluate, "load_suites", lambda: suites)
    monkeypatch.setattr(evaluate, "_PROJECT", tmp_path)
    result = run("evaluate", "--predictions", tmp_path / "kept")
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == ["other.jsonl", "toy.jsonl"]
    assert "toy: skipped, the project's file no.jsonl is not here" in result.stdout
    table = result.stdout.split("figures of record\n")[1].splitlines()
    assert table == ["  toy   1.0000  (0.0000 to 1.0000) F1", "  other 1.0000  (0.0000 to 1.0000) F1, at least 0.5"]


def test_a_figure_below_its_floor_ends_with_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bounds = {"floors": {"triple_f1": 1.0}, "ceilings": {"f1": 0.9}}
    monkeypatch.setattr(evaluate, "load_suites", lambda: (suite(tmp_path, **bounds),))
    monkeypatch.setattr(evaluate, "_PROJECT", tmp_path)
    result = run("evaluate", "toy")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-2:] == [
        "toy: triple_f1 is 0.0, the floor is 1.0",
        "toy: f1 is 1.0, the ceiling is 0.9",
    ]


def test_a_suite_without_a_pack_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluate, "load_suites", lambda: (suite(tmp_path, languages=("xx",)),))
    result = run("evaluate")
    assert (result.exit_code, result.stdout) == (0, "toy: skipped, there is no pack for the language «xx» yet\n")
