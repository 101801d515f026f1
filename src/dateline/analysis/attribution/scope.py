"""Which words are the source's: the reach of a cue."""

from __future__ import annotations

from dateline.analysis.attribution.view import View, is_finite
from dateline.lang.tree import span_of, subtree
from dateline.records import Clause, Role, Sentence, Span

# The lead of an article: this many sentences after the headline.
_LEAD = 2

# How a clause depends on what it describes or goes with.
_SUBORDINATE = frozenset({"acl:relcl", "advcl"})


def source_line_content(view: View, at: Span, *, back: bool) -> tuple[Span, ...]:
    """Return what a source line covers: from it on if it stands in the lead, else its paragraph.

    One in the lead ends where the author takes over. `back` is for «об этом сообщает X», which covers what stands
    before it too. How far either holds was measured (docs/attribution.md).
    """
    here = next((sentence for sentence in view.sentences if sentence.span.overlaps(at)), None)
    if here is None:
        return ()
    headlines = sum(sentence.headline for sentence in view.sentences)
    if here.index - headlines < _LEAD:
        return (Span(0 if back else here.span.start, _author_takes_over(view, here)),)
    paragraph = [sentence.span for sentence in view.sentences if sentence.paragraph == here.paragraph]
    return (Span(paragraph[0].start, paragraph[-1].end),)


def _author_takes_over(view: View, line: Sentence) -> int:
    """Return where the author first looks back in a later paragraph («Напомним, …», «Ранее …»), else the end."""
    later = (sentence for sentence in view.sentences[line.index + 1 :] if sentence.paragraph > line.paragraph)
    return next((one.span.start for one in later if looks_back(view, one)), len(view.article.text))


def looks_back(view: View, sentence: Sentence) -> bool:
    """Tell whether the author takes over with a sentence: «Напомним, …», «Ранее …», «Между тем …»."""
    first = sentence.tokens[0]
    own = first.pos == "VERB" and first.feats.get("Person") == "1"
    # Two words are one in the list, with a hyphen: «между-тем».
    openings = (first.text, "-".join(token.text for token in sentence.tokens[:2]))
    return own or any("looks-back" in view.classes(opening) for opening in openings)


def clause_around(view: View, sentence: int, word: int) -> Span:
    """Return the subordinate clause in which a word stands («суд, который, по мнению X, …»), else the sentence."""
    tree = view.trees[sentence]
    above = (token for token in tree.ancestors(word) if token.relation in _SUBORDINATE and is_finite(tree, token))
    head = next(above, None)
    return span_of(tree, subtree(tree, head.index)) if head else view.sentences[sentence].span


def told_before(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the sentences before, in the paragraph or else in the one before it: what «об этом» points to."""
    sentence = view.sentences[clause.sentence]
    earlier = [other for other in view.sentences[: clause.sentence] if other.paragraph == sentence.paragraph]
    if not earlier and clause.sentence > 0:
        before = view.sentences[clause.sentence - 1].paragraph
        earlier = [other for other in view.sentences[: clause.sentence] if other.paragraph == before]
    return (Span(earlier[0].span.start, earlier[-1].span.end),) if earlier else ()


def whole_phrase(view: View, clause: Clause, role: Role) -> Span:
    """Return the words of a role with every clause that is told about it («сообщил об ударе, нанесённом ночью»)."""
    tree = view.trees[clause.sentence]
    indices = [
        index for index in subtree(tree, role.head) if index >= role.head or role.span.covers(tree.tokens[index].span)
    ]
    return span_of(tree, indices)


def quoted_content(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the quotations that the cue introduces or closes: in its sentence, or ending right before it."""
    sentence = view.sentences[clause.sentence].span
    inside = [quote for quote in view.quotes if quote.overlaps(sentence) and not quote.overlaps(clause.trigger)]
    before = [quote for quote in view.quotes if 0 <= sentence.start - quote.end <= 1 and quote.end <= sentence.start]
    return (*(quote for quote in before if not inside or _runs_on(view, quote, sentence.start)), *inside)


def _runs_on(view: View, quote: Span, position: int) -> bool:
    """Tell whether a quotation before goes on: it stands in the same line, or was left open at the end of its own."""
    text = view.article.text
    return "\n" not in text[quote.end : position] or text[quote.end - 1].isalnum() or text[quote.end - 1] in ".,!?…"
