"""Clauses of all sentences, counted through the article."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.lang.grammar import Grammar
from dateline.records import Clause, Sentence


def find_clauses(sentences: Iterable[Sentence], grammar: Grammar) -> tuple[Clause, ...]:
    """Let the language's grammar find the predicates and their roles, sentence by sentence."""
    clauses: list[Clause] = []
    for sentence in sentences:
        clauses.extend(grammar.clauses(sentence, len(clauses)))
    return tuple(clauses)
