"""The texts that the judge learns from, as the judge sees them, and the frames' own examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scripts.judge_labels import Label, digest, labelled_texts, read_labels
from scripts.judge_learning import Examples, Floats
from scripts.parses import analysed

from dateline.coder.judge.candidates import Candidate, candidates_of
from dateline.coder.judge.look import Seen, see
from dateline.coder.scene import Scene, scene_of
from dateline.coder.select import fates, try_all
from dateline.coder.told import told_as
from dateline.evaluation.gold import GoldArticle
from dateline.evaluation.sentences import read_sentences
from dateline.lang.grammar import Embedding
from dateline.lang.pack import Pack
from dateline.ontology import ontology
from dateline.pipeline.examples import unmark
from dateline.records import Article, Span

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"
# The sets that teach, each with the first of every second line that does, or None where all do. Frames of English were
# mended by looking at odd lines; of the sentences without events one half is only measured.
LINES: Mapping[str, Mapping[str, int | None]] = {
    "ru": {"events_set.txt": None, "no_events.txt": 0},
    "en": {
        "events_set.txt": 1,
        "events_more.txt": 1,
        "events_leads.txt": None,
        "articles.txt": None,
        "no_events.txt": 0,
    },
}
# By what the judge of a language is measured: news like that which it will read. Sentences hold more events than news
# does, and news that nobody wrote frames by is wanted for Russian.
MEASURED: Mapping[str, frozenset[str]] = {
    "ru": frozenset({"bench/ru/events_train.jsonl"}),
    "en": frozenset({"bench/attribution/polnear_train.jsonl", "bench/xl/stories_ru_en.jsonl", "articles.txt"}),
}
TYPES = tuple(sorted(ontology().types))
FOLDS = 5
# An event that the coder does not owe is an event all the same; how much it teaches beside one that is owed, and how
# much the frames' own examples do.
WEAK, EXAMPLE = 0.5, 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article to learn from: what the judge sees in it, its labels, what the frames alone say, and its fold.

    The project's own sentences teach, and are not measured: they are no sample of the news.
    """

    candidates: list[Candidate]
    scene: Scene
    seen: Seen
    labels: tuple[Label, ...]
    answers: tuple[tuple[Label, ...], ...]
    by_frames: list[tuple[str, int]]
    looked_at: bool
    fold: int
    measured: bool = True

    def sentence(self, place: int) -> Span:
        """Return where the sentence of a candidate stands."""
        return self.scene.sentence(self.candidates[place].clause).span


def texts_of(shared: Path, language: Pack, cache: Path | None) -> Iterator[Text]:
    """Read the labelled articles of a language and look at them; `cache`, a folder, keeps the parses between trials."""
    labelled = read_labels(language.code)
    folds = np.random.default_rng(3).permutation(len(labelled)) % FOLDS
    for fold, (one, text) in zip(folds.tolist(), labelled_texts(labelled, shared), strict=True):
        article = Article(id=one.id, text=text, sha256=one.sha256, language=language.code)
        scene = scene_of(article, analysed(article, language, cache), language)
        yield replace(_text(scene, one.labels, fold, looked_at=one.seen), measured=one.file in MEASURED[language.code])


def own_texts(language: Pack, cache: Path | None = None) -> Iterator[Text]:
    """Give the lines of the project's sets that the judge of a language learns from; articles measure it too."""
    number = 0
    for name, first in LINES[language.code].items():
        for line in read_sentences(CASES / language.code / name)[first :: (1 if first is None else 2)]:
            text = _own_text(line, language, number % FOLDS, cache)
            number += 1
            if text.candidates:
                yield replace(text, measured=name in MEASURED[language.code])


def _own_text(line: GoldArticle, language: Pack, fold: int, cache: Path | None) -> Text:
    labels = tuple(
        Label(trigger=claim.trigger, type=claim.type, mode=claim.mode or "", required=True) for claim in line.claims
    )
    article = Article(id=line.id, text=line.text, sha256=digest(line.text), language=language.code)
    scene = scene_of(article, analysed(article, language, cache), language)
    return _text(scene, labels, fold)


def _text(scene: Scene, labels: tuple[Label, ...], fold: int, *, looked_at: bool = False) -> Text:
    tried = try_all(scene)
    candidates = candidates_of(scene, tried, ontology())
    places = {candidate.clause.index: place for place, candidate in enumerate(candidates)}
    by_frames = [
        (told_as(fit, scene, ontology()).type, places[fit.clause.index])
        for fit, fate in fates(scene, tried)
        if fate == "kept"
    ]
    return Text(
        candidates=candidates,
        scene=scene,
        seen=see(candidates, scene),
        labels=labels,
        answers=_anchored(candidates, labels, scene),
        by_frames=by_frames,
        looked_at=looked_at,
        fold=fold,
    )


def lemma_vectors(texts: Sequence[Text], language: Pack) -> Floats:
    """Return the vectors of the predicates and fillers that the texts have; none of a language without vectors."""
    if not isinstance(language.grammar, Embedding):
        return np.zeros((0, 0), np.float32)
    words = sorted({word for text in texts for one in text.candidates for word in _lemmas(one)})
    table = language.grammar.vectors(words)
    return np.asarray(table[np.abs(table).sum(1) > 0], np.float32)


def _lemmas(candidate: Candidate) -> list[str]:
    return [candidate.clause.lemma, *(role.lemma for role in candidate.clause.roles)]


def _anchored(candidates: Sequence[Candidate], labels: Sequence[Label], scene: Scene) -> tuple[tuple[Label, ...], ...]:
    """Return the labels of each candidate: those whose triggers overlap, and those that only it can stand for.

    Where no predicate overlaps a label's trigger («called them [criminals]»), the nearest one above it answers.
    """
    found: list[list[Label]] = [[] for _ in candidates]
    heads = {(one.clause.sentence, one.clause.head): place for place, one in enumerate(candidates)}
    for label in labels:
        places = [place for place, one in enumerate(candidates) if one.clause.trigger.overlaps(label.trigger)]
        for place in places or _above(label, scene, heads):
            found[place].append(label)
    return tuple(map(tuple, found))


def _above(label: Label, scene: Scene, heads: Mapping[tuple[int, int], int]) -> list[int]:
    for sentence in scene.analysis.sentences:
        first = next((token for token in sentence.tokens if token.span.overlaps(label.trigger)), None)
        while first is not None and first.head >= 0:
            first = sentence.tokens[first.head]
            if (sentence.index, first.index) in heads:
                return [heads[sentence.index, first.index]]
    return []


def rows(texts: Sequence[Text]) -> Examples:
    """Return what the first look learns from: an event that is not owed counts less."""
    columns, weights, articles = [], [], []
    for number, text in enumerate(texts):
        for place in range(len(text.candidates)):
            labels = sorted(text.answers[place], key=lambda label: not label.required)
            columns.append(1 + TYPES.index(labels[0].type) if labels else 0)
            weights.append(WEAK if labels and not labels[0].required else 1.0)
            articles.append(number)
    return Examples(
        features=[found for text in texts for found in text.seen.features],
        vectors=np.concatenate([text.seen.vectors for text in texts if text.candidates]),
        columns=np.array(columns),
        weights=np.array(weights, np.float32),
        articles=np.array(articles),
    )


def frame_examples(language: Pack, cache: Path | None = None) -> Examples:
    """Return the marked predicates of the frames' examples."""
    features, vectors, columns = [], [], []
    for frame in language.frames.frames:
        for example in frame.examples:
            words, trigger = unmark(example)
            article = Article(id="example", text=words, sha256=digest(words), language=language.code)
            scene = scene_of(article, analysed(article, language, cache), language)
            candidates = candidates_of(scene, try_all(scene), ontology())
            seen = see(candidates, scene)
            for place, candidate in enumerate(candidates):
                told = next((kind for kind, fit in candidate.fits if fit.frame.name == frame.name), None)
                if told and candidate.clause.trigger.overlaps(trigger):
                    features.append(seen.features[place])
                    vectors.append(seen.vectors[place])
                    columns.append(1 + TYPES.index(told))
    return Examples(
        features=features,
        vectors=np.array(vectors),
        columns=np.array(columns),
        weights=np.full(len(columns), EXAMPLE, np.float32),
        articles=-1 - np.arange(len(columns)),
    )


def join(one: Examples, other: Examples) -> Examples:
    """Put two sets of examples together."""
    return Examples(
        features=[*one.features, *other.features],
        vectors=np.concatenate([one.vectors, other.vectors]),
        columns=np.concatenate([one.columns, other.columns]),
        weights=np.concatenate([one.weights, other.weights]),
        articles=np.concatenate([one.articles, other.articles]),
    )
