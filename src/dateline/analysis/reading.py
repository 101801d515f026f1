"""Sentences of the article, without what the page has around it."""

from __future__ import annotations

from dataclasses import replace

from dateline.lang.grammar import Grammar, Parse
from dateline.records import Article, Sentence, Span


def read(article: Article, grammar: Grammar) -> Parse:
    """Parse the lines of an article that are its report, the headline marked as such."""
    lines = paragraphs(article)
    parse = grammar.parse(article.text, lines)
    return replace(parse, sentences=tuple(_mark_headline(sentence, article) for sentence in parse.sentences))


def paragraphs(article: Article) -> list[Span]:
    """Return the stretches of text between line breaks, without omissions and empty lines."""
    spans, start = [], 0
    for line in article.text.split("\n"):
        end = start + len(line)
        stripped = Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
        if stripped.end > stripped.start and not _omitted(stripped, article):
            spans.append(stripped)
        start = end + 1
    return spans


def _omitted(line: Span, article: Article) -> bool:
    return any(omission.span is not None and omission.span.overlaps(line) for omission in article.omissions)


def _mark_headline(sentence: Sentence, article: Article) -> Sentence:
    title = article.title_span
    return replace(sentence, headline=True) if title is not None and title.overlaps(sentence.span) else sentence
