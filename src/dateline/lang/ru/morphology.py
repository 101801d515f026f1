"""Lemma, part of speech and features of a word in its sentence: slovnet's tag checked against the dictionary.

What the lemma is
- always in small letters; ё where the dictionary has it, whether or not the text writes it;
- of a participle and a converb the infinitive of their verb, with -ся where the form has it («задержанному» →
  «задержать»), and VerbForm in the features tells what it was;
- of an adjective its full form («готов» → «готовый»), but «намерен», «рад» and others that have none stay short;
- of a surname the nominative of the same gender («Лавровым» → «лавров», «Захаровой» → «захарова»).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from dateline.lang.ru.dictionary import Entry, entries, lemmas

__all__ = ["NAME_MARKS", "Word", "analyse", "lemmas"]

_AGREED = ("Case", "Number", "Gender", "Animacy", "Aspect", "Tense", "Person", "Variant", "Degree", "Mood")
_NOMINAL = ("Case", "Number", "Gender")
_UNINFLECTED = frozenset({"PUNCT", "SYM", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "X"})
_POS_WEIGHT = 4
_OPEN = ("NOUN", "ADJ", "VERB")
_CORRECTED = frozenset({"NOUN", "PROPN", "ADJ", "DET", "VERB"})
NAME_MARKS = frozenset({"Surn", "Name", "Patr", "Geox", "Orgn", "Trad", "Abbr"})


class Word(NamedTuple):
    """A word analysed. The features are shared between equal words and must not be changed."""

    lemma: str
    pos: str
    feats: Mapping[str, str]


@lru_cache(maxsize=1 << 17)
def analyse(word: str, tag: str) -> Word:
    """Analyse a word form that slovnet tagged («VERB|Aspect=Perf|…»).

    The dictionary's reading that agrees best with the tag gives the lemma. Where the dictionary knows the word
    and has it only as another of noun, adjective and verb («судов» tagged as an adjective), the reading replaces
    the tag; where no reading has the tag's case, the reading's case, number and gender replace the tag's. A
    proper name is read as one: «Питт» is no form of «питта».
    """
    pos, feats = read_tag(tag)
    if pos in _UNINFLECTED or not any(letter.isalpha() for letter in word):
        return Word(word.lower(), pos, feats)
    readings = _readings(word, pos, feats)
    best = max(readings, key=lambda entry: _likeness(entry, pos, feats), default=None)
    if best is None:
        return Word(word.lower(), pos, feats)
    if _misplaced(readings, pos):
        return Word(best.lemma, _class_of(best), _features_of(best, word))
    if _impossible(readings, best, pos, feats):
        feats = {**feats, **{name: best.feats[name] for name in _NOMINAL if name in best.feats}}
    return Word(best.lemma, pos, feats)


def _readings(word: str, pos: str, feats: Mapping[str, str]) -> tuple[Entry, ...]:
    """Return the dictionary's readings; for a proper name those that are names, else those in the tag's case."""
    readings = entries(word)
    if pos != "PROPN":
        return readings
    names = tuple(entry for entry in readings if not NAME_MARKS.isdisjoint(entry.grammemes))
    case = feats.get("Case")
    return names or tuple(entry for entry in readings if entry.feats.get("Case") == case and not word.isupper())


@lru_cache(maxsize=1 << 11)
def read_tag(tag: str) -> tuple[str, Mapping[str, str]]:
    """Take apart a tag of slovnet: part of speech, then features; a partitive counts as a genitive."""
    pos, *marks = tag.split("|")
    if pos.startswith("<"):
        return "X", {}
    feats = {name: value for name, _, value in (mark.partition("=") for mark in marks)}
    if feats.get("Case") == "Par":
        feats["Case"] = "Gen"
    return pos, feats


def _likeness(entry: Entry, pos: str, feats: Mapping[str, str]) -> float:
    """Score how well a dictionary reading fits the tag; of equals max takes the first, the likeliest."""
    score = float(_POS_WEIGHT if pos in entry.pos else 0)
    for name in _AGREED:
        if name in feats and name in entry.feats:
            score += 1 if feats[name] == entry.feats[name] else -1
    if feats.get("VerbForm") == entry.feats.get("VerbForm"):
        score += 1
    return score


def _misplaced(readings: tuple[Entry, ...], pos: str) -> bool:
    """Tell whether the dictionary knows the word, but only as another of noun, adjective and verb.

    An adverb («соболезновал» tagged as one) is misplaced where the dictionary has only finite verbs.
    """
    if pos == "ADV" and readings and readings[0].known:
        return all(entry.feats.get("VerbForm") == "Fin" for entry in readings)
    if pos not in _OPEN or not readings or not readings[0].known:
        return False
    return all(pos not in entry.pos and not entry.pos.isdisjoint(_OPEN) for entry in readings)


def _class_of(entry: Entry) -> str:
    return next(pos for pos in _OPEN if pos in entry.pos)


def _features_of(entry: Entry, word: str) -> Mapping[str, str]:
    feats = {name: value for name, value in entry.feats.items() if name != "Animacy" or "NOUN" in entry.pos}
    if feats.get("VerbForm") == "Fin":
        feats.setdefault("Mood", "Ind")
    if "VerbForm" in feats:
        feats.setdefault("Voice", "Mid" if word.lower().endswith(("ся", "сь")) else "Act")
    return feats


def _impossible(readings: tuple[Entry, ...], best: Entry, pos: str, feats: Mapping[str, str]) -> bool:
    case = feats.get("Case")
    if case is None or not best.known or pos not in best.pos or pos not in _CORRECTED:
        return False
    return all(entry.feats.get("Case", case) != case for entry in readings if entry.known and pos in entry.pos)
