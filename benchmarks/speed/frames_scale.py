"""What a sentence costs as the frames grow in number: 1, 4 and 16 times those of the Russian pack.

    python benchmarks/speed/frames_scale.py [NEWS.jsonl] [--documents N] [--rounds N]

The added frames are copies of the real ones with invented words, so that they never fit. Each size is loaded as a pack
of its own; the sizes take turns over the same texts, and the fastest round of each counts (processor time, one core).
Without a file, ../shared/bench/ru/news_raw.jsonl or DATELINE_SHARED, else the sentences of the tests.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml

from dateline.coder.code import code
from dateline.lang.pack import PACKS, Pack, load_pack
from dateline.ontology import ontology
from dateline.pipeline.article import Reading, read_article
from dateline.records import Article

ROOT = Path(__file__).parents[2]
SIZES = (1, 4, 16)
WORDS = ("verbs", "nouns", "adjectives")


def texts(given: Path | None) -> list[str]:
    """Read the texts to code."""
    shared = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
    path = given or shared / "bench" / "ru" / "news_raw.jsonl"
    if path.is_file():
        return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    lines = (ROOT / "tests" / "lang" / "ru" / "fixtures" / "news.txt").read_text(encoding="utf-8").splitlines()
    return ["\n".join(lines[start : start + 10]) for start in range(0, len(lines), 10)]


def write_grown(folder: Path, times: int) -> Path:
    """Write a copy of the Russian pack with that many times the frames."""
    shutil.copytree(PACKS / "ru", folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / "frames").glob("*.yaml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        content["frames"] += [copy for number in range(1, times) for copy in map(copied(number), content["frames"])]
        path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return folder


def copied(number: int) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Make the function that copies a frame with invented words: the real ones with an ending that no word has."""
    ending = "ъъ" + chr(ord("а") + number)

    def copy(frame: dict[str, Any]) -> dict[str, Any]:
        words = {key: [word + ending for word in listed(frame[key])] for key in WORDS if key in frame}
        return {**frame, "id": f"{frame['id']}-copy-{number}", **words}

    return copy


def listed(words: str | list[str]) -> list[str]:
    """Return words that stand in a line or in a list."""
    return words.split() if isinstance(words, str) else words


def measure(packs: dict[int, Pack], articles: Sequence[Article], rounds: int) -> dict[int, tuple[float, float, int]]:
    """Return, by size, the seconds that the coder takes, those of the whole way, and the number of sentences."""
    best: dict[int, tuple[float, float, int]] = {}
    for _ in range(rounds + 1):  # the first fills the caches, which are the same for all
        for times, language in packs.items():
            start = time.process_time()
            readings = [read_article(article, language) for article in articles]
            whole = time.process_time() - start
            start = time.process_time()
            for reading in readings:
                code(reading.article, reading.analysis, language, ontology())
            coder = time.process_time() - start
            before = best.get(times, (coder, whole, 0))
            best[times] = min(coder, before[0]), min(whole, before[1]), sentences(readings)
    return best


def sentences(readings: Sequence[Reading]) -> int:
    """Count the sentences that were read."""
    return sum(len(reading.analysis.sentences) for reading in readings)


def main() -> None:
    """Measure all sizes and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path, nargs="?")
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    articles = [
        Article(id=str(number), text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), language="ru")
        for number, text in enumerate(texts(given.news)[: given.documents])
    ]
    packs: dict[int, Pack] = {}
    loading: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for times in SIZES:
            path = write_grown(Path(folder, str(times), "ru"), times)
            start = time.process_time()
            packs[times] = load_pack(path, ontology())
            loading[times] = time.process_time() - start
        best = measure(packs, articles, given.rounds)
    lines = [
        f"{len(articles)} documents, {best[1][2]} sentences\n",
        "| frames | coder, ms a sentence | ratio | whole way, ms a sentence | ratio | loaded, s |",
        "|---|---|---|---|---|---|",
    ]
    for times, (coder, whole, count) in best.items():
        cells = (
            f"{len(packs[times].frames.frames)} ({times}×)",
            f"{1000 * coder / count:.3f}",
            f"{coder / best[1][0]:.2f}",
            f"{1000 * whole / count:.3f}",
            f"{whole / best[1][1]:.2f}",
            f"{loading[times]:.2f}",
        )
        lines.append(f"| {' | '.join(cells)} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
