"""The judge's file: what training found, read once a process. Numbers only; nothing in it can be run."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dateline.coder.judge.look import Look
from dateline.coder.judge.trees import Trees
from dateline.errors import DataError
from dateline.lang.pack import Pack

# A language's own judge, in its folder, and the one for languages that have none.
OWN = Path("judge") / "weights.npz"
SHARED = Path(__file__).parent / "shared.npz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """The types in the order of the columns, the two looks, the bounds, and the measured precision by chance.

    `first` is the bound for the likeliest predicate of a sentence and type, held against the chance that any of the
    sentence's tells it; `further` that for each other one. `steps` are chances and `precision` what they proved to be.
    """

    types: tuple[str, ...]
    look: Look | None
    trees: Trees
    first: float
    further: float
    steps: npt.NDArray[np.float64]
    precision: npt.NDArray[np.float64]

    def confidence(self, chance: float) -> float:
        """Return the share of events given this chance that proved right."""
        return round(float(np.interp(chance, self.steps, self.precision)), 3)


def judge_for(pack: Pack) -> Judge | None:
    """Return the judge of a language: its own, else the one that every language shares."""
    own = pack.folder / OWN
    if own.exists():
        return read_judge(own)
    return read_judge(SHARED) if SHARED.exists() else None


@cache
def read_judge(path: Path) -> Judge:
    """Read a judge; raise DataError where the file is broken."""
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return _judge({name: arrays[name] for name in arrays.files})
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"not a judge's file ({error}); run scripts/train_judge.py", file=path.name) from None


def judge_bytes(judge: Judge) -> bytes:
    """Write a judge; equal judges give equal bytes. Weights are kept as whole numbers from -127 to 127 of a step."""
    head = json.dumps({"types": judge.types, "first": judge.first, "further": judge.further})
    trees = judge.trees
    arrays: dict[str, npt.NDArray[np.generic]] = {
        "head": _bytes(head),
        "base": np.array(trees.base),
        "roots": trees.roots,
        "feature": trees.feature.astype(np.int16),
        "threshold": trees.threshold,
        "left": trees.left,
        "right": trees.right,
        "value": trees.value.astype(np.float32),
        "steps": judge.steps,
        "precision": judge.precision,
    }
    if judge.look is not None:
        look = judge.look
        step = np.abs(look.weights).max(1, keepdims=True).astype(np.float16) / np.float16(127)
        arrays |= {
            "features": _bytes("\n".join(look.features)),
            "step": step,
            "weights": np.rint(look.weights / np.maximum(step.astype(np.float32), 1e-8))
            .clip(-127, 127)
            .astype(np.int8),
            "vectors": look.vectors.astype(np.float16),
            "bias": look.bias,
        }
    stream = io.BytesIO()
    np.savez_compressed(stream, **arrays)  # type: ignore[arg-type] # numpy types the keywords as its own options
    return stream.getvalue()


def _judge(arrays: Mapping[str, npt.NDArray[np.generic]]) -> Judge:
    head = json.loads(arrays["head"].tobytes())
    trees = Trees(
        base=float(arrays["base"].astype(np.float64)),
        roots=arrays["roots"].astype(np.int32),
        feature=arrays["feature"].astype(np.int32),
        threshold=arrays["threshold"].astype(np.float64),
        left=arrays["left"].astype(np.int32),
        right=arrays["right"].astype(np.int32),
        value=arrays["value"].astype(np.float64),
    )
    return Judge(
        types=tuple(head["types"]),
        look=_look(arrays) if "weights" in arrays else None,
        trees=trees,
        first=head["first"],
        further=head["further"],
        steps=arrays["steps"].astype(np.float64),
        precision=arrays["precision"].astype(np.float64),
    )


def _look(arrays: Mapping[str, npt.NDArray[np.generic]]) -> Look:
    lines = arrays["features"].tobytes().decode().split("\n")
    return Look(
        features={name: number for number, name in enumerate(lines)},
        weights=arrays["weights"].astype(np.float32) * arrays["step"].astype(np.float32),
        vectors=arrays["vectors"].astype(np.float32),
        bias=arrays["bias"].astype(np.float32),
    )


def _bytes(text: str) -> npt.NDArray[np.generic]:
    return np.frombuffer(text.encode(), np.uint8)
