"""The demo newsroom is sound, and its gold stands where it says."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluation import read_gold
from dateline.lexicon.table import mixed_script_word

Plain = dict[str, Any]

PROJECT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("DATELINE_SHARED", PROJECT.parent / "shared"))
NEWSROOM = PROJECT / "src/dateline/pipeline/newsroom"
GOLD = PROJECT / "tests/golden/newsroom/gold_ru.jsonl"
FIELDS = {"id", "text", "title", "language", "published", "outlet", "url"}
TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
SOURCE_KINDS = {"outlet", "agency", "press service", "speaker", "institution", "document", "meeting", "unnamed"}
RUN = 8


@cache
def lines(path: Path) -> list[Plain]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def items() -> list[Plain]:
    return lines(NEWSROOM / "ru.jsonl")


def gold_events() -> Iterator[tuple[Plain, Plain]]:
    return ((article, event) for article in lines(GOLD) for event in article["events"])


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def test_there_are_enough_items_on_enough_matters() -> None:
    names = [item["id"] for item in items()]
    assert len(set(names)) == len(names) >= 28
    assert all(re.fullmatch(r"demo-[a-z]+-[0-9]", name) for name in names)
    assert len({name.split("-")[1] for name in names} - {"none"}) >= 5


def test_every_item_is_a_line_that_sources_can_read() -> None:
    for item in items():
        assert set(item) == FIELDS
        assert all(isinstance(value, str) and value for value in item.values())
        assert item["language"] == "ru"
        assert date.fromisoformat(item["published"])
        assert re.fullmatch(r"https://[a-z-]+\.example/[a-z0-9-]+", item["url"])


def test_texts_are_headline_and_paragraphs_in_clean_letters() -> None:
    for item in items():
        head, blank, body = item["text"].split("\n", 2)
        assert (head, blank) == (item["title"], "")
        assert body
        assert item["text"] == item["text"].strip()
        assert unicodedata.is_normalized("NFC", item["text"])
        assert mixed_script_word(item["text"]) is None
        assert 60 <= len(item["text"].split()) <= 180


def test_every_outlet_is_listed_with_how_much_it_tells() -> None:
    readme = (NEWSROOM / "README.md").read_text(encoding="utf-8")
    page = (PROJECT / "docs/newsroom.md").read_text(encoding="utf-8")
    for outlet, count in Counter(item["outlet"] for item in items()).items():
        assert f"| «{outlet}»" in readme
        assert re.search(rf"\| «{outlet}» \| [A-Za-z ]+ \| {count} \|", page)


def test_gold_is_of_the_same_texts_and_can_be_scored() -> None:
    kept = ("id", "text", "published", "language")
    assert [{name: line[name] for name in kept} for line in lines(GOLD)] == [
        {name: item[name] for name in kept} for item in items()
    ]
    assert len(read_gold(GOLD)) == len(items())


def test_gold_triggers_are_whole_words_of_the_text() -> None:
    for article, event in gold_events():
        text, (start, end) = article["text"], event["trigger"]["span"]
        assert text[start:end] == event["trigger"]["text"]
        assert re.search(r"\w", text[start - 1 : start]) is None
        assert re.search(r"\w", text[end : end + 1]) is None


def test_gold_never_tells_one_event_twice() -> None:
    seen = Counter((article["id"], event["type"], *event["trigger"]["span"]) for article, event in gold_events())
    assert set(seen.values()) == {1}


def test_gold_keeps_to_the_words_of_the_codebook() -> None:
    for _, event in gold_events():
        assert event["type"] in TYPES
        assert event["status"] in {"actual", "negated", "future", "hypothetical"}
        for entity in event["actors"] + event["recipients"]:
            assert entity["country"] is None or re.fullmatch("[A-Z]{3}", entity["country"])
            assert all(re.fullmatch("[A-Z]{3}", sector) for sector in entity["sector"])


def test_what_gold_says_the_text_says_is_in_the_text() -> None:
    for article, event in gold_events():
        told = [*event["actors"], *event["recipients"], *event["sources"], event["location"], event["time"]]
        for thing in told:
            assert (thing or {}).get("text", "") in article["text"]


def test_every_chain_of_sources_starts_at_the_outlet() -> None:
    outlets = {item["id"]: item["outlet"] for item in items()}
    for article, event in gold_events():
        first = event["sources"][0]
        assert (first["kind"], first["name"]) == ("outlet", outlets[article["id"]])
        assert {link["kind"] for link in event["sources"]} <= SOURCE_KINDS


def test_times_run_forward_from_known_days() -> None:
    for article, event in gold_events():
        time = event["time"]
        if time and time["start"]:
            start, end = date.fromisoformat(time["start"]), date.fromisoformat(time["end"])
            assert start <= end
            assert event["status"] != "actual" or start <= date.fromisoformat(article["published"])


def test_items_about_other_things_have_no_events() -> None:
    quiet = {article["id"] for article in lines(GOLD) if not article["events"]}
    assert quiet == {item["id"] for item in items() if item["id"].startswith("demo-none-")}
    assert len(quiet) >= 3


def test_every_type_of_event_happens() -> None:
    assert {event["type"] for _, event in gold_events() if event["required"]} == TYPES


@pytest.mark.shared
def test_no_eight_words_in_a_row_are_those_of_a_shared_file() -> None:
    if not SHARED.is_dir():
        pytest.skip(f"there is no shared folder at {SHARED}")
    ours = {run for item in items() for run in runs(words(item["text"]))}
    paths = [path for path in sorted(SHARED.rglob("*")) if path.suffix in {".md", ".txt", ".jsonl", ".json", ".tsv"}]
    assert [(path.name, run) for path in paths for run in runs(words(plain_text(path))) if run in ours] == []


def runs(told: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(told[shift:] for shift in range(RUN)), strict=False)


def plain_text(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace("\\n", " ")
