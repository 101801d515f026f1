"""How a language says how many: number words kept as data, and the numbers found in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from dateline.lexicon import Row, read_optional_table
from dateline.lexicon.phrases import fold
from dateline.records import Token

COLUMNS = ("word", "kind", "low", "high", "note")
# What a word of the table is: of a number (the first four), before it (the bounds), between two, after it.
VALUES = ("value", "vague", "unit", "many")
BOUNDS = ("least", "most", "about", "under")
KINDS = (*VALUES, *BOUNDS, "from", "to", "since", "or", "of", "link", "and", "group", "part", "none", "ending")

_LONGEST_BOUND = 4
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_NOTHING = (Decimal(0), Decimal(0))
_DIGITS = re.compile(r"\d+(?:[.,]\d{1,2})?")
_GROUPED = re.compile(r"\d{1,3}(?:\D\d{3})+")
_DASHES = re.compile("[-‐‑–—]")
_GROUP = 3
# Before these «of» tells a part of them («dozens of them»), else it only links a number to what it counts.
_DEFINITE = frozenset({"PRON", "DET"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """The number words of a language: low and high by kind and word, and the phrases that stand around a number."""

    words: Mapping[tuple[str, str], tuple[Decimal, Decimal]]
    phrases: Mapping[tuple[str, ...], str]
    known: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as said, from its first token («не менее») to its last, both included.

    `high` is None where the text sets no upper bound. `reached` is the bare number where the word before it may
    also tell what was reached («до 25»), `digits` tells one written in digits alone, `part` one that is told to
    be part of another («из них двое»).
    """

    first: int
    last: int
    low: int
    high: int | None
    reached: int | None = None
    digits: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A number being read, without what stands around it; `unit` is the last multiplier from a thousand upwards."""

    last: int
    low: Decimal
    high: Decimal
    vague: bool = False
    unit: int = 1
    digits: bool = False


def read_number_words(path: Path) -> NumberWords:
    """Read a language's `numbers.tsv`; none where it has no such table. Raise DataError for a bad row."""
    words: dict[tuple[str, str], tuple[Decimal, Decimal]] = {}
    phrases: dict[tuple[str, ...], str] = {}
    for row in read_optional_table(path, COLUMNS, key=("word", "kind")):
        if row["kind"] not in KINDS:
            raise row.fault(f"kind must be one of {', '.join(KINDS)}")
        key = (row["kind"], fold(row["word"]))
        words[key] = _bounds(row) if row["kind"] in VALUES else _NOTHING
        if row["kind"] in {*BOUNDS, "part"}:
            phrases[tuple(key[1].split())] = row["kind"]
    known = frozenset(word for kind, word in words if kind in VALUES)
    return NumberWords(words=words, phrases=phrases, known=known)


def _bounds(row: Row) -> tuple[Decimal, Decimal]:
    if not (_DIGITS.fullmatch(row["low"]) and _DIGITS.fullmatch(row["high"])):
        raise row.fault("low and high must be numbers")
    low, high = Decimal(row["low"]), Decimal(row["high"])
    if low > high:
        raise row.fault("low must not be above high")
    return low, high


def numbers_in(tokens: Sequence[Token], table: NumberWords) -> list[Number]:
    """Return the numbers of a sentence, left to right; of «ни один» none."""
    found: list[Number] = []
    position = 0
    while position < len(tokens):
        read = _range_at(tokens, position, table) if _may_begin(tokens[position], table) else None
        if read is None:
            position += 1
            continue
        first, number = read[0], _linked(read[1], tokens, table)
        before = found[-1].last if found else -1
        if not _is(tokens, first - 1, "none", table) and not _is_glued(tokens, number.last):
            found.append(_bounded(number, tokens, first, before, table))
        position = number.last + 1
    return found


def _is_glued(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether a hyphen makes a number part of a longer word («a two-day visit», «twenty-fifth»)."""
    if last + 2 >= len(tokens) or not _DASHES.fullmatch(tokens[last + 1].text):
        return False
    dash = tokens[last + 1].span
    return tokens[last].span.end == dash.start and dash.end == tokens[last + 2].span.start


def _may_begin(token: Token, table: NumberWords) -> bool:
    if token.text[0].isdigit():
        return True
    return any(part in table.known for word in (token.text, token.lemma) for part in _DASHES.split(fold(word)))


def _range_at(tokens: Sequence[Token], first: int, table: NumberWords) -> tuple[int, _Read] | None:
    """Read «10-15», «от 10 до 15 тысяч», «три или четыре», «с 20 до 25» (which tells 25) as one number."""
    low = _compound(tokens, first, table)
    if low is None:
        return None
    start, after = first, low.last + 1
    joined = _is(tokens, after, "or", table)
    for kind in ("from", "since"):
        if _is(tokens, first - 1, kind, table) and _is(tokens, after, "to", table):
            start, joined = first - 1, True
    high = _compound(tokens, after + 1, table) if joined else None
    if high is None or high.high < low.low:
        return (first, low) if _whole(low) else None
    if low.unit == 1 and low.high * high.unit <= high.high:
        low = replace(low, low=low.low * high.unit, high=low.high * high.unit)
    if start < first and _is(tokens, start, "since", table):
        return (start, high) if _whole(high) else None
    both = replace(high, low=low.low, vague=False, digits=False)
    return (start, both) if _whole(both) else None


def _whole(number: _Read) -> bool:
    return number.low == int(number.low) and number.high == int(number.high)


def _compound(tokens: Sequence[Token], first: int, table: NumberWords) -> _Read | None:
    """Read one number of one or several words: «двадцать пять тысяч», «1,5 тыс.», «несколько сотен», «2 300»."""
    done: _Read | None = None
    current: _Read | None = None
    for position in range(first, len(tokens)):
        token = tokens[position]
        value, unit = _value(token, position, table), _entry(token, "unit", table)
        if unit is not None:
            current = _multiplied(current, token, int(unit[0]), position, table)
            if unit[0] >= _THOUSAND:
                done, current = _sum(done, current), None
        elif value is not None and current is None and (done is None or _below(value, done)):
            current = value
        elif value is not None and current is not None and _continues(current, value, tokens):
            current = _joined(current, value)
        elif not (current is not None and _is_inside(current, tokens, position, table)):
            break
    return _sum(done, current) if current is not None else done


def _below(value: _Read, done: _Read) -> bool:
    """Tell whether a number goes on after its thousands: «две тысячи триста», not «тысяча, двое»."""
    return not done.vague and not value.vague and value.high < done.unit and value.last == done.last + 1


def _continues(current: _Read, value: _Read, tokens: Sequence[Token]) -> bool:
    if current.vague or value.vague or current.low != current.high or value.low != value.high:
        return False
    before, word = tokens[current.last], tokens[value.last]
    if current.digits or value.digits:
        grouped = word.text.isdecimal() and len(word.text) == _GROUP and before.text.isdecimal()
        return grouped and current.low < _THOUSAND and word.span.start == before.span.end + 1
    return value.low < current.low and current.low % (10 ** len(str(value.low))) == 0


def _is_inside(current: _Read, tokens: Sequence[Token], position: int, table: NumberWords) -> bool:
    """Tell whether a mark or small word stands within a number («twenty-five», «two hundred and fifty»)."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or current.last != position - 1:
        return False
    if current.vague:
        return _is(tokens, position, "link", table) and _entry(following, "unit", table) is not None
    value = _value(following, position + 1, table)
    dash = _DASHES.fullmatch(tokens[position].text) and current.low < _HUNDRED
    joint = dash or (_is(tokens, position, "and", table) and current.low >= _HUNDRED)
    return bool(joint) and value is not None and not value.digits and _continues(current, value, tokens)


def _linked(number: _Read, tokens: Sequence[Token], table: NumberWords) -> _Read:
    """Take in the word that links a noun of number to what it counts («dozens of people», not «dozens of them»)."""
    link = number.last + 1
    if tokens[number.last].pos != "NOUN" or link + 1 >= len(tokens) or not _is(tokens, link, "link", table):
        return number
    return number if tokens[link + 1].pos in _DEFINITE else replace(number, last=link)


def _joined(current: _Read, value: _Read) -> _Read:
    total = current.low * _THOUSAND + value.low if value.digits else current.low + value.low
    return replace(value, low=total, high=total)


def _multiplied(current: _Read | None, token: Token, unit: int, position: int, table: NumberWords) -> _Read:
    """Multiply by «тысяча»; alone it is one, or as many as its plural says («десятки»)."""
    multiplier = unit if unit >= _THOUSAND else 1
    if current is None:
        many = _entry(token, "many", table) if token.feats.get("Number") == "Plur" else None
        low, high = many or (Decimal(unit), Decimal(unit))
        return _Read(last=position, low=low, high=high, vague=low < high, unit=multiplier)
    high = (current.high + 1) * unit - 1 if current.vague else current.high * unit
    return _Read(last=position, low=current.low * unit, high=high, vague=current.vague, unit=multiplier)


def _sum(done: _Read | None, current: _Read) -> _Read:
    if done is None:
        return current
    return replace(
        current, low=done.low + current.low, high=done.high + current.high, unit=max(done.unit, current.unit)
    )


def _value(token: Token, position: int, table: NumberWords) -> _Read | None:
    """Read one token: a number word, digits, digits with an ending («25-ти»), or two numbers («10-15», «два-три»)."""
    entry = _entry(token, "value", table)
    vague = None if entry else _entry(token, "vague", table)
    found = entry or vague
    if found:
        return _Read(last=position, low=found[0], high=found[1], vague=vague is not None)
    parts = _DASHES.split(fold(token.text))
    if len(parts) > 1 and ("ending", parts[-1]) in table.words:
        parts = parts[:-1]
    amounts = list(_amounts(parts, table))
    if not amounts or len(amounts) != len(parts) or len(amounts) > len(("low", "high")):
        return None
    digits = all(part[0].isdigit() for part in parts)
    if not digits and _TEN < amounts[0] < _HUNDRED and amounts[0] % _TEN == 0 and amounts[-1] < _TEN:
        amounts = [amounts[0] + amounts[-1]]
    if amounts != sorted(amounts):
        return None
    return _Read(last=position, low=amounts[0], high=amounts[-1], digits=digits)


def _amounts(parts: Sequence[str], table: NumberWords) -> Iterator[Decimal]:
    for part in parts:
        if _GROUPED.fullmatch(part) and all(("group", mark) in table.words for mark in re.findall(r"\D", part)):
            yield Decimal(re.sub(r"\D", "", part))
        elif _DIGITS.fullmatch(part):
            yield Decimal(part.replace(",", "."))
        elif ("value", part) in table.words:
            yield table.words["value", part][0]


def _entry(token: Token, kind: str, table: NumberWords) -> tuple[Decimal, Decimal] | None:
    return table.words.get((kind, fold(token.text))) or table.words.get((kind, fold(token.lemma)))


def _is(tokens: Sequence[Token], position: int, kind: str, table: NumberWords) -> bool:
    return 0 <= position < len(tokens) and (kind, fold(tokens[position].text)) in table.words


def _bounded(number: _Read, tokens: Sequence[Token], first: int, before: int, table: NumberWords) -> Number:
    """Take in the words before a number that say how far it may be trusted."""
    low, high = int(number.low), int(number.high)
    told = Number(first=first, last=number.last, low=low, high=high, digits=number.digits)
    while True:
        kind, start = _phrase_before(tokens, told.first, before, table)
        if not kind:
            return told
        if kind == "part":
            return replace(told, part=True)
        if _is(tokens, start, "to", table):
            told = replace(told, reached=high)
        told = replace(_limited(told, kind), first=start)


def _phrase_before(tokens: Sequence[Token], first: int, before: int, table: NumberWords) -> tuple[str, int]:
    for length in range(min(_LONGEST_BOUND, first - before - 1), 0, -1):
        words = tokens[first - length : first]
        kind = table.phrases.get(tuple(fold(word.text) for word in words)) or table.phrases.get(
            tuple(fold(word.lemma) for word in words)
        )
        if kind:
            return kind, first - length
    return "", first


def _limited(told: Number, kind: str) -> Number:
    """Apply a bound: at least, at most, a tenth up and down, a tenth down."""
    high = told.high
    if kind == "least":
        return replace(told, high=None)
    if kind == "most":
        return replace(told, low=0)
    low = max(1, told.low - max(1, told.low // 10)) if told.low else 0
    if kind == "about" and high is not None:
        high += max(1, high // 10)
    return replace(told, low=low, high=high)
