"""The dictionary forms of verbs that the English model gets wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dateline.lexicon import read_optional_table
from dateline.records import Sentence, Token


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
