"""Dictionary forms that the model misspells: "staged" is of "stage", since that of "stag" would be "stagged"."""

from __future__ import annotations

import re

# One syllable that ends in a consonant after a single vowel doubles it before an ending ("stop", "stopped").
_DOUBLES = re.compile(r"[^aeiou]*(?:qu)?[aeiouy][bdgklmnprtvz]")
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def verb_lemma(text: str, lemma: str) -> str:
    """Return a verb's dictionary form, with the final e that the model dropped."""
    word, base = text.lower(), lemma.lower()
    if not _DOUBLES.fullmatch(base):
        return lemma
    undoubled = word in {f"{base}ed", f"{base}ing"}
    plural_like = word == f"{base}es" and not base.endswith(_HISSING)
    return f"{lemma}e" if undoubled or plural_like else lemma
