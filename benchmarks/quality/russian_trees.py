"""How often Russian trees contradict grammar: slovnet's own against those that Dateline makes of them.

    python benchmarks/quality/russian_trees.py [NEWS.jsonl] [--documents N]

There is no gold here: what is counted are attachments that no reader would make. Some of the counts are what
the preferences ask for, and are bound to fall; crossings, conjuncts and participles are partly independent.
Without a file, ../shared/bench/ru/news_raw.jsonl or the folder that DATELINE_SHARED names.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dateline.lang.ru.attach import is_tree
from dateline.lang.ru.layout import line_of
from dateline.lang.ru.line import NOUNS, Line, preposition_cases
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import analyse
from dateline.lang.ru.network import likeliest, read
from dateline.lang.ru.parse import parse
from dateline.records import Span, Token

ROOT = Path(__file__).parents[2]


class Words(NamedTuple):
    """One sentence parsed: its line, heads and relations."""

    line: Line
    heads: Sequence[int]
    relations: Sequence[str]


def faults(words: Words) -> Iterator[str]:
    """Yield the name of each fault of a tree."""
    line, heads, relations = words
    if not is_tree(heads):
        yield "sentences that are no tree"
    yield from ("arcs that cross another" for _ in range(crossings(line, heads)))
    for word in range(len(line)):
        head, relation = heads[word], relations[word]
        if line.modified[word] >= 0 and head != line.modified[word]:
            yield "modifier not on the agreeing noun that it stands before"
        if line.owners[word] and "Nom" not in line.cases[word] and head not in line.owners[word]:
            yield "genitive not on a noun of the chain before it"
        whole = relation == "case" and not any(
            other == word and name == "fixed" for other, name in zip(heads, relations, strict=True)
        )
        if whole and head >= 0 and line.cases[head] and not governs(line, word, head):
            yield "preposition on a word in a case that it does not govern"
        if relation.startswith("nsubj") and line.cases[word] and "Nom" not in line.cases[word]:
            yield "subject not in the nominative"
        if relation == "conj" and line.pos[word] in NOUNS and disagree(line, word, head):
            yield "joined nouns in different cases"
        follows = line.participles[word] and 0 <= head < word and line.pos[head] in NOUNS
        if follows and not line.agrees(word, head):
            yield "participle after a noun that it disagrees with"


def crossings(line: Line, heads: Sequence[int]) -> int:
    """Count the words whose arcs cross another, marks left out."""
    arcs = [
        (min(word, head), max(word, head)) for word, head in enumerate(heads) if head >= 0 and line.pos[word] != "PUNCT"
    ]
    return sum(any(a < c < b < d or c < a < d < b for c, d in arcs) for a, b in arcs)


def governs(line: Line, preposition: int, noun: int) -> bool:
    """Tell whether a preposition may govern a word."""
    wanted = preposition_cases().get(line.texts[preposition].lower())
    return wanted is None or not wanted.isdisjoint(line.cases[noun])


def disagree(line: Line, word: int, head: int) -> bool:
    """Tell whether two nouns have cases and share none."""
    return head >= 0 and line.pos[head] in NOUNS and line.cases[word].isdisjoint(line.cases[head])


def count(texts: Sequence[str]) -> tuple[Counter[str], Counter[str], int]:
    """Count the faults of slovnet's trees and of ours, and the words."""
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    total = 0
    for text in texts:
        paragraphs = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
        for sentence in parse(text, paragraphs).sentences:
            words = [token.text for token in sentence.tokens]
            total += len(words)
            stock = stock_parse(words)
            before.update(faults(stock))
            after.update(faults(ours(sentence.tokens, stock.line)))
    return before, after, total


def stock_parse(words: Sequence[str]) -> Words:
    """Parse a sentence with slovnet's own choice of heads."""
    lines: list[Line] = []

    def keep(texts: Sequence[str], tags: Sequence[str], scores: Floats) -> Sequence[int]:
        lines.append(line_of(texts, [analyse(word, tag) for word, tag in zip(texts, tags, strict=True)], scores))
        return likeliest(texts, tags, scores)

    (reading,) = read([words], keep)
    return Words(lines[0], reading.heads, reading.relations)


def ours(tokens: Sequence[Token], line: Line) -> Words:
    """Lay out our parse of a sentence, with the cases that the repairs gave."""
    given = (token.feats.get("Case") for token in tokens)
    cases = [
        old if case is None or case in old else frozenset({case}) for case, old in zip(given, line.cases, strict=True)
    ]
    return Words(replace(line, cases=cases), [token.head for token in tokens], [token.relation for token in tokens])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", type=Path, nargs="?")
    parser.add_argument("--documents", type=int, default=200)
    given = parser.parse_args()
    shared = Path(os.environ.get("DATELINE_SHARED", ROOT.parent / "shared"))
    path = given.news or shared / "bench" / "ru" / "news_raw.jsonl"
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()[: given.documents]]
    before, after, total = count(texts)
    rows = [f"{len(texts)} documents, {total:,} tokens\n", "| fault | slovnet | Dateline |", "|---|---|---|"]
    rows += [f"| {name} | {number:,} | {after[name]:,} |" for name, number in sorted(before.items())]
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
