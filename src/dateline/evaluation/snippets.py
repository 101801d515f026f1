"""Sets of snippets with one label each: the type of the event that the snippet is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.counting import Tally
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, plain_figures, plain_types, text_article
from dateline.evaluation.faults import Fault
from dateline.evaluation.figures import f1, rate
from dateline.evaluation.lines import Plain, id_of, read_apart, text_of
from dateline.ontology import ontology
from dateline.records import Event

LABELS = {
    "weighted_f1": "F1 of the types, weighted",
    "accuracy": "snippets with the right type",
    "mode": "mode, where the type is right",
    "abstained": "labelled snippets without an event",
    "coded_without_label": "coded, of those that have no type",
}
NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A few sentences with the type and mode that they are labelled with; `label` is None where no type fits."""

    id: str
    text: str
    language: str | None
    label: str | None
    mode: str | None


def load_snippets(path: Path, languages: Sequence[str]) -> Exam:
    """Read lines with `id`, `text`, `plover_event` (a type or null) and perhaps `plover_mode`."""
    gold = read_apart(path, _snippet, lambda snippet: snippet.id)
    language = languages[0] if languages else None
    articles = [text_article(one.text, one.id, language=one.language or language) for one in gold]
    return Exam(articles=articles, score=lambda answers: score_snippets(gold, answers))


def choose(events: Iterable[Event]) -> Event | None:
    """Return the event that a snippet is said to be about.

    What is told as having happened comes before the rest, then the most severe by PLOVER's score (an attack before
    an arrest before a protest before talks), then the first in the text. None where nothing was coded.
    """
    rank = sorted(events, key=lambda event: (event.status != "actual", event.score, event.evidence.trigger))
    return rank[0] if rank else None


def score_snippets(gold: Sequence[Snippet], answers: Sequence[Answer]) -> Outcome:
    """Score one type a snippet; a snippet without events is given the label «none», which is never right."""
    chosen = {answer.coded.article.id: choose(answer.coded.events) for answer in answers}
    rows = [_row(snippet, chosen.get(snippet.id)) for snippet in gold]
    totals = added(rows)
    figures = figures_of(LABELS, _measured(totals), intervals(rows, _measured))
    types = dict(sorted(_tallies(totals).items()))
    labelled = sum(snippet.label is not None for snippet in gold)
    return Outcome(
        counted=f"{len(gold)} snippets, {labelled} of them with a type",
        figures=figures,
        types=types,
        faults=tuple(_faults(gold, chosen)),
        plain={"snippets": len(gold), **plain_figures(figures), "by_type": plain_types(types)},
    )


def weighted_f1(tallies: Mapping[str, Tally]) -> float | None:
    """Return the mean of the labels' F1, each weighing as much as it is owed; None where nothing is."""
    owed = sum(tally.owed for tally in tallies.values())
    return round(sum(f1(tally) * tally.owed for tally in tallies.values()) / owed, 4) if owed else None


def _snippet(line: Plain) -> Snippet:
    label, mode = line.get("plover_event"), line.get("plover_mode")
    if label is not None and label not in ontology().types:
        raise InputError(f"expected a type or null, found {label!r}", place="plover_event")
    return Snippet(id=id_of(line), text=text_of(line), language=line.get("language"), label=label, mode=mode)


def _row(snippet: Snippet, event: Event | None) -> Row:
    """Count one snippet: `owed:X`, `said:X` and `hit:X` by label, and what else is asked."""
    if snippet.label is None:
        return {"unlabelled": 1, "unlabelled.coded": event is not None}
    said = event.type if event else NONE
    row: Counter[str] = Counter({f"owed:{snippet.label}": 1, f"said:{said}": 1, "labelled": 1})
    row["abstained"] += event is None
    if said == snippet.label:
        row[f"hit:{said}"] += 1
        row["right"] += 1
        row["mode.asked"] += snippet.mode is not None
        row["mode.right"] += snippet.mode is not None and event is not None and event.mode == snippet.mode
    return row


def _measured(totals: Row) -> dict[str, float | None]:
    return {
        "weighted_f1": weighted_f1(_tallies(totals)),
        "accuracy": rate(totals["right"], totals["labelled"]),
        "mode": rate(totals["mode.right"], totals["mode.asked"]),
        "abstained": rate(totals["abstained"], totals["labelled"]),
        "coded_without_label": rate(totals["unlabelled.coded"], totals["unlabelled"]),
    }


def _tallies(totals: Row) -> dict[str, Tally]:
    labels = {name.partition(":")[2] for name in list(totals) if ":" in name}
    return {
        label: Tally(
            hit=int(totals.get(f"hit:{label}", 0)),
            said=int(totals.get(f"said:{label}", 0)),
            owed=int(totals.get(f"owed:{label}", 0)),
        )
        for label in labels
    }


def _faults(gold: Sequence[Snippet], chosen: Mapping[str, Event | None]) -> Iterator[Fault]:
    for snippet in gold:
        event = chosen.get(snippet.id)
        said = event.type if event else NONE
        if snippet.label is None or said == snippet.label:
            continue
        cause = "another type chosen" if event else "nothing coded"
        yield Fault(
            kind="missed", article=snippet.id, type=snippet.label, after=snippet.text, cause=cause, instead=said
        )
