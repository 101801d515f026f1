"""Boosted trees as arrays: the answer, and what each feature gave to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trees:
    """Trees laid one after another; a node that is its own left child is a leaf.

    `value` is what a leaf gives; of an inner node it is the mean of the leaves below it, weighted by what came there
    in training, so that the steps from root to leaf tell what each feature gave.
    """

    base: float
    roots: Ints
    feature: Ints
    threshold: Floats
    left: Ints
    right: Ints
    value: Floats


def logits(trees: Trees, rows: npt.NDArray[np.float32]) -> Floats:
    """Return the sum of the trees for each row."""
    if not len(rows):
        return np.zeros(0)
    total = trees.base + trees.value[_leaves(trees, rows)].sum(1)
    return np.asarray(total, np.float64)


def contributions(trees: Trees, row: npt.NDArray[np.float32], width: int) -> tuple[float, Floats]:
    """Return what is given before any feature is looked at, and what each feature gives; together the logit."""
    given = np.zeros(width)
    nodes = trees.roots
    while True:
        following = _step(trees, row[None, :], nodes[None, :])[0]
        if (following == nodes).all():
            return float(trees.base + trees.value[trees.roots].sum()), given
        np.add.at(given, trees.feature[nodes], trees.value[following] - trees.value[nodes])
        nodes = following


def _leaves(trees: Trees, rows: npt.NDArray[np.float32]) -> Ints:
    nodes = np.broadcast_to(trees.roots, (len(rows), len(trees.roots)))
    while True:
        following = _step(trees, rows, nodes)
        if (following == nodes).all():
            return nodes
        nodes = following


def _step(trees: Trees, rows: npt.NDArray[np.float32], nodes: Ints) -> Ints:
    seen = np.take_along_axis(rows, trees.feature[nodes], axis=1)
    return np.where(seen <= trees.threshold[nodes], trees.left[nodes], trees.right[nodes])
