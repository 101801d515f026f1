"""`dateline demo`: the whole way on the newsroom that comes with the project."""

from __future__ import annotations

import os
from importlib.resources import as_file, files

from dateline.cli import code

_HOW_TO_READ = """\
The demo newsroom: items written for this project, told by invented outlets. How to read the report:
  CONSULT/visit      type and mode of the event; «told as done» is how the source tells it, not that it happened
  «words» = who      the words of the text, then who or where that is
  [AZE GOV]          country and sector; a party that is «not named» has the country in which the text plays
  outlet ← speaker   according to whom: the outlet has it from the speaker
"""


def command() -> None:
    """Code the demo newsroom and print a report of it."""
    print(_HOW_TO_READ)
    with as_file(files("dateline.pipeline") / "newsroom" / "ru.jsonl") as path:
        code.command([str(path)], workers=os.cpu_count() or 1)
