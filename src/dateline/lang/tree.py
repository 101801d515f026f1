"""Walking a sentence's dependency tree, for every language that has one (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.records import Sentence, Span, Token

CLAUSAL = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "csubj", "csubj:pass", "parataxis"})
# How a clause stands in the one above it, by the relation of its predicate; the others each grammar tells.
LINKS = {
    "ccomp": "content",
    "xcomp": "content",
    "csubj": "content",
    "csubj:pass": "content",
    "conj": "coordination",
    "acl:relcl": "relative",
    "acl": "modifier",
    "amod": "modifier",
    "parataxis": "parataxis",
}

_QUOTES = {"»": "«", "”": "“", '"': '"'}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A sentence with the dependants of each token, in the order of the text."""

    tokens: tuple[Token, ...]
    dependants: tuple[tuple[int, ...], ...]

    def children(self, head: int, *relations: str) -> Iterator[Token]:
        """Give the dependants of a token, only those of the relations if any are named."""
        for index in self.dependants[head]:
            if not relations or self.tokens[index].relation in relations:
                yield self.tokens[index]

    def child(self, head: int, *relations: str) -> Token | None:
        """Give the first dependant of one of the relations."""
        return next(self.children(head, *relations), None)

    def ancestors(self, index: int) -> Iterator[Token]:
        """Give the heads above a token, the nearest first."""
        while (index := self.tokens[index].head) >= 0:
            yield self.tokens[index]


def tree_of(sentence: Sentence) -> Tree:
    """Index a sentence by head."""
    dependants: list[list[int]] = [[] for _ in sentence.tokens]
    for token in sentence.tokens:
        if token.head >= 0:
            dependants[token.head].append(token.index)
    return Tree(tokens=sentence.tokens, dependants=tuple(map(tuple, dependants)))


def conjuncts(tree: Tree, head: int) -> list[int]:
    """Return a token and all that are joined to it by "and", in the order of the text."""
    joined = [head]
    for index in joined:
        joined.extend(token.index for token in tree.children(index, "conj") if token.index not in joined)
    return sorted(joined)


def phrase(tree: Tree, head: int) -> list[int]:
    """Return the tokens of a noun phrase: without its prepositions, what is joined to it, and clauses about it."""
    taken = [head]
    stack = [token for token in tree.children(head) if _belongs(token) and token.relation not in {"case", "conj", "cc"}]
    while stack:
        token = stack.pop()
        taken.append(token.index)
        stack.extend(child for child in tree.children(token.index) if _belongs(child))
    return _trim(tree, sorted(taken), head)


def subtree(tree: Tree, head: int) -> list[int]:
    """Return a token and everything below it, in the order of the text."""
    taken = [head]
    for index in taken:
        taken.extend(tree.dependants[index])
    return sorted(taken)


def span_of(tree: Tree, indices: list[int]) -> Span:
    """Return the stretch of text from the first to the last of the tokens."""
    return Span(tree.tokens[indices[0]].span.start, tree.tokens[indices[-1]].span.end)


def _belongs(token: Token) -> bool:
    return token.relation not in CLAUSAL and token.relation != "mark"


def _trim(tree: Tree, indices: list[int], head: int) -> list[int]:
    """Keep the unbroken stretch around the head (a gap means a misplaced dependant), without marks at its edges."""
    start = end = indices.index(head)
    while start > 0 and _near(tree, indices[start - 1], indices[start]):
        start -= 1
    while end + 1 < len(indices) and _near(tree, indices[end], indices[end + 1]):
        end += 1
    kept = indices[start : end + 1]
    while kept[-1] != head and tree.tokens[kept[-1]].pos in {"PUNCT", "CCONJ", "ADP"}:
        kept.pop()
    while kept[0] != head and tree.tokens[kept[0]].pos in {"PUNCT", "CCONJ"}:
        kept.pop(0)
    return _closed(tree, kept)


def _closed(tree: Tree, kept: list[int]) -> list[int]:
    """Take in the quotation mark that closes one opened inside («агентство «Рейтер»»)."""
    words, last = [tree.tokens[index].text for index in kept], kept[-1]
    following = tree.tokens[last + 1 : last + 2]
    closing = following[0].text if following else ""
    opening = _QUOTES.get(closing)
    opened = opening is not None and words.count(opening) > (words.count(closing) if opening != closing else 0)
    odd = opening != closing or words.count(closing) % 2 == 1
    return [*kept, last + 1] if opened and odd else kept


def _near(tree: Tree, left: int, right: int) -> bool:
    between = tree.tokens[left + 1 : right]
    return all(token.pos in {"PUNCT", "PART"} and token.text not in {",", ";"} for token in between)
