"""What grammar says of an attachment, in points that are added to the network's own.

The networks see three words to each side and never how far a head is; their scores are right about what goes
with what and blind to place. Each preference is a small function of a sentence, a word and a head it might have
(-1 is the root); it answers in the unit of the scores, natural logarithms of odds: 3 is twenty to one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import log2
from typing import NamedTuple, TypeAlias

from dateline.lang.ru.line import NOUNS, Line
from dateline.lang.ru.phrases import noun_before_preposition, partner

Preference: TypeAlias = Callable[[Line, int, int], float]

ROOT = -1
_CERTAIN = 7.0
_STRONG = 4.0
_MILD = 2.0
_FAINT = 1.0
_PER_DOUBLING = 0.5
_NOMINATIVE = frozenset({"Nom"})


def near(_line: Line, word: int, head: int) -> float:
    """Like a head nearby: «последнюю ситуацию в регионе» has «регионе» by «ситуацию»."""
    return 0.0 if head == ROOT else -_PER_DOUBLING * log2(abs(word - head))


def within_commas(line: Line, word: int, head: int) -> float:
    """Like a head on the same side of a comma."""
    if head == ROOT:
        return 0.0
    between = abs(line.commas[word] - line.commas[head])
    return -_FAINT * min(between, 2) / 2


def modifier_before_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a modifier on the agreeing noun that it stands before: «новых жилых домов»."""
    noun = line.modified[word]
    if noun < 0:
        return 0.0
    return _CERTAIN if head == noun else 0.0


def modifier_agrees(line: Line, word: int, head: int) -> float:
    """Keep a modifier off a noun that it disagrees with: «новых» is not by «заявлению»."""
    if head == ROOT or line.pos[head] not in {"NOUN", "PROPN"} or not line.modifiers[word] or not line.cases[word]:
        return 0.0
    return 0.0 if line.agrees(word, head) else -_STRONG


def preposition_before_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a preposition on the noun that it governs: «против новых … правил», not «заявлению»."""
    if line.pos[word] != "ADP":
        return 0.0
    if line.governed[word] >= 0:
        return _CERTAIN if head == line.governed[word] else 0.0
    return -_STRONG if head < word else 0.0


def conjunction_before_its_head(line: Line, word: int, head: int) -> float:
    """Hang «и», «а», «что», «если» on a word after them, the latter two on a predicate."""
    if line.pos[word] not in {"CCONJ", "SCONJ"} or head == ROOT:
        return 0.0
    if head < word:
        return 0.0 if line.pos[head] in {"CCONJ", "SCONJ", "ADV", "PART", "ADP"} else -_STRONG
    return -_FAINT if line.pos[word] == "SCONJ" and not line.predicates[head] else 0.0


def subordinate_is_no_root(line: Line, word: int, head: int) -> float:
    """Keep the predicate of a clause with «если», «что», «который» or «как сообщает» from being the root."""
    return -_STRONG if head == ROOT and line.predicates[word] and line.openers[word] >= 0 else 0.0


def relative_by_its_noun(line: Line, word: int, head: int) -> float:
    """Hang the predicate of a «который» clause on an agreeing noun before it: «страны, которые подписали»."""
    if head == ROOT or not line.predicates[word] or line.pos[head] not in {"NOUN", "PROPN"}:
        return 0.0
    opener = line.openers[word]
    if opener < 0 or line.lemmas[opener] != "который" or head > opener:
        return 0.0
    same = line.numbers[opener] in {"", line.numbers[head]}
    same = same and (line.numbers[head] == "Plur" or line.genders[opener] in {"", line.genders[head]})
    return _MILD if same else -_MILD


def genitive_after_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a genitive on a noun of the chain right before it: «сессии Генеральной Ассамблеи ООН»."""
    chain = line.owners[word]
    if not chain:
        return 0.0
    if head in chain:
        return (_FAINT if line.animate[word] else _STRONG) - near(line, word, head)
    return -_MILD if head > word else 0.0


def genitive_of_negation(line: Line, word: int, head: int) -> float:
    """Like for a genitive a negated verb: «комментариев не даёт»."""
    if head <= 0 or "Gen" not in line.cases[word] or not line.predicates[head]:
        return 0.0
    return _MILD if line.lemmas[head - 1] == "не" and line.pos[word] in NOUNS and line.prepositions[word] < 0 else 0.0


def name_after_its_office(line: Line, word: int, head: int) -> float:
    """Hang a person's name on the office before it: «министр иностранных дел Азербайджана Джейхун Байрамов»."""
    office = line.offices[word]
    return _STRONG if office >= 0 and head == office else 0.0


def nominative_by_no_other_case(line: Line, word: int, head: int) -> float:
    """Keep a nominative off a noun in another case: it is a subject, not an attribute."""
    if head == ROOT or line.cases[word] != _NOMINATIVE or line.pos[word] not in NOUNS or line.pos[head] not in NOUNS:
        return 0.0
    return 0.0 if "Nom" in line.cases[head] else -_MILD


def participle_after_its_noun(line: Line, word: int, head: int) -> float:
    """Hang a participle after a comma on an agreeing noun before it: «о мерах, принятых вчера»."""
    if not line.participles[word] or line.modified[word] >= 0 or head == ROOT or head > word:
        return 0.0
    if line.pos[head] in NOUNS and word and line.texts[word - 1] in {",", "("}:
        return _MILD if line.agrees(word, head) else -_STRONG
    return 0.0


def inside_a_participle(line: Line, word: int, head: int) -> float:
    """Hang what stands between a participle and its noun on the participle: «предложенного президентом закона»."""
    participle = line.insides[word]
    if participle < 0:
        return 0.0
    return _MILD if head == participle else -_STRONG if head < participle or head >= line.modified[participle] else 0.0


def joined_in_one_case(line: Line, word: int, head: int) -> float:
    """Join a noun after «и» to one before it of the same case: «мира и безопасности»."""
    if line.pos[word] not in NOUNS or head == ROOT or head > word or line.pos[head] not in NOUNS:
        return 0.0
    joint = line.joints[word]
    if joint < 0 or head >= joint:
        return 0.0
    if line.cases[word].isdisjoint(line.cases[head]):
        return -_STRONG
    return _MILD


def subject_agrees(line: Line, word: int, head: int) -> float:
    """Like for a nominative a verb that agrees with it: «стороны … обсудили»."""
    if line.cases[word] != _NOMINATIVE or line.pos[word] not in NOUNS or head == ROOT:
        return 0.0
    if not line.predicates[head] or line.forms[head] not in {"Fin", "Part", ""}:
        return 0.0
    return _FAINT if _agreeing_numbers(line, word, head) else -_FAINT


def accusative_by_no_noun(line: Line, word: int, head: int) -> float:
    """Keep an accusative without preposition off nouns: it is a verb's."""
    if line.pos[word] not in NOUNS or head == ROOT or line.pos[head] not in {"NOUN", "PROPN"}:
        return 0.0
    if line.cases[word] != frozenset({"Acc"}) or line.prepositions[word] >= 0 or line.joints[word] >= 0:
        return 0.0
    return -_MILD


def beside_no_function_word(line: Line, word: int, head: int) -> float:
    """Keep words off prepositions and marks, but for the parts of a fixed phrase: «в связи с»."""
    if head == ROOT or line.pos[head] not in {"ADP", "PUNCT", "CCONJ"}:
        return 0.0
    return 0.0 if line.pos[head] == "ADP" and 0 < word - head <= 2 else -_FAINT  # noqa: PLR2004 - «в связи с»


class Rule(NamedTuple):
    """A preference and the parts of speech of the words that it has something to say about, all where empty."""

    weigh: Preference
    parts: frozenset[str] = frozenset()


_NAMES = frozenset({"NOUN", "PROPN"})
_MODIFIERS = frozenset({"ADJ", "DET", "VERB", "AUX"})
_PREDICATES = frozenset({"VERB", "AUX", "ADJ"})

PREFERENCES: tuple[Rule, ...] = (
    Rule(near),
    Rule(within_commas),
    Rule(beside_no_function_word),
    Rule(modifier_before_its_noun, _MODIFIERS),
    Rule(modifier_agrees, _MODIFIERS),
    Rule(participle_after_its_noun, _MODIFIERS),
    Rule(preposition_before_its_noun, frozenset({"ADP"})),
    Rule(conjunction_before_its_head, frozenset({"CCONJ", "SCONJ"})),
    Rule(subordinate_is_no_root, _PREDICATES),
    Rule(relative_by_its_noun, _PREDICATES),
    Rule(genitive_after_its_noun, _NAMES),
    Rule(genitive_of_negation, NOUNS),
    Rule(name_after_its_office, frozenset({"PROPN"})),
    Rule(inside_a_participle, NOUNS),
    Rule(nominative_by_no_other_case, NOUNS),
    Rule(joined_in_one_case, NOUNS),
    Rule(subject_agrees, NOUNS),
    Rule(accusative_by_no_noun, NOUNS),
)


def weight(line: Line, word: int, head: int) -> float:
    """Add up what all preferences say of a head."""
    return sum([weigh(line, word, head) for weigh in _weighers(line.pos[word])])


@cache
def _weighers(part: str) -> tuple[Preference, ...]:
    return tuple(rule.weigh for rule in PREFERENCES if not rule.parts or part in rule.parts)


def suggested(line: Line, word: int) -> set[int]:
    """Return heads that grammar suggests whatever the network thinks of them."""
    found = {line.modified[word], line.governed[word], line.offices[word], *line.owners[word][:2]}
    if line.pos[word] in NOUNS:
        found.update((line.insides[word], partner(line, word), noun_before_preposition(line, word)))
    return found - {word, -1}


def _agreeing_numbers(line: Line, word: int, verb: int) -> bool:
    number = line.numbers[verb]
    if not number or not line.numbers[word] or line.numbers[word] == number:
        gendered = number == "Sing" and line.genders[verb] and line.genders[word]
        return not gendered or line.genders[verb] == line.genders[word] or line.pos[word] == "PROPN"
    return False
