"""Vectors of English words, near each other where the words mean alike. Made by scripts/build_vectors.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.errors import DataError
from dateline.lexicon.phrases import fold

Floats = npt.NDArray[np.float32]
FILE = Path(__file__).parent / "vectors.npz"
_TINY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Words to rows; `codes` are words x size, whole numbers in a measure of their own for each word."""

    words: Mapping[str, int]
    codes: npt.NDArray[np.int8]


def vectors(words: Sequence[str]) -> Floats:
    """Return a row of length 1 for each word, zero for one that is not known; of a phrase the mean of its words."""
    table = read_table(FILE)
    found = np.zeros((len(words), table.codes.shape[1]), np.float32)
    parts = [
        (row, table.words[part]) for row, word in enumerate(words) for part in fold(word).split() if part in table.words
    ]
    if parts:
        rows, places = zip(*parts, strict=True)
        np.add.at(found, list(rows), _unit(table.codes[list(places)].astype(np.float32)))
    return _unit(found)


def _unit(rows: Floats) -> Floats:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _TINY), np.float32)


@cache
def read_table(path: Path) -> Table:
    """Read the table, once a process; raise DataError where the file is broken."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            words = arrays["words"].tobytes().decode().split("\n")
            return Table(words={word: row for row, word in enumerate(words)}, codes=arrays["codes"])
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"not a table of vectors ({error}); run scripts/build_vectors.py", file=path.name) from None
