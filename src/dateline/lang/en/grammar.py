"""The English grammar as a pack offers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.lang.en.clauses import build_clauses
from dateline.lang.en.completing import with_completions
from dateline.lang.en.dictionary import lemmas
from dateline.lang.en.hyphens import with_hyphens
from dateline.lang.en.parse import parse
from dateline.lang.en.vectors import Floats, vectors
from dateline.lang.en.verbs import read_lemmas, with_lemmas
from dateline.lang.en.words import ClauseWords, read_clause_words
from dateline.lang.grammar import Grammar, Parse
from dateline.records import Clause, Sentence, Span


@dataclass(frozen=True, slots=True)
class _English:
    words: ClauseWords
    verbs: Mapping[str, str]

    def parse(self, text: str, paragraphs: Sequence[Span]) -> Parse:
        read = parse(text, paragraphs, self.words.human)
        sentences = with_lemmas(with_hyphens(read.sentences, self.words.hyphenated), self.verbs)
        return replace(read, sentences=with_completions(sentences, self.words))

    def clauses(self, sentence: Sentence, first: int) -> tuple[Clause, ...]:
        return build_clauses(sentence, first, self.words)

    def lemmas(self, word: str) -> frozenset[str]:
        return lemmas(word)

    def vectors(self, words: Sequence[str]) -> Floats:
        return vectors(words)


def build(folder: Path, event_nouns: frozenset[str], adjectives: frozenset[str]) -> Grammar:
    """Make the grammar; the model is loaded when the first text is parsed."""
    lexicon = folder / "lexicon"
    return _English(
        words=read_clause_words(lexicon, event_nouns, adjectives), verbs=read_lemmas(lexicon / "lemmas.tsv")
    )
