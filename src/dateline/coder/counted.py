"""Who is counted in a sentence: numbers with the people they count, without money, ages, dates and things."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.coder.scene import Scene
from dateline.lang.numbers import Number, numbers_in
from dateline.lexicon.phrases import fold
from dateline.records import Sentence, Span, Token

_MODIFIERS = frozenset({"ADJ", "DET", "ADV"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OBJECTS = frozenset({"obj", "iobj", "obl"})
_MOST_MODIFIERS = 4
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """People counted: the number, the first and last token of it with its noun, and the noun where there is one."""

    number: Number
    first: int
    last: int
    noun: int | None
    part: bool = False

    def covers(self, index: int) -> bool:
        """Tell whether a token belongs to these words."""
        return self.first <= index <= self.last


def counted_in(scene: Scene, sentence: Sentence) -> list[Counted]:
    """Return the numbers of a sentence that count people, or nothing named («двое», «30» of «30 ранены»)."""
    return list(_counted(scene, sentence)) if scene.pack.numbers.known else []


def words_of(counted: Counted, sentence: Sentence) -> Span:
    """Return the words of a number and its noun."""
    return Span(sentence.tokens[counted.first].span.start, sentence.tokens[counted.last].span.end)


def _counted(scene: Scene, sentence: Sentence) -> Iterator[Counted]:
    end = -1
    for number in numbers_in(sentence.tokens, scene.pack.numbers):
        if number.first <= end or _is_other(number, scene, sentence):
            continue
        found = _with_noun(number, scene, sentence)
        if found is not None:
            end = found.last
            yield found


def _is_other(number: Number, scene: Scene, sentence: Sentence) -> bool:
    """Tell whether a number belongs to a date, or a sign beside it says that it is money, a share or a label."""
    if any(
        mention.kind == "date"
        for index in range(number.first, number.last + 1)
        for mention in scene.mentions.get((sentence.index, index), ())
    ):
        return True
    around = (number.first - 1, number.last + 1)
    return any(_is_symbol(sentence.tokens[index].text) for index in around if 0 <= index < len(sentence.tokens))


def _is_symbol(text: str) -> bool:
    return unicodedata.category(text[0]).startswith("S") or text in {"%", "‰", "№", "#"}


def _with_noun(number: Number, scene: Scene, sentence: Sentence) -> Counted | None:
    """Find the noun that a number counts; None where that is no people."""
    tokens = sentence.tokens
    start = _after_abbreviation(number.last + 1, tokens)
    group = start < len(tokens) and ("of", fold(tokens[start].text)) in scene.pack.numbers.words
    noun = _noun_from(start + 1 if group else start, tokens, pronouns=group)
    bare = Counted(number=number, first=number.first, last=number.last, noun=None, part=number.part)
    if noun is None or (not group and _is_beside(tokens[number.last], tokens[noun])):
        return None if number.digits and number.low in _YEARS else bare
    if tokens[noun].pos == "PRON":
        return Counted(number=number, first=number.first, last=noun, noun=None, part=True)
    if not _is_people(tokens[noun], scene):
        return bare if group and tokens[noun].pos == "PROPN" else None
    return Counted(number=number, first=number.first, last=noun, noun=None if group else noun, part=number.part)


def _after_abbreviation(position: int, tokens: tuple[Token, ...]) -> int:
    """Pass over the stop of «тыс.» before its noun."""
    stop = position + 1 < len(tokens) and tokens[position].text == "." and tokens[position - 1].text.isalpha()
    return position + 1 if stop else position


def _noun_from(start: int, tokens: tuple[Token, ...], *, pronouns: bool) -> int | None:
    """Return the noun at a position, or after the adjectives and participles there."""
    for index in range(start, min(start + 1 + _MOST_MODIFIERS, len(tokens))):
        token = tokens[index]
        if token.pos in {"NOUN", "PROPN"} or token.feats.get("Nominal") == "Yes":
            return index
        if pronouns and token.pos in {"PRON", "NUM"}:
            if token.pos == "PRON":
                return index
            continue
        attributive = token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"
        if token.pos not in _MODIFIERS and not attributive:
            return None
    return None


def _is_beside(number: Token, noun: Token) -> bool:
    """Tell whether a noun is the verb's own and not the number's («Троих полиция задержала»)."""
    return noun.relation in _SUBJECTS and number.head == noun.head and number.relation in _OBJECTS


def _is_people(noun: Token, scene: Scene) -> bool:
    words = scene.pack.quantity_words
    lemma = fold(noun.lemma)
    if lemma in words.others:
        return False
    animate = noun.feats.get("Animacy") == "Anim" or noun.feats.get("Nominal") == "Yes"
    return animate or lemma in words.people
