"""Laying out an analysed sentence as a Line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.line import ALL_CASES, BREAKS, MODIFIERS, NOUNS, Line
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import Word
from dateline.lang.ru.phrases import governed, inside, joint, modified, office, opener, owners, preposition

_NO_CASE: frozenset[str] = frozenset()
_CASELESS = frozenset({"PROPN", "X", "NUM"})
_COUNTED = frozenset({"Gen", "Nom", "Acc"})
_LONGEST_FIXED = 3
_NEARLY = 1.0


def line_of(texts: Sequence[str], words: Sequence[Word], scores: Floats) -> Line:
    """Lay out the words of a sentence; the scores of heads tell the prepositions of several words."""
    feats = [word.feats for word in words]
    line = Line(
        texts=texts,
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        cases=[_cases(texts, words, place) for place in range(len(words))],
        numbers=[mark.get("Number", "") for mark in feats],
        genders=[mark.get("Gender", "") for mark in feats],
        forms=[mark.get("VerbForm", "") for mark in feats],
        short=[mark.get("Variant") == "Short" for mark in feats],
        fixed=[_fixed(words, scores, word) for word in range(len(words))],
        animate=[mark.get("Animacy") == "Anim" for mark in feats],
        commas=list(accumulate((text in BREAKS for text in texts), initial=0))[:-1],
    )
    places = range(len(words))
    for find, found in ((modified, line.modified), (governed, line.governed)):
        found.extend(find(line, place) for place in places)
    line.prepositions.extend(preposition(line, place) for place in places)
    for find, found in ((office, line.offices), (joint, line.joints), (opener, line.openers)):
        found.extend(find(line, place) for place in places)
    line.insides.extend(inside(line, place) for place in places)
    line.owners.extend(owners(line, place) for place in places)
    return line


def _fixed(words: Sequence[Word], scores: Floats, word: int) -> bool:
    """Tell whether the network holds the word a part of a preposition that begins up to three words before."""
    best = scores[word].max() - _NEARLY
    places = range(max(0, word - _LONGEST_FIXED), word)
    return any(words[place].pos == "ADP" and scores[word, place + 1] >= best for place in places)


def _cases(texts: Sequence[str], words: Sequence[Word], place: int) -> frozenset[str]:
    """Return the cases that a word may stand in; «космонавта» of «два космонавта» stands for a nominative too."""
    word = words[place]
    case = word.feats.get("Case")
    if word.pos in NOUNS and _indeclinable(texts[place]):
        return ALL_CASES
    if case is None:
        return ALL_CASES if word.pos in _CASELESS else _NO_CASE
    if case == "Gen" and word.pos == "NOUN" and _counted(words, place):
        return _COUNTED
    return frozenset({case})


def _indeclinable(text: str) -> bool:
    readings = entries(text)
    return bool(readings) and all(entry.indeclinable for entry in readings)


def _counted(words: Sequence[Word], place: int) -> bool:
    """Tell whether a genitive follows a numeral that is not itself a genitive."""
    while place > 0 and words[place - 1].pos in MODIFIERS:
        place -= 1
    before = words[place - 1] if place else None
    return before is not None and before.pos == "NUM" and before.feats.get("Case") in {None, "Nom", "Acc"}
