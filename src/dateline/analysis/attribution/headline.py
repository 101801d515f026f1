"""Attributions told by a colon at the head of a line: «МИД: стороны договорились», "Poll: the mayor leads"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.analysis.attribution.speaker import is_matter, kind_of, source_span
from dateline.analysis.attribution.view import View
from dateline.lexicon.phrases import fold
from dateline.records import Attribution, Sentence, Span, Token

# A speaker before a colon is at most this many tokens long.
_LONGEST = 8
_NAMED = frozenset({"person", "organisation", "country", "office", "group"})
# Relations by which the first noun before a colon may stand below the head of its phrase.
_RISING = frozenset({"compound", "flat:name", "nmod:poss", "amod"})


def colon_attributions(view: View) -> Iterator[Attribution]:
    """Give an attribution for each line that begins with a name, an office or a word for a source, and a colon."""
    surnames = _surnames(view)
    for sentence in view.sentences:
        colon = next((token.index for token in sentence.tokens[1 : _LONGEST + 1] if token.text == ":"), None)
        told = None if colon is None else _told(view, sentence, colon)
        head = None if colon is None or told is None else _speaker(view, sentence, colon, surnames)
        if colon is not None and told is not None and head is not None:
            yield _attribution(view, sentence, head, colon, told)


def _surnames(view: View) -> frozenset[str]:
    """Return the last words of the persons an article names: a line of a talk may begin with one («SMITH: I was»)."""
    people = (
        (number, found) for (number, _), some in view.mentions.items() for found in some if found.kind == "person"
    )
    return frozenset(fold(view.trees[number].tokens[found.last].text) for number, found in people)


def _told(view: View, sentence: Sentence, colon: int) -> Span | None:
    """Return what stands after a colon in its paragraph, if there are words."""
    start = sentence.tokens[colon].span.end
    here = [other.span.end for other in view.sentences[sentence.index :] if other.paragraph == sentence.paragraph]
    words = Span(start, here[-1]).of(view.article.text)
    first = start + len(words) - len(words.lstrip())
    return Span(first, here[-1]) if any(letter.isalpha() for letter in words) else None


def _speaker(view: View, sentence: Sentence, colon: int, surnames: frozenset[str]) -> int | None:
    before = sentence.tokens[:colon]
    if colon == 1 and fold(before[0].text) in surnames:
        return 0
    first = next((token for token in before if token.pos in {"NOUN", "PROPN"}), None)
    if first is None or any(_is_sentence(token) for token in before):
        return None
    head = _risen(before, first)
    if "before-colon" in view.classes(head.lemma):
        return head.index
    named = {
        mention.kind
        for token in before
        for mention in view.mentions.get((sentence.index, token.index), ())
        if mention.kind in _NAMED and token.relation != "nmod:poss"
    }
    known = named or fold(head.text) in surnames
    return head.index if known and not is_matter(view, sentence.index, head.index) else None


def _is_sentence(token: Token) -> bool:
    """Tell whether a word is none of a speaker's; a hyphen may stand within a name."""
    return token.pos in {"VERB", "AUX"} or (token.pos == "PUNCT" and token.text != "-")


def _risen(before: tuple[Token, ...], token: Token) -> Token:
    """Return the head of the phrase that the first noun of a line stands in («CNN» in "CNN President")."""
    while token.relation in _RISING and token.index < token.head < len(before):
        token = before[token.head]
    return token


def _attribution(view: View, sentence: Sentence, head: int, colon: int, told: Span) -> Attribution:
    mark, source = sentence.tokens[colon].span, source_span(view, sentence.index, head)
    return Attribution(
        kind=kind_of(view, sentence.index, head),
        source=(Span(source.start, min(source.end, mark.start)),),
        cue=(mark,),
        content=(told,),
        rule="colon",
    )
