"""The three networks of slovnet in numpy: same weights, same answers, several times faster.

What makes it fast
- the word part of the first convolution is done once per distinct word, for the three networks in one product;
- sentences are laid one after another with an empty row between, so that nothing is padded (an empty row is
  what slovnet's own padding adds at the edges of a sentence);
- rows are words, so that each further convolution is one product of matrices and two shifted sums;
- the best path through the tags of names is found for all sentences of a batch at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

import numpy as np
from slovnet.shape import word_shape

from dateline.lang.ru.models import Floats, Ints, Model, Models, load_models

Attach: TypeAlias = Callable[[Sequence[str], Sequence[str], Floats], Sequence[int]]

BATCH = 1500
_WIDTH = 3
_TIE = 1e-3


class Reading(NamedTuple):
    """What the networks say of the words of a sentence, one entry a word.

    `tags` are slovnet's («NOUN|Case=Gen|…»), `heads` are indices in the sentence, -1 for the root, `relations`
    those of Universal Dependencies, `names` B-PER, I-PER, B-ORG, I-ORG, B-LOC, I-LOC or O.
    """

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One convolution over three words, then its rectifier, then its batch norm as one scale and shift.

    `kernel` is inputs x 3 outputs: for the word before, the word itself, the word after.
    """

    kernel: Floats
    bias: Floats
    scale: Floats
    shift: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The three networks, laid out for speed. `encoders` are those of morphology, syntax and names."""

    models: Models
    word_kernel: Floats
    shape_rows: Floats
    encoders: tuple[tuple[Layer, ...], ...]


@cache
def network() -> Network:
    """Lay out the loaded models, once a process."""
    models = load_models()
    parts = (models.morphology, models.syntax, models.names)
    encoders = tuple(tuple(_layers(model)) for model in parts)
    kernels = [layers[0].kernel for layers in encoders]
    shapes = [model.weights["emb.shape.weight"] for model in parts]
    size = kernels[0].shape[0] - shapes[0].shape[1]
    return Network(
        models=models,
        word_kernel=np.concatenate([kernel[:size] for kernel in kernels], axis=1),
        shape_rows=np.concatenate([rows @ kernel[size:] for rows, kernel in zip(shapes, kernels, strict=True)], axis=1),
        encoders=encoders,
    )


def likeliest(_words: Sequence[str], _tags: Sequence[str], scores: Floats) -> Sequence[int]:
    """Choose the heads as slovnet does: for each word the best, whether or not that makes a tree.

    Of equals the nearest: the networks see seven words, phrases that a sentence repeats score the same but for
    rounding, and there slovnet's own choice changes with the sentences parsed beside it.
    """
    near = scores >= scores.max(1, keepdims=True) - _TIE
    words = np.arange(scores.shape[1])
    distances = np.abs(words[1:, None] - words)
    heads: list[int] = (np.argmin(np.where(near, distances, scores.shape[1]), axis=1) - 1).tolist()
    return heads


def read(sentences: Sequence[Sequence[str]], attach: Attach = likeliest) -> list[Reading]:
    """Tag and parse the sentences, each a list of words; one without words gets an empty reading.

    `attach` chooses the heads from the words, their tags and the scores (words x words + 1, the root first).
    """
    net = network()
    filled = [number for number, words in enumerate(sentences) if words]
    readings = [Reading((), (), (), ())] * len(sentences)
    for batch in _batches(filled, sentences):
        for number, reading in zip(
            batch, _read_batch(net, [sentences[number] for number in batch], attach), strict=True
        ):
            readings[number] = reading
    return readings


def _batches(numbers: Sequence[int], sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Cut into runs of about BATCH words, which keeps the matrices inside the processor's cache."""
    batch: list[int] = []
    size = 0
    for number in numbers:
        if batch and size + len(sentences[number]) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(number)
        size += len(sentences[number])
    if batch:
        yield batch


def _read_batch(net: Network, sentences: Sequence[Sequence[str]], attach: Attach) -> Iterator[Reading]:
    places, gaps = _places([len(words) for words in sentences])
    rows = _first_products(net, sentences, places, len(gaps))
    width = rows.shape[1] // len(net.encoders)
    tagged, parsed, named = (
        _encode(rows[:, number * width : (number + 1) * width], layers, gaps)
        for number, layers in enumerate(net.encoders)
    )
    tags = _tags(tagged[places], net.models.morphology, sentences)
    scores = _head_scores(parsed, net.models.syntax, gaps)
    heads = [attach(*given) for given in zip(sentences, tags, scores, strict=True)]
    relations = _relations(parsed, net.models.syntax, gaps, heads)
    names = _best_paths(_project(named[places], net.models.names, "head.proj"), net.models.names, sentences)
    for tag, head, relation, name in zip(tags, heads, relations, names, strict=True):
        yield Reading(tuple(tag), tuple(head), tuple(relation), tuple(name))


def _tags(rows: Floats, model: Model, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    best = _project(rows, model, "head.proj").argmax(1).tolist()
    labels = iter([model.labels[number] for number in best])
    return [[next(labels) for _ in words] for words in sentences]


def _places(lengths: Sequence[int]) -> tuple[Ints, Ints]:
    """Return the rows of the words and of the gaps: one gap before each sentence and one after the last."""
    ends = np.cumsum(np.array(lengths) + 1)
    gaps = np.concatenate(([0], ends))
    full = np.ones(ends[-1] + 1, bool)
    full[gaps] = False
    return np.flatnonzero(full), gaps


def _first_products(net: Network, sentences: Sequence[Sequence[str]], places: Ints, gaps: int) -> Floats:
    """Multiply each distinct word with the kernels of the first convolution of all networks; gaps are zero."""
    numbers: dict[str, int] = {}
    order = np.array([numbers.setdefault(word, len(numbers)) for words in sentences for word in words])
    words, shapes = net.models.words, net.models.shapes
    unknown = words["<unk>"]
    word_ids = np.array([words.get(word.lower(), unknown) for word in numbers])
    shape_ids = np.array([shapes[word_shape(word)] for word in numbers])
    vectors = net.models.vectors
    chunks = np.arange(vectors.codes.shape[0])
    embedded = vectors.codes[chunks, vectors.indexes[word_ids]].reshape(len(numbers), -1)
    products = embedded @ net.word_kernel + net.shape_rows[shape_ids]
    rows = np.zeros((len(places) + gaps, products.shape[1]), np.float32)
    rows[places] = products[order]
    return rows


def _layers(model: Model) -> Iterator[Layer]:
    number = 0
    while f"encoder.layers.{number}.conv.weight" in model.weights:
        prefix, weights = f"encoder.layers.{number}", model.weights
        kernel = weights[f"{prefix}.conv.weight"]
        scale = weights[f"{prefix}.norm.weight"] / weights[f"{prefix}.norm.std"]
        yield Layer(
            kernel=np.concatenate([kernel[:, :, place].T for place in range(_WIDTH)], axis=1),
            bias=weights[f"{prefix}.conv.bias"],
            scale=scale,
            shift=weights[f"{prefix}.norm.bias"] - weights[f"{prefix}.norm.mean"] * scale,
        )
        number += 1


def _encode(products: Floats, layers: Sequence[Layer], gaps: Ints) -> Floats:
    """Run the convolutions; `products` are those of the first one, rows x 3 outputs."""
    rows = _convolve(products, layers[0], gaps)
    for layer in layers[1:]:
        rows = _convolve(rows @ layer.kernel, layer, gaps)
    return rows


def _convolve(products: Floats, layer: Layer, gaps: Ints) -> Floats:
    """Add up what each word gives itself, the word after it and the word before it; gaps stay empty."""
    width = products.shape[1] // _WIDTH
    rows: Floats = products[:, width : 2 * width] + layer.bias
    rows[1:] += products[:-1, :width]
    rows[:-1] += products[1:, 2 * width :]
    np.maximum(rows, 0, out=rows)
    rows *= layer.scale
    rows += layer.shift
    rows[gaps] = 0
    return rows


def _project(rows: Floats, model: Model, name: str) -> Floats:
    result: Floats = rows @ model.weights[f"{name}.weight"] + model.weights[f"{name}.bias"]
    return result


def _activate(rows: Floats, model: Model, name: str) -> Floats:
    return np.maximum(_project(rows, model, f"{name}.proj"), 0)


def _head_scores(rows: Floats, model: Model, gaps: Ints) -> Iterator[Floats]:
    """Yield for each sentence how well each word fits under the root and under each word, words x words + 1.

    The gap before a sentence is where its root stands.
    """
    rows = rows.copy()
    rows[gaps] = model.weights["head.root"]
    dependents: Floats = _activate(rows, model, "head.head") @ model.weights["head.kernel"]
    governors = _activate(rows, model, "head.tail")
    for start, end in pairwise(gaps.tolist()):
        yield dependents[start + 1 : end] @ governors[start:end].T


def _relations(rows: Floats, model: Model, gaps: Ints, heads: Sequence[Sequence[int]]) -> list[list[str]]:
    """Name the relation of each word to its head."""
    rows = rows.copy()
    rows[gaps] = model.weights["rel.root"]
    chosen = np.concatenate([start + 1 + np.array(some) for start, some in zip(gaps.tolist(), heads, strict=False)])
    places = np.delete(np.arange(len(rows)), gaps)
    governors = _activate(rows, model, "rel.head")[chosen] @ model.weights["rel.kernel"]
    dependents = _activate(rows[places], model, "rel.tail")
    scores = np.matmul(governors.reshape(len(places), -1, dependents.shape[1]), dependents[:, :, None])
    labels = iter([model.labels[number] for number in scores[:, :, 0].argmax(1).tolist()])
    return [[next(labels) for _ in some] for some in heads]


def _best_paths(emissions: Floats, model: Model, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """Find the likeliest chain of tags of each sentence (Viterbi), all sentences word by word together."""
    steps = model.weights["head.crf.transitions"]
    lengths = np.array([len(words) for words in sentences])
    order = np.argsort(-lengths, kind="stable")
    starts = (np.cumsum(lengths) - lengths)[order]
    lengths = lengths[order]
    score = emissions[starts]
    history = []
    for word in range(1, int(lengths[0])):
        active = int(np.count_nonzero(lengths > word))
        options = score[:active, :, None] + steps + emissions[starts[:active] + word, None, :]
        history.append(options.argmax(1))
        score[:active] = options.max(1)
    chains: list[list[str]] = [[] for _ in sentences]
    for row, (number, length) in enumerate(zip(order.tolist(), lengths.tolist(), strict=True)):
        chain = [int(score[row].argmax())]
        chain.extend(0 for _ in range(length - 1))
        for word in range(1, length):
            chain[word] = int(history[length - 1 - word][row, chain[word - 1]])
        chains[number] = [model.labels[tag] for tag in reversed(chain)]
    return chains
