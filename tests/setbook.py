"""The blind test sets of tests/cases: how a line of each is judged, and the share that is right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.lang.pack import languages
from dateline.pipeline.article import read_article
from dateline.records import Article, Event, Span
from tests.casebook import CASES, PUBLISHED, Case, Mark, cases

NO_EVENT = "none"


def known(name: str) -> list[str]:
    """Return the languages that have a pack and the set of that name."""
    return [code for code in languages() if (CASES / code / name).exists()]


def events_of(case: Case, language: str) -> tuple[Event, ...]:
    """Return the events of a case read in a language."""
    title = Span(0, case.text.index("\n")) if case.titled else None
    article = Article(id="case", text=case.text, sha256="", language=language, published=PUBLISHED, title_span=title)
    return read_article(article, judged=False).coded.events


def status_is_right(case: Case, events: Sequence[Event]) -> bool:
    """Tell whether every mark has an event of its type and status on its words, and `none` has no event there."""
    return all(_mark_is_right(mark, events) for mark in case.marks)


def quantities_are_right(case: Case, events: Sequence[Event]) -> bool:
    """Tell whether the events carry the quantities that stand after the bar, in any order, and no other."""
    (expected,) = case.expected
    told = [quantity for event in events for quantity in event.quantities]
    found = sorted(f"{one.what} {one.low}-{'' if one.high is None else one.high}" for one in told)
    return found == sorted(part.strip() for part in expected.split(";") if part.strip() != NO_EVENT)


def nothing_is_coded(_: Case, events: Sequence[Event]) -> bool:
    """Tell whether a sentence is left alone."""
    return not events


def wrong(name: str, language: str, judge: Callable[[Case, Sequence[Event]], bool]) -> tuple[list[str], int]:
    """Return the lines of a set that are read wrong, and how many lines there are."""
    lines = cases(f"{language}/{name}")
    return [case.line for case in lines if not judge(case, events_of(case, language))], len(lines)


def _mark_is_right(mark: Mark, events: Sequence[Event]) -> bool:
    there = [(event.type, event.status) for event in events if event.evidence.trigger.overlaps(mark.span)]
    return not there if mark.label == NO_EVENT else (mark.label, mark.kind) in there
