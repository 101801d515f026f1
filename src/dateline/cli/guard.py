"""What every command ends in when something goes wrong: one clear line and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup

from dateline.errors import DatelineError

# Whoever looks for a fault of the program itself sets this and gets the traceback.
_DEBUG = "DATELINE_DEBUG"
_FAILED, _INTERRUPTED = 2, 130


class Guarded(TyperGroup):
    """The group of all commands, which turns what they raise into a line on stderr."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types differ from version to version
        """Run the command; exit with 2 after an error, 130 after Ctrl-C, 0 when nobody reads on (`| head`)."""
        try:
            return _flushed(super().invoke, ctx)
        except DatelineError as error:
            _stop(str(error))
        except KeyboardInterrupt:
            _stop("stopped", _INTERRUPTED)
        except BrokenPipeError:
            _drop_output()
            raise typer.Exit(0) from None
        except OSError as error:
            _drop_output()
            _stop(f"{error.filename or 'output'}: {error.strerror or error}")
        except Exception as error:
            if hasattr(error, "exit_code") or isinstance(error, typer.Abort) or os.environ.get(_DEBUG):
                raise
            told = " ".join(f"{type(error).__name__}: {error}".split())
            _stop(f"a fault of Dateline's own, please report it: {told} ({_DEBUG}=1 shows where)")


def _flushed(invoke: Any, ctx: Any) -> Any:  # noqa: ANN401 - as above
    """Write out what is still in the buffer while errors of writing can be told."""
    try:
        return invoke(ctx)
    finally:
        sys.stdout.flush()


def _stop(line: str, code: int = _FAILED) -> NoReturn:
    print(f"dateline: {line}", file=sys.stderr)
    raise typer.Exit(code) from None


def _drop_output() -> None:
    """Let what is still in the buffer go nowhere: Python would try to write it once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.__stdout__.fileno() if sys.__stdout__ else nowhere)
    os.close(nowhere)
