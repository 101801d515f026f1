"""The texts that the judge learns from, as the judge sees them, and the frames' own examples."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scripts.judge_labels import Label, Labelled, digest, read_labels
from scripts.judge_learning import Examples, Floats

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
from dateline.pipeline import read_article
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
# Sentences hold more events than the news does; articles of our own do not.
MEASURED = "articles.txt"
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
    by_frames: list[tuple[str, int]]
    looked_at: bool
    fold: int
    measured: bool = True

    def sentence(self, place: int) -> Span:
        """Return where the sentence of a candidate stands."""
        return self.scene.sentence(self.candidates[place].clause).span


def texts_of(source: Path, language: Pack, cache: Path | None) -> Iterator[Text]:
    """Read the labelled articles and look at them; `cache` keeps the parses between trials."""
    labelled = {label.id: label for label in read_labels()}
    folds = np.random.default_rng(3).permutation(len(labelled)) % FOLDS
    analyses = pickle.loads(cache.read_bytes()) if cache and cache.exists() else {}  # noqa: S301 - our own file
    known = bool(analyses)
    for number, line in enumerate(source.read_text(encoding="utf-8").splitlines()):
        plain = json.loads(line)
        labels = labelled[str(plain["id"])]
        if digest(plain["text"]) != labels.sha256:
            raise SystemExit(f"the text of {labels.id} is not the one that was labelled")
        article = Article(id=labels.id, text=plain["text"], sha256=labels.sha256, language="ru")
        if not known:
            analyses[labels.id] = read_article(article, language, judged=False).analysis
        scene = scene_of(article, analyses[labels.id], language)
        yield _text(scene, labels, int(folds[number]))
    if cache and not known:
        cache.write_bytes(pickle.dumps(analyses))


def own_texts(language: Pack) -> Iterator[Text]:
    """Give the lines of the project's sets that the judge of a language learns from; articles measure it too."""
    number = 0
    for name, first in LINES[language.code].items():
        for line in read_sentences(CASES / language.code / name)[first :: (1 if first is None else 2)]:
            text = _own_text(line, language, number % FOLDS)
            number += 1
            if text.candidates:
                yield replace(text, measured=name == MEASURED)


def _own_text(line: GoldArticle, language: Pack, fold: int) -> Text:
    labels = tuple(
        Label(trigger=claim.trigger, type=claim.type, mode=claim.mode or "", required=True) for claim in line.claims
    )
    article = Article(id=line.id, text=line.text, sha256=digest(line.text), language=language.code)
    scene = scene_of(article, read_article(article, language, judged=False).analysis, language)
    return _text(scene, Labelled(id=line.id, sha256=article.sha256, seen=False, labels=labels), fold)


def _text(scene: Scene, labelled: Labelled, fold: int) -> Text:
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
        labels=labelled.labels,
        by_frames=by_frames,
        looked_at=labelled.seen,
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


def here(text: Text, place: int) -> list[Label]:
    """Return the labels whose trigger overlaps a candidate's."""
    trigger = text.candidates[place].clause.trigger
    return [label for label in text.labels if label.trigger.overlaps(trigger)]


def rows(texts: Sequence[Text]) -> Examples:
    """Return what the first look learns from: an event that is not owed counts less."""
    columns, weights, articles = [], [], []
    for number, text in enumerate(texts):
        for place in range(len(text.candidates)):
            labels = sorted(here(text, place), key=lambda label: not label.required)
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


def frame_examples(language: Pack) -> Examples:
    """Return the marked predicates of the frames' examples."""
    features, vectors, columns = [], [], []
    for frame in language.frames.frames:
        for example in frame.examples:
            words, trigger = unmark(example)
            article = Article(id="example", text=words, sha256=digest(words), language=language.code)
            scene = scene_of(article, read_article(article, language, judged=False).analysis, language)
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
