"""What a language's own code must offer; everything else about a language is data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from dateline.records import Clause, Mention, Sentence, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """The sentences of a text and the names that the language's own model found in them.

    Mentions have kind person, organisation or place, no key, and `via` naming the model.
    """

    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]


class Grammar(Protocol):
    """A language's grammar. Built once a process by the `grammar` module of its folder."""

    def parse(self, text: str, paragraphs: Sequence[Span]) -> Parse:
        """Cut the paragraphs into sentences and tokens and analyse them; no sentence crosses a paragraph."""

    def clauses(self, sentence: Sentence, first: int) -> tuple[Clause, ...]:
        """Find the predicates of a sentence with their roles, counted from `first`."""

    def lemmas(self, word: str) -> frozenset[str]:
        """Return the dictionary forms that a word of a phrase in a word list may have."""


@runtime_checkable
class Embedding(Protocol):
    """What a grammar may offer besides: vectors of words that are near where the words are used alike."""

    def vectors(self, words: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return a row of length 1 for each word, zero for one that is not known."""
