"""What attribution costs: python benchmarks/speed/attribution.py FILE.jsonl LANGUAGE. Times the step alone."""

from __future__ import annotations

import sys
from time import process_time

from dateline.analysis.attribution import attribute
from dateline.analysis.clauses import find_clauses
from dateline.analysis.mentions import find_mentions
from dateline.analysis.reading import read
from dateline.lang.pack import pack
from dateline.records import Article
from dateline.sources import read_source

RUNS = 4


def main() -> None:
    """Print articles a second, the best of a few runs over articles that are parsed already."""
    language = pack(sys.argv[2])
    parsed = []
    for article in read_source(sys.argv[1]):
        if isinstance(article, Article):
            parse = read(article, language.grammar)
            mentions = find_mentions(article.text, parse.sentences, parse.mentions, language)
            clauses = find_clauses(parse.sentences, language.grammar)
            parsed.append((article, parse.sentences, mentions, clauses, language))
    best = float("inf")
    for _ in range(RUNS):
        start = process_time()
        for one in parsed:
            attribute(*one)
        best = min(best, process_time() - start)
    characters = sum(len(one[0].text) for one in parsed) / len(parsed)
    print(f"{len(parsed)} articles of {characters:.0f} characters: {len(parsed) / best:.0f} articles a second")


if __name__ == "__main__":
    main()
