"""What grammar says of an attachment, in points that are added to the network's own.

The networks see three words to each side and never how far a head is; their scores are right about what goes
with what and blind to place. Each preference is a small function of a sentence, a word and a head it might have
(-1 is the root); it answers in the unit of the scores, natural logarithms of odds: 3 is twenty to one.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log2
from typing import TypeAlias

from dateline.lang.ru.line import NOUNS, Line

Preference: TypeAlias = Callable[[Line, int, int], float]

ROOT = -1
_CERTAIN = 9.0
_STRONG = 4.0
_MILD = 2.0
_FAINT = 1.0
_PER_DOUBLING = 0.5
_AGREEING_PERSON = frozenset({"Nom"})


def near(_line: Line, word: int, head: int) -> float:
    """Like a head nearby: «последнюю ситуацию в регионе» has «регионе» by «ситуацию»."""
    return 0.0 if head == ROOT else -_PER_DOUBLING * log2(abs(word - head))


def modifier_before_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a modifier on the agreeing noun that it stands before: «новых жилых домов»."""
    noun = line.modified[word]
    if noun < 0:
        return 0.0
    return _CERTAIN if head == noun else 0.0


def modifier_agrees(line: Line, word: int, head: int) -> float:
    """Keep a modifier off a noun that it disagrees with: «новых» is not by «заявлению»."""
    if head == ROOT or line.pos[head] not in {"NOUN", "PROPN"} or not line.modifier(word) or not line.cases[word]:
        return 0.0
    return 0.0 if line.agrees(word, head) else -_STRONG


def preposition_before_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a preposition on the noun that it governs: «против новых … правил», not «заявлению»."""
    if line.pos[word] != "ADP":
        return 0.0
    if line.governed[word] >= 0:
        return _CERTAIN if head == line.governed[word] else 0.0
    return -_STRONG if head < word else 0.0


def function_word_before_its_head(line: Line, word: int, head: int) -> float:
    """Hang «и», «а», «что», «если» on a word after them."""
    if line.pos[word] not in {"CCONJ", "SCONJ"} or head == ROOT:
        return 0.0
    return -_STRONG if head < word and line.pos[head] not in {"CCONJ", "SCONJ", "ADV", "PART"} else 0.0


def genitive_after_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a genitive on the noun right before it: «сессии Генеральной Ассамблеи»."""
    owner = _noun_right_before(line, word)
    if owner < 0:
        return 0.0
    if head == owner:
        return _STRONG
    return -_MILD if head > word else 0.0


def participle_after_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a participle after a comma on an agreeing noun before it: «о мерах, принятых вчера»."""
    if not line.declined_participle(word) or line.modified[word] >= 0 or head == ROOT or head > word:
        return 0.0
    if line.pos[head] in NOUNS and word and line.texts[word - 1] in {",", "("}:
        return _MILD if line.agrees(word, head) else -_STRONG
    return 0.0


def joined_in_one_case(line: Line, word: int, head: int) -> float:
    """Join a noun after «и» to one before it of the same case: «мира и безопасности»."""
    if line.pos[word] not in NOUNS or head == ROOT or head > word or line.pos[head] not in NOUNS:
        return 0.0
    joint = _joint_before(line, word)
    if joint < 0 or head >= joint:
        return 0.0
    if line.cases[word].isdisjoint(line.cases[head]):
        return -_STRONG
    return _MILD


def subject_agrees(line: Line, word: int, head: int) -> float:
    """Like for a nominative a verb that agrees with it: «стороны … обсудили»."""
    if line.cases[word] != _AGREEING_PERSON or line.pos[word] not in NOUNS or head == ROOT:
        return 0.0
    if not line.predicate(head) or line.forms[head] not in {"Fin", "Part", ""}:
        return 0.0
    return _FAINT if _agreeing_numbers(line, word, head) else -_FAINT


def accusative_by_no_noun(line: Line, word: int, head: int) -> float:
    """Keep an accusative without preposition off nouns: it is a verb's."""
    if line.pos[word] not in NOUNS or head == ROOT or line.pos[head] not in {"NOUN", "PROPN"}:
        return 0.0
    if line.cases[word] != frozenset({"Acc"}) or word in line.governed or _joint_before(line, word) >= 0:
        return 0.0
    return -_MILD


def beside_no_function_word(line: Line, word: int, head: int) -> float:
    """Keep words off prepositions and marks, but for the parts of a fixed phrase: «в связи с»."""
    if head == ROOT or line.pos[head] not in {"ADP", "PUNCT", "CCONJ"}:
        return 0.0
    return 0.0 if line.pos[head] == "ADP" and 0 < word - head <= 2 else -_FAINT  # noqa: PLR2004 - «в связи с»


PREFERENCES: tuple[Preference, ...] = (
    near,
    modifier_before_its_noun,
    modifier_agrees,
    preposition_before_its_noun,
    function_word_before_its_head,
    genitive_after_its_noun,
    participle_after_its_noun,
    joined_in_one_case,
    subject_agrees,
    accusative_by_no_noun,
    beside_no_function_word,
)


def suggested(line: Line, word: int) -> tuple[int, ...]:
    """Return heads that grammar suggests whatever the network thinks of them."""
    found = (line.modified[word], line.governed[word], _noun_right_before(line, word), _joint_of(line, word))
    return tuple({head for head in found if head >= 0})


def _noun_right_before(line: Line, word: int) -> int:
    """Return the noun that a genitive follows, modifiers of the genitive between them allowed."""
    if "Gen" not in line.cases[word] or line.pos[word] not in {"NOUN", "PROPN"}:
        return -1
    place = word - 1
    while place >= 0 and line.modified[place] == word:
        place -= 1
    if place < 0 or line.pos[place] not in {"NOUN", "PROPN"}:
        return -1
    if line.pos[word] == "PROPN" and line.pos[place] == "PROPN" and line.agrees(word, place):
        return -1
    return place


def _joint_before(line: Line, word: int) -> int:
    """Return the «и», «или» or «а также» that a noun follows, its modifiers between them allowed."""
    place = word - 1
    while place >= 0 and (line.modified[place] == word or line.governed[place] == word):
        place -= 1
    if place > 0 and line.texts[place].lower() == "также" and line.texts[place - 1].lower() == "а":
        return place - 1
    return place if place > 0 and line.texts[place].lower() in {"и", "или"} else -1


def _joint_of(line: Line, word: int) -> int:
    """Return the nearest noun of the same case before the «и» that a noun follows."""
    joint = _joint_before(line, word) if line.pos[word] in NOUNS else -1
    for place in range(joint - 1, -1, -1):
        if line.pos[place] in NOUNS and not line.cases[place].isdisjoint(line.cases[word]):
            return place
        if line.predicate(place):
            break
    return -1


def _agreeing_numbers(line: Line, word: int, verb: int) -> bool:
    number = line.numbers[verb]
    if not number or not line.numbers[word] or line.numbers[word] == number:
        gendered = number == "Sing" and line.genders[verb] and line.genders[word]
        return not gendered or line.genders[verb] == line.genders[word] or line.pos[word] == "PROPN"
    return False
