"""`dateline evaluate`: the benchmarks, or a file of one's own in the form of one of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.answers import answers_of, keep
from dateline.errors import UsageError
from dateline.evaluation import (
    FORMS,
    Answer,
    Form,
    Outcome,
    Skipped,
    Suite,
    form_of,
    load_suites,
    locate,
    render_causes,
    render_faults,
    render_outcome,
    shortfalls,
)
from dateline.evaluation.page import Run, digest_of, page_of, versions_of
from dateline.evaluation.rendering import record_lines
from dateline.lang.pack import languages
from dateline.records.codec import dumps

Name = Annotated[
    str | None, typer.Argument(metavar="[SUITE]", help="One suite by name, or whose form --data has; all unless told.")
]
Data = Annotated[Path | None, typer.Option(help="A file of your own, in the form of SUITE or told by its fields.")]
Predictions = Annotated[Path | None, typer.Option(help="Keep the records: a file, for several suites a folder.")]
ReportTo = Annotated[Path | None, typer.Option("--report", help="Write a dated page for each suite to this folder.")]
Types = Annotated[bool, typer.Option("--types", help="Print the table of types.")]
Causes = Annotated[bool, typer.Option("--causes", help="Count what went wrong by its cause; prints no text.")]
Errors = Annotated[int, typer.Option(help="Show up to this many errors of each cause, with their texts.", min=0)]
NoJudge = Annotated[bool, typer.Option("--no-judge", help="Let the frames alone say what is an event.")]
Plain = Annotated[bool, typer.Option("--json", help="Print the figures as JSON, one suite a line.")]
_SHOWN = 5  # texts that could not be coded
# A source checkout has its folders here; in a wheel there is nothing of the kind.
_PROJECT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """A file to measure on; `suite` is None where the file is the user's, whose figures have no bounds."""

    name: str
    what: str
    path: Path
    form: Form
    languages: tuple[str, ...]
    suite: Suite | None
    command: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wishes:
    """What is to be shown and kept of each suite."""

    predictions: Path | None
    apart: bool
    report: Path | None
    types: bool
    causes: bool
    errors: int
    judged: bool
    json: bool


def command(  # noqa: PLR0913 - the options of the command
    *,
    suite: Name = None,
    data: Data = None,
    predictions: Predictions = None,
    report: ReportTo = None,
    types: Types = False,
    causes: Causes = False,
    errors: Errors = 0,
    no_judge: NoJudge = False,
    json: Plain = False,
) -> None:
    """Measure against what was read by hand: detection, types, who, mode, status, source, place and date."""
    targets = list(_targets(suite, data))
    wishes = _Wishes(
        predictions=predictions,
        apart=len(targets) > 1,
        report=report,
        types=types,
        causes=causes,
        errors=errors,
        judged=not no_judge,
        json=json,
    )
    measured: list[tuple[_Target, Outcome]] = []
    failed = 0
    for target in targets:
        if isinstance(target, Skipped):
            print(f"{target.suite}: skipped, {target.why}")
            continue
        outcome, failures = _measure(target, wishes)
        failed += failures
        measured.append((target, outcome))
    _close([(target.suite, outcome) for target, outcome in measured if target.suite], json=json, failed=bool(failed))


def _targets(name: str | None, data: Path | None) -> Iterator[_Target | Skipped]:
    suites = load_suites()
    if name is not None and name not in {suite.name for suite in suites}:
        raise UsageError(f"no suite «{name}»; there are: {', '.join(suite.name for suite in suites)}")
    wanted = [suite for suite in suites if name in {None, suite.name}]
    if data is None:
        yield from map(_suite_target, wanted)
    else:
        yield _own_target(data, wanted[0] if name else None)


def _own_target(data: Path, like: Suite | None) -> _Target:
    """Take a file of the user's, in the form of a suite or in the one that its fields tell."""
    return _Target(
        name=data.stem,
        what=f"{data.name}, in the form of {like.name}" if like else data.name,
        path=data,
        form=FORMS[like.form] if like else form_of(data),
        languages=like.languages if like else (),
        suite=None,
        command=f"dateline evaluate {f'{like.name} ' if like else ''}--data {data.name}",
    )


def _suite_target(suite: Suite) -> _Target | Skipped:
    missing = [code for code in suite.languages if code not in languages()]
    if len(missing) == len(suite.languages):
        return Skipped(suite=suite.name, why=f"there is no pack for the language «{', '.join(missing)}» yet")
    path = locate(suite, _PROJECT)
    if isinstance(path, Skipped):
        return path
    return _Target(
        name=suite.name,
        what=suite.what,
        path=path,
        form=FORMS[suite.form],
        languages=suite.languages,
        suite=suite,
        command=f"dateline evaluate {suite.name}",
    )


def _measure(target: _Target, wishes: _Wishes) -> tuple[Outcome, int]:
    """Code and score one set and print what is wished of it; return the result and how many texts failed."""
    exam = target.form.load(target.path, target.languages)
    scenes = wishes.causes or wishes.errors > 0
    answers, failures = answers_of(exam.articles, os.cpu_count() or 1, scenes=scenes, judged=wishes.judged)
    for failure in failures[:_SHOWN]:
        typer.echo(f"dateline: {failure.origin}: {failure.rule} [{failure.step}]", err=True)
    if len(failures) > _SHOWN:
        typer.echo(f"dateline: {len(failures) - _SHOWN} more texts of {target.name} could not be coded", err=True)
    outcome = exam.score(answers)
    if wishes.predictions is not None:
        path = wishes.predictions / f"{target.name}.jsonl" if wishes.apart else wishes.predictions
        keep(answers, outcome, path)
    if wishes.json:
        print(dumps({"suite": target.name, **outcome.plain}))
    else:
        print(render_outcome(outcome, f"{target.name}: {target.what}", types=wishes.types))
    if wishes.causes:
        print(render_causes(outcome.faults))
    if wishes.errors:
        print(render_faults(outcome.faults, wishes.errors))
    if wishes.report is not None:
        _write_page(target, outcome, answers, wishes)
    return outcome, len(failures)


def _write_page(target: _Target, outcome: Outcome, answers: Sequence[Answer], wishes: _Wishes) -> None:
    day = datetime.now(UTC).date().isoformat()
    run = Run(
        name=target.name,
        what=target.what,
        day=day,
        command=target.command + (" --causes" if wishes.causes else "") + ("" if wishes.judged else " --no-judge"),
        file=target.suite.path if target.suite else target.path.name,
        sha256=digest_of(target.path),
        versions=versions_of(answers),
        bounds=tuple(_bounds(target.suite)) if target.suite else (),
    )
    assert wishes.report is not None  # noqa: S101 - the caller asks only then
    wishes.report.mkdir(parents=True, exist_ok=True)
    path = wishes.report / f"{day}-{target.name}.md"
    path.write_text(page_of(outcome, run, causes=wishes.causes), encoding="utf-8")
    typer.echo(f"dateline: wrote {path}", err=True)


def _bounds(suite: Suite) -> Iterator[tuple[str, str]]:
    yield from ((name, f"at least {bound}") for name, bound in suite.floors.items())
    yield from ((name, f"at most {bound}") for name, bound in suite.ceilings.items())


def _close(measured: Sequence[tuple[Suite, Outcome]], *, json: bool, failed: bool) -> None:
    """Print the figures of record of a run of several suites, then what fell; exit with 1 if anything did."""
    if len(measured) > 1 and not json:
        print("\nfigures of record")
        rows = (
            (suite.name, figure, "".join(f", {bound}" for name, bound in _bounds(suite) if name == figure.name))
            for suite, outcome in measured
            for figure in outcome.figures
            if figure.name in suite.record
        )
        for line in record_lines(rows):
            print(line)
    fallen = [line for suite, outcome in measured for line in shortfalls(outcome, suite)]
    for line in fallen:
        print(line)
    if fallen or failed:
        raise typer.Exit(1 if fallen else 2)
