"""The model files of the Russian parser: finding them in the installed `natasha` package and reading them.

The package itself is never imported (its pymorphy2 fails on Python 3.11 and newer). The files are those of
slovnet and navec, by Alexander Kukushkin and the Natasha project, MIT.
"""

from __future__ import annotations

import gzip
import json
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from dateline.errors import DataError

Floats: TypeAlias = npt.NDArray[np.float32]
Ints: TypeAlias = npt.NDArray[np.intp]
Bytes: TypeAlias = npt.NDArray[np.uint8]

PACKAGE = "natasha"
INSTALL = "run: pip install natasha==1.6.0"
_VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODEL = "model/slovnet_{}_news_v1.tar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One trained network: its arrays by their dotted path in the model file, and the names of its outputs."""

    weights: Mapping[str, Floats]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """Word vectors as navec keeps them: a word's vector is the join of one chunk from each row of `codes`.

    `indexes` is words x chunks and stays in the file until it is read; `codes` is chunks x 256 x chunk size.
    """

    indexes: Bytes
    codes: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Models:
    """All that the parser reads from disk; the three networks share words, shapes and word vectors."""

    words: Mapping[str, int]
    shapes: Mapping[str, int]
    vectors: Vectors
    morphology: Model
    syntax: Model
    names: Model


@cache
def load_models() -> Models:
    """Read the models, once a process; raise DataError naming what to install where they are missing."""
    folder = model_folder()
    morphology, words, shapes = _read_model(folder / _MODEL.format("morph"), "tag")
    syntax, *others = _read_model(folder / _MODEL.format("syntax"), "rel")
    names, *more = _read_model(folder / _MODEL.format("ner"), "tag")
    if {_checksum(vocabulary) for vocabulary in (words, others[0], more[0])} != {_checksum(words)}:
        raise DataError(f"the three models differ in their words; {INSTALL}", file=PACKAGE)
    return Models(
        words=_numbered(words),
        shapes=_numbered(shapes),
        vectors=_read_vectors(folder / _VECTORS),
        morphology=morphology,
        syntax=syntax,
        names=names,
    )


def model_folder() -> Path:
    """Return the folder of the model files; raise DataError where the package is not installed."""
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "data"
        if (folder / "model").is_dir():
            return folder
    raise DataError(f"the package that brings the Russian models is not installed; {INSTALL}", file=PACKAGE)


def _read_model(path: Path, outputs: str) -> tuple[Model, bytes, bytes]:
    with _open(path) as archive:
        scheme = json.loads(_member(archive, "model.json"))
        weights = {
            name: np.frombuffer(_member(archive, f"arrays/{number}.bin"), np.float32).reshape(shape)
            for name, number, shape in _arrays(scheme)
        }
        labels = gzip.decompress(_member(archive, f"vocabs/{outputs}.gz")).decode().splitlines()
        words, shapes = _member(archive, "vocabs/word.gz"), _member(archive, "vocabs/shape.gz")
    return Model(weights=weights, labels=tuple(labels)), words, shapes


def _arrays(node: object, path: str = "") -> Iterator[tuple[str, int, list[int]]]:
    """Yield the arrays that a model keeps: dotted path (`head.proj.bias`), number of the file, shape."""
    if isinstance(node, list):
        node = {str(number): item for number, item in enumerate(node)}
    if not isinstance(node, dict):
        return
    if "array" in node:
        yield path, node["array"], node["shape"]
    for name, inner in node.items():
        yield from _arrays(inner, f"{path}.{name}" if path else name)


def _read_vectors(path: Path) -> Vectors:
    """Map the vectors into memory: 25 MB of which an article touches a few kilobytes."""
    with _open(path) as archive:
        offset = archive.getmember("pq.bin").offset_data
    words, size, chunks, centroids = (int(number) for number in np.fromfile(path, np.uint32, 4, offset=offset))
    start = offset + 4 * np.uint32().itemsize
    indexes = np.memmap(path, np.uint8, "r", start, (words, chunks))
    codes = np.fromfile(path, np.float32, centroids * size, offset=start + words * chunks)
    return Vectors(indexes=indexes, codes=codes.reshape(chunks, centroids, size // chunks))


def _open(path: Path) -> tarfile.TarFile:
    try:
        return tarfile.open(path, "r:")
    except (OSError, tarfile.TarError):
        raise DataError(f"the model file {path.name} is missing or broken; {INSTALL}", file=PACKAGE) from None


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    stream = archive.extractfile(name)
    if stream is None:
        raise DataError(f"the model file lacks {name}; {INSTALL}", file=PACKAGE)
    return stream.read()


def _numbered(vocabulary: bytes) -> dict[str, int]:
    words = gzip.decompress(vocabulary).decode().split("\n")
    return dict(zip(words, range(len(words)), strict=True))


def _checksum(zipped: bytes) -> bytes:
    """Return the sum of the text that stands at the end of every gzip file, cheaper than unpacking thrice."""
    return zipped[-8:]
