"""Sets of plain lines: sentences without events, and marks with a status."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluation.plain_lines import load_eventless, load_status
from dateline.records import Article
from tests.evaluation.coded import answer, event


def write(path: Path, *lines: str) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_the_share_of_sentences_coded(tmp_path: Path) -> None:
    exam = load_eventless(write(tmp_path / "n.txt", "# about", "Идёт дождь.", "", "Цены [растут].", "Ура."), ["ru"])
    articles = [article for article in exam.articles if isinstance(article, Article)]
    assert [(article.id, article.text, article.language) for article in articles] == [
        ("line 2", "Идёт дождь.", "ru"),
        ("line 4", "Цены [растут].", "ru"),
        ("line 5", "Ура.", "ru"),
    ]
    outcome = exam.score([answer("line 2"), answer("line 4", event("AID"), event("AID")), answer("line 5")])
    assert outcome.value("coded") == 0.3333
    assert outcome.types["AID"].said == 2
    assert [fault.cause for fault in outcome.faults] == ["rule xx.TYPE.rule"] * 2


LINES = (
    "Он [ушёл]RETREAT/actual и [помог]AID/future.",
    "Он [помог]AID/negated.",
    "[Битва]none цен.",
    "= [Бой]ASSAULT/actual ¶ Он был. | note",
)


def test_marks_worked_out_by_hand(tmp_path: Path) -> None:
    exam = load_status(write(tmp_path / "s.txt", *LINES), ["ru"])
    articles = [article for article in exam.articles if isinstance(article, Article)]
    assert [article.text for article in articles] == [
        "Он ушёл и помог.",
        "Он помог.",
        "Битва цен.",
        "Бой\nОн был.",
    ]
    assert articles[3].title == "Бой"
    outcome = exam.score(
        [
            answer("line 1", event("RETREAT", at=(3, 7)), event("AID", at=(10, 15), status="actual")),
            answer("line 2", event("AGREE", at=(3, 8))),
            answer("line 3"),
            answer("line 4"),
        ]
    )
    # Five marks: right are the retreat and the «none»; of four events three are found, two with their type.
    assert [(figure.name, figure.value) for figure in outcome.figures] == [
        ("right", 0.4),
        ("found", 0.75),
        ("type", 0.5),
        ("status", 0.5),
        ("silent", 1.0),
    ]
    assert [(fault.kind, fault.cause) for fault in outcome.faults] == [
        ("differs", "future told as actual"),
        ("missed", "another type told"),
        ("missed", "nothing told"),
    ]
    told = exam.score([answer("line 3", event("ASSAULT", at=(0, 5)))])
    assert told.value("silent") == 0.0
    assert [fault.type for fault in told.faults if fault.kind == "spurious"] == ["ASSAULT"]


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (("# only a comment",), "there is no sentence in the file"),
        (("Он [ушёл]RETREAT.",), r"line 1: a mark is \[words\]TYPE/status"),
    ],
)
def test_what_is_no_set_is_refused(lines: tuple[str, ...], rule: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=rule):
        load_status(write(tmp_path / "s.txt", *lines), ["ru"])
