"""What the judge's training computes: the linear first look, the trees of the second, calibration. Nothing of news."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.isotonic import IsotonicRegression

from dateline.coder.judge.look import Look
from dateline.coder.judge.trees import Trees

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

# Measured by cross-validation on articles 270-539; neighbouring values differ by less than half a point of F1.
_FEWEST_ARTICLES = 3
_FEATURE_PENALTY, _VECTOR_PENALTY = 6.0, 1.5
_DIMENSIONS = 64
_ITERATIONS = 60
_TREES = {"max_iter": 120, "learning_rate": 0.06, "max_leaf_nodes": 6, "min_samples_leaf": 40, "l2_regularization": 5.0}
# A calibrated step must rest on this many events.
_STEPS = 21


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Rows to learn the first look from: features, vectors, column, weight, and the article that each comes from."""

    features: Sequence[Sequence[str]]
    vectors: Floats
    columns: Ints
    weights: Floats
    articles: Ints

    def only(self, chosen: npt.NDArray[np.bool_]) -> Examples:
        """Return some of the rows."""
        places: list[int] = np.flatnonzero(chosen).tolist()
        return Examples(
            features=[self.features[place] for place in places],
            vectors=self.vectors[places],
            columns=self.columns[places],
            weights=self.weights[places],
            articles=self.articles[places],
        )


def directions(vectors: Floats) -> Floats:
    """Return the main directions of word vectors, size x directions: few numbers learn better than many."""
    centred = vectors - vectors.mean(0)
    axes = np.linalg.svd(centred, full_matrices=False)[2]
    return np.asarray(axes[:_DIMENSIONS].T, np.float32)


def learn_look(examples: Examples, axes: Floats, columns: int) -> Look:
    """Fit the first look: softmax regression, with a penalty of its own for features and for vectors."""
    names = _vocabulary(examples)
    there = _matrix(examples.features, names)
    blocks = examples.vectors.shape[1] // axes.shape[0]
    dense = _project(examples.vectors, axes)
    weights, projected, bias = _softmax(there, dense, examples, columns)
    folded = np.concatenate(
        [axes @ part for part in projected.reshape(blocks, axes.shape[1], columns)] if blocks else [projected]
    )
    return Look(features=names, weights=weights, vectors=np.asarray(folded, np.float32), bias=bias)


def _project(vectors: Floats, axes: Floats) -> Floats:
    blocks = vectors.shape[1] // axes.shape[0]
    if not blocks:
        return np.zeros((len(vectors), 0), np.float32)
    return np.asarray((vectors.reshape(len(vectors), blocks, -1) @ axes).reshape(len(vectors), -1), np.float32)


def _vocabulary(examples: Examples) -> dict[str, int]:
    articles: Counter[str] = Counter()
    last: dict[str, int] = {}
    for found, article in zip(examples.features, examples.articles.tolist(), strict=True):
        for name in found:
            if last.get(name) != article:
                articles[name] += 1
                last[name] = article
    often = sorted(name for name, count in articles.items() if count >= _FEWEST_ARTICLES)
    return {name: number for number, name in enumerate(often)}


def _matrix(features: Iterable[Sequence[str]], names: dict[str, int]) -> sparse.csr_matrix:
    starts, places = [0], []
    for found in features:
        places += sorted(names[name] for name in found if name in names)
        starts.append(len(places))
    ones = np.ones(len(places), np.float32)
    return sparse.csr_matrix((ones, places, starts), shape=(len(starts) - 1, len(names)))


def _softmax(
    there: sparse.csr_matrix, dense: Floats, examples: Examples, columns: int
) -> tuple[Floats, Floats, Floats]:
    many, wide = there.shape[1], dense.shape[1]
    turned = there.T.tocsr()
    wanted = np.eye(columns, dtype=np.float32)[examples.columns]
    share = examples.weights[:, None]
    penalty = np.concatenate([np.full(many, _FEATURE_PENALTY), np.full(wide, _VECTOR_PENALTY), [0]])[:, None]

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        table = flat.reshape(-1, columns)
        single = table.astype(np.float32)
        scores = there @ single[:many] + dense @ single[many:-1] + single[-1]
        scores -= scores.max(1, keepdims=True)
        raised = np.exp(scores)
        total = raised.sum(1, keepdims=True)
        wrong = share * (raised / total - wanted)
        value = -float((share * wanted * (scores - np.log(total))).sum()) + 0.5 * float((penalty * table**2).sum())
        slope = np.concatenate([turned @ wrong, dense.T @ wrong, wrong.sum(0, keepdims=True)])
        return value, (slope + penalty * table).ravel().astype(np.float64)

    start = np.zeros((many + wide + 1) * columns)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS, "maxcor": 8}).x
    table = best.reshape(-1, columns).astype(np.float32)
    return table[:many], table[many:-1], table[-1]


def learn_trees(rows: Floats, right: npt.NDArray[np.bool_], weights: Floats) -> Trees:
    """Fit the second look: few small trees, one after another."""
    model = HistGradientBoostingClassifier(random_state=0, early_stopping=False, **_TREES)
    model.fit(rows, right, sample_weight=weights)
    nodes = [predictor[0].nodes for predictor in model._predictors]  # noqa: SLF001 - sklearn has no other door to them
    sizes = np.cumsum([0, *(len(tree) for tree in nodes)])
    joined = np.concatenate(nodes)
    own = np.arange(len(joined))
    first = np.repeat(sizes[:-1], np.diff(sizes))
    leaf = joined["is_leaf"].astype(bool)
    left = np.where(leaf, own, joined["left"] + first)
    right_child = np.where(leaf, own, joined["right"] + first)
    return Trees(
        base=float(np.ravel(model._baseline_prediction)[0]),  # noqa: SLF001
        roots=sizes[:-1].astype(np.int32),
        feature=np.where(leaf, 0, joined["feature_idx"]).astype(np.int32),
        threshold=np.where(leaf, np.inf, joined["num_threshold"]).astype(np.float64),
        left=left.astype(np.int32),
        right=right_child.astype(np.int32),
        value=_means(joined, left, right_child, leaf).astype(np.float32).astype(np.float64),
    )


def _means(
    nodes: npt.NDArray[np.void], left: npt.NDArray[np.intp], right: npt.NDArray[np.intp], leaf: npt.NDArray[np.bool_]
) -> Doubles:
    """Give each inner node the mean of what lies below it; children stand after their parents."""
    value = np.where(leaf, nodes["value"], 0.0)
    count = nodes["count"].astype(np.float64)
    for node in range(len(nodes) - 1, -1, -1):
        if not leaf[node]:
            below = [left[node], right[node]]
            value[node] = np.average(value[below], weights=count[below])
    return np.asarray(value, np.float64)


def calibrate(chances: Doubles, right: Doubles) -> tuple[Doubles, Doubles]:
    """Return chances from 0 to 1 and the precision that goes with each, never falling."""
    curve = IsotonicRegression(y_min=0.02, y_max=0.98, out_of_bounds="clip").fit(chances, right)
    steps = np.linspace(0, 1, _STEPS)
    # The mean over each step's surroundings, so that the curve has no cliffs.
    around = np.linspace(-0.5, 0.5, 11) / (_STEPS - 1)
    precision = np.mean([curve.predict(np.clip(steps + shift, 0, 1)) for shift in around], axis=0)
    return steps, np.asarray(np.maximum.accumulate(precision), np.float64)
