"""Finding the phrases of a word list in a sentence, whatever their inflection."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dateline.records import Token

V = TypeVar("V")
Lemmas = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Generic[V]):
    """A phrase found: its first and last token, both included, and what the list says of it."""

    first: int
    last: int
    values: tuple[V, ...]


@dataclass(slots=True)
class _Node(Generic[V]):
    branches: dict[str, _Node[V]] = field(default_factory=dict)
    values: list[tuple[tuple[str, ...], V]] = field(default_factory=list)


class PhraseIndex(Generic[V]):
    """A tree of phrases by word. A word of a phrase fits a token with the same form or the same lemma.

    Case is kept where it tells: a phrase word in capitals («США») wants capitals, a capitalised one
    («Газа») a capital letter; lower-case words fit any. The cost of a look-up does not grow with the list.
    """

    def __init__(self, phrases: Iterable[tuple[str, V]], lemmas: Lemmas) -> None:
        """Build the tree; `lemmas` gives the dictionary forms that a word of a phrase may have."""
        self._root: _Node[V] = _Node()
        for phrase, value in phrases:
            self._add(tuple(phrase.split()), value, lemmas)

    def find(self, tokens: Sequence[Token]) -> list[Match[V]]:
        """Return the longest phrases, left to right, none overlapping another."""
        found, position = [], 0
        while position < len(tokens):
            match = self.longest_at(tokens, position)
            if match:
                found.append(match)
            position = match.last + 1 if match else position + 1
        return found

    def longest_at(self, tokens: Sequence[Token], first: int) -> Match[V] | None:
        """Return the longest phrase that begins at a token, None if none does."""
        best: Match[V] | None = None
        nodes = [self._root]
        for last in range(first, len(tokens)):
            nodes = [node.branches[key] for node in nodes for key in _keys(tokens[last]) if key in node.branches]
            if not nodes:
                break
            words = tokens[first : last + 1]
            values = tuple(
                dict.fromkeys(value for node in nodes for phrase, value in node.values if _case_fits(phrase, words))
            )
            if values:
                best = Match(first=first, last=last, values=values)
        return best

    def _add(self, words: tuple[str, ...], value: V, lemmas: Lemmas) -> None:
        nodes = [self._root]
        for word in words:
            forms = {fold(word), *(fold(lemma) for lemma in lemmas(word))}
            nodes = [node.branches.setdefault(form, _Node()) for node in nodes for form in sorted(forms)]
        for node in nodes:
            node.values.append((words, value))


def fold(word: str) -> str:
    """Return the form under which words are compared: lower case, and ё as е."""
    return word.lower().replace("ё", "е")


def _keys(token: Token) -> tuple[str, ...]:
    form, lemma = fold(token.text), fold(token.lemma)
    return (form,) if form == lemma else (form, lemma)


def _case_fits(phrase: tuple[str, ...], tokens: Sequence[Token]) -> bool:
    return all(_word_case_fits(word, token.text) for word, token in zip(phrase, tokens, strict=True))


def _word_case_fits(word: str, text: str) -> bool:
    if len(word) > 1 and word.isupper():
        return text.isupper()
    return text[:1].isupper() if word[:1].isupper() else True
