"""A linear model over named features that are there or not, and over vectors: one chance for yes."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.errors import DataError

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Linear:
    """Weights in logits: of each feature, of each number of the vectors; `bound` is the chance from which it is yes."""

    features: Mapping[str, int]
    weights: Floats
    vectors: Floats
    bias: float
    bound: float


def chances(model: Linear, features: Sequence[Sequence[str]], vectors: Floats) -> Floats:
    """Return the chance of each row; `vectors` are rows x numbers."""
    scores = vectors @ model.vectors + np.float32(model.bias)
    known = model.features
    there = [[known[name] for name in names if name in known] for names in features]
    rows = np.repeat(np.arange(len(there)), list(map(len, there)))
    places = np.fromiter(chain.from_iterable(there), np.intp, len(rows))
    scores += np.bincount(rows, weights=model.weights[places], minlength=len(scores)).astype(np.float32)
    return np.asarray(1 / (1 + np.exp(-scores)), np.float32)


@cache
def read_linear(path: Path) -> Linear | None:
    """Read a model, None where there is none; raise DataError where the file is broken."""
    if not path.exists():
        return None
    try:
        with np.load(path, allow_pickle=False) as arrays:
            head = json.loads(arrays["head"].tobytes())
            names = arrays["features"].tobytes().decode().split("\n")
            return Linear(
                features={name: number for number, name in enumerate(names)},
                weights=arrays["weights"].astype(np.float32),
                vectors=arrays["vectors"].astype(np.float32),
                bias=float(head["bias"]),
                bound=float(head["bound"]),
            )
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"not the file of a linear model ({error}); train it anew", file=path.name) from None


def linear_bytes(model: Linear) -> bytes:
    """Write a model; equal models give equal bytes."""
    stream = io.BytesIO()
    np.savez_compressed(
        stream,
        head=np.frombuffer(json.dumps({"bias": model.bias, "bound": model.bound}).encode(), np.uint8),
        features=np.frombuffer("\n".join(model.features).encode(), np.uint8),
        weights=model.weights.astype(np.float16),
        vectors=model.vectors.astype(np.float16),
    )
    return stream.getvalue()
