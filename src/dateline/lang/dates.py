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
    value described in docs/dates.md, not yet anchored to a day. Only the tokens' text and lemma are looked at.
    """
    found: list[Mention] = []
    for atoms in _runs(sentence.tokens, patterns):
        reading, position = _Reading(atoms, patterns), 0
        while position < len(atoms):
            best = _best(reading, position)
            if best and best.key != STOP:
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
        known = _pruned(_walk(reading, reading.patterns.groups[group].root, _State(position, position, None, {})))
        reading.memo[group, position] = known
    return known


def _pruned(readings: Iterator[_Found]) -> tuple[_Found, ...]:
    best: dict[int, _Found] = {}
    for found in readings:
        rival = best.get(found.end)
        if rival is None or (found.reach, -found.order) > (rival.reach, -rival.order):
            best[found.end] = found
    return tuple(best.values())


class _State(NamedTuple):
    """How far a walk has come: its position, how far it looked, where it was cut, and the values so far."""

    position: int
    reach: int
    cut: int | None
    values: Mapping[str, str]


def _walk(reading: _Reading, node: Node, state: _State) -> Iterator[_Found]:
    for order, key in node.keys:
        end = state.position if state.cut is None else state.cut
        yield _Found(end, max(state.reach, state.position), key.format_map(state.values), order)
    if node.cut:
        yield from _walk(reading, node.cut, state._replace(cut=state.position))
    if state.position >= len(reading.atoms):
        return
    for following, step in _steps(reading, node, state):
        yield from _walk(reading, following, step)


def _steps(reading: _Reading, node: Node, state: _State) -> Iterator[tuple[Node, _State]]:
    position, reach, cut, values = state
    piece = reading.atoms[position].piece
    if node.words:
        for symbol, value in piece.symbols:
            for name, following in node.words[symbol].items() if symbol in node.words else ():
                yield following, _State(position + 1, reach, cut, {**values, name: value} if name else values)
    for group, name, firsts, following in node.groups:
        if not firsts.isdisjoint(piece.names):
            for found in _parse(reading, group, position):
                yield following, _State(found.end, max(reach, found.reach), cut, {**values, name: found.key})


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
