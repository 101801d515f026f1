"""Names of persons compared over scripts and spellings: Джейхун Байрамов, Jeyhun Bayramov, Ceyhun Bayramov."""

from __future__ import annotations

from functools import lru_cache

from dateline.gazetteer.atlas import fold_name

# Letters with marks that are sounds of their own, before marks are folded away.
_MARKED = str.maketrans({"ç": "ch", "č": "ch", "ć": "ch", "ş": "sh", "š": "sh", "ž": "zh", "x": "kh", "ц": "ts"})
# Several letters for one sound, the longer first, and the class of sounds that each is in.
_SOUNDS = (
    *(("shch", "s"), ("dzh", "s"), ("tch", "s"), ("dj", "s"), ("zh", "s"), ("sh", "s"), ("ch", "s"), ("ts", "s")),
    *(("tz", "s"), ("kh", ""), ("gh", "k"), ("ph", "f"), ("th", "t"), ("ck", "k")),
)
_CLASSES = {"j": "s", "z": "s", "q": "k", "g": "k", "w": "v", "h": ""} | dict.fromkeys("aeiouy", "")
_SOFT, _VOWELS = frozenset("eiy"), frozenset("aeiouy")


def same_name(one: str, other: str) -> bool | None:
    """Tell whether two names may be one person's; None where a surname stands alone and only that agrees.

    Names are in Latin letters, the given name first. An initial agrees with all that begin so.
    """
    (given, surname), (its_given, its_surname) = parts(one), parts(other)
    if sounds(surname).isdisjoint(sounds(its_surname)):
        return False
    if not given or not its_given:
        return None
    if 1 in {len(given.rstrip(".")), len(its_given.rstrip("."))}:
        return _begins(given) & _begins(its_given) != frozenset()
    return not sounds(given).isdisjoint(sounds(its_given))


def parts(name: str) -> tuple[str, str]:
    """Return the given name, empty if there is none, and the surname."""
    words = name.split()
    return (words[0] if len(words) > 1 else "", words[-1] if words else "")


@lru_cache(maxsize=1 << 14)
def sounds(word: str) -> frozenset[str]:
    """Return the ways a word may sound, as the classes of its consonants; a vowel at its head counts.

    The letter c is read as in English and as in Turkish and Azerbaijani; h and г may stand for each other at the head.
    """
    folded = fold_name(word.lower().translate(_MARKED)).replace(" ", "")
    read = {_classed(folded), _classed(folded.replace("c", "j"))}
    return frozenset(read | {f"k{sound}" for sound in read if folded.startswith(("h", "kh"))})


def _classed(word: str) -> str:
    head = "a" if word[:1] in _VOWELS else ""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound.upper() or "_")
    found = head
    for place, letter in enumerate(word):
        soft = word[place + 1 : place + 2] in _SOFT
        sound = ("s" if soft else "k") if letter == "c" else _CLASSES.get(letter, letter.lower().strip("_"))
        found += sound if sound != found[-1:] else ""
    return found


def _begins(word: str) -> frozenset[str]:
    return frozenset(sound[:1] for sound in sounds(word.rstrip(".")))
