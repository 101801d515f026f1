"""Finding time expressions in a sentence, by the patterns of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from dateline.lang.date_patterns import STOP, TOP, DatePatterns, Node, Symbols
from dateline.lexicon.phrases import fold
from dateline.records import Mention, Sentence, Span, Token

_PIECES = re.compile(r"\d+,\d+|\d+|[^\W\d_]+|\S")
_JOINED = re.compile(r"\d|\w[-–—−‑]\w")
_EARLIEST, _LATEST, _EARLIEST_BARE = 1000, 2100, 1900


class _Atom(NamedTuple):
    """A number, word or mark: tokens with digits or dashes («19-20», «22.09.2023», «май-июнь») are cut finer than the parser does."""

    start: int
    end: int
    token: int
    letters: bool
    symbols: Symbols


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
    atoms = [atom for place, token in enumerate(sentence.tokens) for atom in _atoms(place, token, patterns)]
    reading = _Reading(atoms, patterns)
    found: list[Mention] = []
    position = 0
    while position < len(atoms):
        best = _best(reading, position) if atoms[position].symbols else None
        if best and best.key != STOP:
            found.append(_mention(sentence, reading, position, best))
        position = best.end if best else position + 1
    return tuple(found)


def _best(reading: _Reading, position: int) -> _Found | None:
    atoms = reading.atoms
    if not _opens(atoms, position):
        return None
    readings = [found for found in _parse(reading, TOP, position) if _closes(atoms, found.end)]
    return max(readings, key=lambda found: (found.reach, found.end, -found.order), default=None)


def _parse(reading: _Reading, group: str, position: int) -> tuple[_Found, ...]:
    """Return the readings of a group at a position, the best one for each end."""
    if position >= len(reading.atoms):
        return ()
    known = reading.memo.get((group, position))
    if known is not None:
        return known
    found: tuple[_Found, ...] = ()
    firsts = reading.patterns.firsts[group]
    if any(symbol in firsts for symbol, _ in reading.atoms[position].symbols):
        found = _pruned(_walk(reading, reading.patterns.trees[group], _State(position, position, None, {})))
    reading.memo[group, position] = found
    return found


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
    for symbol, value in reading.atoms[state.position].symbols:
        for name, following in node.words.get(symbol, {}).items():
            values = {**state.values, name: value} if name else state.values
            yield following, state._replace(position=state.position + 1, values=values)
    for (group, name), following in node.groups.items():
        for found in _parse(reading, group, state.position):
            values = {**state.values, name: found.key}
            yield following, _State(found.end, max(state.reach, found.reach), state.cut, values)


def _opens(atoms: list[_Atom], position: int) -> bool:
    """Tell whether a word begins here: not the «19» of «COVID-19»."""
    before = takewhile(
        lambda atom: atom.token == atoms[position].token, (atoms[place] for place in range(position - 1, -1, -1))
    )
    return not any(atom.letters for atom in before)


def _closes(atoms: list[_Atom], end: int) -> bool:
    """Tell whether a word ends here: not within «14-летний», though a mark may follow in the same token."""
    rest = takewhile(lambda atom: atom.token == atoms[end - 1].token, islice(atoms, end, None))
    return not any(atom.letters for atom in rest)


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


def _atoms(position: int, token: Token, patterns: DatePatterns) -> list[_Atom]:
    start, end = token.span
    if not _JOINED.search(token.text):
        return [_Atom(start, end, position, True, _symbols(token.text, token.lemma, patterns))]
    found = []
    for match in _PIECES.finditer(token.text):
        piece, begin = match[0], match.start()
        if piece.isdecimal():
            symbols = _numeric(piece, decimal=begin > 0 and token.text[begin - 1] == ".")
        else:
            symbols = _symbols(piece, piece, patterns)
        found.append(_Atom(start + begin, start + match.end(), position, piece[0].isalnum(), symbols))
    return found


def _symbols(text: str, lemma: str, patterns: DatePatterns) -> Symbols:
    form = fold(text)
    low = text.islower() or (len(text) > 1 and text.isupper())
    found = (patterns.lower.get(form) if low else None) or patterns.words.get(form, ())
    if patterns.lemmas:
        found += patterns.lemmas.get(fold(lemma), ())
    if patterns.stems:
        for length in range(2, len(form) + 1):
            found += patterns.stems.get(form[:length], ())
    return found


@lru_cache(maxsize=4096)
def _numeric(digits: str, *, decimal: bool) -> Symbols:
    """Return what a number can be: day, month, year, hour, count; `decimal` when a point stands before it."""
    number, length = int(digits), len(digits)
    short = length <= 2
    readings = {
        "d": (short and 1 <= number <= 31, digits.zfill(2)),
        "mm": (length == 2 and 1 <= number <= 12, digits),
        "y": (length == 4 and _EARLIEST <= number <= _LATEST, digits),
        "yb": (length == 4 and _EARLIEST_BARE <= number <= _LATEST, digits),
        "yy": (length == 2, digits),
        "n": (length <= 4 and number > 0 and not decimal, str(number)),
        "h": (short and number <= 24, digits.zfill(2)),
        "min": (length == 2 and number < 60, digits),
        "dec": (length == 4 and _EARLIEST <= number <= _LATEST and digits[3] == "0", digits[:3]),
        "dec2": (length == 2 and number >= 30 and digits[1] == "0", digits[0]),
    }
    return tuple((symbol, value) for symbol, (fits, value) in readings.items() if fits)
