"""Sets of articles with all their events: the form of the benchmark's own scorer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of
from dateline.evaluation.gold import GoldArticle, read_gold
from dateline.evaluation.report import Report, score_articles
from dateline.sources import Defaults, read_sources

LABELS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "untyped_f1": "F1, the type ignored",
    "types_f1": "F1 of the types an article has",
    "triple_f1": "F1 of type and both countries",
    "who": "who: countries of both sides",
    "mode": "mode",
    "status": "status",
    "source": "source",
    "place": "place",
    "date": "date",
}


def load_articles(path: Path, languages: Sequence[str]) -> Exam:
    """Read a gold file; its articles are coded as `dateline code` codes the file."""
    gold = read_gold(path)
    language = languages[0] if languages else None
    return Exam(
        articles=read_sources([path], Defaults(language=language)), score=lambda answers: score_answers(gold, answers)
    )


def score_answers(gold: Sequence[GoldArticle], answers: Sequence[Answer]) -> Outcome:
    """Score what was coded of a gold file."""
    events = {answer.coded.article.id: answer.coded.events for answer in answers}
    scenes = {answer.coded.article.id: answer.scene for answer in answers if answer.scene}
    return outcome_of(score_articles(gold, events, scenes))


def outcome_of(report: Report) -> Outcome:
    """Give a report the shape that the results of all forms have."""
    told, plain = report.figures, report.to_plain()
    counted = f"{told.articles} articles, {told.gold} events owed, {told.predicted} said"
    if report.uncoded:
        some = ", ".join(report.uncoded[:5])
        counted += f"\nwithout a prediction, counted as missed: {len(report.uncoded)} ({some})"
    figures = figures_of(LABELS, plain, report.intervals)
    return Outcome(counted=counted, figures=figures, types=report.tallies, faults=report.faults, plain=plain)
