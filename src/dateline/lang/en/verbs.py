"""The dictionary forms of verbs that the English model gets wrong: by rule, and the listed ones that no rule gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dateline.lexicon import read_optional_table
from dateline.records import Sentence, Token

# One syllable that ends in a consonant after a single vowel doubles it before an ending ("stop", "stopped").
_DOUBLES = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bdgklmnprtvz]")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def verb_lemma(text: str, lemma: str) -> str:
    """Return a verb's dictionary form, with the final e that the model dropped."""
    word, base = text.lower(), lemma.lower()
    if not _DOUBLES.fullmatch(base):
        return lemma
    undoubled = word in {f"{base}ed", f"{base}ing"}
    plural_like = word == f"{base}es" and not base.endswith(_HISSING)
    return f"{lemma}e" if undoubled or plural_like else lemma


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
