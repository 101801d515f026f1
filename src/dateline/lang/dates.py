"""Finding time expressions in a sentence, by the patterns of its language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import NamedTuple

from dateline.lang.date_patterns import STOP, TOP, DatePatterns, Node
from dateline.lang.date_words import Cut, Piece
from dateline.records import Mention, Sentence, Span, Token

_NOTHING = Cut((), False)
_QUOTES = frozenset("«»„“”\"'‘’") | {"``", "''"}
_NO_WAY: Mapping[str, Node] = {}


class _Atom(NamedTuple):
    """A piece where it stands: its characters in the article, its token's place in the sentence."""

    start: int
    end: int
    token: int
    piece: Piece


class _Found(NamedTuple):
    """A reading: where it ends, how far it looked, its value, and the row that gave it."""

    end: int
    reach: int
    key: str
    order: int


@dataclass(frozen=True, slots=True)
class _Reading:
    atoms: list[_Atom]
    patterns: DatePatterns
    memo: dict[tuple[str, int], tuple[_Found, ...]] = field(default_factory=dict)


def find_dates(sentence: Sentence, patterns: DatePatterns) -> tuple[Mention, ...]:
    """Return the time expressions of a sentence, left to right, none overlapping another.

    The longest reading wins, of equals the one whose pattern stands first in the table. `key` is the symbolic
    value described in docs/dates.md, not yet anchored to a day. Of syntax, only names and prepositions are looked at.
    """
    found: list[Mention] = []
    for atoms in _runs(sentence.tokens, patterns):
        reading, position = _Reading(atoms, patterns), 0
        while position < len(atoms):
            best = _best(reading, position)
            if best and best.key != STOP and not _is_name(sentence.tokens, reading, position, best):
                found.append(_mention(sentence, reading, position, best))
            position = best.end if best else position + 1
    return tuple(found)


def _runs(tokens: Sequence[Token], patterns: DatePatterns) -> Iterator[list[_Atom]]:
    """Cut out the stretches in which each word can be part of a date, and one at least is more than a «в» or comma."""
    cut = patterns.words.cut
    cuts = [cut(token) for token in tokens]
    first, tells = 0, False
    for position, found in enumerate(cuts):
        if found:
            tells = tells or found.tells
            continue
        if tells:
            yield _atoms(tokens, cuts, first, position)
        first, tells = position + 1, False
    if tells:
        yield _atoms(tokens, cuts, first, len(cuts))


def _atoms(tokens: Sequence[Token], cuts: Sequence[Cut | None], first: int, last: int) -> list[_Atom]:
    return [
        _Atom(tokens[place].span.start + piece.begin, tokens[place].span.start + piece.end, place, piece)
        for place in range(first, last)
        for piece in (cuts[place] or _NOTHING).pieces
    ]


def _best(reading: _Reading, position: int) -> _Found | None:
    atoms, firsts = reading.atoms, reading.patterns.groups[TOP].firsts
    if firsts.isdisjoint(atoms[position].piece.names) or not _opens(atoms, position):
        return None
    readings = [found for found in _parse(reading, TOP, position) if _closes(atoms, found.end)]
    return max(readings, key=lambda found: (found.reach, found.end, -found.order), default=None)


def _parse(reading: _Reading, group: str, position: int) -> tuple[_Found, ...]:
    """Return the readings of a group at a position, the best one for each end."""
    known = reading.memo.get((group, position))
    if known is None:
        found: dict[int, _Found] = {}
        _walk(reading, reading.patterns.groups[group].root, _State(position, position, None, {}), found)
        known = reading.memo[group, position] = tuple(found.values())
    return known


class _State(NamedTuple):
    """How far a walk has come: its position, how far it looked, where it was cut, and the values so far."""

    position: int
    reach: int
    cut: int | None
    values: Mapping[str, str]


def _walk(reading: _Reading, node: Node, state: _State, found: dict[int, _Found]) -> None:
    """Follow the patterns from a node on, and keep the best reading for each end in `found`."""
    position, reach, cut, values = state
    for order, key in node.keys:
        end = position if cut is None else cut
        best = found.get(end)
        if best is None or (max(reach, position), -order) > (best.reach, -best.order):
            found[end] = _Found(end, max(reach, position), key.format_map(values), order)
    if node.cut:
        _walk(reading, node.cut, _State(position, reach, position, values), found)
    if position < len(reading.atoms):
        _step(reading, node, state, found)


def _step(reading: _Reading, node: Node, state: _State, found: dict[int, _Found]) -> None:
    position, reach, cut, values = state
    piece = reading.atoms[position].piece
    for symbol, value in piece.symbols if node.words else ():
        for name, following in node.words.get(symbol, _NO_WAY).items():
            step = _State(position + 1, reach, cut, {**values, name: value} if name else values)
            _walk(reading, following, step, found)
    for group, name, firsts, following in node.groups:
        if firsts.isdisjoint(piece.names):
            continue
        for inner in _parse(reading, group, position):
            step = _State(inner.end, max(reach, inner.reach), cut, {**values, name: inner.key})
            _walk(reading, following, step, found)


def _opens(atoms: list[_Atom], position: int) -> bool:
    """Tell whether a word begins here: not the «19» of «COVID-19»."""
    before = takewhile(
        lambda atom: atom.token == atoms[position].token, (atoms[place] for place in range(position - 1, -1, -1))
    )
    return not any(atom.piece.letters for atom in before)


def _closes(atoms: list[_Atom], end: int) -> bool:
    """Tell whether a word ends here: not within «14-летний», though a mark may follow in the same token."""
    rest = takewhile(lambda atom: atom.token == atoms[end - 1].token, islice(atoms, end, None))
    return not any(atom.piece.letters for atom in rest)


def _is_name(tokens: Sequence[Token], reading: _Reading, first: int, found: _Found) -> bool:
    """Tell whether what reads like a date is a name: alone in quotation marks, or with a capital inside a sentence.

    «Движение «14 марта»», «газета «Завтра»», "USA Today".
    """
    begin, last = reading.atoms[first], reading.atoms[found.end - 1]
    before = tokens[begin.token - 1].text if begin.token else ""
    after = tokens[last.token + 1].text if last.token + 1 < len(tokens) else ""
    names = begin.piece.names
    raised = "cap.small" in names and "low.small" not in names
    alone = before in _QUOTES and after in _QUOTES
    return alone or (begin is last and ((raised and before.isalpha()) or _leads_name(tokens, begin.token)))


def _leads_name(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word is the first of a name (Sunday Oliseh), or a preposition («накануне церемонии»).

    In "officials said Monday Germany would pay" it tells when they said so, whatever the parser makes of it.
    """
    word = tokens[index]
    if word.relation == "compound" and word.head == index + 1:
        told = index > 0 and tokens[index - 1].pos in {"VERB", "AUX"}
        return tokens[word.head].pos == "PROPN" and tokens[word.head].text.istitle() and not told
    return word.relation == "case"


def _mention(sentence: Sentence, reading: _Reading, first: int, found: _Found) -> Mention:
    begin, last = reading.atoms[first], reading.atoms[found.end - 1]
    span = Span(begin.start, last.end)
    words = sentence.tokens[begin.token : last.token + 1]
    return Mention(
        kind="date",
        sentence=sentence.index,
        span=span,
        text=_spaced(words)[span.start - words[0].span.start :][: span.end - span.start],
        first=words[0].index,
        last=words[-1].index,
        via="dates",
        key=found.key,
    )


def _spaced(tokens: Sequence[Token]) -> str:
    """Join tokens with a blank for each character between them: the article's words, but for odd white space."""
    pairs = zip(tokens, (*tokens[1:], tokens[-1]), strict=True)
    return "".join(token.text + " " * (following.span.start - token.span.end) for token, following in pairs)
