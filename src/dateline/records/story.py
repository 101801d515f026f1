"""Judgements over many articles: which reports tell of one happening, which articles of one matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Why things were joined, by whom, and how sure; never a destructive merge, always to be undone."""

    by: str
    score: float
    reasons: tuple[str, ...]
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One event record as a report of a happening, and the article that it originally goes back to."""

    article: str
    event: str
    origin: str
    relation: Literal["original", "copy", "abridged", "translated", "cites"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One thing that took place, with all its reports. What counts is its independent origins, not its copies."""

    id: str
    type: str
    reports: tuple[Report, ...]
    origins: tuple[str, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about the same matter, in whatever language."""

    id: str
    title: str
    articles: tuple[str, ...]
    happenings: tuple[str, ...]
    judgement: Judgement
