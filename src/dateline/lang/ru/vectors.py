"""Vectors of Russian words, from the file that the parser reads anyway."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dateline.lang.ru.models import Floats, load_models
from dateline.lexicon.phrases import fold

_TINY = 1e-9


def vectors(words: Sequence[str]) -> Floats:
    """Return a row of length 1 for each word, zero for one that is not known."""
    models = load_models()
    codes = models.vectors.codes
    table = np.zeros((len(words), codes.shape[0] * codes.shape[2]), np.float32)
    known = [(row, number) for row, word in enumerate(words) if (number := models.words.get(fold(word))) is not None]
    if known:
        rows, numbers = zip(*known, strict=True)
        found = codes[np.arange(codes.shape[0]), models.vectors.indexes[list(numbers)]].reshape(len(rows), -1)
        table[list(rows)] = found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), _TINY)
    return table
