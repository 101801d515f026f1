"""How good the judge is on articles that it has not seen: bounds, figures, reliability."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scripts.judge_labels import Label
from scripts.judge_learning import Doubles, calibrate
from scripts.judge_texts import FOLDS, TYPES, Text

from dateline.coder.judge.decide import Judged, kept
from dateline.records import Span

BOUNDS = np.arange(0.24, 0.62, 0.03)
FURTHER = (0.0, 0.1, 0.2)
DRAWS = 1000
BINS = 10
Counts = npt.NDArray[np.int64]
# A coded event: its type, trigger and sentence.
Coded = tuple[str, Span, Span]


def best_bounds(texts: Sequence[Text], judged: Sequence[Judged]) -> tuple[float, float]:
    """Return the bounds with the best F1, news and the project's sentences each a half, as a mean with those beside.

    News alone is of one kind in each language, and one bound serves all kinds; news that tells nothing is left out, as
    what keeps everyday texts out comes after the judge. F1 goes up and down by a point from one bound to the next; what
    is best by chance is not best again.
    """
    kinds = _fresh(texts) & _eventful(texts), np.array([not text.measured for text in texts])
    figures = np.zeros((len(BOUNDS), len(FURTHER)))
    for row, first in enumerate(BOUNDS):
        for column, step in enumerate(FURTHER):
            coded = [_coded(text, one, first, first + step) for text, one in zip(texts, judged, strict=True)]
            counts = _counts(texts, coded)
            figures[row, column] = sum(f1(counts[kind]) for kind in kinds)
    best, along = np.unravel_index(_smoothed(figures).argmax(), figures.shape)
    return round(float(BOUNDS[best]), 2), round(float(BOUNDS[best] + FURTHER[along]), 2)


def _smoothed(figures: Doubles) -> Doubles:
    """Return the mean of each figure with those beside it."""
    wide = np.pad(figures, 1, mode="edge")
    rows, columns = figures.shape
    parts = [wide[down : down + rows, right : right + columns] for down in range(3) for right in range(3)]
    return np.asarray(np.mean(parts, axis=0), np.float64)


def measured(
    texts: Sequence[Text], judged: Sequence[Judged], first: float, further: float
) -> tuple[Doubles, Doubles, dict[str, object]]:
    """Return the calibration curve, and the figures of cross-validation by article with their intervals."""
    pairs = [kept(one, text.candidates, first, further) for text, one in zip(texts, judged, strict=True)]
    coded = [_events(text, one, found) for text, one, found in zip(texts, judged, pairs, strict=True)]
    frames = [[_event(text, kind, place) for kind, place in text.by_frames] for text in texts]
    ours, theirs, fresh = _counts(texts, coded), _counts(texts, frames), _fresh(texts)
    figures: dict[str, object] = {"bounds": [first, further]}
    for name, chosen in (
        ("not looked at", fresh),
        ("not looked at, with events", fresh & _eventful(texts)),
        ("all", np.array([text.measured for text in texts])),
    ):
        figures[name] = _compared(ours[chosen], theirs[chosen])
    facts = _facts(texts, judged, pairs, coded)
    figures["reliability"] = _reliability(facts)
    steps, precision = calibrate(facts[:, 0], facts[:, 1])
    return steps, precision, figures


def _compared(ours: Counts, theirs: Counts) -> dict[str, object]:
    draw = np.random.default_rng(7)
    samples = [draw.integers(0, len(ours), len(ours)) for _ in range(DRAWS)]
    gains = sorted(f1(ours[sample]) - f1(theirs[sample]) for sample in samples)
    hit, said, owed = ours.sum(0).tolist()
    return {
        "frames alone": round(f1(theirs), 4),
        "with the judge": round(f1(ours), 4),
        "precision": round(hit / said, 4),
        "recall": round(hit / owed, 4),
        "gain, 95%": [round(gains[DRAWS // 40], 4), round(gains[-DRAWS // 40], 4)],
    }


def _facts(
    texts: Sequence[Text], judged: Sequence[Judged], pairs: Sequence[list[int]], coded: Sequence[list[Coded]]
) -> Doubles:
    """Return chance, rightness and fold of each coded event that is owed or wrong, of articles not looked at twice."""
    facts = []
    for text, one, found, events in zip(texts, judged, pairs, coded, strict=True):
        answers = {event: label for label, event in _matched(text.labels, events)}
        for number, pair in enumerate(found):
            label = answers.get(number)
            if label is None or text.labels[label].required:
                facts.extend([(one.chances[pair], label is not None, text.fold)] * (1 if text.looked_at else 2))
    return np.array(facts, np.float64)


def _reliability(facts: Doubles) -> list[dict[str, float]]:
    """Return, for ten bins of confidence, its mean and the precision, calibrated on the other folds."""
    confidence = np.zeros(len(facts))
    for fold in range(FOLDS):
        there = facts[:, 2] == fold
        confidence[there] = np.interp(facts[there, 0], *calibrate(facts[~there, 0], facts[~there, 1]))
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    return [
        {
            "from": number / BINS,
            "events": int((bins == number).sum()),
            "confidence": round(float(confidence[bins == number].mean()), 3),
            "precision": round(float(facts[bins == number, 1].mean()), 3),
        }
        for number in range(BINS)
        if (bins == number).any()
    ]


def f1(counts: Counts) -> float:
    """Return F1 of found, said and owed, summed over articles."""
    hit, said, owed = counts.sum(0).tolist()
    return float(2 * hit / max(1, said + owed))


def _coded(text: Text, judged: Judged, first: float, further: float) -> list[Coded]:
    return _events(text, judged, kept(judged, text.candidates, first, further))


def _events(text: Text, judged: Judged, pairs: Sequence[int]) -> list[Coded]:
    keys = [judged.pairs.keys[pair] for pair in pairs]
    return [_event(text, TYPES[number], place) for place, number in keys]


def _event(text: Text, kind: str, place: int) -> Coded:
    return kind, text.candidates[place].clause.trigger, text.sentence(place)


def _fresh(texts: Sequence[Text]) -> npt.NDArray[np.bool_]:
    return np.array([text.measured and not text.looked_at for text in texts])


def _eventful(texts: Sequence[Text]) -> npt.NDArray[np.bool_]:
    return np.array([any(label.required for label in text.labels) for text in texts])


def _counts(texts: Sequence[Text], coded: Sequence[list[Coded]]) -> Counts:
    return np.array([_count(text.labels, events) for text, events in zip(texts, coded, strict=True)])


def _count(labels: Sequence[Label], coded: Sequence[Coded]) -> tuple[int, int, int]:
    """Count as the scorer does; an answer to an event that is not owed counts neither way."""
    pairs = _matched(labels, coded)
    hit = sum(labels[label].required for label, _ in pairs)
    return hit, len(coded) - (len(pairs) - hit), sum(label.required for label in labels)


def _matched(labels: Sequence[Label], coded: Sequence[Coded]) -> list[tuple[int, int]]:
    near = [
        (not label.trigger.overlaps(trigger), not label.required, i, j)
        for i, label in enumerate(labels)
        for j, (kind, trigger, sentence) in enumerate(coded)
        if label.type == kind and (label.trigger.overlaps(trigger) or label.trigger.overlaps(sentence))
    ]
    answered: set[int] = set()
    used: set[int] = set()
    found = []
    for _, _, i, j in sorted(near):
        if i not in answered and j not in used:
            answered.add(i)
            used.add(j)
            found.append((i, j))
    return found
