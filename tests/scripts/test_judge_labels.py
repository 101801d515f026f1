import json
import re
from pathlib import Path

import pytest

from dateline.ontology import ontology
from scripts import judge_labels


def test_labels_are_kept_as_offsets_without_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ARTICLES", "LABELS"):
        monkeypatch.setattr(judge_labels, name, tmp_path / f"{name}.tsv")
    event = {"type": "COERCE", "mode": "arrest", "trigger": {"span": [8, 17]}, "required": False}
    lines = [
        {"id": "1", "text": "Полиция задержала троих.", "events": [event]},
        {"id": "2", "text": "Снег.", "events": []},
    ]
    source = tmp_path / "gold.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    judge_labels.write_labels(source, 1)
    first, second = judge_labels.read_labels()
    assert (first.id, first.seen, first.sha256) == ("1", True, judge_labels.digest("Полиция задержала троих."))
    (label,) = first.labels
    assert (label.trigger, label.type, label.mode, label.required) == ((8, 17), "COERCE", "arrest", False)
    assert (second.seen, second.labels) == (False, ())


def test_the_project_keeps_labels_of_known_types_and_no_text() -> None:
    labelled = judge_labels.read_labels()
    assert len(labelled) == 540
    assert {label.type for one in labelled for label in one.labels} <= set(ontology().types)
    kept = judge_labels.ARTICLES.read_text() + judge_labels.LABELS.read_text()
    assert not re.search(r"[а-яё]", kept)
