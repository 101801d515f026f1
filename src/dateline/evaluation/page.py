"""The report of a suite as a page in Markdown, with all that is needed to make it again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluation.exam import Answer, Figure, Outcome
from dateline.evaluation.figures import f1, precision, recall
from dateline.evaluation.rendering import cause_lines, value_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a set was measured: its name and what it is, the day, the command, the file's digest, the versions."""

    name: str
    what: str
    day: str
    command: str
    file: str
    sha256: str
    versions: tuple[str, ...]
    bounds: tuple[tuple[str, str], ...] = ()


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def versions_of(answers: Iterable[Answer]) -> tuple[str, ...]:
    """Return the versions that made some records, each once: of Dateline, of the ontology, of the language packs."""
    told = [answer.coded.versions for answer in answers]
    lines = {f"Dateline {one.dateline}, ontology {one.ontology}" for one in told}
    return (*sorted(lines), *sorted({f"language pack {one.language}" for one in told}))


def page_of(outcome: Outcome, run: Run, *, causes: bool = False) -> str:
    """Return the page: figures with intervals and bounds, types, causes if asked, and how it was made."""
    lines = [f"# {run.name}, {run.day}", "", f"{run.what}: {outcome.counted}.".replace("\n", "; "), ""]
    lines += _figures(outcome, dict(run.bounds))
    lines += ["", *_types(outcome)]
    if causes:
        lines += ["", "Causes", "", "```", *cause_lines(outcome.faults), "```"]
    lines += ["", "How it was made", "", f"    {run.command}", ""]
    lines += [f"- {line}" for line in (*run.versions, f"`{run.file}`, SHA-256 `{run.sha256}`")]
    return "\n".join([*lines, "- intervals: 95%, bootstrap over texts, 1,000 draws, seed 7", ""])


def _figures(outcome: Outcome, bounds: dict[str, str]) -> Iterator[str]:
    yield "| figure | value | 95% interval | bound |"
    yield "|---|---|---|---|"
    for figure in outcome.figures:
        cells = (figure.label, value_of(figure.value).strip(), _interval(figure), bounds.get(figure.name, ""))
        yield f"| {' | '.join(cells)} |"


def _interval(figure: Figure) -> str:
    return "{:.3f} to {:.3f}".format(*figure.interval) if figure.interval and figure.value is not None else ""


def _types(outcome: Outcome) -> Iterator[str]:
    yield "| type | gold | predicted | hits | precision | recall | F1 |"
    yield "|---|---|---|---|---|---|---|"
    for kind, row in outcome.types.items():
        scores = " | ".join(f"{score(row):.3f}" for score in (precision, recall, f1))
        yield f"| {kind} | {row.owed} | {row.said} | {row.hit} | {scores} |"
