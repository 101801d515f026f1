"""Train the judge: python -m scripts.train_judge. See docs/judge.md.

Needs scikit-learn (`pip install -e .[train]`) and the training texts beside the project. The same texts, labels, frames
and versions give the same bytes: `lang/ru/judge/weights.npz`, `coder/judge/shared.npz`, and the figures in
`benchmarks/quality/judge.json`.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scripts.judge_labels import write_labels
from scripts.judge_learning import Doubles, Floats, directions, learn_look, learn_trees
from scripts.judge_measure import best_bounds, measured
from scripts.judge_texts import (
    FOLDS,
    TYPES,
    WEAK,
    Text,
    frame_examples,
    join,
    lemma_vectors,
    own_texts,
    rows,
    texts_of,
)
from threadpoolctl import threadpool_limits

from dateline.coder.judge.decide import Judged
from dateline.coder.judge.look import chances
from dateline.coder.judge.model import OWN, SHARED, Judge, judge_bytes
from dateline.coder.judge.neighbours import glance_of
from dateline.coder.judge.pairs import Pairs, pairs_of
from dateline.coder.judge.trees import Trees, logits
from dateline.lang.pack import Pack, pack

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "benchmarks" / "quality" / "judge.json"
# What other types teach where there is an event that is not owed, and what articles teach by which frames were written.
BESIDE, LOOKED_AT = 0.3, 0.5


def main() -> None:
    """Train, measure by cross-validation, and write."""
    ask = argparse.ArgumentParser(description="Train the judge.")
    ask.add_argument("--labels", type=Path, nargs="+", help="take the labels anew from these gold files")
    ask.add_argument("--shared", type=Path, default=Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared")))
    ask.add_argument("--cache", type=Path, help="keep the parses in this folder (not for a grammar that changed)")
    options = ask.parse_args()
    if not options.shared.is_dir():
        print(f"skipped: there is no shared folder at {options.shared}")
        return
    if options.labels:
        write_labels(options.labels)
    russian, english = pack("ru"), pack("en")
    texts, theirs = (_texts(language, options.shared, options.cache) for language in (russian, english))
    with threadpool_limits(limits=1):  # sums in one order, so that equal runs give equal bytes
        own, pairs = _own(texts, russian)
        figures = {"ru": own, "en": _own(theirs, english, [(texts, pairs)])[0], "shared": _shared(texts)}
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps({name: {k: v for k, v in told.items() if k != "reliability"} for name, told in figures.items()}))


def _texts(language: Pack, shared: Path, cache: Path | None) -> list[Text]:
    return [*texts_of(shared, language, cache), *own_texts(language, cache)]


def _own(
    texts: list[Text],
    language: Pack,
    beside: Sequence[tuple[list[Text], list[Pairs]]] = (),
) -> tuple[dict[str, object], list[Pairs]]:
    """Train both looks for a language, the second on what the first says of articles that it has not seen.

    The second look means the same in every language, so what another language's articles teach goes in beside.
    """
    axes = directions(lemma_vectors(texts, language))
    lessons, examples = rows(texts), frame_examples(language)
    folds = np.array([text.fold for text in texts for _ in text.candidates])
    unseen = np.zeros((len(folds), len(TYPES) + 1), np.float32)
    starts = np.cumsum([0, *(len(text.candidates) for text in texts)])
    for fold in range(FOLDS):
        look = learn_look(join(lessons.only(folds != fold), examples), axes, len(TYPES) + 1)
        for number, text in enumerate(texts):
            if text.fold == fold:
                unseen[starts[number] : starts[number + 1]] = chances(look, text.seen)
    pairs = [
        pairs_of(text.candidates, text.scene, TYPES, glance_of(text.candidates, unseen[start:end]))
        for text, start, end in zip(texts, starts, starts[1:], strict=False)
    ]
    judge, figures = _second(texts, pairs, beside)
    judge = replace(judge, look=learn_look(join(lessons, examples), axes, len(TYPES) + 1))
    _write(language.folder / OWN, judge)
    return figures, pairs


def _shared(texts: list[Text]) -> dict[str, object]:
    """Train the second look alone, which knows no words, for languages without labels."""
    pairs = [pairs_of(text.candidates, text.scene, TYPES, None) for text in texts]
    judge, figures = _second(texts, pairs)
    _write(SHARED, judge)
    return figures


def _write(path: Path, judge: Judge) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(judge_bytes(judge))
    print(f"{path}: {path.stat().st_size} bytes")


def _second(
    texts: list[Text],
    pairs: list[Pairs],
    beside: Sequence[tuple[list[Text], list[Pairs]]] = (),
) -> tuple[Judge, dict[str, object]]:
    """Train the trees, measured by cross-validation; choose the bounds and calibrate on what each fold has not seen."""
    rows = np.concatenate([one.rows for one in pairs])
    folds = np.array([text.fold for text, one in zip(texts, pairs, strict=True) for _ in one.keys])
    right, weights = _lessons(texts, pairs)
    others = [(np.concatenate([one.rows for one in more]), *_lessons(theirs, more)) for theirs, more in beside]
    unseen = np.zeros(len(rows))
    for fold in range(FOLDS):
        trees = _trees([_part((rows, right, weights), folds != fold), *others])
        unseen[folds == fold] = _chance(trees, rows[folds == fold])
    trees = _trees([(rows, right, weights), *others])
    judged = _split(pairs, unseen)
    first, further = best_bounds(texts, judged)
    steps, precision, figures = measured(texts, judged, first, further)
    judge = Judge(types=TYPES, look=None, trees=trees, first=first, further=further, steps=steps, precision=precision)
    return judge, figures


Lessons = tuple[Floats, npt.NDArray[np.bool_], Floats]


def _part(lessons: Lessons, chosen: npt.NDArray[np.bool_]) -> Lessons:
    rows, right, weights = lessons
    return rows[chosen], right[chosen], weights[chosen]


def _trees(lessons: Sequence[Lessons]) -> Trees:
    """Learn from several languages' lessons at once, without what has no weight."""
    rows, right, weights = (np.concatenate(parts) for parts in zip(*lessons, strict=True))
    return learn_trees(rows[weights > 0], right[weights > 0], weights[weights > 0])


def _chance(trees: Trees, rows: Floats) -> Doubles:
    return np.asarray(1 / (1 + np.exp(-logits(trees, rows))), np.float64)


def _lessons(texts: list[Text], pairs: list[Pairs]) -> tuple[npt.NDArray[np.bool_], Floats]:
    right, weights = [], []
    for text, one in zip(texts, pairs, strict=True):
        for place, number in one.keys:
            labels = text.answers[place]
            same = [label for label in labels if label.type == TYPES[number]]
            owed = any(label.required for label in same)
            weight = 1.0 if owed or not labels else WEAK if same else 1.0 if any(x.required for x in labels) else BESIDE
            right.append(bool(same))
            weights.append(weight * (LOOKED_AT if text.looked_at else 1.0))
    return np.array(right), np.array(weights, np.float32)


def _split(pairs: list[Pairs], values: Doubles) -> list[Judged]:
    ends = np.cumsum([len(one.keys) for one in pairs])
    return [
        Judged(seen=None, pairs=one, chances=part) for one, part in zip(pairs, np.split(values, ends[:-1]), strict=True)
    ]


if __name__ == "__main__":
    main()
