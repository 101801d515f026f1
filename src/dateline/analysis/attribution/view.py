"""The article as the search for attributions looks at it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.analysis.attribution.quotes import find_quotes
from dateline.lang.cues import Cue
from dateline.lang.pack import Pack
from dateline.lang.tree import Tree, tree_of
from dateline.lexicon.phrases import fold
from dateline.records import Article, Clause, Mention, Sentence, Span, Token


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

    def is_quoted(self, span: Span) -> bool:
        """Tell whether a stretch stands within one quotation; quotations do not overlap and are in order."""
        place = bisect_right(self.quotes, span.start, key=lambda quote: quote.start) - 1
        return place >= 0 and span.end <= self.quotes[place].end

    def classes(self, lemma: str) -> frozenset[str]:
        """Return the semantic classes of a word."""
        return self.pack.classes.get(fold(lemma), frozenset())


def cue_verb(tree: Tree, clause: Clause) -> int:
    """Return the token of the cue: with a light verb, whichever of the two comes last."""
    last = clause.head
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].span.end <= clause.trigger.end:
        last += 1
    return last


def is_finite(tree: Tree, head: Token) -> bool:
    """Tell whether a clause has a finite verb: its head, or the copula or auxiliary of it («that the road is open»)."""
    helpers = tree.children(head.index, "cop", "aux", "aux:pass")
    return any(token.feats.get("VerbForm") == "Fin" for token in (head, *helpers))
