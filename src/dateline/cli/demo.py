"""`dateline demo`: the whole way on the newsroom that comes with the project."""

from __future__ import annotations

import os
from importlib.resources import as_file, files

from dateline.cli import code


def command() -> None:
    """Code the demo newsroom and print a report of it."""
    with as_file(files("dateline.pipeline") / "newsroom" / "ru.jsonl") as path:
        code.command([str(path)], workers=os.cpu_count() or 1)
