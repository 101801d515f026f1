"""The commands: one module each; they print and never decide."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import typer

from dateline.cli import code, data, demo, evaluate, explain, persons
from dateline.cli.guard import Guarded

app = typer.Typer(
    name="dateline",
    help="Reads news in the language it was written in: who did what to whom, where, when, and according to whom.",
    cls=Guarded,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command(name="code")(code.command)
app.command(name="explain")(explain.command)
app.command(name="evaluate")(evaluate.command)
app.command(name="demo")(demo.command)
app.add_typer(persons.app, name="persons", help="One person under all names, as articles tell of them.")
app.add_typer(data.app, name="data", help="Look after the lexicons, frames and tables.")


def main() -> None:
    """Run the command line. What is piped is UTF-8 whatever the locale; a terminal shows what it can."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    app()
