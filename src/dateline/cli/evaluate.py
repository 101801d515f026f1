"""`dateline evaluate`: the benchmarks, or a gold file of one's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from dateline.errors import UsageError
from dateline.evaluation.gold import GoldArticle, read_gold
from dateline.evaluation.rendering import render_faults, render_report
from dateline.evaluation.report import Report, score_articles
from dateline.evaluation.suites import Skipped, Suite, load_suites, locate, shortfalls
from dateline.lang.pack import languages
from dateline.pipeline import code_many
from dateline.records import CodedArticle
from dateline.records.codec import dumps
from dateline.sources import Defaults, read_sources

Name = Annotated[str | None, typer.Argument(metavar="[SUITE]", help="One suite by name; all of them unless told.")]
Data = Annotated[Path | None, typer.Option(help="A gold file of your own, in the form of the benchmarks.")]
Predictions = Annotated[Path | None, typer.Option(help="Keep the records that were scored in this file.")]
Errors = Annotated[int, typer.Option(help="Show up to this many missed, spurious and differing events.", min=0)]
Plain = Annotated[bool, typer.Option("--json", help="Print the figures as JSON, one suite a line.")]


def command(
    suite: Name = None, data: Data = None, predictions: Predictions = None, errors: Errors = 0, json: Plain = False
) -> None:
    """Measure against gold events: detection, types, who, mode, status, source, place and date."""
    fallen: list[str] = []
    for chosen, path in _chosen(suite, data):
        if isinstance(path, Skipped):
            print(f"{path.suite}: skipped, {path.why}")
            continue
        report = _measure(path, predictions)
        print(dumps(report.to_plain()) if json else render_report(report, chosen.what if chosen else path.name))
        if errors:
            print(render_faults(report, errors))
        fallen += shortfalls(report, chosen) if chosen else ()
    for line in fallen:
        print(line)
    if fallen:
        raise typer.Exit(1)


def _chosen(name: str | None, data: Path | None) -> list[tuple[Suite | None, Path | Skipped]]:
    if data is not None:
        return [(None, data)]
    suites = load_suites()
    if name is not None and name not in {suite.name for suite in suites}:
        raise UsageError(f"no suite «{name}»; there are: {', '.join(suite.name for suite in suites)}")
    project = Path(__file__).resolve().parents[3]
    wanted = [suite for suite in suites if name in {None, suite.name}]
    return [(suite, _where(suite, project)) for suite in wanted]


def _where(suite: Suite, project: Path) -> Path | Skipped:
    if suite.language not in languages():
        return Skipped(suite=suite.name, why=f"there is no pack for the language «{suite.language}» yet")
    return locate(suite, project)


def _measure(path: Path, keep: Path | None) -> Report:
    gold: tuple[GoldArticle, ...] = read_gold(path)
    results = code_many(read_sources([path], Defaults()), os.cpu_count() or 1)
    coded = [result for result in results if isinstance(result, CodedArticle)]
    if keep is not None:
        keep.write_text("".join(dumps(article) + "\n" for article in coded), encoding="utf-8")
    return score_articles(gold, {article.article.id: article.events for article in coded})
