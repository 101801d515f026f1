"""A report as plain text for people, the same on every screen."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from dateline.evaluation.faults import Fault, FaultKind
from dateline.evaluation.report import Report

ALL_FAULTS: tuple[FaultKind, ...] = ("missed", "spurious", "differs")
_LABELS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "untyped_f1": "F1, the type ignored",
    "types_f1": "F1 of the types an article has",
    "triple_f1": "F1 of type and both countries",
    "who": "who: countries of both sides",
    "mode": "mode",
    "status": "status",
    "source": "source",
    "place": "place",
    "date": "date",
}


def render_report(report: Report, title: str = "") -> str:
    """Return the figures as a table of lines, then the types; a rate that gold never asks for is «–»."""
    return "\n".join((*_head(report, title), *_figures(report), "", *_types(report)))


def render_faults(report: Report, limit: int, kinds: Collection[FaultKind] = ALL_FAULTS) -> str:
    """Return the first faults of the kinds asked for, one a line, the trigger in square brackets."""
    chosen = (fault for fault in report.faults if fault.kind in kinds)
    return "\n".join(_line(fault) for fault in islice(chosen, limit))


def _head(report: Report, title: str) -> Iterator[str]:
    if title:
        yield title
    told = report.figures
    yield f"{told.articles} articles, {told.gold} events owed, {told.predicted} said"
    if report.uncoded:
        yield f"without a prediction, counted as missed: {len(report.uncoded)} ({', '.join(report.uncoded[:5])})"


def _figures(report: Report) -> Iterator[str]:
    low, high = report.f1_95
    plain = report.to_plain()
    for name, label in _LABELS.items():
        beside = f"  ({low:.4f} to {high:.4f})" if name == "f1" else ""
        value = "     –" if plain[name] is None else f"{plain[name]:.4f}"
        yield f"  {label:32} {value}{beside}"


def _types(report: Report) -> Iterator[str]:
    yield f"  {'type':10} {'gold':>5} {'said':>5}    F1"
    for kind, row in report.by_type.items():
        yield f"  {kind:10} {row.gold:5} {row.predicted:5} {row.f1:.3f}"


def _line(fault: Fault) -> str:
    words = f"…{fault.before}[{fault.trigger}]{fault.after}…"
    what = f" ({', '.join(fault.details)})" if fault.details else ""
    return f"{fault.kind:8} {fault.article} {fault.type:9} {words}{what}"
