"""The whole way of the English parser: paragraphs to sentences, tokens, tree and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.lang.en.dictionary import singular
from dateline.lang.en.forms import add_forms
from dateline.lang.en.model import model
from dateline.lang.en.reported import give_speaker
from dateline.lang.en.universal import Word, to_universal
from dateline.lang.en.verbs import verb_lemma
from dateline.lang.grammar import Parse
from dateline.records import Mention, Sentence, Span, Token
from dateline.records.analysis import MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Piece
    from spacy.tokens import Token as SpacyToken

_KINDS: dict[str, MentionKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_FULL_STOPS = (".", "!", "?", "…", '."', ".”", ".'")
_LONGEST_HEADLINE = 30
# spaCy refuses a text of more than a million characters; a paragraph longer than this is no prose.
_LONGEST_PARAGRAPH = 20_000
_MARKS = frozenset({"the", "'s", "’s", "a", "an"})


def parse(text: str, paragraphs: Sequence[Span], human: frozenset[str]) -> Parse:
    """Cut the paragraphs into sentences and analyse them; equal texts give equal parses.

    A sentence is a headline if it is alone in the first of several paragraphs and ends without a full stop.
    """
    sentences: list[Sentence] = []
    found: list[Mention] = []
    parts = [(number, part) for number, paragraph in enumerate(paragraphs) for part in _parts(text, paragraph)]
    documents = model().pipe(part.of(text) for _, part in parts)
    for (number, part), document in zip(parts, documents, strict=True):
        for piece in _pieces(document):
            sentence = _sentence(piece, part.start, len(sentences), number, human)
            sentences.append(sentence)
            found.extend(_mentions(piece, sentence, text))
    return Parse(sentences=tuple(_with_headline(sentences, text)), mentions=tuple(found))


def _parts(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    while paragraph.end - start > _LONGEST_PARAGRAPH:
        space = text.rfind(" ", start, start + _LONGEST_PARAGRAPH)
        end = space if space > start else start + _LONGEST_PARAGRAPH
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def _pieces(document: Doc) -> Iterator[Piece]:
    """Give the sentences; marks and blanks alone are none."""
    for piece in document.sents:
        if any(not token.is_space for token in piece):
            yield piece


def _sentence(piece: Piece, offset: int, index: int, paragraph: int, human: frozenset[str]) -> Sentence:
    kept = [token for token in piece if not token.is_space]
    place = {token.i: number for number, token in enumerate(kept)}
    words = [
        Word(
            text=token.text,
            lemma=_lemma(token),
            pos=token.pos_,
            tag=token.tag_,
            head=-1 if token.head.i == token.i else place.get(token.head.i, -1),
            relation=token.dep_,
            feats=token.morph.to_dict(),
        )
        for token in kept
    ]
    give_speaker(words)
    to_universal(words)
    for word, token in zip(words, kept, strict=True):
        if token.ent_type_ == "PERSON" and word.pos == "PROPN":
            word.feats["Animacy"] = "Anim"
    add_forms(words, human)
    starts = [offset + token.idx for token in kept]
    tokens = tuple(
        Token(
            index=number,
            span=Span(start, start + len(word.text)),
            text=word.text,
            lemma=word.lemma,
            pos=word.pos,
            head=word.head,
            relation=word.relation,
            feats=word.feats,
        )
        for number, (word, start) in enumerate(zip(words, starts, strict=True))
    )
    span = Span(tokens[0].span.start, tokens[-1].span.end)
    return Sentence(index=index, span=span, paragraph=paragraph, headline=False, tokens=tokens)


def _lemma(word: SpacyToken) -> str:
    """Return a word's dictionary form; the model leaves names in the plural as they are ("Russians", "Houthis")."""
    if word.pos_ == "VERB":
        return verb_lemma(word.text, word.lemma_)
    plural = word.tag_ == "NNPS" or (word.tag_ == "NNP" and word.ent_type_ != "PERSON" and word.text.endswith("s"))
    return singular(word.text) if plural else word.lemma_


def _mentions(piece: Piece, sentence: Sentence, text: str) -> Iterator[Mention]:
    """Give the names that the model found, without articles and possessive endings."""
    starts = {token.span.start: token.index for token in sentence.tokens}
    ends = {token.span.end: token.index for token in sentence.tokens}
    offset = sentence.span.start - next(token.idx for token in piece if not token.is_space)
    for entity in piece.ents:
        kind = _KINDS.get(entity.label_)
        first, last = starts.get(offset + entity.start_char), ends.get(offset + entity.end_char)
        if kind is None or first is None or last is None:
            continue
        while first < last and sentence.tokens[first].text.lower() in _MARKS:
            first += 1
        while last > first and sentence.tokens[last].text.lower() in _MARKS:
            last -= 1
        span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
        yield Mention(
            kind=kind,
            sentence=sentence.index,
            span=span,
            text=span.of(text),
            first=first,
            last=last,
            via="spacy",
        )


def _with_headline(sentences: Sequence[Sentence], text: str) -> Iterator[Sentence]:
    for sentence in sentences:
        alone = len(sentences) > 1 and sentences[1].paragraph != sentence.paragraph == 0
        if sentence.index == 0 and alone and len(sentence.tokens) <= _LONGEST_HEADLINE:
            stopped = sentence.span.of(text).endswith(_FULL_STOPS)
            yield _headline(sentence) if not stopped else sentence
        else:
            yield sentence


def _headline(sentence: Sentence) -> Sentence:
    return Sentence(
        index=sentence.index,
        span=sentence.span,
        paragraph=sentence.paragraph,
        headline=True,
        tokens=sentence.tokens,
    )
