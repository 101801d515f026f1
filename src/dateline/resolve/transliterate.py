"""Names in Latin letters, after the BGN/PCGN romanisation of Russian, without its apostrophes."""

from __future__ import annotations

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_VOWELS = frozenset("аеёиоуыэюяъь")


def romanise(name: str) -> str:
    """Write a Cyrillic name in Latin letters («Сергей Лавров» → Sergey Lavrov); other letters stay."""
    return " ".join(_word(word) for word in name.split())


def _word(word: str) -> str:
    letters = []
    for position, letter in enumerate(word):
        small = letter.lower()
        latin = _LETTERS.get(small, letter)
        before = word[position - 1].lower() if position else ""
        if small == "е" and (position == 0 or before in _VOWELS):
            latin = "ye"
        letters.append(latin.capitalize() if letter.isupper() else latin)
    return "".join(letters)
