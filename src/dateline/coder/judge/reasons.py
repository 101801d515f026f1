"""Why the judge thinks so: the chance of each pair, and what weighed most in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.coder.judge.candidates import candidates_of
from dateline.coder.judge.decide import judge_pairs, kept
from dateline.coder.judge.look import strongest
from dateline.coder.judge.model import Judge
from dateline.coder.judge.pairs import names
from dateline.coder.judge.trees import contributions
from dateline.coder.scene import Scene
from dateline.coder.select import try_all
from dateline.ontology import Ontology

_MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What the judge thinks of a predicate and a type.

    `start` is what it thinks of any pair, `weighed` what each feature of the second look adds to that: together the
    logit of `chance`. `words` are the features of the first look that speak most for the type as against no event.
    """

    type: str
    chance: float
    kept: bool
    start: float
    weighed: tuple[tuple[str, float], ...]
    words: tuple[tuple[str, float], ...]


def opinions_on(scene: Scene, judge: Judge, types: Ontology) -> Mapping[int, list[Opinion]]:
    """Return the judge's opinions by the index of the clause, the likeliest type first."""
    candidates = candidates_of(scene, try_all(scene), types)
    judged = judge_pairs(judge, candidates, scene)
    events = set(kept(judged, candidates, judge.first, judge.further))
    columns = names(first=judge.look is not None)
    opinions: dict[int, list[Opinion]] = defaultdict(list)
    for pair, (place, number) in enumerate(judged.pairs.keys):
        start, given = contributions(judge.trees, judged.pairs.rows[pair], len(columns))
        weighed = zip(columns, given.tolist(), strict=True)
        words = (
            strongest(judge.look, judged.seen.features[place], number + 1, _MOST) if judge.look and judged.seen else []
        )
        opinion = Opinion(
            type=judge.types[number],
            chance=float(judged.chances[pair]),
            kept=pair in events,
            start=start,
            weighed=tuple(sorted(weighed, key=lambda item: (-abs(item[1]), item[0]))),
            words=tuple(words),
        )
        opinions[candidates[place].clause.index].append(opinion)
    return {index: sorted(found, key=lambda one: (-one.chance, one.type)) for index, found in opinions.items()}
