"""Coded records made by hand, for the tests of what scores them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from dateline.evaluation import Answer
from dateline.records import (
    ArticleHead,
    Attribution,
    CodedArticle,
    Event,
    Evidence,
    Participant,
    SourceLink,
    Span,
    Versions,
)
from dateline.records.event import Status


def event(
    kind: str,
    *,
    at: tuple[int, int] = (0, 3),
    status: str = "actual",
    score: float = 0.0,
    mode: str | None = None,
    actors: Sequence[str] = (),
) -> Event:
    return Event(
        id=kind,
        type=kind,
        mode=mode,
        contexts=(),
        quad=1,
        score=score,
        actors=tuple(Participant(text=code, span=Span(0, 1), country=code) for code in actors),
        recipients=(),
        location=None,
        time=None,
        status=cast("Status", status),
        certainty="CT",
        sources=(SourceLink(kind="outlet"),),
        evidence=Evidence(sentence=Span(0, 99), trigger=Span(*at), text="", rule="xx.TYPE.rule"),
    )


def answer(name: str, *events: Event, language: str = "ru", attributions: tuple[Attribution, ...] = ()) -> Answer:
    head = ArticleHead(id=name, url=None, outlet=None, title=None, published=None, language=language, sha256="")
    versions = Versions(dateline="1", ontology="1", language=f"{language} 1")
    return Answer(coded=CodedArticle(article=head, events=events, attributions=attributions, versions=versions))
