"""What the first look says of a pair and of what stands around it: in the clause, the sentence, the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.coder.judge.candidates import Candidate

Floats = npt.NDArray[np.float32]

FIRST = (
    *("look", "look at another type", "look at none", "rank of the look", "event here", "events in sentence"),
    *(
        "events in text",
        "event above",
        "event below",
        "type in sentence",
        "type earlier in sentence",
        "types in sentence",
    ),
    *(
        "type in sentence before",
        "type in sentence after",
        "type in text",
        "most of type in text",
        "share of type in text",
    ),
    *("type above", "type below"),
)
_TINY = 1e-4
_LEAST = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The first look at an article: candidates x (no event, then the types), with who stands where.

    `rows` and `groups` tell the place of each candidate: sentence, parent, children.
    """

    chances: Floats
    sentences: Sequence[int]
    beside: dict[int, list[int]]
    parents: Sequence[int]
    children: dict[int, list[int]]

    def row(self, place: int, number: int) -> list[float]:
        """Return what the first look says of one candidate and type."""
        chances, kind = self.chances, number + 1
        mine = chances[place]
        others = np.delete(mine[1:], number)
        told = 1 - chances[:, 0]
        beside = [other for other in self.beside[self.sentences[place]] if other != place]
        parent, children = self.parents[place], self.children.get(place, [])
        column = chances[:, kind]
        rest = float(column.sum() - mine[kind])
        everything = float(chances[:, 1:].sum() - told[place])
        return [
            _log(mine[kind]),
            _log(others.max()),
            _log(mine[0]),
            int((mine[1:] > mine[kind]).sum()),
            told[place],
            told[beside].sum(),
            told.mean(),
            told[parent] if parent >= 0 else -1,
            told[children].max() if children else -1,
            column[beside].max(initial=0),
            column[[other for other in beside if other < place]].max(initial=0),
            column[beside].sum(),
            column[self.beside.get(self.sentences[place] - 1, [])].max(initial=0),
            column[self.beside.get(self.sentences[place] + 1, [])].max(initial=0),
            rest,
            np.delete(column, place).max(initial=0),
            rest / max(_LEAST, everything),
            column[parent] if parent >= 0 else -1,
            column[children].max() if children else -1,
        ]


def glance_of(candidates: Sequence[Candidate], chances: Floats) -> Glance:
    """Lay out the first look at the candidates of an article."""
    places = {candidate.clause.index: place for place, candidate in enumerate(candidates)}
    beside: dict[int, list[int]] = defaultdict(list)
    children: dict[int, list[int]] = defaultdict(list)
    parents = []
    for place, candidate in enumerate(candidates):
        beside[candidate.clause.sentence].append(place)
        parent = candidate.clause.parent
        parents.append(places[parent] if parent is not None and parent in places else -1)
        if parents[-1] >= 0:
            children[parents[-1]].append(place)
    sentences = [candidate.clause.sentence for candidate in candidates]
    return Glance(chances=chances, sentences=sentences, beside=dict(beside), parents=parents, children=dict(children))


def _log(chance: float) -> float:
    return float(np.log((chance + _TINY) / (1 - chance + _TINY)))
