"""Sets of plain lines, one text each: sentences in which nothing happens, and predicates marked with their status."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.counting import Tally
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, plain_figures, plain_types, text_article
from dateline.evaluation.faults import Fault, fault_at
from dateline.evaluation.figures import rate
from dateline.evaluation.lines import lines_of, within
from dateline.records import Article, Event, Span

CODED = {"coded": "sentences with an event"}
STATUS = {
    "right": "marks with the right type and status",
    "found": "marks of events at which one is told",
    "type": "marks of events with the right type",
    "status": "status, where the type is right",
    "silent": "marks «none» where no event is told",
}
NO_EVENT = "none"
_MARK = re.compile(rf"\[([^\[\]]+)\](?:([A-Z]+)/([a-z]+)|{NO_EVENT})")
# Relative days count from here; the day is that of the project's other case tables.
_PUBLISHED = "2024-05-16"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words with the type and the status of the event that they are to tell; of «none» they are to tell no event."""

    span: Span
    type: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A text of a case table; `title` is its first paragraph where the line says that this is a headline."""

    id: str
    text: str
    title: str | None
    marks: tuple[Mark, ...]


def load_eventless(path: Path, languages: Sequence[str]) -> Exam:
    """Read sentences in which nothing is to be coded: one a line, `#` begins a comment."""
    lines = _lines(path, marked=False)
    return Exam(articles=_articles(lines, languages), score=partial(score_eventless, lines))


def load_status(path: Path, languages: Sequence[str]) -> Exam:
    """Read lines in which words are marked `[words]TYPE/status` or `[words]none`, as in the project's case tables."""
    lines = _lines(path, marked=True)
    return Exam(articles=_articles(lines, languages), score=partial(score_status, lines))


def score_eventless(lines: Sequence[Line], answers: Sequence[Answer]) -> Outcome:
    """Count the sentences in which something is coded though nothing happens."""
    told = _told(answers)
    rows: list[Row] = [{"lines": 1, "coded": bool(told.get(line.id))} for line in lines]
    measure = partial(_share, "coded", "lines")
    figures = figures_of(CODED, measure(added(rows)), intervals(rows, measure))
    said = Counter(event.type for events in told.values() for event in events)
    types = {kind: Tally(said=count) for kind, count in sorted(said.items())}
    return Outcome(
        counted=f"{len(lines)} sentences without events",
        figures=figures,
        types=types,
        faults=tuple(_made_up(lines, told)),
        plain={"sentences": len(lines), **plain_figures(figures), "by_type": plain_types(types)},
    )


def score_status(lines: Sequence[Line], answers: Sequence[Answer]) -> Outcome:
    """Count the marks at which an event of the right type is told with the right status."""
    told = _told(answers)
    rows = [_row(line, told.get(line.id, ())) for line in lines]
    figures = figures_of(STATUS, _measured(added(rows)), intervals(rows, _measured))
    types = _by_type(lines, told)
    return Outcome(
        counted=f"{len(lines)} lines, {sum(len(line.marks) for line in lines)} marks",
        figures=figures,
        types=types,
        faults=tuple(fault for line in lines for fault in _unlike(line, told.get(line.id, ()))),
        plain={"lines": len(lines), **plain_figures(figures), "by_type": plain_types(types)},
    )


def _lines(path: Path, *, marked: bool) -> tuple[Line, ...]:
    told = [(number, line.strip()) for number, line in lines_of(path)]
    read = partial(_line, marked=marked)
    lines = tuple(within(path, number, read, f"{number} {line}") for number, line in told if not line.startswith("#"))
    if not lines:
        raise InputError("there is no sentence in the file", file=str(path))
    return lines


def _line(numbered: str, *, marked: bool) -> Line:
    number, _, line = numbered.partition(" ")
    told = line.split(" | ")[0]
    text, marks, last = "", [], 0
    titled = told.startswith("= ")
    told = told.removeprefix("= ").replace(" ¶ ", "\n")
    for found in _MARK.finditer(told) if marked else ():
        text += told[last : found.start()]
        span = Span(len(text), len(text) + len(found[1]))
        marks.append(Mark(span=span, type=found[2] or NO_EVENT, status=found[3] or ""))
        text, last = text + found[1], found.end()
    text += told[last:]
    if marked and ("[" in text or "]" in text):
        raise InputError("a mark is [words]TYPE/status or [words]none")
    title = text.partition("\n")[0] if titled else None
    return Line(id=f"line {number}", text=text, title=title, marks=tuple(marks))


def _articles(lines: Sequence[Line], languages: Sequence[str]) -> list[Article]:
    language = languages[0] if languages else None
    return [
        text_article(line.text, line.id, language=language, published=_PUBLISHED, title=line.title) for line in lines
    ]


def _told(answers: Sequence[Answer]) -> Mapping[str, Sequence[Event]]:
    return {answer.coded.article.id: answer.coded.events for answer in answers}


def _share(part: str, whole: str, totals: Row) -> dict[str, float | None]:
    return {part: rate(totals[part], totals[whole])}


def _row(line: Line, events: Sequence[Event]) -> Row:
    row: Counter[str] = Counter(marks=len(line.marks))
    for mark in line.marks:
        there = _at(mark, events)
        row["right"] += _is_right(mark, there)
        if mark.type == NO_EVENT:
            row["silent.asked"] += 1
            row["silent"] += not there
            continue
        row["events"] += 1
        row["found"] += bool(there)
        row["type"] += any(event.type == mark.type for event in there)
        row["status"] += _is_right(mark, there)
    return row


def _measured(totals: Row) -> dict[str, float | None]:
    return {
        "right": rate(totals["right"], totals["marks"]),
        "found": rate(totals["found"], totals["events"]),
        "type": rate(totals["type"], totals["events"]),
        "status": rate(totals["status"], totals["type"]),
        "silent": rate(totals["silent"], totals["silent.asked"]),
    }


def _at(mark: Mark, events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.evidence.trigger.overlaps(mark.span)]


def _is_right(mark: Mark, there: Sequence[Event]) -> bool:
    """Tell whether an event at a mark is of its type and status; at «none» there must be no event."""
    return not there if mark.type == NO_EVENT else (mark.type, mark.status) in {(e.type, e.status) for e in there}


def _by_type(lines: Sequence[Line], told: Mapping[str, Sequence[Event]]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for line in lines:
        events = told.get(line.id, ())
        for mark in line.marks:
            there = _at(mark, events)
            for kind in {mark.type, *(event.type for event in there)}:
                owed = kind == mark.type != NO_EVENT
                said = any(event.type == kind for event in there)
                one = Tally(hit=owed and _is_right(mark, there), said=said, owed=owed)
                tallies[kind] = tallies.get(kind, Tally()) + one
    tallies.pop(NO_EVENT, None)
    return dict(sorted(tallies.items()))


def _made_up(lines: Sequence[Line], told: Mapping[str, Sequence[Event]]) -> Iterator[Fault]:
    for line in lines:
        for event in told.get(line.id, ()):
            fault = fault_at("spurious", line.id, event.type, line.text, event.evidence.trigger)
            yield replace(fault, cause=f"rule {event.evidence.rule}")


def _unlike(line: Line, events: Sequence[Event]) -> Iterator[Fault]:
    for mark in line.marks:
        there = _at(mark, events)
        if _is_right(mark, there):
            continue
        fault = fault_at("missed", line.id, mark.type, line.text, mark.span)
        typed = [event for event in there if event.type == mark.type]
        if mark.type == NO_EVENT:
            yield replace(fault, kind="spurious", type=there[0].type, cause="no event is told here")
        elif not there:
            yield replace(fault, cause="nothing told")
        elif not typed:
            yield replace(fault, cause="another type told", instead=there[0].type)
        else:
            yield replace(fault, kind="differs", cause=f"{mark.status} told as {typed[0].status}")
