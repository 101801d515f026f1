"""The words of one sentence laid out for the questions that grammar asks: case, agreement, who governs whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import Word
from dateline.lexicon.table import read_table

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
MODIFIERS = frozenset({"ADJ", "DET"})
ALL_CASES = frozenset({"Nom", "Gen", "Dat", "Acc", "Ins", "Loc"})
_NO_CASE: frozenset[str] = frozenset()
_FARTHEST = 8
_LONGEST_FIXED = 3
_NEARLY = 1.0
_BETWEEN_MODIFIERS = frozenset({"ADV", "NUM", "PART"})
_QUOTES = frozenset('«»"„“”()')


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence: lists with one entry a word.

    `cases` are those that the word may stand in (all six of an indeclinable one), empty where it has none.
    `modified` is for an adjective, determiner or participle the noun after it that it agrees with and stands
    before; `governed` is for a preposition the noun that it governs; -1 where there is none. `fixed` marks the
    later words of a preposition of several words («в связи с»).
    """

    texts: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    cases: Sequence[frozenset[str]]
    numbers: Sequence[str]
    genders: Sequence[str]
    forms: Sequence[str]
    short: Sequence[bool]
    fixed: Sequence[bool]
    modified: list[int] = field(default_factory=list)
    governed: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.texts)

    def agrees(self, word: int, noun: int) -> bool:
        """Tell whether a modifier agrees with a noun in case, number and, in the singular, gender."""
        if self.cases[word].isdisjoint(self.cases[noun]) or not _same(self.numbers[word], self.numbers[noun]):
            return False
        return self.numbers[word] == "Plur" or _same(self.genders[word], self.genders[noun])

    def declined_participle(self, word: int) -> bool:
        """Tell whether the word is a participle with a case («подписанному», not «подписан»)."""
        return self.forms[word] == "Part" and not self.short[word]

    def modifier(self, word: int) -> bool:
        """Tell whether the word can modify a noun by agreement."""
        return (self.pos[word] in MODIFIERS and not self.short[word]) or self.declined_participle(word)

    def predicate(self, word: int) -> bool:
        """Tell whether the word can carry a clause: a verb but for declined participles, or a short adjective."""
        return (self.pos[word] == "VERB" and not self.declined_participle(word)) or self.short[word]


def line_of(texts: Sequence[str], words: Sequence[Word], scores: Floats) -> Line:
    """Lay out the words of a sentence; the scores of heads tell the prepositions of several words."""
    feats = [word.feats for word in words]
    line = Line(
        texts=texts,
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        cases=[_cases(text, word) for text, word in zip(texts, words, strict=True)],
        numbers=[mark.get("Number", "") for mark in feats],
        genders=[mark.get("Gender", "") for mark in feats],
        forms=[mark.get("VerbForm", "") for mark in feats],
        short=[mark.get("Variant") == "Short" for mark in feats],
        fixed=[_fixed(words, scores, word) for word in range(len(words))],
    )
    line.modified.extend(_modified(line, word) for word in range(len(line)))
    line.governed.extend(_governed(line, word) for word in range(len(line)))
    return line


@cache
def preposition_cases() -> dict[str, frozenset[str]]:
    """Return the cases that each preposition governs."""
    path = Path(__file__).parent / "lexicon" / "preposition_cases.tsv"
    rows = read_table(path, ("preposition", "cases", "note"), key=("preposition",))
    return {row["preposition"]: frozenset(row["cases"].split(",")) for row in rows}


def _fixed(words: Sequence[Word], scores: Floats, word: int) -> bool:
    """Tell whether the network holds the word a part of a preposition that begins up to three words before."""
    best = scores[word].max() - _NEARLY
    places = range(max(0, word - _LONGEST_FIXED), word)
    return any(words[place].pos == "ADP" and scores[word, place + 1] >= best for place in places)


def _same(one: str, other: str) -> bool:
    return not one or not other or one == other


def _cases(text: str, word: Word) -> frozenset[str]:
    case = word.feats.get("Case")
    if word.pos in NOUNS and all(entry.indeclinable for entry in entries(text)):
        return ALL_CASES
    if case is None:
        return ALL_CASES if word.pos in {"PROPN", "X", "NUM"} else _NO_CASE
    return frozenset({case})


def _modified(line: Line, word: int) -> int:
    """Find the noun that a modifier stands before: «незаконных армянских вооруженных формирований»."""
    if not line.modifier(word):
        return -1
    for place in range(word + 1, min(len(line), word + 1 + _FARTHEST)):
        if line.pos[place] in {"NOUN", "PROPN"}:
            return place if line.agrees(word, place) else -1
        if not _passable(line, place):
            return -1
    return -1


def _governed(line: Line, word: int) -> int:
    """Find the noun that a preposition governs: «против незаконных вооруженных формирований»."""
    wanted = preposition_cases().get(line.texts[word].lower()) if line.pos[word] == "ADP" else None
    if wanted is None or line.fixed[word]:
        return -1
    for place in range(word + 1, min(len(line), word + 1 + _FARTHEST)):
        if line.fixed[place]:
            return -1
        if line.pos[place] in NOUNS and not wanted.isdisjoint(line.cases[place]):
            return place
        if line.pos[place] in NOUNS or not _passable(line, place):
            return -1
    return -1


def _passable(line: Line, place: int) -> bool:
    """Tell whether a word may stand between a modifier or preposition and its noun."""
    if line.modifier(place) or line.pos[place] in _BETWEEN_MODIFIERS or line.texts[place] in _QUOTES:
        return True
    joins = line.texts[place].lower() in {",", "и", "или", "не"}
    return joins and place + 1 < len(line) and line.modifier(place + 1)
