"""Sets of marked attributions: what is read, and how cues, sources and contents are compared."""

from __future__ import annotations

import json
from pathlib import Path
from unicodedata import normalize

import pytest

from dateline.errors import InputError
from dateline.evaluation.attributions import load_attributions
from dateline.records import Article, Attribution, Span
from tests.evaluation.coded import answer

TEXT = "The mayor said the bridge was closed. The senator backs the plan."
SAID = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 36]]}
BACKS = {"source": [[38, 49]], "cue": [[50, 55]], "content": [[56, 64]]}


def write(tmp_path: Path, *marks: object, text: str = TEXT) -> Path:
    path = tmp_path / "marked.jsonl"
    path.write_text(json.dumps({"id": "a", "text": text, "attributions": list(marks)}) + "\n", encoding="utf-8")
    return path


def found(source: Span, cue: Span, content: Span, inside: int | None = None) -> Attribution:
    return Attribution(kind="speaker", source=(source,), cue=(cue,), content=(content,), inside=inside)


def test_all_three_parts_are_counted_and_speech_apart(tmp_path: Path) -> None:
    exam = load_attributions(write(tmp_path, SAID, BACKS), ["en"])
    right = found(Span(4, 9), Span(10, 14), Span(19, 36))
    far = found(Span(38, 49), Span(50, 55), Span(15, 36))
    outcome = exam.score([answer("a", attributions=(right, far))])
    assert (outcome.value("cue"), outcome.value("source"), outcome.value("full")) == (1.0, 1.0, 0.5)
    assert (outcome.value("speech_cue"), outcome.value("speech_full")) == (1.0, 1.0)
    assert [fault.cause for fault in outcome.faults] == ["content differs, rule "]


def test_what_is_told_within_another_is_not_compared(tmp_path: Path) -> None:
    exam = load_attributions(write(tmp_path, SAID), ["en"])
    outer = found(Span(0, 9), Span(10, 14), Span(15, 36))
    inner = found(Span(19, 25), Span(26, 29), Span(30, 36), inside=0)
    outcome = exam.score([answer("a", attributions=(outer, inner))])
    assert outcome.value("full") == 1.0
    assert outcome.faults == ()


def test_offsets_are_turned_with_the_text(tmp_path: Path) -> None:
    text = normalize("NFD", "Café owners said so.")
    exam = load_attributions(
        write(tmp_path, {"source": [[0, 12]], "cue": [[13, 17]], "content": []}, text=text), ["en"]
    )
    (article,) = (one for one in exam.articles if isinstance(one, Article))
    assert article.text == "Café owners said so."
    assert exam.score([answer("a", attributions=(found(Span(0, 11), Span(12, 16), Span(17, 19)),))]).value("cue") == 1.0


def test_a_span_outside_the_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"line 1, attributions\.cue: a span lies outside the text"):
        load_attributions(write(tmp_path, {"source": [], "cue": [[60, 99]], "content": []}), ["en"])
