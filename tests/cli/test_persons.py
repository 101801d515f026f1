"""`dateline persons`: the register listed, decided on, and its errors told."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli import app
from dateline.pipeline import read_article
from dateline.records import Article
from dateline.records.codec import dumps

RUSSIAN = "Министр иностранных дел Азербайджана Фарид Джабраилов встретился в Осло с послом Норвегии."
ENGLISH = "Azerbaijan's foreign minister Farid Jabrailov met the ambassador of Norway in Oslo."


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "coded.jsonl"
    coded = [
        read_article(Article(id=language, text=text, sha256="", language=language, published="2024-05-16")).coded
        for language, text in (("ru", RUSSIAN), ("en", ENGLISH))
    ]
    path.write_text("".join(f"{dumps(one)}\n" for one in coded), encoding="utf-8")
    return path


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["persons", *words])
    return result.exit_code, result.output


def test_one_minister_in_two_languages_is_one_person(records: Path) -> None:
    code, printed = run("list", str(records))
    assert code == 0
    assert "farid-dzhabrailov.AZE, farid-jabrailov.AZE" in printed
    assert "foreign minister of AZE: «Фарид Джабраилов»" in printed
    assert "2024-05-16" in printed


def test_a_decision_is_kept_and_holds(records: Path, tmp_path: Path) -> None:
    table = str(tmp_path / "decisions.tsv")
    keys = ("farid-dzhabrailov.AZE", "farid-jabrailov.AZE")
    assert run("decide", "different", *keys, "--decisions", table, "--why", "namesakes")[0] == 0
    _, printed = run("list", str(records), "--decisions", table)
    assert ", ".join(keys) not in printed


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"article": 1}\n', encoding="utf-8")
    code, printed = run("list", str(path))
    assert code == 2
    assert "bad.jsonl: line 1" in printed
