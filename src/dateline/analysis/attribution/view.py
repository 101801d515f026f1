"""The article as the search for attributions looks at it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.lang.cues import Cue
from dateline.lang.pack import Pack
from dateline.lang.tree import Tree, tree_of
from dateline.lexicon.phrases import fold
from dateline.records import Article, Clause, Mention, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """An article with its trees, clauses by sentence, mentions by token, and stretches between quotation marks."""

    article: Article
    sentences: tuple[Sentence, ...]
    trees: tuple[Tree, ...]
    clauses: Mapping[int, tuple[Clause, ...]]
    mentions: Mapping[tuple[int, int], tuple[Mention, ...]]
    quotes: tuple[Span, ...]
    pack: Pack

    @classmethod
    def of(
        cls,
        article: Article,
        sentences: tuple[Sentence, ...],
        mentions: tuple[Mention, ...],
        clauses: tuple[Clause, ...],
        pack: Pack,
    ) -> View:
        """Index an article."""
        by_sentence: dict[int, list[Clause]] = defaultdict(list)
        for clause in clauses:
            by_sentence[clause.sentence].append(clause)
        by_token: dict[tuple[int, int], list[Mention]] = defaultdict(list)
        for mention in mentions:
            for index in range(mention.first, mention.last + 1):
                by_token[mention.sentence, index].append(mention)
        return cls(
            article=article,
            sentences=sentences,
            trees=tuple(map(tree_of, sentences)),
            clauses={index: tuple(found) for index, found in by_sentence.items()},
            mentions={key: tuple(found) for key, found in by_token.items()},
            quotes=find_quotes(article.text),
            pack=pack,
        )

    def cue(self, kind: str, word: str) -> Cue | None:
        """Look a word up among the language's cues."""
        return self.pack.cues.get((kind, fold(word)))

    def classes(self, lemma: str) -> frozenset[str]:
        """Return the semantic classes of a word."""
        return self.pack.classes.get(fold(lemma), frozenset())


_PAIRS = {"«": "»", "„": "“", "“": "”"}
# A quotation shorter than this many words is a title or a borrowed word, not what somebody said.
_SPOKEN = 4


def find_quotes(text: str) -> tuple[Span, ...]:
    """Return what stands between quotation marks and is long enough to be speech; none crosses an empty line."""
    quotes, position = [], 0
    while position < len(text):
        closing = _PAIRS.get(text[position]) or ('"' if text[position] == '"' else None)
        end = _closing(text, position, closing) if closing else -1
        if end > 0:
            span = Span(position, end + 1)
            if len(span.of(text).split()) >= _SPOKEN:
                quotes.append(span)
        position = end + 1 if end > 0 else position + 1
    return tuple(quotes)


def _closing(text: str, opening: int, mark: str) -> int:
    """Return where the quotation that opens here closes, inner pairs skipped; -1 if it does not in its paragraph."""
    depth, limit = 1, text.find("\n\n", opening)
    for position in range(opening + 1, len(text) if limit < 0 else limit):
        if text[position] == mark:
            depth -= 1
        elif text[position] == text[opening]:
            depth += 1
        if depth == 0:
            return position
    return -1
