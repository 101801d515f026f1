"""What the codebook has told with another act and not apart: the demand of a protest, a deployment for an attack."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.ontology import Ontology


def without_covered(scene: Scene, fits: Sequence[Fit], types: Ontology) -> list[Fit]:
    """Leave out a fit whose type another act of the sentence covers, where one clause stands in the other."""
    return [fit for fit in fits if not any(_covers(other, fit, scene, types) for other in fits)]


def _covers(other: Fit, fit: Fit, scene: Scene, types: Ontology) -> bool:
    if fit.frame.type not in types.types[other.frame.type].covers or fit.clause.sentence != other.clause.sentence:
        return False
    return other.clause.index in _above(fit, scene) or fit.clause.index in _above(other, scene)


def _above(fit: Fit, scene: Scene) -> set[int]:
    """Return the clauses that a clause stands in."""
    parents = {clause.index: clause.parent for clause in scene.clauses[fit.clause.sentence]}
    above: set[int] = set()
    parent = fit.clause.parent
    while parent is not None and parent not in above:
        above.add(parent)
        parent = parents.get(parent)
    return above
