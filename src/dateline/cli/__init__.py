"""The commands: one module each; they print and never decide."""

from __future__ import annotations

import sys

import typer

from dateline.cli import code, data, demo, evaluate, explain
from dateline.errors import DatelineError

app = typer.Typer(
    name="dateline",
    help="Reads news in the language it was written in: who did what to whom, where, when, and according to whom.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command(name="code")(code.command)
app.command(name="explain")(explain.command)
app.command(name="evaluate")(evaluate.command)
app.command(name="demo")(demo.command)
app.add_typer(data.app, name="data", help="Look after the lexicons, frames and tables.")


def main() -> None:
    """Run the command line; every error of ours becomes one line on stderr and exit code 2."""
    try:
        app()
    except DatelineError as error:
        print(f"dateline: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("dateline: stopped", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        # Whoever read our output has had enough («dateline code … | head»); closing quietly is what is expected.
        sys.stderr.close()
        sys.exit(0)
