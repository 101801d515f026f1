"""The Russian grammar as a pack offers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.lang.grammar import Grammar, Parse
from dateline.lang.ru.clauses import build_clauses
from dateline.lang.ru.dictionary import lemmas
from dateline.lang.ru.known_lemmas import read_known_lemmas
from dateline.lang.ru.models import Floats
from dateline.lang.ru.parse import parse
from dateline.lang.ru.vectors import vectors
from dateline.lang.ru.words import ClauseWords, read_clause_words
from dateline.records import Clause, Sentence, Span


@dataclass(frozen=True, slots=True)
class _Russian:
    words: ClauseWords
    known_lemmas: Mapping[str, frozenset[str]]

    def parse(self, text: str, paragraphs: Sequence[Span]) -> Parse:
        return parse(text, paragraphs)

    def clauses(self, sentence: Sentence, first: int) -> tuple[Clause, ...]:
        return build_clauses(sentence, first, self.words)

    def lemmas(self, word: str) -> frozenset[str]:
        known = self.known_lemmas.get(word)
        return (lemmas(word) if known is None else known) | _first_part(word)

    def vectors(self, words: Sequence[str]) -> Floats:
        return vectors(words)


def _first_part(word: str) -> frozenset[str]:
    """Return the adjective that begins a compound: «российско» of «российско-турецкий»."""
    return frozenset({f"{word[:-1]}ий"}) if word.endswith(("ско", "цко")) else frozenset()


def build(folder: Path, event_nouns: frozenset[str], adjectives: frozenset[str]) -> Grammar:
    """Make the grammar; models are loaded when the first text is parsed."""
    return _Russian(
        words=read_clause_words(folder / "lexicon", event_nouns, adjectives),
        known_lemmas=read_known_lemmas(folder / "lexicon" / "lemmas.tsv"),
    )
