"""`dateline code`: articles in, a report for people or the records out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from dateline.cli.report import article_report
from dateline.cli.summary import Summary
from dateline.pipeline import code_many
from dateline.records import Article, CodedArticle, Failure
from dateline.records.codec import dumps
from dateline.sources import Defaults, read_sources

Paths = Annotated[list[str], typer.Argument(help="Text, HTML, JSON Lines, a folder, or - for standard input.")]
Json = Annotated[bool, typer.Option("--json", help="Print the records, one article a line.")]
Published = Annotated[str | None, typer.Option(help="ISO date of articles that do not tell their own.")]
Outlet = Annotated[str | None, typer.Option(help="Outlet of articles that do not tell their own.")]
Language = Annotated[str | None, typer.Option(help="Language (ru, …) instead of finding it out.")]
NoJudge = Annotated[bool, typer.Option("--no-judge", help="Let the frames alone say what is an event.")]
Attributions = Annotated[bool, typer.Option("--attributions", help="Show who says what, below the events.")]
Workers = Annotated[int, typer.Option(help="Processes to use; all cores unless told.", min=1)]


def command(  # noqa: PLR0913 - the options of the command
    paths: Paths,
    json: Json = False,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    workers: Workers = os.cpu_count() or 1,
    *,
    no_judge: NoJudge = False,
    attributions: Attributions = False,
) -> None:
    """Code articles: who did what to whom, where, when, and according to whom."""
    defaults = Defaults(published=published, outlet=outlet, language=language)
    summary = Summary()
    texts: dict[str, Article] = {}
    articles = _remember(read_sources(paths, defaults), {} if json else texts)
    console = _Paper(highlight=False, soft_wrap=True)
    for result in _with_progress(code_many(articles, workers, judged=not no_judge)):
        summary.count(result)
        if isinstance(result, CodedArticle):
            if json:
                print(dumps(result))
            else:
                article = texts.pop(result.article.id)
                console.print(article_report(article, result, attributions=attributions))
    sys.stdout.flush()
    summary.print(quiet=not json)
    if summary.failures:
        raise typer.Exit(2)


class _Paper(Console):
    """Where the report goes; that nobody reads on is told to the guard, which ends quietly."""

    def on_broken_pipe(self) -> NoReturn:
        """Raise what rich would turn into an exit code of its own."""
        raise BrokenPipeError


def _remember(stream: Iterable[Article | Failure], texts: dict[str, Article]) -> Iterator[Article | Failure]:
    """Keep the text of each article until its report is printed."""
    for item in stream:
        if isinstance(item, Article):
            texts[item.id] = item
        yield item


def _with_progress(results: Iterator[CodedArticle | Failure]) -> Iterator[CodedArticle | Failure]:
    """Show how many are done on stderr, if that is a terminal and there is more than one."""
    if not sys.stderr.isatty():
        yield from results
        return
    from rich import progress as bar  # noqa: PLC0415 - not needed in a pipe, and slow to import

    columns = (bar.TextColumn("coding"), bar.BarColumn(), bar.MofNCompleteColumn(), bar.TimeElapsedColumn())
    with bar.Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("coding", total=None)
        for result in results:
            progress.advance(task)
            yield result
