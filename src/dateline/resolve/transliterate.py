"""Names in Latin letters, after the BGN/PCGN romanisation of Russian, without its apostrophes."""

from __future__ import annotations

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya".split(),
        strict=True,
    )
)
_VOWELS = frozenset("аеёиоуыэюяъь")


def romanise(name: str) -> str:
    """Write a Cyrillic name in Latin letters («Сергей Лавров» → Sergey Lavrov); other letters stay."""
    return " ".join(_word(word) for word in name.split())


def _word(word: str) -> str:
    letters = []
    for position, letter in enumerate(word):
        small = letter.lower()
        latin = _LETTERS.get(small, small).replace("-", "") if small in _LETTERS else letter
        before = word[position - 1].lower() if position else ""
        if small == "е" and (position == 0 or before in _VOWELS):
            latin = "ye"
        letters.append(latin.capitalize() if letter.isupper() else latin)
    return "".join(letters)
