"""The words of one sentence laid out for the questions that grammar asks: case, agreement, who governs whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dateline.lexicon.table import read_table

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
MODIFIERS = frozenset({"ADJ", "DET"})
ALL_CASES = frozenset({"Nom", "Gen", "Dat", "Acc", "Ins", "Loc"})
BREAKS = frozenset({",", ";", ":", "—", "–"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence: lists with one entry a word; an index of another word is -1 where there is none.

    `cases` are those that the word may stand in (all six of an indeclinable one), empty where it has none;
    `fixed` marks the later words of a preposition of several words («в связи с»); `commas` counts the commas
    before each word; `participles` are those with a case («подписанному», not «подписан»), `modifiers` what can
    agree with a noun, `predicates` what can carry a clause: verbs but for those participles, short adjectives.
    The last nine are what `phrases` finds: the noun that a modifier stands before, the first modifier of a noun
    (the noun itself where it has none), the noun that a preposition governs, the preposition that governs a
    noun, the nouns that a genitive follows, the office before a name, the «и» before a noun, the «что» or
    «который» that opens a predicate's clause, and the participle between which and its noun a word stands.
    """

    texts: Sequence[str]
    lemmas: Sequence[str]
    pos: Sequence[str]
    cases: Sequence[frozenset[str]]
    numbers: Sequence[str]
    genders: Sequence[str]
    forms: Sequence[str]
    fixed: Sequence[bool]
    animate: Sequence[bool]
    commas: Sequence[int]
    participles: Sequence[bool]
    modifiers: Sequence[bool]
    predicates: Sequence[bool]
    modified: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    governed: list[int] = field(default_factory=list)
    prepositions: list[int] = field(default_factory=list)
    owners: list[tuple[int, ...]] = field(default_factory=list)
    offices: list[int] = field(default_factory=list)
    joints: list[int] = field(default_factory=list)
    openers: list[int] = field(default_factory=list)
    insides: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        """Return the number of words."""
        return len(self.texts)

    def agrees(self, word: int, noun: int) -> bool:
        """Tell whether a modifier agrees with a noun in case, number and, in the singular, gender."""
        if self.cases[word].isdisjoint(self.cases[noun]) or not same(self.numbers[word], self.numbers[noun]):
            return False
        return self.numbers[word] == "Plur" or same(self.genders[word], self.genders[noun])


@cache
def preposition_cases() -> dict[str, frozenset[str]]:
    """Return the cases that each preposition governs."""
    path = Path(__file__).parent / "lexicon" / "preposition_cases.tsv"
    rows = read_table(path, ("preposition", "cases", "note"), key=("preposition",))
    return {row["preposition"]: frozenset(row["cases"].split(",")) for row in rows}


def same(one: str, other: str) -> bool:
    """Tell whether two marks do not contradict each other; an empty one fits any."""
    return not one or not other or one == other
