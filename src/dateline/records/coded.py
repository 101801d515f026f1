"""What a user gets for an article: its head, its events, who said what, and the versions that made them."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.records.analysis import Attribution
from dateline.records.article import Omission
from dateline.records.event import Event
from dateline.records.person import NamedPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHead:
    """The article without its text, as it stands at the head of a coded record."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    sha256: str
    omissions: tuple[Omission, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What made a record: the same versions and the same text give the same record, byte for byte."""

    dateline: str
    ontology: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedArticle:
    """One line of `dateline code --json`."""

    article: ArticleHead
    events: tuple[Event, ...]
    attributions: tuple[Attribution, ...]
    versions: Versions
    persons: tuple[NamedPerson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An article that could not be coded: where it came from, at which step, and what was wrong."""

    origin: str
    step: str
    rule: str
    id: str | None = None
