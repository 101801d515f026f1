"""Frames that say the same, frames of which one never wins, winners that only the name decides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.lang.frame_rivals import conflicts, copies, doubles, rings
from dateline.lang.frames import FrameIndex, load_frames

TYPES = {"CONSULT": ("visit",), "AID": ()}


def frame(name: str, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - what YAML holds
    return {"id": name, "verbs": "дать", "examples": ["Он [дал]."], "traps": ["Он не дал."], **changes}


def index(folder: Path, consult: Sequence[dict[str, Any]], aid: Sequence[dict[str, Any]] = ()) -> FrameIndex:
    for kind, frames in (("CONSULT", consult), ("AID", aid)):
        path = folder / "xx" / "frames" / f"{kind}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump({"type": kind, "frames": list(frames)}, allow_unicode=True), encoding="utf-8")
    return load_frames(folder / "xx" / "frames", "xx", TYPES)


def test_a_copy_is_told_whatever_its_name_and_examples(tmp_path: Path) -> None:
    told = index(tmp_path, [frame("a"), frame("b", note="the same"), frame("c", mode="visit")], [frame("a")])
    assert [(one.name, other.name) for one, other in copies(told)] == [("xx.CONSULT.a", "xx.CONSULT.b")]


def test_a_double_shares_some_words_and_asks_the_same(tmp_path: Path) -> None:
    told = index(
        tmp_path,
        [
            frame("a", verbs="дать взять", needs={"agent": "actor"}),
            frame("b", verbs="взять нести", needs={"agent": "actor"}, mode="visit"),
            frame("c", verbs="взять", needs={"agent": "thing"}),
            frame("d", verbs="взять", needs={"agent": "actor"}, beside=True),
        ],
    )
    assert [(found.one.id, found.other.id, found.words) for found in doubles(told)] == [("a", "b", ("взять",))]


@pytest.mark.parametrize(
    ("one", "other", "collide"),
    [
        ({}, {}, True),
        ({"needs": {"patient": "arms aid"}}, {"needs": {"patient": "aid"}}, True),
        ({"needs": {"patient|content": "aid"}}, {"needs": {"patient": "aid"}}, True),
        ({"needs": {"patient": "arms"}}, {"needs": {"patient": "aid"}}, False),
        ({"needs": {"patient": "aid"}}, {"needs": {"topic": "aid"}}, False),
        ({"needs": {"patient": "aid"}}, {}, False),
        ({"needs": {"patient": "aid"}, "never": {"agent": "any"}}, {"needs": {"patient": "aid"}}, False),
        ({"supports": "нести"}, {"supports": "вести"}, False),
        ({"beside": True}, {}, False),
        ({"over": "AID.b"}, {}, False),
    ],
)
def test_two_types_collide_where_only_the_name_decides(
    one: dict[str, Any], other: dict[str, Any], *, collide: bool, tmp_path: Path
) -> None:
    told = conflicts(index(tmp_path, [frame("a", **one)], [frame("b", **other)]))
    assert [found.words for found in told] == ([("дать",)] if collide else [])


def test_what_one_needs_and_the_other_rules_out_is_no_conflict(tmp_path: Path) -> None:
    one = frame("a", needs={"patient": "aid", "agent": "actor"}, never={"topic": "war"})
    other = frame("b", needs={"patient": "aid", "topic": "war"}, never={"agent": "actor"})
    assert conflicts(index(tmp_path, [one], [other])) == ()


def test_frames_over_each_other_are_told(tmp_path: Path) -> None:
    told = index(tmp_path, [frame("a", over="AID.b")], [frame("b", over="CONSULT.a")])
    assert [(one.name, other.name) for one, other in rings(told)] == [("xx.AID.b", "xx.CONSULT.a")]
