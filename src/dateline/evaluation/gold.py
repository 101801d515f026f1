"""Reading what was read by hand, and what Dateline read, from JSON Lines."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dateline.errors import InputError
from dateline.evaluation.claims import Claim, read_coded_claim, read_gold_claim

R = TypeVar("R")
Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One article with all its events as a person read them; spans are offsets into `text` (Unicode NFC)."""

    id: str
    text: str
    claims: tuple[Claim, ...]
    published: str | None = None
    language: str | None = None


def read_gold(path: Path) -> tuple[GoldArticle, ...]:
    """Read a gold file, one article a line; raise InputError naming file, line, field and rule.

    An article has `id`, `text`, `events` and may have `published` (ISO 8601) and `language` (ISO 639-1). Ids
    differ. See claims.read_gold_claim for the events.
    """
    articles: dict[str, GoldArticle] = {}
    for number, line in _lines(path):
        article = _within(path, number, gold_article, line)
        if article.id in articles:
            raise InputError(f"the id «{article.id}» stands already further up", file=str(path), place=f"line {number}")
        articles[article.id] = article
    if not articles:
        raise InputError("there is no article in the file", file=str(path))
    return tuple(articles.values())


def gold_article(line: Plain) -> GoldArticle:
    """Build a gold article from what a line of JSON held; raise InputError for what does not fit."""
    text = line.get("text")
    if not isinstance(text, str) or not unicodedata.is_normalized("NFC", text):
        raise InputError("expected text in Unicode NFC", place="text")
    return GoldArticle(
        id=_id(line),
        text=text,
        claims=_events(line, lambda event: read_gold_claim(event, text)),
        published=line.get("published"),
        language=line.get("language"),
    )


def read_predictions(path: Path) -> dict[str, tuple[Claim, ...]]:
    """Read what `dateline code --json` wrote: the events of each article by its id; the last line of an id counts."""
    return dict(_within(path, number, _prediction, line) for number, line in _lines(path))


def _prediction(line: Plain) -> tuple[str, tuple[Claim, ...]]:
    head = line.get("article")
    if not isinstance(head, Mapping):
        raise InputError("expected an object with an id", place="article")
    return _id(head), _events(line, read_coded_claim)


def _id(thing: Plain) -> str:
    name = thing.get("id")
    if not isinstance(name, (str, int)) or name == "":
        raise InputError("expected a name or a number", place="id")
    return str(name)


def _events(line: Plain, read: Callable[[Plain], Claim]) -> tuple[Claim, ...]:
    events = line.get("events")
    if not isinstance(events, list):
        raise InputError("expected a list", place="events")
    return tuple(_event(number, event, read) for number, event in enumerate(events))


def _event(number: int, event: Any, read: Callable[[Plain], Claim]) -> Claim:  # noqa: ANN401 - what JSON held
    if not isinstance(event, Mapping):
        raise InputError("expected an object", place=f"events[{number}]")
    try:
        return read(event)
    except InputError as error:
        raise InputError(error.rule, place=f"events[{number}].{error.place}") from None


def _within(path: Path, number: int, read: Callable[[Plain], R], line: str) -> R:
    """Read a line, adding file and line to what is wrong with it."""
    try:
        return read(_object(line))
    except InputError as error:
        place = f"line {number}, {error.place}" if error.place else f"line {number}"
        raise InputError(error.rule, file=str(path), place=place) from None


def _object(line: str) -> Plain:
    try:
        plain = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", place=f"column {error.colno}") from None
    if not isinstance(plain, dict):
        raise InputError(f"expected an object, found {plain!r}")
    return plain


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", file=str(path)) from None
    except UnicodeDecodeError as error:
        raise InputError("not UTF-8", file=str(path), place=f"byte {error.start}") from None
    # Only line feeds end a line of JSON Lines: a text may hold other separators.
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())
