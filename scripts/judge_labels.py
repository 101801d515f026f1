"""The labels that the judge learns from: offsets without text, kept in the project, for texts that are kept outside."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dateline.records import Span

DATA = Path(__file__).parent / "data"
ARTICLES, LABELS = DATA / "judge_articles.tsv", DATA / "judge_labels.tsv"
_ARTICLE = ("id", "language", "file", "start", "length", "sha256", "seen")
_LABEL = ("id", "start", "end", "type", "mode", "status", "required", "actors", "recipients", "sources")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """An event that was read by hand: where its trigger stands, and whether a coder owes it."""

    trigger: Span
    type: str
    mode: str
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """The labels of an article in a file of the shared folder, or of `length` characters of it from `start` on.

    Places are counted from `start`. `sha256` is that of the labelled text, `seen` tells whether frames were written by
    looking at it.
    """

    id: str
    language: str
    file: str
    start: int
    length: int
    sha256: str
    seen: bool
    labels: tuple[Label, ...]


def digest(text: str) -> str:
    """Return the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()


def labelled_texts(labelled: Iterable[Labelled], shared: Path) -> Iterator[tuple[Labelled, str]]:
    """Give each labelled article with its text; stop where a text is not the one that was labelled."""
    files: dict[str, dict[str, str]] = {}
    for one in labelled:
        if one.file not in files:
            lines = (shared / one.file).read_text(encoding="utf-8").splitlines()
            files[one.file] = dict(_told(json.loads(line)) for line in lines)
        text = files[one.file].get(one.id, "")[one.start : one.start + one.length]
        if digest(text) != one.sha256:
            raise SystemExit(f"the text of {one.id} in {one.file} is not the one that was labelled")
        yield one, text


def _told(plain: dict[str, str]) -> tuple[str, str]:
    """Return the id and the text of a line, under its title where it has one."""
    text = plain["text"]
    return str(plain["id"]), f"{plain['title']}\n\n{text}" if plain.get("title") else text


def write_labels(readings: Iterable[Path]) -> None:
    """Keep the labels of gold files, in place of those that were kept.

    A line is that of a gold file, with the `file` of the shared folder in which the text stands, the `start` of a
    passage there, and, where frames were written by looking at it, `seen`. Sides are kept as `start-end=country`,
    without the words.
    """
    DATA.mkdir(exist_ok=True)
    with ARTICLES.open("w", encoding="utf-8") as articles, LABELS.open("w", encoding="utf-8") as labels:
        print(*_ARTICLE, sep="\t", file=articles)
        print(*_LABEL, sep="\t", file=labels)
        for line in (line for path in readings for line in path.read_text(encoding="utf-8").splitlines()):
            article = json.loads(line)
            text, seen = article["text"], _yes(article.get("seen", False))
            place = article["language"], article["file"], article.get("start", 0)
            print(article["id"], *place, len(text), digest(text), seen, sep="\t", file=articles)
            for event in article["events"]:
                print(*_row(article["id"], event, text), sep="\t", file=labels)


def _row(article: str, event: dict[str, object], text: str) -> list[object]:
    start, end = event["trigger"]["span"]  # type: ignore[index]
    owed = _yes(bool(event.get("required", True)))
    sides = [_side(event.get(name), start, text) for name in ("actors", "recipients", "sources")]
    return [article, start, end, event["type"], event.get("mode") or "", event.get("status") or "", owed, *sides]


def _side(members: object, near: int, text: str) -> str:
    found = []
    for member in members if isinstance(members, list) else ():
        span = member.get("span") or _nearest(member.get("text") or "", near, text)
        found.append(f"{f'{span[0]}-{span[1]}' if span else ''}={member.get('country') or '?'}")
    return ";".join(found)


def _nearest(words: str, near: int, text: str) -> tuple[int, int] | None:
    starts = []
    start = text.find(words) if words else -1
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    best = min(starts, key=lambda at: abs(at - near), default=None)
    return None if best is None else (best, best + len(words))


def read_labels(language: str) -> tuple[Labelled, ...]:
    """Read the labels of a language that the project keeps."""
    found: dict[str, list[Label]] = {}
    for row in _rows(LABELS):
        trigger = Span(int(row["start"]), int(row["end"]))
        label = Label(trigger=trigger, type=row["type"], mode=row["mode"], required=row["required"] == "yes")
        found.setdefault(row["id"], []).append(label)
    return tuple(
        Labelled(
            id=row["id"],
            language=language,
            file=row["file"],
            start=int(row["start"]),
            length=int(row["length"]),
            sha256=row["sha256"],
            seen=row["seen"] == "yes",
            labels=tuple(found.get(row["id"], ())),
        )
        for row in _rows(ARTICLES)
        if row["language"] == language
    )


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _yes(fact: bool) -> str:  # noqa: FBT001 - a fact
    return "yes" if fact else "no"
