"""Persons: whom an article names and as what, and one person under all the names that articles use."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.records.event import SourceLink
from dateline.records.span import Span
from dateline.records.story import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Somebody whom an article names, and what they are said to be.

    `name` is the fullest, in Latin letters; `forms` are the words as they stand; `sources` is the chain through which
    the first mention is told; `reason` tells what country and office rest on.
    """

    name: str
    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    country: str | None
    sector: tuple[str, ...]
    office: str | None
    reason: str
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonTold:
    """What one article tells of a person: the office and country, when, and through whom."""

    article: str
    published: str | None
    language: str | None
    person: NamedPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredPerson:
    """One person over many articles. `keys` are the names with countries that were taken to be one, and why."""

    id: str
    name: str
    keys: tuple[str, ...]
    told: tuple[PersonTold, ...]
    judgement: Judgement
