"""English dictionary forms by rule: the singular of a noun, and of a name that a parser leaves as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from dateline.lexicon import read_table

_LEXICON = Path(__file__).with_name("lexicon")
# The first rule that fits holds. Irregular words and those that only look like plurals are in irregular.tsv.
_RULES = tuple(
    (re.compile(pattern), ending)
    for pattern, ending in (
        (r"(?<=..)men$", "man"),
        (r"(?<=..)ies$", "y"),
        (r"(?<=(?:ss|sh|ch|zz))es$", ""),
        (r"(?<=x)es$", ""),
        (r"(?<=[^aeiou]o)es$", ""),
        (r"(?<=(?:ss|us))$|(?<=sis)$", ""),
        (r"(?<=..)s$", ""),
    )
)


@lru_cache(maxsize=1 << 16)
def lemmas(word: str) -> frozenset[str]:
    """Return the dictionary forms that a word of a word list may have: itself in small letters, and its singular.

    >>> sorted(lemmas("Women"))
    ['woman', 'women']
    >>> sorted(lemmas("news"))
    ['news']
    """
    return frozenset({word.lower(), singular(word)})


@lru_cache(maxsize=1 << 16)
def singular(word: str) -> str:
    """Return the singular of a noun or name in small letters; what is no plural stays as it is.

    >>> singular("Iraqis"), singular("Tories"), singular("MPs"), singular("police")
    ('iraqi', 'tory', 'mp', 'police')
    """
    small = word.lower()
    known = _irregular().get(small)
    if known:
        return known
    for pattern, ending in _RULES:
        form, found = pattern.subn(ending, small, count=1)
        if found:
            return form
    return small


@cache
def _irregular() -> Mapping[str, str]:
    rows = read_table(_LEXICON / "irregular.tsv", ("form", "lemma", "note"), key=("form",))
    return {row["form"]: row["lemma"] for row in rows}
