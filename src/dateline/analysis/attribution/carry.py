"""Sentences that go on reporting a speaker without saying so again."""

from __future__ import annotations

from dataclasses import replace

from dateline.analysis.attribution.view import View
from dateline.records import Attribution, Span

_REPORTING = frozenset({"clause", "quotation"})


def carry_over(view: View, found: list[Attribution]) -> list[Attribution]:
    """Extend an attribution over the next sentences of its paragraph that are quotations without a cue of their own.

    The rule: after a sentence attributed by a clause or quotation, a following sentence of the same paragraph
    that is wholly a quotation belongs to the same source, until a sentence has a cue or is not quoted.
    """
    cued = {sentence.index for sentence in view.sentences for item in found if _touches(item, sentence.span)}
    return [_extended(view, item, cued) if item.rule in _REPORTING else item for item in found]


def _touches(item: Attribution, span: Span) -> bool:
    return any(cue.overlaps(span) for cue in item.cue)


def _extended(view: View, item: Attribution, cued: set[int]) -> Attribution:
    own = next((sentence for sentence in view.sentences if _touches(item, sentence.span)), None)
    if own is None:
        return item
    added = []
    for sentence in view.sentences[own.index + 1 :]:
        quoted = any(quote.covers(Span(sentence.span.start, sentence.span.end - 1)) for quote in view.quotes)
        if sentence.paragraph != own.paragraph or sentence.index in cued or not quoted:
            break
        added.append(sentence.span)
    return replace(item, content=(*item.content, *added))
