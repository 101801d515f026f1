"""Laying out an analysed sentence as a Line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.line import ALL_CASES, BREAKS, MODIFIERS, NOUNS, Line
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import Word
from dateline.lang.ru.phrases import firsts, governed, insides, joint, modified, office, opener, owners, prepositions

_NO_CASE: frozenset[str] = frozenset()
_CASELESS = frozenset({"PROPN", "X", "NUM"})
_COUNTED = frozenset({"Gen", "Nom", "Acc"})
_LONGEST_FIXED = 3
_NEARLY = 1.0


def line_of(texts: Sequence[str], words: Sequence[Word], scores: Floats) -> Line:
    """Lay out the words of a sentence; the scores of heads tell the prepositions of several words."""
    feats = [word.feats for word in words]
    short = [mark.get("Variant") == "Short" for mark in feats]
    verbs = [word.pos == "VERB" for word in words]
    forms = [mark.get("VerbForm", "") for mark in feats]
    participles = [form == "Part" and not cut for form, cut in zip(forms, short, strict=True)]
    adjectives = [word.pos in MODIFIERS and not cut for word, cut in zip(words, short, strict=True)]
    line = Line(
        texts=texts,
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        cases=[_cases(texts, words, place) for place in range(len(words))],
        numbers=[mark.get("Number", "") for mark in feats],
        genders=[mark.get("Gender", "") for mark in feats],
        forms=forms,
        fixed=_fixed(words, scores),
        animate=[mark.get("Animacy") == "Anim" for mark in feats],
        commas=list(accumulate((text in BREAKS for text in texts), initial=0))[:-1],
        participles=participles,
        modifiers=[one or other for one, other in zip(adjectives, participles, strict=True)],
        predicates=[cut or (verb and not part) for cut, verb, part in zip(short, verbs, participles, strict=True)],
    )
    _find_phrases(line)
    return line


def _find_phrases(line: Line) -> None:
    """Fill the lists of a new line that tell which words stand together, each from those before it."""
    places = range(len(line))
    line.modified.extend(modified(line, place) for place in places)
    line.firsts.extend(firsts(line))
    line.governed.extend(governed(line, place) for place in places)
    line.prepositions.extend(prepositions(line))
    line.offices.extend(office(line, place) for place in places)
    line.joints.extend(joint(line, place) for place in places)
    line.openers.extend(opener(line, place) for place in places)
    line.insides.extend(insides(line))
    line.owners.extend(owners(line, place) for place in places)


def _fixed(words: Sequence[Word], scores: Floats) -> list[bool]:
    """Tell which words the network holds parts of a preposition that begins up to three words before."""
    found = [False] * len(words)
    for first, word in enumerate(words):
        if word.pos == "ADP":
            for place in range(first + 1, min(len(words), first + 1 + _LONGEST_FIXED)):
                found[place] |= bool(scores[place, first + 1] >= scores[place].max() - _NEARLY)
    return found


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
