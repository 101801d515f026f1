"""What the judge costs: python benchmarks/speed/judge.py FILE.jsonl LANGUAGE. Times coding without and with it."""

from __future__ import annotations

import sys
from time import perf_counter

from dateline.coder.code import code
from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline import read_article
from dateline.records import Article
from dateline.sources import read_source


def main() -> None:
    """Print seconds an article: all of it with the judge, coding without, coding with."""
    articles = [item for item in read_source(sys.argv[1]) if isinstance(item, Article)]
    language, types = pack(sys.argv[2]), ontology()
    for article in articles[:3]:
        read_article(article, language, types)
    whole = without = judged = 0.0
    for article in articles:
        start = perf_counter()
        analysis = read_article(article, language, types).analysis
        read = perf_counter()
        code(article, analysis, language, types, judged=False)
        frames = perf_counter()
        code(article, analysis, language, types)
        end = perf_counter()
        whole, without, judged = whole + read - start, without + frames - read, judged + end - frames
    count = len(articles)
    print(f"{count} articles, seconds each: {whole / count:.4f}")
    print(f"coding: {without / count:.4f}, judged: {judged / count:.4f}")
    print(f"the judge is {(judged - without) / whole:.1%} of the whole")


if __name__ == "__main__":
    main()
