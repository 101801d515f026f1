"""Attributions told by a colon at the head of a line: «МИД: стороны договорились»."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.analysis.attribution.speaker import is_matter, kind_of, source_span
from dateline.analysis.attribution.view import View
from dateline.records import Attribution, Sentence, Span

# A speaker before a colon is at most this many tokens long.
_LONGEST = 8


def colon_attributions(view: View) -> Iterator[Attribution]:
    """Give an attribution for each line that begins with a name or office and a colon."""
    for sentence in view.sentences:
        colon = next((token.index for token in sentence.tokens[1 : _LONGEST + 1] if token.text == ":"), None)
        if colon is not None and colon + 1 < len(sentence.tokens):
            head = _speaker(view, sentence, colon)
            if head is not None:
                yield _attribution(view, sentence, head, colon)


def _speaker(view: View, sentence: Sentence, colon: int) -> int | None:
    before = sentence.tokens[:colon]
    if any(token.pos in {"VERB", "AUX", "PUNCT"} for token in before):
        return None
    named = {
        mention.kind
        for token in before
        for mention in view.mentions.get((sentence.index, token.index), ())
        if mention.kind in {"person", "organisation", "country", "office"}
    }
    head = next((token for token in before if token.pos in {"NOUN", "PROPN"}), None)
    if head is None or not named or is_matter(view, sentence.index, head.index):
        return None
    return head.index


def _attribution(view: View, sentence: Sentence, head: int, colon: int) -> Attribution:
    mark = sentence.tokens[colon].span
    return Attribution(
        kind=kind_of(view, sentence.index, head),
        source=(source_span(view, sentence.index, head),),
        cue=(mark,),
        content=(Span(sentence.tokens[colon + 1].span.start, sentence.span.end),),
        rule="colon",
    )
