"""From chances to events: what a sentence tells, and by which of its predicates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt

from dateline.coder.judge.candidates import Candidate
from dateline.coder.judge.look import Seen, chances, see
from dateline.coder.judge.model import Judge
from dateline.coder.judge.neighbours import glance_of
from dateline.coder.judge.pairs import Pairs, pairs_of
from dateline.coder.judge.trees import logits
from dateline.coder.scene import Scene

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An article as judged: the pairs looked at, and the chance that each tells an event."""

    seen: Seen | None
    pairs: Pairs
    chances: Floats


def judge_pairs(judge: Judge, candidates: Sequence[Candidate], scene: Scene) -> Judged:
    """Look at every predicate of an article with every type that it may tell."""
    seen = see(candidates, scene) if judge.look is not None and candidates else None
    glance = None
    if judge.look is not None and seen is not None:
        glance = glance_of(candidates, chances(judge.look, seen))
    pairs = pairs_of(candidates, scene, judge.types, glance)
    return Judged(seen=seen, pairs=pairs, chances=_chance(logits(judge.trees, pairs.rows)))


def kept(judged: Judged, candidates: Sequence[Candidate], first: float, further: float) -> list[int]:
    """Return the pairs that are events, in the order of the text.

    The likeliest predicate of a sentence tells a type if it is likely enough that any of them does; each other one if
    it is likely enough by itself. Predicates whose words overlap (a light verb and its noun) tell one event.
    """
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for pair, (place, kind) in enumerate(judged.pairs.keys):
        groups[candidates[place].clause.sentence, kind].append(pair)
    found: list[int] = []
    for members in groups.values():
        alone = _once(sorted(members, key=lambda pair: (-judged.chances[pair], pair)), judged, candidates)
        if 1 - prod(1 - judged.chances[pair] for pair in alone) >= first:
            found += [alone[0], *(pair for pair in alone[1:] if judged.chances[pair] >= further)]
    return sorted(found, key=lambda pair: (candidates[judged.pairs.keys[pair][0]].clause.trigger, pair))


def _once(pairs: Sequence[int], judged: Judged, candidates: Sequence[Candidate]) -> list[int]:
    taken: list[int] = []
    for pair in pairs:
        trigger = candidates[judged.pairs.keys[pair][0]].clause.trigger
        if not any(trigger.overlaps(candidates[judged.pairs.keys[other][0]].clause.trigger) for other in taken):
            taken.append(pair)
    return taken


def _chance(logit: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-logit)), np.float64)
