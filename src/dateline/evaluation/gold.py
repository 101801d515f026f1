"""Reading what was read by hand, and what Dateline read, from JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.evaluation.claims import Claim, read_coded_claim, read_gold_claim
from dateline.evaluation.lines import Plain, id_of, read_apart, read_each, text_of


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
    return read_apart(path, gold_article, lambda article: article.id)


def gold_article(line: Plain) -> GoldArticle:
    """Build a gold article from what a line of JSON held; raise InputError for what does not fit."""
    text = text_of(line)
    return GoldArticle(
        id=id_of(line),
        text=text,
        claims=_events(line, lambda event: read_gold_claim(event, text)),
        published=line.get("published"),
        language=line.get("language"),
    )


def read_predictions(path: Path) -> dict[str, tuple[Claim, ...]]:
    """Read what `dateline code --json` wrote: the events of each article by its id; the last line of an id counts."""
    return dict(read_each(path, _prediction))


def _prediction(line: Plain) -> tuple[str, tuple[Claim, ...]]:
    head = line.get("article")
    if not isinstance(head, Mapping):
        raise InputError("expected an object with an id", place="article")
    return id_of(head), _events(line, read_coded_claim)


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
