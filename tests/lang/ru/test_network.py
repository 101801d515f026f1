"""The networks must say what slovnet says: its own code is run beside ours, over sentences of our own."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import razdel
from navec import Navec
from slovnet import NER, Morph, Syntax

from dateline.lang.ru.models import Floats, model_folder
from dateline.lang.ru.network import Reading, likeliest, read

SENTENCES = (Path(__file__).parent / "fixtures" / "news.txt").read_text(encoding="utf-8").splitlines()
WHO = ("Посол Перу", "Комиссия ООН", "глава МВД Анна Белова", "бывшие рабочие завода", "е-мейл a-b.info", "Они")
DID = ("осудил решение", "намерены обсудить в Осло с Й. Й. Бергом", "подписали «Акт-2»", "говорит: 5 % — мало")
WHEN = (
    "5 мая 2031 г.",
    "вчера в 18:05,",
    "по данным СМИ,",
    "",
    "!?",
    "если верить INN",
    "(то есть в пятницу)",
    "…",
    "🎉",
)
TIE = 1e-3


def words_of(sentence: str) -> list[str]:
    return [token.text for token in razdel.tokenize(sentence)]


@cache
def generated() -> list[list[str]]:
    return [words_of(" ".join(parts)) for parts in product(WHEN, WHO, DID)]


@cache
def stock() -> tuple[Any, Any, Any]:
    folder = model_folder()
    vectors = Navec.load(folder / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    kinds = (("morph", Morph), ("syntax", Syntax), ("ner", NER))
    morph, syntax, ner = (
        kind.load(folder / "model" / f"slovnet_{name}_news_v1.tar").navec(vectors) for name, kind in kinds
    )
    return morph, syntax, ner


def stock_tags(sentences: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    return [tuple(map(tag_of, markup.tokens)) for markup in stock()[0].map(sentences)]


def tag_of(token: Any) -> str:  # noqa: ANN401 - slovnet has no types
    return "|".join([token.pos, *(f"{name}={value}" for name, value in (token.feats or {}).items())])


def stock_names(sentences: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    infer = stock()[2].infer
    for given in infer.encoder(sentences):
        emissions = infer.model(given.word_id, given.shape_id, given.pad_mask)
        yield from map(tuple, infer.decoder(infer.model.head.crf.decode(emissions, ~given.pad_mask)))


def compare(sentences: Sequence[Sequence[str]]) -> None:
    """Demand equal answers; heads may differ only between words that the network scores alike."""
    scores: list[Floats] = []

    def keep(words: Sequence[str], tags: Sequence[str], given: Floats) -> Sequence[int]:
        scores.append(given)
        return likeliest(words, tags, given)

    readings = read(sentences, keep)
    assert [reading.tags for reading in readings] == stock_tags(sentences)
    assert [reading.names for reading in readings] == list(stock_names(sentences))
    for reading, markup, given in zip(readings, stock()[1].map(sentences), scores, strict=True):
        compare_trees(reading, markup, given)


def compare_trees(reading: Reading, markup: Any, scores: Floats) -> None:  # noqa: ANN401 - slovnet has no types
    heads = [int(token.head_id) for token in markup.tokens]
    for word, (head, token) in enumerate(zip(heads, markup.tokens, strict=True)):
        chosen = reading.heads[word] + 1
        assert scores[word, head] >= scores[word].max() - TIE
        assert chosen == head or scores[word, chosen] >= scores[word].max() - TIE
        assert chosen != head or reading.relations[word] == token.rel


def test_our_sentences_as_slovnet_reads_them() -> None:
    sentences = [words_of(sentence) for sentence in SENTENCES] + generated()
    assert len(sentences) >= 200
    compare(sentences)


def test_sentences_beside_do_not_matter() -> None:
    sentences = generated()[:40]
    together = read(sentences)
    assert together == [read([words])[0] for words in sentences]


def test_sentence_without_words() -> None:
    assert read([[], ["Да"], []])[0] == Reading((), (), (), ())
    assert read([]) == []
    assert len(read([[], ["Да"]])[1].tags) == 1


def test_scores_given_to_the_chooser_have_a_column_for_the_root() -> None:
    shapes = []

    def first(words: Sequence[str], _tags: Sequence[str], scores: Floats) -> Sequence[int]:
        shapes.append(scores.shape)
        return [-1, *range(len(words) - 1)]

    (reading,) = read([["Посол", "прибыл", "."]], first)
    assert shapes == [(3, 4)]
    assert reading.heads == (-1, 0, 1)


def test_of_equal_heads_the_nearest() -> None:
    scores = np.array([[0, 0, 7, 0, 7], [7, 0, 0, 0, 0], [0, 7, 0, 0, 7], [0, 7, 0, 7, 0]], np.float32)
    assert likeliest((), (), scores) == [1, -1, 3, 2]


@pytest.mark.shared
@pytest.mark.slow
def test_news_as_slovnet_reads_it(shared: Path) -> None:
    lines = (shared / "bench" / "ru" / "news_raw.jsonl").read_text(encoding="utf-8").splitlines()
    for line in lines[:120]:
        text = json.loads(line)["text"]
        compare([words_of(found.text) for part in text.split("\n") for found in razdel.sentenize(part) if found.text])
