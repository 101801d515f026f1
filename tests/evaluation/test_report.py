"""The whole scorer: by hand on a small set, by its laws, and beside the benchmark's own scorer."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.evaluation import read_gold, score, score_articles
from dateline.evaluation.gold import gold_article
from dateline.records import Event, Evidence, Participant, SourceLink, Span

Plain = dict[str, Any]

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
TEXT = "Министры встретились в Тбилиси. Сторона обвинила соседа в обстреле. Полиция задержала троих."
TYPES = ("AGREE", "CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "COERCE", "ASSAULT")
CHANGES: Mapping[str, Sequence[Any]] = {
    "type": TYPES,
    "mode": (None, "demo", "arrest", "disapprove"),
    "status": ("actual", "negated", "future", "hypothetical"),
    "actors": ([{"country": "AZE"}], [{"country": "ARM"}], [{"country": "RUS"}, {"country": None}], []),
    "recipients": ([{"country": "GEO"}], [{"country": "AZE"}, {"country": "ARM"}], []),
    "sources": (
        [],
        [{"kind": "outlet", "name": "Interfax", "country": "RUS"}],
        [{"kind": "outlet"}, {"kind": "speaker", "text": "министра", "country": "GEO"}],
    ),
    "location": (None, {}, {"text": "Тбилиси", "name": "Tbilisi", "geonameid": 611717}, {"name": "Yerevan"}),
    "time": (None, {"text": "вчера", "start": None}, {"start": "2011-05-02T10:00:00"}),
}


def dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - makes test data, no secret


def side(*countries: str) -> list[Plain]:
    return [{"text": country, "country": country, "sector": ["GOV"]} for country in countries]


def told(kind: str, trigger: str, **rest: object) -> Plain:
    start = TEXT.index(trigger)
    event: Plain = {"type": kind, "trigger": {"text": trigger, "span": [start, start + len(trigger)]}}
    return event | {"actors": [], "recipients": [], "status": "actual", "sources": []} | rest


def as_coded(event: Mapping[str, Any]) -> Plain:
    """Turn a gold event into the prediction that is right in everything."""
    span = event["trigger"]["span"]
    kept = {name: value for name, value in event.items() if name not in {"trigger", "required"}}
    return kept | {"evidence": {"sentence": span, "trigger": span}}


def write_lines(path: Path, lines: Iterable[object]) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def prediction(name: object, events: Sequence[Plain]) -> Plain:
    return {"article": {"id": name}, "events": list(events)}


def spoil(article: Mapping[str, Any], chance: random.Random) -> list[Plain]:
    """Predict an article by dropping, doubling, shifting and altering its gold events."""
    coded = []
    for event in article["events"]:
        if chance.random() < 0.2:
            continue
        spoiled = as_coded(event) | {"evidence": _shift(event["trigger"]["span"], len(article["text"]), chance)}
        for name, values in CHANGES.items():
            if chance.random() < 0.2:
                spoiled[name] = chance.choice(values)
        coded.append(spoiled)
        if chance.random() < 0.15:
            coded.append(spoiled | {"type": chance.choice(TYPES)})
    chance.shuffle(coded)
    return coded


def _shift(span: Sequence[int], length: int, chance: random.Random) -> Plain:
    by = chance.choice((0, 0, 0, 3, -5, 40))
    start, end = (min(max(offset + by, 0), length) for offset in span)
    return {"sentence": [max(0, start - 70), min(length, end + 70)], "trigger": [start, end]}


@pytest.fixture
def gold() -> Plain:
    return {
        "id": "a",
        "text": TEXT,
        "events": [
            told("CONSULT", "встретились", actors=side("AZE", "ARM"), location={"text": "Тбилиси"}),
            told("ACCUSE", "обвинила", actors=side("AZE"), recipients=side("ARM"), mode="allege"),
            told("ASSAULT", "обстреле", actors=side("ARM"), recipients=side("AZE"), required=False),
            told("COERCE", "задержала", mode="arrest", time={"start": "2024-05-01"}),
        ],
    }


def test_figures_worked_out_by_hand(gold: Plain, tmp_path: Path) -> None:
    meeting, blame, shelling, arrest = (as_coded(event) for event in gold["events"])
    meeting |= {"actors": side("AZE"), "recipients": side("ARM"), "location": {"text": "в Тбилиси"}}
    blame |= {"status": "negated", "mode": None}
    arrest |= {"type": "SANCTION", "time": {"start": "2024-05-01"}}
    lines = [prediction("a", [meeting, blame, shelling, arrest])]
    report = score(write_lines(tmp_path / "gold", [gold]), write_lines(tmp_path / "coded", lines))
    # Owed 3, said 3 (the shelling is free), hit 2: the arrest has the wrong type.
    assert report.to_plain() == {
        "articles": 1,
        "gold": 3,
        "predicted": 3,
        "precision": 0.6667,
        "recall": 0.6667,
        "f1": 0.6667,
        "untyped_f1": 1.0,
        "types_f1": 0.6667,
        "triple_f1": 0.6667,
        "who": 1.0,
        "mode": 0.0,
        "status": 0.6667,
        "source": 1.0,
        "place": 1.0,
        "date": None,
        "f1_95": [0.6667, 0.6667],
        "by_type": {
            "ACCUSE": {"gold": 1, "predicted": 1, "f1": 1.0},
            "ASSAULT": {"gold": 0, "predicted": 0, "f1": 0.0},
            "COERCE": {"gold": 1, "predicted": 0, "f1": 0.0},
            "CONSULT": {"gold": 1, "predicted": 1, "f1": 1.0},
            "SANCTION": {"gold": 0, "predicted": 1, "f1": 0.0},
        },
    }
    assert [(fault.kind, fault.type, fault.trigger, fault.details) for fault in report.faults] == [
        ("missed", "COERCE", "задержала", ()),
        ("spurious", "SANCTION", "задержала", ()),
        ("differs", "ACCUSE", "обвинила", ("mode", "status")),
    ]


def test_an_article_without_prediction_counts_as_missed(gold: Plain, tmp_path: Path) -> None:
    report = score(write_lines(tmp_path / "gold", [gold]), write_lines(tmp_path / "coded", []))
    assert report.uncoded == ("a",)
    assert (report.figures.recall, report.figures.predicted, report.figures.who) == (0.0, 0, None)


def test_coded_records_are_scored_as_their_json_is(gold: Plain) -> None:
    start = TEXT.index("обвинила")
    event = Event(
        id="1",
        type="ACCUSE",
        mode="allege",
        contexts=(),
        quad=3,
        score=-2.0,
        actors=(Participant(text="Сторона", span=Span(32, 39), country="AZE"),),
        recipients=(Participant(text="соседа", span=Span(49, 55), country="ARM"),),
        location=None,
        time=None,
        status="actual",
        certainty="CT",
        sources=(SourceLink(kind="outlet"),),
        evidence=Evidence(sentence=Span(32, 67), trigger=Span(start, start + 8), text="обвинила", rule="test"),
    )
    report = score_articles([gold_article(gold)], {"a": [event]})
    assert (report.figures.precision, report.figures.recall) == (1.0, 0.3333)
    assert (report.figures.who, report.figures.mode, report.figures.source) == (1.0, 1.0, 1.0)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_point_figures_do_not_hang_on_the_order_of_articles(seed: int, count: int) -> None:
    chance = dice(seed)
    lines = [random_article(str(number), chance) for number in range(count)]
    coded = [prediction(line["id"], spoil(line, chance)) for line in lines]
    first = figures_of(lines, coded)
    chance.shuffle(lines)
    assert figures_of(lines, coded) == first


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_gold_against_itself_is_perfect(seed: int) -> None:
    line = random_article("a", dice(seed))
    plain = figures_of([line], [prediction("a", [as_coded(event) for event in line["events"]])])
    if any(event["required"] for event in line["events"]):
        assert {plain[name] for name in ("f1", "untyped_f1", "types_f1", "triple_f1")} == {1.0}
    assert {plain[name] for name in ("who", "mode", "status", "source", "place", "date")} <= {1.0, None}


def random_article(name: str, chance: random.Random) -> Plain:
    """Make an article whose events stand at words of their own and have any detail that CHANGES knows."""
    words = sorted(chance.sample(range(20), chance.randint(1, 6)))
    events: list[Plain] = [
        {name: chance.choice(values) for name, values in CHANGES.items()}
        | {"trigger": {"span": [word * 5, word * 5 + 4]}, "required": chance.random() < 0.8}
        for word in words
    ]
    return {"id": name, "text": "слово" * 20, "events": events}


def figures_of(gold: Sequence[Plain], coded: Sequence[Plain]) -> Plain:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - hypothesis forbids pytest's tmp_path

    with TemporaryDirectory() as folder:
        report = score(write_lines(Path(folder, "gold"), gold), write_lines(Path(folder, "coded"), coded))
    plain = report.to_plain()
    del plain["f1_95"]
    return plain


@pytest.mark.shared
@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    "name", ["ru/events_dev", "az/events_dev", "az/headlines_dev", "en/events_dev", "en/plover_gsr_dev"]
)
def test_agrees_with_the_benchmarks_own_scorer(name: str, seed: int, tmp_path: Path) -> None:
    gold = SHARED / "bench" / f"{name}.jsonl"
    if not gold.is_file():
        pytest.skip(f"the benchmark {gold} is not here")
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    chance = dice(seed)
    spoiled = [prediction(line["id"], spoil(line, chance)) for line in lines if chance.random() < 0.95]
    coded = write_lines(tmp_path / "coded.jsonl", spoiled)
    assert score(gold, coded).to_plain() == by_the_benchmark(gold, coded)


def by_the_benchmark(gold: Path, coded: Path) -> Plain:
    script = SHARED / "bench" / "score.py"
    command = [sys.executable, str(script), str(gold), str(coded), "--json"]
    told = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")  # noqa: S603 - our own arguments
    plain: Plain = json.loads(told.stdout)
    return plain


@pytest.mark.shared
def test_every_shared_gold_file_is_read() -> None:
    if not SHARED.is_dir():
        pytest.skip(f"there is no shared folder at {SHARED}")
    names = (
        "ru/events_train",
        "ru/events_dev",
        "az/events_dev",
        "az/headlines_dev",
        "en/events_dev",
        "en/plover_gsr_dev",
    )
    assert [len(read_gold(SHARED / "bench" / f"{name}.jsonl")) for name in names] == [540, 50, 43, 60, 48, 158]
