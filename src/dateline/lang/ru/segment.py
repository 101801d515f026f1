"""Cutting Russian paragraphs into sentences and tokens: razdel, with its known faults in news mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import razdel
from razdel.segmenters.sokr import HEAD_SOKRS

from dateline.lang.ru.dictionary import may_be_predicate
from dateline.records import Span

LONGEST_PARAGRAPH = 10_000
LONGEST_SENTENCE = 400
_LONGEST_CHUNK = 500
_LONGEST_ADDRESS = 60
_CACHED_CHUNK = 40

_CHUNK = re.compile(r"\S+")
_PLAIN = re.compile(r"[А-Яа-яЁё]+|[A-Za-z]+|[0-9]+")
_WHOLE = re.compile(
    r"(?:https?://|www\.)[^\s«»\"<>]*[\w/]"  # an address of a page
    r"|[\w.+-]*\w@[\w-]+(?:\.[\w-]+)+"  # an address of a person
    r"|(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+(?:[a-z]{2,10}|A[zZ]|R[uU]|[A-Z]{2,3})(?![\w-])"  # e-huquq.az, Day.Az
    r"|[А-Яа-яЁё][А-Яа-яЁё-]*\.(?:[Rr][Uu]|рф|РФ)(?![\w-])"  # Газета.Ru
    r"|(?<![\d:])[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:])"  # 00:39
)
_GLUED = re.compile(r"(?<=[а-яё]{3})[.!?…]+(?=[А-ЯЁ][а-яё])")
_BEFORE_GLUE = re.compile(r"[а-яё]+$")
_TITLE_SHORT = re.compile(
    r"(?:^|[\s«\"(])(?:[Гг]ен|[Аа]дм|[Пп]олк|[Пп]одп|[Мм]айор|[Кк]ап|[Лл]ейт|[Сс]ерж|[Рр]есп|St|Mr|Dr)\.$"
)
_MONTH_SHORT = re.compile(r"\b(?:янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)\.$")
_YEAR_SHORT = re.compile(r"\d\s?гг?\.\s+(?=[А-ЯЁ])")
_CALL_IN_QUOTES = re.compile(r"[?!…][»”\"]$")
_DASH = re.compile(r"[—–-]\s")
_CLAUSE_MARK = re.compile(r"[,;:—–(]|\b(?:что|чтобы|если|когда|как)\b")
_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*")
_SAYS_SOMETHING = re.compile(r"\w")


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Cut a paragraph into its sentences, without the white space around them.

    A paragraph of more than LONGEST_PARAGRAPH characters is first cut at white space, for the time that razdel
    takes grows with the square of the length.
    """
    pieces = [piece for part in _parts(text, paragraph) for piece in _join(text, list(_razdel_sentences(text, part)))]
    return [span for piece in pieces for span in _split(text, piece)]


def tokens(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence into words and marks; addresses, domain names and hours stay whole."""
    found = []
    for match in _CHUNK.finditer(text, *sentence):
        start = match.start()
        for low in range(start, match.end(), _LONGEST_CHUNK):
            chunk = text[low : min(low + _LONGEST_CHUNK, match.end())]
            found += [Span(low + left, low + right) for left, right in _cut(chunk)]
    return found


def shorten(text: str, spans: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """Cut the tokens of an endless sentence into runs of at most LONGEST_SENTENCE, after a mark where one is near."""
    first = 0
    while len(spans) - first > LONGEST_SENTENCE:
        last = first + LONGEST_SENTENCE
        marks = [place for place in range(first + LONGEST_SENTENCE // 2, last) if text[spans[place].start] in ",;.!?…"]
        end = marks[-1] + 1 if marks else last
        yield spans[first:end]
        first = end
    if spans[first:]:
        yield spans[first:]


def _parts(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    while paragraph.end - start > LONGEST_PARAGRAPH:
        space = max(text.rfind(mark, start, start + LONGEST_PARAGRAPH) for mark in " \n\t")
        end = space if space > start else start + LONGEST_PARAGRAPH
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def _razdel_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    for piece in razdel.sentenize(paragraph.of(text)):
        if piece.start < piece.stop:
            yield Span(paragraph.start + piece.start, paragraph.start + piece.stop)


def _join(text: str, pieces: Sequence[Span]) -> list[Span]:
    joined: list[Span] = []
    for piece in pieces:
        if joined and _belongs(joined[-1].of(text), piece.of(text)):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _belongs(before: str, after: str) -> bool:
    """Tell whether razdel broke a sentence: after a short title or month, before a dash, or before mere marks."""
    tail = before[-12:]
    if _TITLE_SHORT.search(tail) and after[0].isupper():
        return True
    if _MONTH_SHORT.search(tail) and after[0].isdigit():
        return True
    if _CALL_IN_QUOTES.search(tail) and _DASH.match(after):
        return True
    return not _SAYS_SOMETHING.search(after)


def _split(text: str, piece: Span) -> Iterator[Span]:
    """Break where razdel saw none: at a missing space and after «в 1950 г.» that ends a clause with a verb."""
    start = piece.start
    for place in sorted({*_glued_ends(text, piece), *_year_ends(text, piece)}):
        yield _trim(text, Span(start, place))
        start = place
    yield _trim(text, Span(start, piece.end))


def _glued_ends(text: str, piece: Span) -> Iterator[int]:
    for match in _GLUED.finditer(text, *piece):
        word = _BEFORE_GLUE.search(text, max(piece.start, match.start() - 20), match.start())
        in_name = any(
            whole.start() < match.end() < whole.end() for whole in _WHOLE.finditer(text, *_around(text, match))
        )
        if word and word.group() not in HEAD_SOKRS and not in_name:
            yield match.end()


def _around(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the bounds of the words without space that the match stands in, not looking too far."""
    low, high = max(0, match.start() - _LONGEST_ADDRESS), match.end() + _LONGEST_ADDRESS
    left = max(text.rfind(space, low, match.start()) for space in " \n\t")
    right = _CHUNK.match(text, match.end(), high)
    return max(low, left + 1), right.end() if right else match.end()


def _year_ends(text: str, piece: Span) -> Iterator[int]:
    for match in _YEAR_SHORT.finditer(text, *piece):
        before = text[max(piece.start, match.start() - 300) : match.start()]
        clause = _CLAUSE_MARK.split(before)[-1]
        if any(may_be_predicate(word) for word in _WORD.findall(clause)):
            yield match.end()


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _cut(chunk: str) -> Sequence[tuple[int, int]]:
    if _PLAIN.fullmatch(chunk):
        return ((0, len(chunk)),)
    return _cut_known(chunk) if len(chunk) <= _CACHED_CHUNK else _cut_new(chunk)


def _cut_new(chunk: str) -> tuple[tuple[int, int], ...]:
    """Cut words without space between them as razdel does, then mend what must stay whole."""
    pieces = [(token.start, token.stop) for token in razdel.tokenize(chunk)]
    for whole in _WHOLE.finditer(chunk):
        outside = [(start, end) for start, end in pieces if end <= whole.start() or whole.end() <= start]
        inside = [(start, end) for start, end in pieces if whole.start() <= start and end <= whole.end()]
        if inside and len(inside) + len(outside) == len(pieces):
            pieces = sorted([*outside, whole.span()])
    return tuple(pieces)


_cut_known = lru_cache(maxsize=1 << 16)(_cut_new)
