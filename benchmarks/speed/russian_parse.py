"""How fast Russian text is parsed and coded: the stock pipeline against ours, one core, one document at a time.

    python benchmarks/speed/russian_parse.py [NEWS.jsonl] [--documents N]

Stock is what natasha does: razdel, then slovnet's Morph, Syntax and NER over navec, eight sentences at a time,
then a lemma for each word from pymorphy3 by the part of speech and features (natasha's own rule, with its cache).
Without a file, ../shared/bench/ru/news_raw.jsonl or DATELINE_SHARED, else the sentences of the tests.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import razdel

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.models import model_folder
from dateline.lang.ru.parse import parse
from dateline.pipeline import read_article
from dateline.records import Article, Span

ROOT = Path(__file__).parents[2]
VECTORS = "emb/navec_news_v1_1B_250K_300d_100q.tar"


def documents(given: Path | None) -> list[str]:
    """Read the texts to parse."""
    places = (given, ROOT.parent / "shared", Path(os.environ.get("DATELINE_SHARED", "/nowhere")))
    for place in places:
        path = place / "bench" / "ru" / "news_raw.jsonl" if place and place.is_dir() else place
        if path and path.is_file():
            return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    lines = (ROOT / "tests" / "lang" / "ru" / "fixtures" / "news.txt").read_text(encoding="utf-8").splitlines()
    return ["\n".join(lines[start : start + 10]) for start in range(0, len(lines), 10)]


def stock_pipeline() -> Callable[[str], int]:
    """Load natasha's parts; the returned function parses a text and counts its tokens."""
    from navec import Navec  # noqa: PLC0415 - numpy, which it imports, must come after dateline (threads)
    from slovnet import NER, Morph, Syntax  # noqa: PLC0415 - as above

    folder = model_folder()
    vectors = Navec.load(folder / VECTORS)
    morph, syntax, ner = (
        kind.load(folder / "model" / f"slovnet_{name}_news_v1.tar").navec(vectors)
        for name, kind in (("morph", Morph), ("syntax", Syntax), ("ner", NER))
    )

    def run(text: str) -> int:
        sentences = [found.text for found in razdel.sentenize(text)]
        words = [[token.text for token in razdel.tokenize(sentence)] for sentence in sentences]
        words = [some for some in words if some]
        tagged = list(morph.map(words))
        list(syntax.map(words))
        list(ner.map(sentences))
        for markup in tagged:
            for token in markup.tokens:
                stock_lemma(token.text, token.pos, tuple(token.feats.items() if token.feats else ()))
        return sum(map(len, words))

    return run


def stock_lemma(word: str, pos: str, feats: Sequence[tuple[str, str]]) -> str:
    """Choose the reading that is likest, as natasha's lemmatize does."""
    wanted = dict(feats)
    best = max(
        stock_entries(word.lower()),
        key=lambda entry: (pos in entry.pos) + sum(entry.feats.get(name) == value for name, value in wanted.items()),
        default=None,
    )
    return best.lemma if best else word


stock_entries = lru_cache(10_000)(entries.__wrapped__)


def ours(text: str) -> int:
    """Parse a text with the parser of Dateline and count its tokens."""
    paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    return sum(len(sentence.tokens) for sentence in parse(text, paragraphs).sentences)


def coded(text: str) -> int:
    """Code a text all the way to its events and count its tokens."""
    article = Article(id="speed", text=text, sha256="", language="ru", published="2024-01-15")
    return sum(len(sentence.tokens) for sentence in read_article(article).analysis.sentences)


def timed(run: Callable[[str], int], texts: Sequence[str]) -> tuple[float, int]:
    """Return the seconds of processor time that the texts take, and their tokens."""
    run(texts[0])
    start = time.process_time()
    tokens = sum(map(run, texts))
    return time.process_time() - start, tokens


def cold(code: str) -> float:
    """Return the seconds that a fresh interpreter takes from its start until it has run the code, the best of five."""
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code
        seconds.append(time.perf_counter() - start)
    return min(seconds)


STOCK_COLD = (
    "import dateline; from slovnet import NER, Morph, Syntax; from navec import Navec; import razdel, pymorphy3;"
    "from dateline.lang.ru.models import model_folder; f = model_folder();"
    f"v = Navec.load(f / '{VECTORS}');"
    "[k.load(f / 'model' / f'slovnet_{n}_news_v1.tar').navec(v)"
    " for n, k in (('morph', Morph), ('syntax', Syntax), ('ner', NER))]; pymorphy3.MorphAnalyzer().parse('дом')"
)
OURS_COLD = (
    "from dateline.lang.ru.parse import parse; from dateline.records import Span; parse('Дом стоит.', [Span(0, 10)])"
)


def main() -> None:
    """Run both over the same texts and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path, nargs="?")
    parser.add_argument("--documents", type=int, default=150)
    given = parser.parse_args()
    texts = documents(given.news)[: given.documents]
    stock = stock_pipeline()
    rows = [("stock, first time", timed(stock, texts)), ("stock, words known", timed(stock, texts))]
    rows += [("ours, first time", timed(ours, texts)), ("ours, words known", timed(ours, texts))]
    rows += [("ours, all the way to events, words known", timed(coded, texts))]
    lines = [
        f"{len(texts)} documents\n",
        "| pipeline | seconds | documents/s | tokens/s | ratio |",
        "|---|---|---|---|---|",
    ]
    for name, (seconds, tokens) in rows:
        speed, ratio = len(texts) / seconds, rows[name.endswith("known")][1][0] / seconds
        lines.append(f"| {name} | {seconds:.2f} | {speed:.1f} | {tokens / seconds:,.0f} | {ratio:.2f} |")
    lines += ["\n| from a fresh interpreter to the first parse | seconds |", "|---|---|"]
    for name, code in (("nothing but Python", "pass"), ("stock models loaded", STOCK_COLD), ("ours", OURS_COLD)):
        lines.append(f"| {name} | {cold(code):.2f} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
