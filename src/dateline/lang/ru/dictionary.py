"""The Russian dictionary (pymorphy3 with OpenCorpora's words), in the terms of Universal Dependencies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

import pymorphy3
import pymorphy3_dicts_ru  # type: ignore[import-untyped]
from pymorphy3.units import DictionaryAnalyzer

_STRESS = "\u0301"
_POS: Mapping[str, frozenset[str]] = {
    "NOUN": frozenset({"NOUN", "PROPN"}),
    "ADJF": frozenset({"ADJ", "DET", "PRON", "NUM"}),
    "ADJS": frozenset({"ADJ"}),
    "COMP": frozenset({"ADJ", "ADV"}),
    "VERB": frozenset({"VERB", "AUX"}),
    "INFN": frozenset({"VERB", "AUX"}),
    "PRTF": frozenset({"VERB", "AUX"}),
    "PRTS": frozenset({"VERB", "AUX"}),
    "GRND": frozenset({"VERB", "AUX"}),
    "NUMR": frozenset({"NUM"}),
    "ADVB": frozenset({"ADV"}),
    "NPRO": frozenset({"PRON"}),
    "PRED": frozenset({"ADV", "ADJ", "VERB"}),
    "PREP": frozenset({"ADP"}),
    "CONJ": frozenset({"CCONJ", "SCONJ"}),
    "PRCL": frozenset({"PART"}),
    "INTJ": frozenset({"INTJ"}),
}
_FEATS: Mapping[str, tuple[str, str]] = {
    "nomn": ("Case", "Nom"),
    "gent": ("Case", "Gen"),
    "gen1": ("Case", "Gen"),
    "gen2": ("Case", "Gen"),
    "datv": ("Case", "Dat"),
    "accs": ("Case", "Acc"),
    "acc2": ("Case", "Acc"),
    "ablt": ("Case", "Ins"),
    "loct": ("Case", "Loc"),
    "loc1": ("Case", "Loc"),
    "loc2": ("Case", "Loc"),
    "voct": ("Case", "Voc"),
    "sing": ("Number", "Sing"),
    "plur": ("Number", "Plur"),
    "masc": ("Gender", "Masc"),
    "femn": ("Gender", "Fem"),
    "neut": ("Gender", "Neut"),
    "anim": ("Animacy", "Anim"),
    "inan": ("Animacy", "Inan"),
    "perf": ("Aspect", "Perf"),
    "impf": ("Aspect", "Imp"),
    "past": ("Tense", "Past"),
    "pres": ("Tense", "Pres"),
    "futr": ("Tense", "Fut"),
    "1per": ("Person", "1"),
    "2per": ("Person", "2"),
    "3per": ("Person", "3"),
    "impr": ("Mood", "Imp"),
    "pssv": ("Voice", "Pass"),
    "Supr": ("Degree", "Sup"),
    "COMP": ("Degree", "Cmp"),
    "ADJS": ("Variant", "Short"),
    "INFN": ("VerbForm", "Inf"),
    "GRND": ("VerbForm", "Conv"),
    "PRTF": ("VerbForm", "Part"),
    "PRTS": ("VerbForm", "Part"),
    "VERB": ("VerbForm", "Fin"),
}
_INDECLINABLE = "Fixd"
_PREDICATES = frozenset({"VERB", "PRTS", "PRED", "ADJS"})


class _Tag(Protocol):
    POS: str | None
    grammemes: frozenset[str]

    def __hash__(self) -> int: ...


class _Parse(Protocol):
    normal_form: str
    tag: _Tag
    methods_stack: tuple[tuple[object, ...], ...]

    def inflect(self, grammemes: frozenset[str]) -> _Parse | None: ...

    @property
    def word(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One reading of a word form: its dictionary form and what the form says.

    `pos` are the parts of speech of Universal Dependencies that the dictionary's own may stand for, `grammemes`
    the dictionary's marks (Surn, Name, Geox, Fixd…), `known` false where the word was guessed by its ending.
    """

    lemma: str
    pos: frozenset[str]
    feats: Mapping[str, str]
    grammemes: frozenset[str]
    known: bool

    @property
    def indeclinable(self) -> bool:
        """Tell whether the word has one form for all cases («кафе», «США»)."""
        return _INDECLINABLE in self.grammemes


@lru_cache(maxsize=1 << 16)
def entries(word: str) -> tuple[Entry, ...]:
    """Return the readings of a word form, likeliest first; the case of letters does not count."""
    return tuple(_entry(parse) for parse in _analyzer(word.lower().replace(_STRESS, "")))


@lru_cache(maxsize=1 << 16)
def lemmas(word: str) -> frozenset[str]:
    """Return every dictionary form that a word of a word list may have, and the word itself in small letters."""
    return frozenset({word.lower(), *(entry.lemma for entry in entries(word))})


def may_be_predicate(word: str) -> bool:
    """Tell whether the likeliest reading of a word can carry a clause: a finite verb or a short form."""
    first = next(iter(entries(word)), None)
    return first is not None and not first.grammemes.isdisjoint(_PREDICATES)


def _analyzer(word: str) -> list[_Parse]:
    parses: list[_Parse] = _morph().parse(word)
    return parses


@cache
def _morph() -> pymorphy3.MorphAnalyzer:
    """Open the dictionary; its place is given, for the search through all installed packages takes long."""
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path(), lang="ru")


def _entry(parse: _Parse) -> Entry:
    pos, feats, marks = _tag(parse.tag)
    known = isinstance(parse.methods_stack[0][0], DictionaryAnalyzer) and len(parse.methods_stack) == 1
    return Entry(lemma=_lemma(parse, marks), pos=pos, feats=feats, grammemes=marks, known=known)


@cache
def _tag(tag: _Tag) -> tuple[frozenset[str], Mapping[str, str], frozenset[str]]:
    """Turn one of the dictionary's few thousand tags into the terms of Universal Dependencies."""
    marks = frozenset(tag.grammemes)
    feats = dict(_FEATS[mark] for mark in sorted(marks) if mark in _FEATS)
    return _POS.get(tag.POS or "", frozenset()), feats, marks


def _lemma(parse: _Parse, marks: frozenset[str]) -> str:
    """Return the dictionary form; a woman's surname keeps her form («Захаровой» → «захарова»)."""
    if "Surn" in marks and "femn" in marks:
        hers = parse.inflect(frozenset({"femn", "sing", "nomn"}))
        return hers.word if hers else parse.normal_form
    return parse.normal_form
