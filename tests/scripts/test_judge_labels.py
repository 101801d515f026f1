import json
import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from dateline.ontology import ontology
from scripts import judge_labels

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
TEXT = "Снег. Полиция задержала троих."


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ARTICLES", "LABELS"):
        monkeypatch.setattr(judge_labels, name, tmp_path / f"{name}.tsv")
    return tmp_path


def write(path: Path, lines: Sequence[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def arrest() -> dict[str, object]:
    return {
        "type": "COERCE",
        "mode": "arrest",
        "status": "actual",
        "trigger": {"span": [8, 17]},
        "actors": [{"text": "Полиция", "country": "PER"}],
        "recipients": [{"country": None}],
        "required": False,
    }


def test_labels_are_kept_as_offsets_without_text(shared: Path) -> None:
    passage = {"id": "1", "language": "ru", "file": "news.jsonl", "start": 6, "text": TEXT[6:], "events": [arrest()]}
    whole = {"id": "2", "language": "en", "file": "news.jsonl", "text": "Snow.", "events": [], "seen": True}
    judge_labels.write_labels([write(shared / "gold.jsonl", [passage, whole])])
    (first,), (second,) = judge_labels.read_labels("ru"), judge_labels.read_labels("en")
    assert (first.start, first.length, first.seen) == (6, 24, False)
    (label,) = first.labels
    assert (label.trigger, label.type, label.mode, label.required) == ((8, 17), "COERCE", "arrest", False)
    assert (second.seen, second.labels) == (True, ())
    row = judge_labels.LABELS.read_text(encoding="utf-8").splitlines()[1].split("\t")
    assert row == ["1", "8", "17", "COERCE", "arrest", "actual", "no", "0-7=PER", "=?", ""]


def test_a_labelled_passage_is_found_in_its_file(shared: Path) -> None:
    passage = {"id": "1", "language": "ru", "file": "news.jsonl", "start": 6, "text": TEXT[6:], "events": [arrest()]}
    judge_labels.write_labels([write(shared / "gold.jsonl", [passage])])
    write(shared / "news.jsonl", [{"id": "1", "text": TEXT}])
    ((_, text),) = judge_labels.labelled_texts(judge_labels.read_labels("ru"), shared)
    assert text == "Полиция задержала троих."
    write(shared / "news.jsonl", [{"id": "1", "title": "Погода", "text": TEXT}])
    with pytest.raises(SystemExit, match=r"the text of 1 in news\.jsonl is not the one that was labelled"):
        list(judge_labels.labelled_texts(judge_labels.read_labels("ru"), shared))


def test_the_project_keeps_labels_of_known_types_and_no_text() -> None:
    labelled = [one for language in ("ru", "en") for one in judge_labels.read_labels(language)]
    assert len(labelled) > 1000
    assert {label.type for one in labelled for label in one.labels} <= set(ontology().types)
    kept = judge_labels.LABELS.read_text(encoding="utf-8")
    assert not re.search(r"[а-яё]", kept + judge_labels.ARTICLES.read_text(encoding="utf-8"))


@pytest.mark.shared
def test_no_label_is_of_a_text_that_is_measured() -> None:
    measured = SHARED / "bench" / "en" / "events_dev.jsonl"
    if not measured.exists():
        pytest.skip(f"{measured} is not there")
    ids = {json.loads(line)["id"] for line in measured.read_text(encoding="utf-8").splitlines()}
    assert not ids & {one.id for one in judge_labels.read_labels("en")}
