"""The first look as a linear model: weights of named features and of word vectors, a column for each type and none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dateline.coder.judge.candidates import Candidate
from dateline.coder.judge.words import all_content, features_of, words_of
from dateline.coder.scene import Scene
from dateline.lang.grammar import Embedding

Floats = npt.NDArray[np.float32]
# The stretches of words whose mean vectors are looked at: the six of `words_of`, and the article.
BLOCKS = ("predicate", "object", "subject", "others", "parent", "sentence", "article")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Weights: features x columns, (blocks x size of a vector) x columns, columns."""

    features: Mapping[str, int]
    weights: Floats
    vectors: Floats
    bias: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What is looked at in an article: the features of each candidate, and its vectors, candidates x weights."""

    features: tuple[tuple[str, ...], ...]
    vectors: Floats


def see(candidates: Sequence[Candidate], scene: Scene) -> Seen:
    """Describe the candidates of an article."""
    by_index = {clause.index: clause for clause in scene.analysis.clauses}
    found = [tuple(dict.fromkeys(features_of(candidate, scene, by_index))) for candidate in candidates]
    article = all_content(scene)
    groups = [[*words_of(candidate, scene, by_index), article] for candidate in candidates]
    return Seen(features=tuple(found), vectors=_means(groups, scene))


def chances(look: Look, seen: Seen) -> Floats:
    """Return how likely each candidate tells nothing and each of the types: candidates x columns."""
    scores = seen.vectors @ look.vectors + look.bias
    for place, found in enumerate(seen.features):
        scores[place] += look.weights[[look.features[name] for name in found if name in look.features]].sum(0)
    scores -= scores.max(1, keepdims=True, initial=-np.inf)
    raised = np.exp(scores)
    return np.asarray(raised / raised.sum(1, keepdims=True), np.float32)


def strongest(look: Look, found: Sequence[str], kind: int, most: int) -> list[tuple[str, float]]:
    """Return the features that speak most for or against a type, as against no event."""
    known = [name for name in found if name in look.features]
    given = {
        name: float(look.weights[look.features[name], kind] - look.weights[look.features[name], 0]) for name in known
    }
    return sorted(given.items(), key=lambda item: (-abs(item[1]), item[0]))[:most]


def _means(groups: Sequence[Sequence[Sequence[str]]], scene: Scene) -> Floats:
    """Return the mean vector of each group of words, of length 1; zero where no word has a vector."""
    grammar = scene.pack.grammar
    if not isinstance(grammar, Embedding) or not groups:
        return np.zeros((len(groups), 0), np.float32)
    distinct: dict[tuple[str, ...], int] = {}
    order = [distinct.setdefault(tuple(words), len(distinct)) for candidate in groups for words in candidate]
    words: dict[str, int] = {}
    ids = [[words.setdefault(word, len(words)) for word in group] for group in distinct]
    table = grammar.vectors(list(words))
    share = np.zeros((len(ids), len(words)), np.float32)
    for row, members in enumerate(ids):
        np.add.at(share[row], members, 1)
    means = share @ table
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    return np.asarray(means[order].reshape(len(groups), -1), np.float32)
