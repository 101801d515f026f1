"""The check of frames on all cores, and what it says of frames that cannot be right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dateline.lang.frames import FrameIndex
from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline import examples
from dateline.pipeline.examples import example_faults, reference_faults, rival_warnings


def test_the_projects_frames_name_what_there_is() -> None:
    assert list(reference_faults(pack("ru"))) == []


def test_a_role_that_no_clause_has_and_a_copy_are_faults() -> None:
    language = pack("ru")
    frame = language.frames.frames[0]
    wrong = frame.model_copy(update={"id": "wrong", "actors": ("by",)})
    copy = frame.model_copy(update={"id": "copy"})
    index = FrameIndex(frames=(frame, wrong, copy), verbs={"x": (frame, copy)}, nouns={}, adjectives={})
    name = f"ru.{frame.type}"
    changed = replace(language, frames=index)
    assert list(reference_faults(changed)) == [
        f"{name}.wrong: «by» is no role of clauses (lang/roles.tsv)",
        f"{name}.copy: the same frame as {frame.name}",
    ]
    (warning,) = rival_warnings(changed)
    assert warning.endswith("so it never wins: x")


@pytest.mark.slow
def test_workers_find_the_same_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(example_faults(pack("ru"), ontology()))
    monkeypatch.setattr(examples, "_WORTH_WORKERS", 1)
    assert list(example_faults(pack("ru"), ontology(), 2)) == alone
    assert Path(pack("ru").folder).is_dir()
