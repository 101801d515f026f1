"""Sets of date expressions: a day of publication, a sentence with an expression between braces, and the days it means.

    2023-09-22 | Министры встретились {во вторник} в Тбилиси. | 2023-09-19..2023-09-19 day
    2019-06-10 | Границу закрыли {с 2014 года}. | 2014-01-01.. year
    2024-03-05 | Переговоры продлятся {три дня}. | -

An empty side is open, as what was `since` or `until` a day has it. A line that ends in `-` is a trap: its words tell
no date, or one without days («на днях»).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dateline.analysis.clauses import find_clauses
from dateline.analysis.mentions import find_mentions
from dateline.analysis.reading import read
from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, plain_figures, text_article
from dateline.evaluation.faults import Fault, fault_at
from dateline.evaluation.figures import rate
from dateline.evaluation.lines import lines_of, within
from dateline.lang.pack import pack
from dateline.records import Analysis, Article, Span, TimeInterval
from dateline.resolve.timing import dates_of
from dateline.resolve.view import view_of

LABELS = {
    "right": "expressions and traps right",
    "dates": "dates with the right days",
    "traps": "traps in which no date is seen",
    "wrong_year": "dates with days in no right year",
}
_BRACES = re.compile(r"\{([^{}]+)\}")
_DAY = r"\d{4}-\d\d-\d\d"
_DAYS = re.compile(rf"(?=\S*\d)({_DAY})?\.\.({_DAY})? (?:day|week|month|year|about)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """Words and the first and last day that they mean, None for an open side; no days at all for a trap."""

    article: Article
    span: Span
    days: tuple[str | None, str | None] | None


def load_dates(path: Path, languages: Sequence[str]) -> Exam:
    """Read the lines of a set; raise InputError naming the line that is not in the notation."""
    language = languages[0] if languages else "en"
    told = tuple(
        within(path, number, partial(_expression, name=f"{path.stem}:{number}", language=language), line)
        for number, line in lines_of(path)
        if not line.startswith("#")
    )
    return Exam(articles=(), score=partial(score_dates, told, language))


def score_dates(told: Sequence[Expression], language: str, answers: Sequence[Answer]) -> Outcome:
    """Count the expressions read as the days they mean, and the traps in which no date is seen."""
    del answers
    rows: list[Row] = []
    faults: list[Fault] = []
    for one in told:
        found = _found(one, language)
        right = _is_right(one, found)
        rows.append(_row(one, found, right=right))
        if not right:
            faults.append(_fault(one, found))
    total = added(rows)
    figures = figures_of(LABELS, _figures(total), intervals(rows, _figures))
    return Outcome(
        counted=f"{total['dates']:.0f} dates and {total['traps']:.0f} traps",
        figures=figures,
        types={},
        faults=tuple(faults),
        plain={"dates": total["dates"], "traps": total["traps"], **plain_figures(figures)},
    )


def _expression(line: str, *, name: str, language: str) -> Expression:
    parts = line.split(" | ")
    if len(parts) != 3:  # noqa: PLR2004 - publication, sentence, days
        raise InputError("expected publication | sentence with {expression} | days or -")
    published, sentence, days = parts
    words = _BRACES.search(sentence)
    told = _DAYS.fullmatch(days.strip())
    if words is None or (told is None and days.strip() != "-"):
        raise InputError("expected {words} between braces, and «start..end precision» (one side may be empty) or «-»")
    text = _BRACES.sub(r"\1", sentence)
    span = Span(words.start(), words.start() + len(words[1]))
    article = text_article(text, name, language=language, published=published)
    return Expression(article=article, span=span, days=(told[1], told[2]) if told else None)


def _found(one: Expression, language: str) -> list[TimeInterval]:
    """Return the dates that are read in the words, with days."""
    chosen = pack(language)
    parse = read(one.article, chosen.grammar)
    mentions = find_mentions(one.article.text, parse.sentences, parse.mentions, chosen)
    analysis = Analysis(
        sentences=parse.sentences, mentions=mentions, clauses=find_clauses(parse.sentences, chosen.grammar)
    )
    dates = dates_of(view_of(one.article, analysis, chosen))
    return [date for date in dates if date.span.overlaps(one.span) and (date.start or date.end)]


def _is_right(one: Expression, found: Sequence[TimeInterval]) -> bool:
    if one.days is None:
        return not found
    return any((date.start, date.end) == one.days for date in found)


def _row(one: Expression, found: Sequence[TimeInterval], *, right: bool) -> Row:
    if one.days is None:
        return {"traps": 1, "silent": right}
    years = {day[:4] for day in one.days if day}
    told = [{day[:4] for day in (date.start, date.end) if day} for date in found]
    return {"dates": 1, "right": right, "elsewhen": bool(told) and all(not years & some for some in told)}


def _figures(total: Row) -> dict[str, float | None]:
    return {
        "right": rate(total["right"] + total["silent"], total["dates"] + total["traps"]),
        "dates": rate(total["right"], total["dates"]),
        "traps": rate(total["silent"], total["traps"]),
        "wrong_year": rate(total["elsewhen"], total["dates"]),
    }


def _fault(one: Expression, found: Sequence[TimeInterval]) -> Fault:
    told = ", ".join(f"«{date.text}» {date.start}..{date.end}" for date in found) or "no date"
    asked = "..".join(day or "" for day in one.days) if one.days else "no date"
    fault = fault_at("differs" if found else "missed", one.article.id, "date", one.article.text, one.span)
    return replace(fault, cause=f"{told}; {asked} is right (published {one.article.published})")
