"""The whole way of the Russian parser: paragraphs to sentences, tokens, tree and names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from dateline.lang.grammar import Parse
from dateline.lang.ru.attach import attach
from dateline.lang.ru.layout import line_of
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import analyse
from dateline.lang.ru.names import Run, in_one, mentions, names
from dateline.lang.ru.network import Reading, read
from dateline.lang.ru.reattach import REATTACHMENTS
from dateline.lang.ru.repair import REPAIRS, apply, repair
from dateline.lang.ru.segment import sentences, shorten, tokens
from dateline.records import Mention, Sentence, Span, Token

_FULL_STOPS = (".", "!", "?", "…")
_LONGEST_HEADLINE = 30


def parse(text: str, paragraphs: Sequence[Span]) -> Parse:
    """Cut the paragraphs into sentences and analyse them; equal texts give equal parses.

    A sentence is a headline if it is alone in the first of several paragraphs and ends without a full stop.
    """
    cut = [(number, spans) for number, paragraph in enumerate(paragraphs) for spans in _cut(text, paragraph)]
    readings = read([[span.of(text) for span in spans] for _, spans in cut], _heads)
    headline = _is_headline(text, cut, len(paragraphs))
    parsed: list[Sentence] = []
    found: list[Mention] = []
    for index, (paragraph, spans), reading in zip(count(), cut, readings):
        words, runs = _grown(_tokens(text, spans, reading), reading)
        sentence = Sentence(
            index=index,
            span=Span(spans[0].start, spans[-1].end),
            paragraph=paragraph,
            headline=headline and index == 0,
            tokens=words,
        )
        parsed.append(sentence)
        found.extend(mentions(text, sentence, runs))
    return Parse(sentences=tuple(parsed), mentions=tuple(found))


def _grown(words: tuple[Token, ...], reading: Reading) -> tuple[tuple[Token, ...], list[Run]]:
    """Mend tree and names together: names tell which words are one, the tree which names are."""
    runs = names(words, reading.names)
    return repair(apply(words, in_one(words, runs)), (*REATTACHMENTS, *REPAIRS)), runs


def _cut(text: str, paragraph: Span) -> list[Sequence[Span]]:
    return [part for sentence in sentences(text, paragraph) for part in shorten(text, tokens(text, sentence))]


def _heads(words: Sequence[str], tags: Sequence[str], scores: Floats) -> Sequence[int]:
    analysed = [analyse(word, tag) for word, tag in zip(words, tags, strict=True)]
    return attach(line_of(words, analysed, scores), scores)


def _tokens(text: str, spans: Sequence[Span], reading: Reading) -> tuple[Token, ...]:
    found = []
    for index, span in enumerate(spans):
        words = span.of(text)
        word = analyse(words, reading.tags[index])
        found.append(
            Token(
                index=index,
                span=span,
                text=words,
                lemma=word.lemma,
                pos=word.pos,
                head=reading.heads[index],
                relation=reading.relations[index],
                feats=word.feats,
            )
        )
    return tuple(found)


def _is_headline(text: str, cut: Sequence[tuple[int, Sequence[Span]]], paragraphs: int) -> bool:
    if not cut or paragraphs < 2 or len(cut) < 2 or cut[1][0] == cut[0][0]:  # noqa: PLR2004 - several
        return False
    spans = cut[0][1]
    return cut[0][0] == 0 and len(spans) <= _LONGEST_HEADLINE and not spans[-1].of(text).endswith(_FULL_STOPS)
