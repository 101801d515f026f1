"""Sets of chains: the form of a line, and what is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluation.chains import load_chains
from dateline.records import Article, Attribution, Span
from tests.evaluation.coded import answer

LINE = (
    "= Войска ушли ¶ Войска ушли, сообщает «Эхо». | ушли: outlet Вестник | ушли: outlet Вестник < outlet Эхо < unnamed"
)


def load(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "chains.txt"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def echo(content: Span) -> Attribution:
    return Attribution(kind="outlet", source=(Span(35, 40),), cue=(Span(26, 34),), content=(content,))


def test_a_passage_has_its_outlet_and_headline(tmp_path: Path) -> None:
    exam = load_chains(load(tmp_path, "# about", LINE), ["ru"])
    (article,) = (one for one in exam.articles if isinstance(one, Article))
    assert article.text == "Войска ушли\nВойска ушли, сообщает «Эхо»."
    assert (article.outlet, article.title) == ("Вестник", "Войска ушли")


def test_chains_are_compared_link_by_link(tmp_path: Path) -> None:
    exam = load_chains(load(tmp_path, LINE), ["ru"])
    outcome = exam.score([answer("line 1", attributions=(echo(Span(12, 24)),))])
    assert outcome.counted == "1 passages, 2 chains"
    assert (outcome.value("exact"), outcome.value("depth"), outcome.value("innermost")) == (0.5, 0.5, 0.5)
    (fault,) = outcome.faults
    assert fault.cause == "outlet «Эхо» < unnamed told as outlet «Эхо»"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Войска ушли.", "a passage needs at least one chain"),
        ("Войска ушли. | пришли: outlet Вестник", "«пришли» does not stand in the passage"),
        ("Войска ушли. | ушли: speaker он", "a chain begins with the outlet"),
        ("# nothing", "there is no passage in the file"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, line: str, rule: str) -> None:
    with pytest.raises(InputError, match=rule):
        load_chains(load(tmp_path, line), ["ru"])
