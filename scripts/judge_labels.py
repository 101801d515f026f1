"""The labels that the judge learns from: offsets without text, kept in the project, for texts that are kept outside."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dateline.records import Span

DATA = Path(__file__).parent / "data"
ARTICLES, LABELS = DATA / "judge_articles.tsv", DATA / "judge_labels.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """An event that was read by hand: where its trigger stands, and whether a coder owes it."""

    trigger: Span
    type: str
    mode: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """An article's labels; `sha256` is that of its text, `seen` whether frames were written by looking at it."""

    id: str
    sha256: str
    seen: bool
    labels: tuple[Label, ...]


def digest(text: str) -> str:
    """Return the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()


def write_labels(source: Path, seen: int) -> None:
    """Keep the labels of a gold file; the frames were written by looking at its first `seen` articles."""
    DATA.mkdir(exist_ok=True)
    with ARTICLES.open("w", encoding="utf-8") as articles, LABELS.open("w", encoding="utf-8") as labels:
        articles.write("id\tsha256\tseen\n")
        labels.write("id\tstart\tend\ttype\tmode\trequired\n")
        for number, line in enumerate(source.read_text(encoding="utf-8").splitlines()):
            article = json.loads(line)
            articles.write(f"{article['id']}\t{digest(article['text'])}\t{_yes(number < seen)}\n")
            for event in article["events"]:
                start, end = event["trigger"]["span"]
                owed = _yes(event.get("required", True))
                labels.write(f"{article['id']}\t{start}\t{end}\t{event['type']}\t{event.get('mode') or ''}\t{owed}\n")


def read_labels() -> tuple[Labelled, ...]:
    """Read the labels that the project keeps."""
    found: dict[str, list[Label]] = {}
    for row in _rows(LABELS):
        trigger = Span(int(row["start"]), int(row["end"]))
        label = Label(trigger=trigger, type=row["type"], mode=row["mode"], required=row["required"] == "yes")
        found.setdefault(row["id"], []).append(label)
    return tuple(
        Labelled(id=row["id"], sha256=row["sha256"], seen=row["seen"] == "yes", labels=tuple(found.get(row["id"], ())))
        for row in _rows(ARTICLES)
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def _yes(fact: bool) -> str:  # noqa: FBT001 - a fact
    return "yes" if fact else "no"
