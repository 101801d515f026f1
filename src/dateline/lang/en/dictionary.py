"""The dictionary forms of English words, for finding the phrases of word lists."""

from __future__ import annotations


def lemmas(word: str) -> frozenset[str]:
    """Return the dictionary forms that a word of a listed phrase may have."""
    return frozenset({word})
