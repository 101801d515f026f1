"""The dictionary forms of English words: for finding the phrases of word lists, and where the model is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dateline.lexicon import read_optional_table
from dateline.records import Sentence, Token


def lemmas(word: str) -> frozenset[str]:
    """Return the dictionary forms that a word of a listed phrase may have."""
    return frozenset({word})


def read_lemmas(path: Path) -> Mapping[str, str]:
    """Read the dictionary forms of verbs that the model gets wrong ("hoped": "hop"), by form."""
    return {row["form"]: row["lemma"] for row in read_optional_table(path, ("form", "lemma", "note"), key=("form",))}


def with_lemmas(sentences: Iterable[Sentence], known: Mapping[str, str]) -> tuple[Sentence, ...]:
    """Put the listed dictionary forms in place of the model's."""
    return tuple(
        replace(sentence, tokens=tuple(_corrected(token, known) for token in sentence.tokens)) for sentence in sentences
    )


def _corrected(token: Token, known: Mapping[str, str]) -> Token:
    lemma = known.get(token.text.lower()) if token.pos == "VERB" else None
    return token if lemma is None else replace(token, lemma=lemma)
