"""`dateline persons`: one person under all names, as articles tell of them; what is joined can be parted again."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from dateline.cli.report import chain_text
from dateline.errors import InputError
from dateline.records import CodedArticle
from dateline.records.codec import dumps, loads
from dateline.records.person import PersonTold, RegisteredPerson
from dateline.stories.decisions import Decision, add_decision, read_decisions
from dateline.stories.people import register_of

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
Records = Annotated[list[str], typer.Argument(help="Files that `dateline code --json` wrote, or - for standard input.")]
DecisionFile = Annotated[Path | None, typer.Option("--decisions", help="A table of decisions on who is who.")]
Needed = Annotated[Path, typer.Option("--decisions", help="The table of decisions to add to.")]
Json = Annotated[bool, typer.Option("--json", help="Print the records, one person a line.")]
Key = Annotated[str, typer.Argument(help="A name with its country, as `persons list` shows it.")]
Why = Annotated[str, typer.Option(help="The reason, in a few words.")]


@app.command("list")
def show(records: Records, decisions: DecisionFile = None, *, json: Json = False) -> None:
    """List the persons that coded articles name: offices, since when, from which article, according to whom."""
    console = Console(highlight=False, soft_wrap=True)
    for person in register_of(_coded(records), read_decisions(decisions)):
        if json:
            print(dumps(person))
        else:
            console.print(*_lines(person), sep="\n")


@app.command("decide")
def decide(decision: Decision, one: Key, other: Key, decisions: Needed, why: Why) -> None:
    """Decide that two names are the same person or different ones, or leave it open again; the last decision holds."""
    add_decision(decisions, one, other, decision, why)
    typer.echo(f"{one} and {other}: {decision} ({why})")


def _coded(files: Iterable[str]) -> Iterator[CodedArticle]:
    for name in files:
        stream = sys.stdin if name == "-" else Path(name).open(encoding="utf-8")  # noqa: SIM115 - closed below
        with stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield _read(line, name, number)


def _read(line: str, name: str, number: int) -> CodedArticle:
    try:
        return loads(CodedArticle, line)
    except InputError as error:
        raise InputError(error.rule, file=name, place=f"line {number}, {error.place}") from None


def _lines(person: RegisteredPerson) -> Iterator[Text]:
    yield Text(person.name, style="bold")
    yield Text(f"  {', '.join(person.keys)}", style="dim")
    if len(person.keys) > 1:
        yield Text(f"  one person ({person.judgement.score:.2f}): {'; '.join(person.judgement.reasons)}", style="dim")
    for told in person.told:
        yield Text(f"  {_told(told)}")
    yield Text()


def _told(told: PersonTold) -> str:
    person = told.person
    what = " of ".join(part for part in (person.office, person.country) if part) or "no office told"
    forms = ", ".join(f"«{form}»" for form in person.forms)
    return f"{(told.published or 'undated')[:10]}  {what}: {forms}, {chain_text(person.sources)} ({told.article})"
