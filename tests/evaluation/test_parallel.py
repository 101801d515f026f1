"""Sentences in several languages: figures of each, agreement of each two, and the benchmark's own script."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import InputError
from dateline.evaluation.parallel import _sentence as sentence_of
from dateline.evaluation.parallel import load_parallel, names_of_figures, score_parallel
from dateline.records.codec import dumps
from tests.evaluation.coded import answer, event

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
GOLD = SHARED / "bench" / "xl" / "ntrex_events_dev.jsonl"
TYPES = ("AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "COERCE", "ASSAULT")


def line(name: int, *types: str, **rest: object) -> dict[str, Any]:
    return {"id": name, "en": f"Text {name}.", "ru": f"Текст {name}.", "events": [{"type": t} for t in types], **rest}


def test_figures_worked_out_by_hand() -> None:
    lines = [line(1, "AID"), line(2), line(3, "ASSAULT", unfaithful=["ru"]), line(4, "REJECT", "AID")]
    lines[3]["events"][1]["required"] = False
    gold = [sentence_of(one, ["en", "ru"]) for one in lines]
    told = [
        answer("1", event("AID", actors=["FRA"]), language="en"),
        answer("1", event("AID", actors=["PER"]), event("AGREE"), language="ru"),
        answer("2", event("AID"), language="ru"),
        answer("3", event("ASSAULT"), language="ru"),
        answer("4", event("AID"), language="en"),
    ]
    outcome = score_parallel(gold, ["en", "ru"], told)
    # English: hits AID; said AID (the AID of 4 is free); owed AID, ASSAULT, REJECT. Russian skips 3.
    assert (outcome.value("en_precision"), outcome.value("en_recall")) == (1.0, 0.3333)
    assert (outcome.value("ru_precision"), outcome.value("ru_recall")) == (0.3333, 0.5)
    assert (outcome.value("en_coded_without_event"), outcome.value("ru_coded_without_event")) == (0.0, 1.0)
    # Compared are 1 (types 1 of 2, acts 0 of 3), 2 and 4 (0): not 3, which is unfaithful.
    assert outcome.value("en_ru_types") == round(0.5 / 3, 4)
    assert outcome.value("en_ru_acts") == 0.0
    assert outcome.plain["en-ru"] == {"sentences": 3, "types": 0.1667, "acts": 0.0}
    assert outcome.types["ru AID"].said == 2
    assert {figure.name for figure in outcome.figures} == names_of_figures(["en", "ru"])


def test_languages_without_a_pack_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"id": 1, "ru": "Текст.", "xx": "Text.", "events": []}) + "\n", encoding="utf-8")
    assert [getattr(one, "language", "") for one in load_parallel(path, ["xx", "ru"]).articles] == ["ru"]
    assert [getattr(one, "language", "") for one in load_parallel(path, []).articles] == ["ru"]
    with pytest.raises(InputError, match="no sentence in a language that has a pack"):
        load_parallel(path, ["xx"])


@pytest.mark.shared
@pytest.mark.parametrize("seed", [1, 2])
def test_agrees_with_the_benchmarks_own_script(seed: int, tmp_path: Path) -> None:
    if not GOLD.is_file():
        pytest.skip(f"the benchmark {GOLD} is not here")
    chance = random.Random(seed)  # noqa: S311 - makes test data, no secret
    languages = ["en", "ru", "az"]
    lines = [json.loads(one) for one in GOLD.read_text(encoding="utf-8").splitlines()]
    told = [spoiled(one, language, chance) for language in languages for one in lines if chance.random() < 0.95]
    for language in languages:
        records = (dumps(one.coded) for one in told if one.coded.article.language == language)
        (tmp_path / language).write_text("\n".join(records), encoding="utf-8")
    script = [sys.executable, str(SHARED / "bench" / "score_xl.py"), str(GOLD)]
    command = [*script, *(f"{language}={tmp_path / language}" for language in languages)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")  # noqa: S603
    gold = [sentence_of(one, languages) for one in lines]
    assert score_parallel(gold, languages, told).plain == json.loads(printed.stdout)


def spoiled(line: dict[str, Any], language: str, chance: random.Random) -> Any:  # noqa: ANN401 - an Answer
    types = [one["type"] for one in line["events"] if chance.random() < 0.7]
    types += [chance.choice(TYPES)] * (chance.random() < 0.3)
    events = [event(kind, actors=[chance.choice(["FRA", "PER"])]) for kind in types]
    return answer(str(line["id"]), *events, language=language)
