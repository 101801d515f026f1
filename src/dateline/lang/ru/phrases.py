"""Which words of a sentence stand together, as far as order and agreement tell without a tree."""

from __future__ import annotations

from dateline.lang.ru.line import BREAKS, NOUNS, Line, preposition_cases, same

NAMES = frozenset({"NOUN", "PROPN"})
_FARTHEST = 8
_BETWEEN_MODIFIERS = frozenset({"ADV", "NUM", "PART"})
_QUOTES = frozenset('«»"„“”()')
_INSIDE_OFFICE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_RELATIVES = frozenset({"который", "где", "куда", "откуда", "когда", "чей"})
_AND = frozenset({"и", "или"})


def modified(line: Line, word: int) -> int:
    """Find the noun that a modifier stands before: «незаконных армянских вооруженных формирований».

    A participle may have words of its own before its noun: «предложенного вчера президентом закона».
    """
    if not line.modifiers[word]:
        return -1
    laden = line.participles[word] and (not word or line.texts[word - 1] not in BREAKS)
    for place in range(word + 1, min(len(line), word + 1 + _FARTHEST)):
        noun = line.pos[place] in NAMES
        if noun and line.agrees(word, place):
            return place
        if not _passable(line, place) and not (laden and (noun or line.pos[place] in {"ADP", "PRON"})):
            return -1
    return -1


def governed(line: Line, word: int) -> int:
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


def owners(line: Line, word: int) -> tuple[int, ...]:
    """Return the nouns that a genitive follows, the nearest first: «дел» and «министр» before «Республики».

    Its modifiers may stand between; each noun of the chain but the first is itself a genitive.
    """
    if "Gen" not in line.cases[word] or line.pos[word] not in NAMES:
        return ()
    chain: list[int] = []
    place = word
    while "Gen" in line.cases[place]:
        before = line.firsts[place] - 1
        if before < 0 or line.pos[before] not in NAMES or line.fixed[before] or _one_name(line, before, place):
            break
        chain.append(before)
        place = before
    return tuple(chain)


def office(line: Line, word: int) -> int:
    """Return the noun for a person that a name follows in the same case, its own attributes between them."""
    if line.pos[word] != "PROPN" or not line.animate[word] or line.texts[word].isupper():
        return -1
    for place in range(word - 1, max(-1, word - 1 - _FARTHEST), -1):
        if line.pos[place] == "NOUN" and line.animate[place] and not line.cases[place].isdisjoint(line.cases[word]):
            return place if same(line.numbers[place], line.numbers[word]) else -1
        if line.pos[place] not in _INSIDE_OFFICE or (line.pos[place] == "PROPN" and line.animate[place]):
            return -1
        if line.pos[place] in NAMES and "Gen" not in line.cases[place]:
            return -1
    return -1


def joint(line: Line, word: int) -> int:
    """Return the «и», «или» or «а также» that a noun follows, its modifiers between them allowed."""
    if line.pos[word] not in NOUNS:
        return -1
    place = line.firsts[word] - 1
    while place >= 0 and line.governed[place] == word:
        place -= 1
    if place > 0 and line.texts[place].lower() == "также" and line.texts[place - 1].lower() == "а":
        return place - 1
    return place if place > 0 and line.texts[place].lower() in _AND else -1


def partner(line: Line, word: int) -> int:
    """Return the nearest noun of the same case before the «и» that a noun follows."""
    for place in range(line.joints[word] - 1, -1, -1):
        if line.pos[place] in NOUNS and not line.cases[place].isdisjoint(line.cases[word]):
            return place
        if line.predicates[place]:
            break
    return -1


def opener(line: Line, word: int) -> int:
    """Return the «если», «что» or «который» that opens the clause of a predicate, -1 where none does."""
    if not line.predicates[word]:
        return -1
    for place in range(word - 1, -1, -1):
        if line.predicates[place] and line.forms[place] != "Inf":
            return -1
        if line.pos[place] == "SCONJ" or line.lemmas[place] in _RELATIVES:
            return place
    return -1


def noun_before_preposition(line: Line, word: int) -> int:
    """Return the noun right before the preposition of a noun: «структурах» before «по поддержке»."""
    before = line.prepositions[word] - 1
    return before if before >= 0 and line.pos[before] in NAMES else -1


def firsts(line: Line) -> list[int]:
    """Return for each noun its first modifier, for every other word the word itself."""
    found = list(range(len(line)))
    for word in reversed(range(len(line))):
        if line.modified[word] >= 0:
            found[line.modified[word]] = word
    return found


def prepositions(line: Line) -> list[int]:
    """Return for each noun the preposition that governs it."""
    found = [-1] * len(line)
    for word, noun in enumerate(line.governed):
        if noun >= 0:
            found[noun] = word
    return found


def insides(line: Line) -> list[int]:
    """Return for each word the participle between which and its noun it stands: «предложенный президентом закон»."""
    found = [-1] * len(line)
    for word, noun in enumerate(line.modified):
        if line.participles[word]:
            for place in range(word + 1, noun):
                if line.pos[place] in NOUNS:
                    found[place] = word
    return found


def _one_name(line: Line, first: int, second: int) -> bool:
    """Tell whether two names in a row are one: «Сергея Лаврова»."""
    names = line.pos[first] == line.pos[second] == "PROPN" and line.animate[first] and line.animate[second]
    return names and line.agrees(second, first)


def _passable(line: Line, place: int) -> bool:
    """Tell whether a word may stand between a modifier or preposition and its noun."""
    if line.modifiers[place] or line.pos[place] in _BETWEEN_MODIFIERS or line.texts[place] in _QUOTES:
        return True
    joins = line.texts[place].lower() in {",", "и", "или", "не"}
    return joins and place + 1 < len(line) and line.modifiers[place + 1]
