"""What stands on a page but is no part of the report: whole lines only, by the rules of data/furniture.tsv."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.errors import DataError
from dateline.records import Omission, Span
from dateline.sources.datelines import DateLine, date_line
from dateline.sources.tables import rows

FILE = "furniture.tsv"
LONGEST = 200  # characters; longer lines are prose and are kept unread
_HEAD, _TAIL = 6, 5  # lines with words at both ends of a page, where date lines, bylines and paths stand
_LINKS = 12  # headlines at most that belong to a heading of links
_CHAPTERS = 2  # more bare dates than this are the chapters of a chronicle, not its date of publication
_SENTENCE_END = re.compile(r"[.!?…;][»”\"')\]]*$")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the table; `block` rules take the headlines after their line too, `edge` rules see page ends only."""

    id: str
    reason: str
    block: bool
    edge: bool
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The stretches to leave uncoded, the moment of publication if a line told it, and notes on lines that failed."""

    omissions: tuple[Omission, ...] = ()
    published: str | None = None
    notes: tuple[str, ...] = ()


@cache
def load_rules() -> tuple[Rule, ...]:
    """Read the table; DataError for a row that breaks its rules."""
    table = rows(FILE)
    ids = [row["id"] for row in table]
    for row in table:
        if ids.count(row["id"]) > 1:
            raise DataError(f"the id {row['id']} stands twice", file=FILE)
        if row["scope"] not in ("line", "block") or row["where"] not in ("any", "edge"):
            raise DataError(f"{row['id']}: scope is line or block, where is any or edge", file=FILE)
        if not (row["reason"] and row["examples"] and row["not"]):
            raise DataError(f"{row['id']}: a rule has a reason, examples and counter-examples", file=FILE)
    return tuple(_rule(row) for row in table)


def _rule(row: dict[str, str]) -> Rule:
    try:
        pattern = re.compile(row["pattern"], re.IGNORECASE)
    except re.error as error:
        raise DataError(f"{row['id']}: the pattern does not parse: {error}", file=FILE) from None
    block, edge = row["scope"] == "block", row["where"] == "edge"
    return Rule(id=row["id"], reason=row["reason"], block=block, edge=edge, pattern=pattern)


@cache
def _any_rule() -> re.Pattern[str]:
    """Return all patterns in one: most lines match none, and one look is faster than fifty."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in load_rules()), re.IGNORECASE)


def furniture(text: str, title: Span | None = None) -> Furniture:
    """Find the lines of a text that are not to be coded; a title that is known and a text of one line are kept."""
    lines = [span for span in lines_of(text) if not (title and title.overlaps(span))]
    if len(lines) + (title is not None) < 2:  # noqa: PLR2004 - a page has a line beside the report's
        return Furniture()
    dates = _date_lines(text, lines)
    reasons = dict.fromkeys(dates, "date line")
    reasons |= {number: reason for number, reason in _ruled(text, lines).items() if number not in dates}
    omissions = (Omission(text=lines[n].of(text), reason=reasons[n], span=lines[n]) for n in sorted(reasons))
    told = [dates[number] for number in sorted(dates)]
    published = next((line.published for line in told if line.published), None)
    notes = tuple(line.note for line in told if line.note)
    return Furniture(omissions=tuple(omissions), published=published, notes=notes)


def lines_of(text: str) -> list[Span]:
    """Return the lines that hold anything, without the spaces at their edges."""
    found = []
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if words:
            start = line.start() + line[0].index(words)
            found.append(Span(start, start + len(words)))
    return found


def rule_for(line: str, *, edge: bool) -> Rule | None:
    """Return the first rule that a whole line falls under; `edge` tells that it stands near an end of its page."""
    if len(line) > LONGEST:
        return None
    bare = line.strip(" \t\u00a0•·*|▪►▶→#")
    if not _any_rule().fullmatch(bare):
        return None
    rules = (rule for rule in load_rules() if edge or not rule.edge)
    return next((rule for rule in rules if rule.pattern.fullmatch(bare)), None)


def _date_lines(text: str, lines: Sequence[Span]) -> dict[int, DateLine]:
    """Return the date lines near both ends by line number; bare dates only where they are no chronicle's chapters."""
    near = _edges(len(lines))
    told = {number: date_line(lines[number].of(text)) for number in near}
    found = {number: line for number, line in told.items() if line}
    bare = [number for number, line in found.items() if line.bare]
    if len(bare) > _CHAPTERS:
        return {number: line for number, line in found.items() if not line.bare}
    return found


def _ruled(text: str, lines: Sequence[Span]) -> dict[int, str]:
    """Return the reason for each line that a rule takes out, by line number."""
    near, reasons = set(_edges(len(lines))), {}
    under, links = "", 0  # the reason of the heading of links that we are under, and how many were taken
    for number, span in enumerate(lines):
        line = span.of(text)
        rule = rule_for(line, edge=number in near)
        if rule:
            reasons[number], under, links = rule.reason, rule.reason if rule.block else "", 0
        elif not any(map(str.isalnum, line[:LONGEST])):
            reasons[number] = "ornament"
        elif under and links < _LINKS and _like_headline(line):
            reasons[number], links = under, links + 1
        else:
            under = ""
    return reasons


def _edges(count: int) -> list[int]:
    return sorted({*range(min(_HEAD, count)), *range(max(0, count - _TAIL), count)})


def _like_headline(line: str) -> bool:
    return len(line) <= LONGEST and not _SENTENCE_END.search(line)
