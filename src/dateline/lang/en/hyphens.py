"""Words that the tokeniser cuts at their hyphen ("pull-out", "cease-fire"), named whole where a list knows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.lexicon.phrases import fold
from dateline.records import Sentence, Token


def with_hyphens(sentences: Sequence[Sentence], known: frozenset[str]) -> tuple[Sentence, ...]:
    """Give the last part of each known word the dictionary form of the whole; `known` are folded."""
    return tuple(replace(sentence, tokens=_joined(sentence.tokens, known)) for sentence in sentences)


def _joined(tokens: tuple[Token, ...], known: frozenset[str]) -> tuple[Token, ...]:
    found = list(tokens)
    for first, hyphen, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        together = first.span.end == hyphen.span.start and hyphen.span.end == last.span.start
        whole = fold(f"{first.text}-{last.lemma}")
        if hyphen.text == "-" and together and whole in known:
            found[last.index] = replace(last, lemma=whole)
    return tuple(found)
