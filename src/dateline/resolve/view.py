"""An analysed article as the resolver looks at it: trees, mentions by token, and the words of a span."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dateline.gazetteer import gazetteer, place_of
from dateline.lang.pack import Pack
from dateline.lang.tree import Tree, tree_of
from dateline.lexicon.phrases import fold
from dateline.records import Analysis, Article, Clause, Mention, Span, Token

# How a mention of the town is found that a capital or a seat of power names beside the government.
SEAT = "seat"
# A country named in the headline or the first paragraph says more of where a story plays than one named later.
_HEADLINE_WEIGHT, _LEAD_WEIGHT = 4, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The article, its trees, its mentions by sentence, and the countries it is about, the foremost first."""

    article: Article
    analysis: Analysis
    pack: Pack
    trees: tuple[Tree, ...]
    mentions: Mapping[int, tuple[Mention, ...]]
    countries: tuple[str, ...]

    def locate(self, span: Span) -> tuple[int, list[int]]:
        """Return the sentence that a span lies in and the indices of its tokens there; -1 and none if it has none."""
        for sentence in self.analysis.sentences:
            if sentence.span.overlaps(span):
                return sentence.index, [token.index for token in sentence.tokens if token.span.overlaps(span)]
        return -1, []

    def within(self, sentence: int, tokens: Iterable[int]) -> list[Mention]:
        """Return the mentions that lie wholly on some tokens of a sentence."""
        chosen = set(tokens)
        return [m for m in self.mentions.get(sentence, ()) if chosen.issuperset(range(m.first, m.last + 1))]

    def head_of(self, sentence: int, tokens: list[int]) -> Token:
        """Return the token of a phrase whose head lies outside it."""
        words = self.trees[sentence].tokens
        return next((words[index] for index in tokens if words[index].head not in tokens), words[tokens[0]])

    def classes(self, token: Token) -> frozenset[str]:
        """Return the semantic classes of a word."""
        return self.pack.classes.get(fold(token.lemma), frozenset())

    def is_saying(self, clause: Clause) -> bool:
        """Tell whether a clause is one by which somebody says something."""
        cues = (cue for item in self.analysis.attributions for cue in item.cue)
        return any(cue.overlaps(clause.trigger) for cue in cues)


def ancestors(clause: Clause, clauses: Iterable[Clause]) -> frozenset[int]:
    """Return the numbers of the clauses that a clause stands in, directly or not."""
    parents = {other.index: other.parent for other in clauses}
    found: set[int] = set()
    above = clause.parent
    while above is not None and above not in found:
        found.add(above)
        above = parents.get(above)
    return frozenset(found)


def view_of(article: Article, analysis: Analysis, pack: Pack) -> View:
    """Index an analysis."""
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        mentions[mention.sentence].append(mention)
    return View(
        article=article,
        analysis=analysis,
        pack=pack,
        trees=tuple(map(tree_of, analysis.sentences)),
        mentions={index: tuple(found) for index, found in mentions.items()},
        countries=_countries(analysis),
    )


def country_of(mention: Mention) -> str | None:
    """Return the country that a mention names or lies in."""
    known, key = gazetteer(), mention.key or ""
    if mention.kind == "country":
        return key
    if mention.kind == "place":
        place = place_of(key)
        return place.country if place else None
    if mention.kind == "organisation" and key in known.organisations:
        return known.organisations[key].country
    return None


def _countries(analysis: Analysis) -> tuple[str, ...]:
    """Rank the countries an article names, itself or through their towns and institutions."""
    counts: Counter[str] = Counter()
    for code, weight in _weighted(analysis):
        counts[code] += weight
    return tuple(sorted(counts, key=lambda code: -counts[code]))


def _weighted(analysis: Analysis) -> Iterator[tuple[str, int]]:
    for mention in analysis.mentions:
        code = country_of(mention)
        sentence = analysis.sentences[mention.sentence]
        if code and code in gazetteer().countries and mention.via != SEAT:
            yield code, _HEADLINE_WEIGHT if sentence.headline else _LEAD_WEIGHT if sentence.paragraph <= 1 else 1
