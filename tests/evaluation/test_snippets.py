"""One type a snippet: which event it is, and the weighted F1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluation.counting import Tally
from dateline.evaluation.snippets import choose, load_snippets, weighted_f1
from tests.evaluation.coded import answer, event


def test_the_event_of_a_snippet_is_told_as_done_then_most_severe_then_first() -> None:
    arrest, talks = event("COERCE", score=-7.2, at=(9, 12)), event("CONSULT", score=2.1, at=(0, 3))
    threat = event("ASSAULT", score=-9.3, status="hypothetical", at=(4, 6))
    later = event("COERCE", score=-7.2, at=(20, 23))
    assert choose([talks, threat, later, arrest]) is arrest
    assert choose([threat]) is threat
    assert choose([]) is None


def test_weighted_f1_worked_out_by_hand() -> None:
    # Gold A A A B, said A A B none: F1 of A 2·2/(2+3) = .8 with weight 3, of B 0 with weight 1.
    tallies = {"A": Tally(hit=2, said=2, owed=3), "B": Tally(hit=0, said=1, owed=1), "none": Tally(said=1)}
    assert weighted_f1(tallies) == 0.6
    assert weighted_f1({"none": Tally(said=1)}) is None


def write(path: Path, *lines: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def snippet(name: str, label: str | None, mode: str | None = None) -> dict[str, object]:
    return {"id": name, "text": f"Text {name}.", "label": "FINE", "plover_event": label, "plover_mode": mode}


def test_a_set_worked_out_by_hand(tmp_path: Path) -> None:
    lines = [
        snippet("1", "ASSAULT", "aerial"),
        snippet("2", "ASSAULT"),
        snippet("3", "ASSAULT"),
        snippet("4", "PROTEST"),
        snippet("5", None),
        snippet("6", None),
    ]
    exam = load_snippets(write(tmp_path / "s.jsonl", *lines), ["en"])
    articles = list(exam.articles)
    assert [getattr(article, "language", None) for article in articles] == ["en"] * 6
    outcome = exam.score(
        [
            answer("1", event("ASSAULT", mode="drone")),
            answer("2", event("ASSAULT")),
            answer("3", event("PROTEST")),
            answer("4"),
            answer("5", event("AID")),
            answer("6"),
        ]
    )
    # As above; abstaining on the fourth is a wrong label of its own.
    assert outcome.value("weighted_f1") == 0.6
    assert outcome.value("accuracy") == 0.5
    assert outcome.value("mode") == 0.0
    assert outcome.value("abstained") == 0.25
    assert outcome.value("coded_without_label") == 0.5
    assert outcome.types["ASSAULT"] == Tally(hit=2, said=2, owed=3)
    assert outcome.types["none"] == Tally(said=1)
    assert [(fault.article, fault.type, fault.instead) for fault in outcome.faults] == [
        ("3", "ASSAULT", "PROTEST"),
        ("4", "PROTEST", "none"),
    ]
    assert outcome.plain["weighted_f1"] == 0.6
    low, high = outcome.plain["weighted_f1_95"]
    assert low < 0.6 < high


def test_a_label_that_is_no_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="line 1, plover_event: expected a type or null, found 'WAR'"):
        load_snippets(write(tmp_path / "s.jsonl", snippet("1", "WAR")), ["en"])
