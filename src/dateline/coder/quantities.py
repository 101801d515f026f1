"""How many were killed, wounded, arrested, displaced or marched: each quantity told, given to one event beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.coder.tallies import Tally, tallies_in
from dateline.records import Quantity
from dateline.records.event import QuantityKind

# The types of event that may have done it, the likelier first.
_FITTING: dict[QuantityKind, tuple[tuple[str, ...], ...]] = {
    "killed": (("ASSAULT",), ("COERCE", "PROTEST")),
    "wounded": (("ASSAULT",), ("COERCE", "PROTEST")),
    "arrested": (("COERCE",),),
    "displaced": (("ASSAULT", "COERCE"), ("PROTEST", "MOBILIZE")),
    "protesters": (("PROTEST",),),
}
_COUNTING = frozenset(kind for groups in _FITTING.values() for group in groups for kind in group)


def quantities_of(scene: Scene, fits: Sequence[Fit]) -> list[tuple[Quantity, ...]]:
    """Return the quantities of each fit, in the order of the text; each goes to the nearest event that it fits."""
    sentences: dict[int, list[int]] = defaultdict(list)
    for number, fit in enumerate(fits):
        sentences[fit.clause.sentence].append(number)
    given: list[list[Quantity]] = [[] for _ in fits]
    for index, there in sentences.items():
        beside = [fits[number] for number in there]
        if not any(fit.frame.type in _COUNTING for fit in beside):
            continue
        for tally in tallies_in(scene, scene.analysis.sentences[index], beside):
            chosen = min(
                (rank for number in there if (rank := _rank(tally, number, fits[number], scene))), default=None
            )
            if chosen is not None:
                given[chosen[-1]].append(tally.quantity)
    return [tuple(found) for found in given]


def _rank(tally: Tally, number: int, fit: Fit, scene: Scene) -> tuple[int, int, int, int] | None:
    """Return how near an event is to what is told, the nearest smallest; None where it cannot have done it."""
    groups = _FITTING[tally.quantity.what]
    group = next((place for place, group in enumerate(groups) if fit.frame.type in group), None)
    own = tally.token in {fit.clause.head, fit.clause.carrier}
    if group is None or (tally.quantity.what == "arrested" and fit.mode != "arrest"):
        return None
    if not (_is_told(tally) or (own and tally.counted)) or (group > 0 and _is_named(tally)):
        return None
    linked = own or _is_above_or_below(tally.token, fit, scene)
    if not (linked or tally.counted):
        return None
    return (-1 if own else group, 0 if linked else 1, abs(fit.clause.head - tally.token), number)


def _is_told(tally: Tally) -> bool:
    """Tell whether it is told as having happened: a toll that is feared is no toll of what was done."""
    clause = tally.clause
    if clause is None:
        return True
    wished = clause.form == "infinitive" and clause.tense != "past"
    return clause.mood == "indicative" and clause.tense != "future" and not wished


def _is_named(tally: Tally) -> bool:
    """Tell whether an act is only named or meant («задержан по делу об убийстве двоих»): no doing of another event."""
    return not tally.counted or (tally.clause is not None and tally.clause.form in {"noun", "infinitive"})


def _is_above_or_below(token: int, fit: Fit, scene: Scene) -> bool:
    """Tell whether one depends on the other («в результате обстрела погибли», «обстрел, при котором погибли»)."""
    tree = scene.tree(fit.clause)
    return any(above.index == fit.clause.head for above in tree.ancestors(token)) or any(
        above.index == token for above in tree.ancestors(fit.clause.head)
    )
