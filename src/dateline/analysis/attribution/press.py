"""Outlets and agencies that no list knows: told by what they do and how they are called."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.analysis.attribution.speaker import kind_of
from dateline.analysis.attribution.view import View
from dateline.lang.tree import phrase
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role, Span, Token
from dateline.records.analysis import AttributionKind

# What a source may be taken for that is the press: names that the lists do not have.
_DOUBTFUL = frozenset({"institution", "unnamed", "speaker"})
_CLOSING = {"«": "»", "„": "“", "“": "”", '"': '"'}
_OPENING = frozenset(_CLOSING)
# A name between marks has at most this many words.
_LONGEST_NAME = 6


def press_or(view: View, clause: Clause, head: int) -> AttributionKind:
    """Return the kind of a clause's source; who writes or passes on under an unknown proper name is the press."""
    kind = kind_of(view, clause.sentence, head)
    if kind not in _DOUBTFUL or _is_known(view, clause.sentence, head):
        return kind
    words = [view.trees[clause.sentence].tokens[index] for index in phrase(view.trees[clause.sentence], head)]
    token = view.trees[clause.sentence].tokens[head]
    passes_on = "press-verb" in view.classes(clause.lemma)
    if any(word.pos in {"PROPN", "X"} for word in words) and _has(view, words, "press-agency"):
        return "agency"
    if token.pos in {"PROPN", "X"} and _has(view, words, "press-name"):
        return "outlet"
    named = token.pos in {"PROPN", "X"} or _in_marks(view, words[0].span, token.span)
    return "outlet" if named and passes_on else kind


def named_after(view: View, clause: Clause) -> Role | None:
    """Return the name between marks right after a word of passing on that the tree has elsewhere («пишет «Эхо»»)."""
    tokens = view.trees[clause.sentence].tokens
    first = clause.head + 1
    if "press-verb" not in view.classes(clause.lemma) or first >= len(tokens) or tokens[first].text not in _CLOSING:
        return None
    rest = range(first + 1, min(first + 1 + _LONGEST_NAME, len(tokens)))
    last = next((index for index in rest if tokens[index].text == _CLOSING[tokens[first].text]), None)
    if last is None or last == first + 1:
        return None
    inside = range(first + 1, last)
    head = next((index for index in inside if tokens[index].head not in inside), first + 1)
    span = Span(tokens[first + 1].span.start, tokens[last - 1].span.end)
    return Role(name="agent", span=span, head=head, lemma=tokens[head].lemma, marker="named")


def _has(view: View, words: Sequence[Token], name: str) -> bool:
    return any(name in view.classes(fold(word.text)) for word in words)


def _is_known(view: View, sentence: int, head: int) -> bool:
    """Tell whether a list says what a source is, or a name is somebody's."""
    mentions = view.mentions.get((sentence, head), ())
    return any(m.kind in {"person", "office", "group"} or (m.key and m.kind != "place") for m in mentions)


def _in_marks(view: View, first: Span, head: Span) -> bool:
    """Tell whether a source is called so between quotation marks («пишет «Эхо»»)."""
    before = view.article.text[max(0, first.start - 1) : first.start]
    return before in _OPENING or view.article.text[max(0, head.start - 1) : head.start] in _OPENING
