"""An article as the coder looks at it: its analysis indexed by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.lang.pack import Pack
from dateline.lang.tree import Tree, tree_of
from dateline.records import Analysis, Article, Clause, Mention, Role, Sentence, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The article, its analysis and its language; mentions by sentence and token, clauses by sentence."""

    article: Article
    analysis: Analysis
    pack: Pack
    mentions: Mapping[tuple[int, int], tuple[Mention, ...]]
    clauses: Mapping[int, tuple[Clause, ...]]
    trees: tuple[Tree, ...]

    def sentence(self, clause: Clause) -> Sentence:
        """Return the sentence of a clause."""
        return self.analysis.sentences[clause.sentence]

    def tree(self, clause: Clause) -> Tree:
        """Return the dependency tree of a clause's sentence."""
        return self.trees[clause.sentence]

    def token(self, clause: Clause, role: Role) -> Token:
        """Return the word that carries a role."""
        return self.sentence(clause).tokens[role.head]


def scene_of(article: Article, analysis: Analysis, pack: Pack) -> Scene:
    """Index an analysis."""
    at: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        for index in range(mention.first, mention.last + 1):
            at[mention.sentence, index].append(mention)
    clauses: dict[int, list[Clause]] = defaultdict(list)
    for clause in analysis.clauses:
        clauses[clause.sentence].append(clause)
    return Scene(
        article=article,
        analysis=analysis,
        pack=pack,
        mentions={key: tuple(found) for key, found in at.items()},
        clauses={key: tuple(found) for key, found in clauses.items()},
        trees=tuple(map(tree_of, analysis.sentences)),
    )
