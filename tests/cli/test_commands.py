from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from dateline.cli import app
from dateline.lang.pack import PACKS
from dateline.pipeline import code_article, many
from dateline.records import CodedArticle
from dateline.records.codec import loads

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs" / "record.schema.json").read_text(encoding="utf-8"))
MEETING = "Президент Франции встретился с премьером Японии."
WEATHER = "Погода в городе оставалась ясной, сообщили синоптики."
TURKISH = "Cumhurbaşkanı Ankara'da bakanlarla görüştü ve toplantının ardından gazetecilere açıklamalarda bulundu."


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
    assert "Traceback" not in result.stdout + result.stderr
    assert "\x1b" not in result.stdout + result.stderr
    return result


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.split("\n") if line]


def write(path: Path, *articles: dict[str, Any] | str) -> Path:
    lines = (line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in articles)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def text_file(path: Path, text: str = MEETING, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def complaints(result: Result) -> Sequence[str]:
    """Return the lines on stderr before the summary."""
    *lines, summary = result.stderr.splitlines()
    assert re.fullmatch(r"dateline: \d+ read, \d+ coded, \d+ of them without events, \d+ events, \d+ failed", summary)
    return lines


def test_a_text_is_reported_for_people(tmp_path: Path) -> None:
    result = run("code", text_file(tmp_path / "news.txt"), "--published", "2024-05-02", "--outlet", "Газета")
    assert result.exit_code == 0
    assert result.stderr == ""
    for words in (
        "Газета · 2024-05-02 · Russian · ",
        "CONSULT, told as done",
        "who           «Президент Франции» = president [FRA GOV]",
        f"in words      {MEETING}",
        "because of    «встретился» (rule ru.CONSULT.meet",
    ):
        assert words in result.stdout


def test_json_gives_one_valid_record_a_line(tmp_path: Path) -> None:
    articles = write(tmp_path / "news.jsonl", {"id": "1", "text": MEETING}, {"id": "2", "text": WEATHER})
    result = run("code", "--json", articles)
    assert result.exit_code == 0
    assert result.stderr == "dateline: 2 read, 2 coded, 1 of them without events, 1 events\n"
    first, second = records(result)
    for record in (first, second):
        Draft202012Validator(SCHEMA).validate(record)
    for line in result.stdout.splitlines():
        assert loads(CodedArticle, line).article.language == "ru"
    (event,) = first["events"]
    assert (event["type"], event["evidence"]["text"]) == ("CONSULT", MEETING)
    assert MEETING[slice(*event["evidence"]["trigger"])] == "встретился"
    assert second["events"] == []


def test_the_same_text_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    news = text_file(tmp_path / "news.txt")
    assert run("code", "--json", news).stdout == run("code", "--json", news).stdout


def test_what_the_text_does_not_tell_is_taken_from_the_options(tmp_path: Path) -> None:
    articles = write(
        tmp_path / "news.jsonl",
        {"id": "1", "text": MEETING},
        {"id": "2", "text": WEATHER, "published": "2024-01-31", "outlet": "Вести", "language": "ru"},
    )
    options = ("--published", "2024-05-02T10:00:00+03:00", "--outlet", "Газета", "--language", "ru")
    heads = [record["article"] for record in records(run("code", "--json", articles, *options))]
    assert [(head["published"], head["outlet"], head["language"]) for head in heads] == [
        ("2024-05-02T10:00:00+03:00", "Газета", "ru"),
        ("2024-01-31", "Вести", "ru"),
    ]


def test_a_folder_is_read_in_order_of_names(tmp_path: Path) -> None:
    text_file(tmp_path / "b.txt", WEATHER)
    text_file(tmp_path / "a.txt", MEETING)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "notes").mkdir()
    write(tmp_path / "notes" / "c.jsonl", {"id": "c", "text": f"{WEATHER} {MEETING}"})
    found = records(run("code", "--json", tmp_path))
    assert [len(record["events"]) for record in found] == [1, 0, 1]
    assert found[2]["article"]["id"] == "c"


def test_standard_input_is_read(tmp_path: Path) -> None:
    news = text_file(tmp_path / "news.txt")
    by_pipe, by_name = run("code", "--json", "-", stdin=MEETING), run("code", "--json", news)
    assert by_pipe.exit_code == 0
    assert by_pipe.stdout == by_name.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("code", "x", "--published", "2024-02-30"), "dateline: --published: there is no such date as '2024-02-30'"),
        (("code", "x", "--published", "yesterday"), "dateline: --published: expected"),
        (("code", "x", "--language", "Russian?"), "dateline: --language: expected a language code"),
        (("explain", "x", "--published", "2024-13-01"), "dateline: --published: "),
        (("evaluate", "nosuch"), "dateline: no suite «nosuch»; there are: "),
        (("data", "check", "no/such/folder"), "dateline: folder/pack.yaml: the file is missing"),
    ],
)
def test_a_value_that_cannot_be_is_one_line(arguments: tuple[str, ...], line: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(line)
    assert result.stderr.count("\n") == 1


def test_an_option_that_is_none_is_told() -> None:
    result = run("code", "x", "--colour")
    assert result.exit_code == 2
    assert "No such option: --colour" in result.stderr


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "the file is empty [read]"),
        (b" \n\t\n", "the file is empty [read]"),
        (bytes(range(256)) * 8, "not a text: "),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "not a text but a PNG image [read]"),
        (
            ("Министр встретился с послом. " * 1_100_000).encode(),
            "larger than 20 MB, the most that is read as one text",
        ),
        (TURKISH.encode(), "no pack for the language «tr»; there are: en, ru [language]"),
        (b"1 2 3 4 5", "the language could not be told; give it with --language [language]"),
    ],
    ids=["empty", "blank", "bytes", "picture", "50 MB", "Turkish", "no language"],
)
def test_a_file_that_cannot_be_coded_is_one_line_and_the_rest_is_coded(
    tmp_path: Path, content: bytes, rule: str
) -> None:
    bad, good = tmp_path / "bad.txt", text_file(tmp_path / "good.txt")
    bad.write_bytes(content)
    result = run("code", "--json", bad, good)
    assert result.exit_code == 2
    (line,) = complaints(result)
    assert line.startswith(f"dateline: {bad}: {rule}")
    assert len(records(result)) == 1
    assert result.stderr.endswith("dateline: 2 read, 1 coded, 0 of them without events, 1 events, 1 failed\n")


@pytest.mark.parametrize(("encoding", "name"), [("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("utf-16", "utf-16")])
def test_old_encodings_are_read_with_a_note(tmp_path: Path, encoding: str, name: str) -> None:
    news = text_file(tmp_path / "news.txt", f"{MEETING} Стороны обсудили поставки газа и цены на него.", encoding)
    result = run("code", "--json", news)
    assert result.exit_code == 0
    (record,) = records(result)
    assert record["events"][0]["evidence"]["text"] == MEETING
    assert [note.lower() for note in record["article"]["notes"]] == [f"read as {name}"]
    assert f"note          read as {name}" in run("code", news).stdout.replace("UTF", "utf")


def test_every_bad_line_is_named_and_the_rest_is_coded(tmp_path: Path) -> None:
    articles = write(
        tmp_path / "news.jsonl",
        {"id": "1", "text": MEETING},
        '{"id": "2", "text": ',
        {"id": "3"},
        {"id": "1", "text": WEATHER},
        {"id": "5", "text": TURKISH},
        {"id": "6", "text": WEATHER, "published": "2024-02-30"},
        ["text"],  # type: ignore[arg-type]
        {"id": "8", "text": 5},
        {"id": "9", "text": " "},
        {"id": "10", "text": WEATHER},
    )
    result = run("code", "--json", "--workers", "1", articles)
    assert result.exit_code == 2
    expected = {
        2: "not JSON: Expecting value at column 20 [read]",
        3: "there is no text [read]",
        4: "an article of this run has this id already (1) [read]",
        5: "no pack for the language «tr»; there are: en, ru [language]",
        6: "published: there is no such date as '2024-02-30' [read]",
        7: 'expected an object {"text": …} [read]',
        8: "text must be a string [read]",
        9: "the text is empty [read]",
    }
    assert complaints(result) == [f"dateline: {articles}: line {line}: {rule}" for line, rule in expected.items()]
    assert [record["article"]["id"] for record in records(result)] == ["1", "10"]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    result = run("code", tmp_path / "nothing.txt")
    assert result.exit_code == 2
    assert complaints(result) == [f"dateline: {tmp_path / 'nothing.txt'}: there is no such file [read]"]


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    loop = tmp_path / "loop.txt"
    loop.symlink_to(loop)
    result = run("code", loop)
    assert result.exit_code == 2
    (line,) = complaints(result)
    assert line.startswith(f"dateline: {loop}: it cannot be read: ")


def test_an_article_that_breaks_the_program_does_not_stop_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "code_article", lambda item, **_: code_article(item) if item.id != "2" else 1 / 0)
    articles = write(tmp_path / "n.jsonl", *({"id": str(n), "text": f"{n}. {MEETING}"} for n in range(1, 4)))
    result = run("code", "--json", "--workers", "1", articles)
    assert result.exit_code == 2
    assert complaints(result) == [f"dateline: {articles}: line 2: ZeroDivisionError: division by zero [pipeline]"]
    assert [record["article"]["id"] for record in records(result)] == ["1", "3"]


def test_a_fault_of_the_program_itself_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.cli.code.read_sources", lambda *_: 1 / 0)
    result = run("code", "x")
    assert result.exit_code == 2
    assert result.stderr.startswith("dateline: a fault of Dateline's own, please report it: ZeroDivisionError")
    assert result.stderr.count("\n") == 1


def test_whoever_looks_for_the_fault_gets_it_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.cli.code.read_sources", lambda *_: 1 / 0)
    monkeypatch.setenv("DATELINE_DEBUG", "1")
    assert isinstance(CliRunner().invoke(app, ["code", "x"]).exception, ZeroDivisionError)


def test_stopping_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.cli.code.read_sources", interrupted)
    result = run("code", "x")
    assert (result.exit_code, result.stderr) == (130, "dateline: stopped\n")


def test_explain_tells_why(tmp_path: Path) -> None:
    text = "Министр заявил, что Президент Франции встретился с премьером Японии."
    result = run("explain", text_file(tmp_path / "news.txt", text))
    assert result.exit_code == 0
    assert result.stderr == ""
    for part in (
        rf"^## 0: {re.escape(text)}$",
        r"^ +6 встретился +встретиться +VERB +\w+ +← ",
        r"^  mention      country «Франции» = FRA \(by countries:name\)$",
        r"^  clause \d+ +встретиться: finite, active, \+, past, indicative, content of clause 0$",
        r"^ +agent +«Президент Франции»",
        r"^    fits       ru\.CONSULT\.meet",
        r"^    not        ru\.\w+\.[\w-]+: \S",
        r"^  attribution 0 .+ by «заявил» \(clause\): «Президент Франции встретился с премьером Японии»$",
        r"^  event        CONSULT actual: «Президент Франции» = president \[FRA GOV\]",
    ):
        assert re.search(part, result.stdout, re.MULTILINE), part


def test_explain_goes_on_after_what_it_cannot_read(tmp_path: Path) -> None:
    articles = write(tmp_path / "n.jsonl", {"id": "1"}, {"id": "2", "text": TURKISH}, {"id": "3", "text": MEETING})
    result = run("explain", articles)
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        f"dateline: {articles}: line 1: there is no text [read]",
        f"dateline: {articles}: line 2: no pack for the language «tr»; there are: en, ru [language]",
    ]
    assert "fits       ru.CONSULT.meet" in result.stdout


@pytest.mark.slow
def test_data_check_finds_no_fault_in_the_projects_data() -> None:
    result = run("data", "check")
    assert result.stdout.endswith("no faults\n")
    assert result.exit_code == 0


def test_data_check_names_file_place_and_rule(tmp_path: Path) -> None:
    copy = Path(shutil.copytree(PACKS / "ru", tmp_path / "ru"))
    frames = copy / "frames" / "CONSULT.yaml"
    frames.write_text(frames.read_text(encoding="utf-8").replace("actors:", "actor:", 1), encoding="utf-8")
    result = run("data", "check", copy)
    assert result.exit_code == 2
    assert re.fullmatch(
        r"dateline: ru/frames/CONSULT\.yaml: line \d+, frames\.0\.actor: Extra inputs are not permitted\n",
        result.stderr,
    )


@pytest.mark.parametrize("command", ["", "code", "explain", "evaluate", "demo", "data", "data check"])
def test_every_command_has_help(command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")
