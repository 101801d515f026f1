"""What the words and numbers of a language can be in an expression of time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from dateline.lexicon import Row
from dateline.lexicon.phrases import fold
from dateline.records import Token

DASHES = "-–—−‑"
Symbols = tuple[tuple[str, str], ...]

_JOINED = re.compile(r"\d|\w[-–—−‑]\w")
_PIECES = re.compile(r"\d+,\d+|\d+|[^\W\d_]+|\S")
_SHORTEST_STEM = 2
_MOST_KNOWN = 200_000


class Piece(NamedTuple):
    """A number, word or mark: where it begins and ends in its token, and the symbols and values that it can have."""

    begin: int
    end: int
    letters: bool
    symbols: Symbols
    names: frozenset[str]


class Cut(NamedTuple):
    """A token in pieces, and whether one of them tells of time.

    Tokens with digits or dashes («19-20», «22.09.2023», «май-июнь») are cut finer than the parser does.
    """

    pieces: tuple[Piece, ...]
    tells: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The symbols of words.

    `words` has those of a folded form, `lemmas` those of a dictionary form, `stems` those of the beginning of a
    word. `telling` are symbols of which every expression has one, so that stretches of mere prepositions are
    passed over. `known` keeps what was cut before.
    """

    telling: frozenset[str]
    words: Mapping[str, Symbols]
    lemmas: Mapping[str, Symbols]
    stems: Mapping[str, Symbols]
    known: dict[str, Cut | None] = field(default_factory=dict)

    def cut(self, token: Token) -> Cut | None:
        """Cut a token into pieces; None where no piece can be part of a date."""
        key = f"{token.text} {token.lemma}" if self.lemmas else token.text
        try:
            return self.known[key]
        except KeyError:
            if len(self.known) > _MOST_KNOWN:
                self.known.clear()
            return self.known.setdefault(key, _cut(self, token.text, token.lemma))


def vocabulary(literals: Iterable[str], classes: Iterable[Row], telling: Iterable[str]) -> Vocabulary:
    """Make the dictionaries from the literal words of the patterns and the table of classes.

    A literal has the symbol `=word`, a word of a class the symbol `class` and, where the text has it in lower case
    or all in capitals, `low.class` too, where it begins with a capital `cap.class`.
    """
    words: dict[str, list[tuple[str, str]]] = {}
    for literal in literals:
        _enter(words, literal, (f"={fold(literal)}", ""))
    for row in classes:
        for word in row["words"].split():
            _enter(words, word, (row["class"], row["value"]))
    forms = {word: found for word, found in words.items() if word[0] != "~" and word[-1] != "*"}
    return Vocabulary(
        telling=frozenset(telling),
        words={word: tuple(found) for word, found in forms.items()},
        lemmas={word[1:]: tuple(found) for word, found in words.items() if word[0] == "~"},
        stems={word[:-1]: tuple(found) for word, found in words.items() if len(word) > 1 and word[-1] == "*"},
    )


def _enter(table: dict[str, list[tuple[str, str]]], word: str, symbol: tuple[str, str]) -> None:
    for form in DASHES if word == "-" else (fold(word),):
        table.setdefault(form, []).append(symbol)


def _cut(known: Vocabulary, text: str, lemma: str) -> Cut | None:
    if _JOINED.search(text):
        pieces = tuple(_piece(known, text, match) for match in _PIECES.finditer(text))
    else:
        symbols = _symbols(known, text, lemma)
        pieces = (Piece(0, len(text), True, symbols, frozenset(name for name, _ in symbols)),)
    names = frozenset(name for piece in pieces for name in piece.names)
    return Cut(pieces, not known.telling.isdisjoint(names)) if names else None


def _piece(known: Vocabulary, text: str, match: re.Match[str]) -> Piece:
    word, (begin, end) = match[0], match.span()
    if word.isdecimal():
        symbols = numeric(word, decimal=begin > 0 and text[begin - 1] == ".")
    else:
        symbols = _symbols(known, word, word)
    return Piece(begin, end, word.isalnum(), symbols, frozenset(name for name, _ in symbols))


def _symbols(known: Vocabulary, text: str, lemma: str) -> Symbols:
    form = fold(text)
    found = known.words.get(form, ()) + known.lemmas.get(fold(lemma), ())
    for length in range(_SHORTEST_STEM, len(form) + 1) if known.stems else ():
        found += known.stems.get(form[:length], ())
    low = text.islower() or (len(text) > 1 and text.isupper())
    cased = [case for case, holds in (("low", low), ("cap", text[:1].isupper())) if holds]
    return found + tuple((f"{case}.{name}", value) for name, value in found if name[0] != "=" for case in cased)


@lru_cache(maxsize=4096)
def numeric(digits: str, *, decimal: bool) -> Symbols:
    """Return what a number can be, with its value written as keys want it; `decimal` when a point stands before.

    d: day of the month, d13: one that is no month; m: month, mm: month of two digits; y: year, yb: year that needs no
    word for year, yy: its two last digits; n: a count; h, min: hour, minute; dec: a decade by its first year (1990),
    dec2: the same without century (90).
    """
    number, length = int(digits), len(digits)
    if length == 4:  # noqa: PLR2004 a year's digits
        readings = {
            "y": (1000 <= number <= 2100, digits),  # noqa: PLR2004 the years that news speak of
            "yb": (1900 <= number <= 2100, digits),  # noqa: PLR2004 those that a bare number may mean
            "dec": (1000 <= number <= 2100 and number % 10 == 0, digits[:3]),  # noqa: PLR2004
        }
    else:
        short = length <= 2  # noqa: PLR2004 two digits
        readings = {
            "d": (short and 1 <= number <= 31, digits.zfill(2)),  # noqa: PLR2004 the calendar
            "d13": (13 <= number <= 31, digits),  # noqa: PLR2004 a day, and no month
            "m": (short and 1 <= number <= 12, digits.zfill(2)),  # noqa: PLR2004
            "mm": (length == 2 and 1 <= number <= 12, digits),  # noqa: PLR2004
            "yy": (length == 2, digits),  # noqa: PLR2004
            "h": (short and number <= 24, digits.zfill(2)),  # noqa: PLR2004 the clock
            "min": (length == 2 and number < 60, digits),  # noqa: PLR2004
            "dec2": (length == 2 and number >= 30 and number % 10 == 0, digits[0]),  # noqa: PLR2004 20-е: which?
        }
    readings["n"] = (length <= 4 and number > 0 and not decimal, str(number))  # noqa: PLR2004
    return tuple((symbol, value) for symbol, (fits, value) in readings.items() if fits)
