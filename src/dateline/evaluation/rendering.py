"""The result of a suite as plain text for people, the same on every screen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice

from dateline.evaluation.articles import outcome_of
from dateline.evaluation.counting import Tally
from dateline.evaluation.exam import Figure, Outcome
from dateline.evaluation.faults import Fault, FaultKind
from dateline.evaluation.figures import f1, precision, recall
from dateline.evaluation.report import Report

ALL_FAULTS: tuple[FaultKind, ...] = ("missed", "spurious", "differs")
_SHOWN = 240  # letters of a text that has no trigger


def render_outcome(outcome: Outcome, title: str = "", *, types: bool = False) -> str:
    """Return the figures as a table of lines, then the types if asked; a figure that is never asked for is «–»."""
    head = (title, outcome.counted) if title else (outcome.counted,)
    return "\n".join((*head, *map(_figure, outcome.figures), *(("", *type_lines(outcome.types)) if types else ())))


def render_report(report: Report, title: str = "") -> str:
    """Return a report on articles as `render_outcome` does, with its types."""
    return render_outcome(outcome_of(report), title, types=True)


def render_faults(faults: Iterable[Fault], limit: int, kinds: Collection[FaultKind] = ALL_FAULTS) -> str:
    """Return the faults of the kinds asked for, up to `limit` of each cause, the most frequent cause first.

    A fault is a line with the trigger in square brackets.
    """
    groups: dict[tuple[FaultKind, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        if fault.kind in kinds:
            groups[fault.kind, fault.cause].append(fault)
    ordered = sorted(groups.items(), key=lambda group: (ALL_FAULTS.index(group[0][0]), -len(group[1]), group[0][1]))
    lines: list[str] = []
    for (kind, cause), found in ordered if limit else ():
        lines.append(f"{kind}{', ' if cause else ''}{cause}: {len(found)}")
        lines += map(_line, islice(found, limit))
    return "\n".join(lines)


def render_causes(faults: Iterable[Fault]) -> str:
    """Return how often each cause comes, and which types are told for which; no word of a text is in it."""
    return "\n".join(cause_lines(faults))


def cause_lines(faults: Iterable[Fault]) -> Iterator[str]:
    """Give the lines of the table of causes, then those of the types told for one another."""
    faults = list(faults)
    for kind in ALL_FAULTS:
        some = [fault for fault in faults if fault.kind == kind]
        counts = Counter(cause for fault in some for cause in fault.details or (fault.cause,))
        yield f"  {kind} {len(some)}"
        yield from (f"    {count:5} {cause or '–'}" for cause, count in _ranked(counts))
    told = Counter(
        f"{fault.type}: {fault.instead}"
        for fault in faults
        if fault.kind == "missed" and fault.instead not in {"", fault.type}
    )
    if told:
        yield "  told for another (gold: told)"
        yield from (f"    {count:5} {pair}" for pair, count in _ranked(told))


def type_lines(types: Mapping[str, Tally]) -> Iterator[str]:
    """Give the lines of the table of types: owed, said, found, precision, recall, F1."""
    width = max([10, *map(len, types)])
    yield f"  {'type':{width}} {'gold':>5} {'said':>5} {'hit':>5}     P     R    F1"
    for kind, row in types.items():
        scores = f"{precision(row):.3f} {recall(row):.3f} {f1(row):.3f}"
        yield f"  {kind:{width}} {row.owed:5} {row.said:5} {row.hit:5} {scores}"


def record_lines(rows: Iterable[tuple[str, Figure, str]]) -> Iterator[str]:
    """Give the lines of the table that closes a run: of each suite the figures it is there for, and their bounds."""
    rows = list(rows)
    width = max((len(suite) for suite, _, _ in rows), default=0)
    for suite, figure, bound in rows:
        yield f"  {suite:{width}} {value_of(figure.value)}  {interval_of(figure):18} {figure.label}{bound}"


def value_of(value: float | None) -> str:
    """Return a figure with four digits, or a dash."""
    return "     –" if value is None else f"{value:.4f}"


def interval_of(figure: Figure) -> str:
    """Return the interval of a figure in brackets, empty where it has none."""
    return "({:.4f} to {:.4f})".format(*figure.interval) if figure.interval and figure.value is not None else ""


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _figure(figure: Figure) -> str:
    return f"  {figure.label:36} {value_of(figure.value)}  {interval_of(figure)}".rstrip()


def _line(fault: Fault) -> str:
    around = f"…{fault.before}[{fault.trigger}]{fault.after}…" if fault.trigger else fault.after[:_SHOWN]
    told = f" ({fault.instead})" if fault.instead else ""
    return f"  {fault.article} {fault.type:9}{told} {around}".replace("\n", " ")
