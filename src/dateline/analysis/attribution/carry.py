"""Sentences that go on reporting a speaker without saying so again."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import takewhile

from dateline.analysis.attribution.scope import looks_back
from dateline.analysis.attribution.view import View
from dateline.records import Attribution, Sentence, Span

_REPORTING = frozenset({"clause", "quotation", "parenthesis"})
# What writes goes on where a speaker's words end.
_WRITTEN = frozenset({"agency", "outlet", "document"})
# What may stand before a quotation in a sentence that goes on quoting: «But "we will stay"».
_JOINING = frozenset({"CCONJ", "ADV", "PUNCT", "SCONJ"})
_MOST_JOINING = 3


def carry_over(view: View, found: list[Attribution]) -> list[Attribution]:
    """Extend an attribution over the next sentences that go on with it.

    An agency, an outlet or a paper that tells by a clause tells the rest of its paragraph, to where the author looks
    back, but for sentences with a cue of their own. For all others: after a sentence attributed by a clause, quotation
    or aside, a following sentence that is a quotation, but for a word that joins it, belongs to the same source: in the
    same paragraph, or in the next where the quotation was left open or the paragraph is all quotation. A quotation with
    a cue of its own outside quotation marks, or a sentence that is not quoted, ends it.
    """
    starts = [sentence.span.start for sentence in view.sentences]
    cues = [cue for item in found for cue in item.cue if not view.is_quoted(cue)]
    cued = {bisect_right(starts, cue.start) - 1 for cue in cues}
    own = [bisect_right(starts, item.cue[0].start) - 1 if item.cue else -1 for item in found]
    return [
        _carried(view, item, view.sentences[place], cued) if item.rule in _REPORTING and place in cued else item
        for item, place in zip(found, own, strict=True)
    ]


def _carried(view: View, item: Attribution, own: Sentence, cued: set[int]) -> Attribution:
    if item.rule == "clause" and item.kind in _WRITTEN:
        return _rest_of_paragraph(view, item, own, cued)
    return _extended(view, item, own, cued)


def _rest_of_paragraph(view: View, item: Attribution, own: Sentence, cued: set[int]) -> Attribution:
    """Let an outlet or a paper go on to where the author looks back («Газета пишет, что …. Министр …»)."""
    later = takewhile(lambda one: one.paragraph == own.paragraph, view.sentences[own.index + 1 :])
    added = [
        sentence.span
        for sentence in takewhile(lambda one: not looks_back(view, one), later)
        if sentence.index not in cued
    ]
    return replace(item, content=(*item.content, *added))


def _extended(view: View, item: Attribution, own: Sentence, cued: set[int]) -> Attribution:
    added = []
    before = own
    for sentence in view.sentences[own.index + 1 :]:
        quote = _quotation(view, sentence)
        if quote is None or not _follows(view, before, sentence) or _is_taken(view, sentence, quote, cued):
            break
        quoted = Span(max(quote.start, sentence.span.start), sentence.span.end)
        if not any(span.covers(quoted) for span in item.content):
            added.append(quoted)
        before = sentence
    return replace(item, content=(*item.content, *added))


def _quotation(view: View, sentence: Sentence) -> Span | None:
    """Return the quotation that a sentence belongs to, but for a word that joins it to the one before."""
    end = sentence.span.end - 1
    quote = next((one for one in view.quotes if one.start < end <= one.end), None)
    if quote is None:
        return None
    before = [token for token in sentence.tokens if token.span.end <= quote.start]
    joined = len(before) <= _MOST_JOINING and all(token.pos in _JOINING for token in before)
    return quote if joined else None


def _is_taken(view: View, sentence: Sentence, quote: Span, cued: set[int]) -> bool:
    """Tell whether a quotation has a cue of its own, be it after several sentences («"I know. I do," he said»)."""
    own = (other.index for other in view.sentences[sentence.index :] if other.span.start < quote.end)
    return any(index in cued for index in own)


def _follows(view: View, before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on from the one before: in its paragraph, or in a quotation that was left open."""
    if sentence.paragraph == before.paragraph:
        return True
    end = Span(before.span.end - 1, before.span.end)
    last = end.of(view.article.text)
    left_open = view.is_quoted(end) and (last.isalnum() or last in ".,!?…")
    return sentence.paragraph == before.paragraph + 1 and (left_open or _is_all_quoted(view, sentence))


def _is_all_quoted(view: View, sentence: Sentence) -> bool:
    """Tell whether a sentence begins a paragraph that is one quotation."""
    here = [other for other in view.sentences[sentence.index :] if other.paragraph == sentence.paragraph]
    whole = Span(sentence.span.start, here[-1].span.end)
    return any(quote.start <= whole.start and whole.end - 1 <= quote.end for quote in view.quotes)
