"""Train the model that finds stances in English: python -m scripts.train_stances. See docs/attribution.md.

Needs the training part of PolNeAR (Newell, Margolin, Ruths 2018) in the shared folder, whose marks say which words are
cues; nothing of its texts goes into the project but weights. The same texts, grammar and versions of numpy and scipy
give the same bytes: `lang/en/stances.npz`.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.optimize import minimize
from scripts.judge_labels import digest
from scripts.parses import analysed
from threadpoolctl import threadpool_limits

from dateline.analysis.attribution.stance_words import features_of
from dateline.analysis.attribution.stances import MODEL, all_clauses, vectors_of
from dateline.analysis.attribution.view import View
from dateline.lang.linear import Floats, Linear, linear_bytes
from dateline.lang.pack import Pack, pack
from dateline.records import Article, Clause, Span

ROOT = Path(__file__).resolve().parents[1]
TEXTS = "bench/attribution/polnear_train.jsonl"
FEWEST, FEATURE_PENALTY, VECTOR_PENALTY, ITERATIONS = 3, 3.0, 1.0, 80
FOLDS = 5
BOUNDS = np.arange(0.2, 0.6, 0.02)
Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lessons:
    """Predicates outside what anybody says: features, vectors, whether marked as a cue, article."""

    features: list[list[str]]
    vectors: Floats
    right: npt.NDArray[np.bool_]
    articles: npt.NDArray[np.int64]


def main() -> None:
    """Train, choose the bound by cross-validation, and write."""
    ask = argparse.ArgumentParser(description="Train the model of stances.")
    ask.add_argument("--shared", type=Path, default=Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared")))
    ask.add_argument("--cache", type=Path, help="keep the parses in this folder (not for a grammar that changed)")
    options = ask.parse_args()
    source = options.shared / TEXTS
    if not source.exists():
        print(f"skipped: {source} is not there")
        return
    english = pack("en")
    lessons = lessons_of(source, english, options.cache)
    with threadpool_limits(limits=1):  # sums in one order, so that equal runs give equal bytes
        unseen = np.zeros(len(lessons.right))
        for fold in range(FOLDS):
            there = lessons.articles % FOLDS == fold
            unseen[there] = _chances(learn(lessons, ~there), lessons, there)
        bound = _best_bound(unseen, lessons.right)
        model = learn(lessons, np.ones(len(lessons.right), bool), bound)
    path = english.folder / MODEL
    path.write_bytes(linear_bytes(model))
    print(f"{path.name}: {path.stat().st_size} bytes, {len(model.features)} features, bound {bound:.2f}")


def lessons_of(source: Path, language: Pack, cache: Path | None) -> Lessons:
    """Read the marked articles: each predicate that stands in nobody's words, and whether it is marked as a cue."""
    features, vectors, right, articles = [], [], [], []
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines()):
        plain = json.loads(line)
        article = Article(id=plain["id"], text=plain["text"], sha256=digest(plain["text"]), language=language.code)
        analysis = analysed(article, language, cache)
        view = View.of(article, analysis.sentences, analysis.mentions, analysis.clauses, language)
        cues = [Span(*span) for mark in plain["attributions"] for span in mark["cue"]]
        contents = [Span(*span) for mark in plain["attributions"] for span in mark["content"]]
        outside = [one for one in all_clauses(view) if not any(span.covers(_word(view, one)) for span in contents)]
        features += [features_of(view, one) for one in outside]
        vectors.append(vectors_of(view, outside))
        right += [any(cue.covers(_word(view, one)) for cue in cues) for one in outside]
        articles += [number] * len(outside)
    return Lessons(
        features=features, vectors=np.concatenate(vectors), right=np.array(right), articles=np.array(articles)
    )


def _word(view: View, clause: Clause) -> Span:
    return view.trees[clause.sentence].tokens[clause.head].span


def learn(lessons: Lessons, chosen: npt.NDArray[np.bool_], bound: float = 0.5) -> Linear:
    """Fit a logistic regression with a penalty of its own for features and for vectors."""
    rows: list[int] = np.flatnonzero(chosen).tolist()
    names = _vocabulary([lessons.features[row] for row in rows])
    there = _matrix([lessons.features[row] for row in rows], names)
    dense, right = lessons.vectors[rows], lessons.right[rows].astype(np.float32)
    many, wide = len(names), dense.shape[1]
    penalty = np.concatenate([np.full(many, FEATURE_PENALTY), np.full(wide, VECTOR_PENALTY), [0]])

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        table = flat.astype(np.float32)
        scores = there @ table[:many] + dense @ table[many:-1] + table[-1]
        wrong = 1 / (1 + np.exp(-scores)) - right
        value = float(np.logaddexp(0, scores).sum() - (right * scores).sum())
        slope = np.concatenate([there.T @ wrong, dense.T @ wrong, [wrong.sum()]])
        return value + 0.5 * float((penalty * flat**2).sum()), slope + penalty * flat

    best = minimize(loss, np.zeros(many + wide + 1), jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x
    table = best.astype(np.float32)
    return Linear(
        features=names, weights=table[:many], vectors=table[many:-1], bias=float(table[-1]), bound=round(bound, 2)
    )


def _vocabulary(features: Sequence[Sequence[str]]) -> dict[str, int]:
    counts = Counter(name for found in features for name in set(found))
    return {name: row for row, name in enumerate(sorted(name for name, count in counts.items() if count >= FEWEST))}


def _matrix(features: Sequence[Sequence[str]], names: dict[str, int]) -> sparse.csr_matrix:
    rows = [sorted(names[name] for name in set(found) if name in names) for found in features]
    starts = np.cumsum([0, *map(len, rows)])
    places = [place for row in rows for place in row]
    return sparse.csr_matrix((np.ones(len(places), np.float32), places, starts), shape=(len(rows), len(names)))


def _chances(model: Linear, lessons: Lessons, chosen: npt.NDArray[np.bool_]) -> Doubles:
    rows: list[int] = np.flatnonzero(chosen).tolist()
    there = _matrix([lessons.features[row] for row in rows], dict(model.features))
    scores = there @ model.weights + lessons.vectors[rows] @ model.vectors + model.bias
    return np.asarray(1 / (1 + np.exp(-scores)), np.float64)


def _best_bound(chances: Doubles, right: npt.NDArray[np.bool_]) -> float:
    """Return the bound with the best F1 of predicates that are cues."""
    figures = []
    for bound in BOUNDS:
        said = chances >= bound
        hit = int((said & right).sum())
        figures.append(2 * hit / max(1, int(said.sum() + right.sum())))
        print(f"bound {bound:.2f}: F1 {figures[-1]:.4f}, precision {hit / max(1, int(said.sum())):.4f}")
    return float(BOUNDS[int(np.argmax(figures))])


if __name__ == "__main__":
    main()
