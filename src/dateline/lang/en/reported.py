"""Who says it at the end of a sentence: the parser takes ", the ministry said" for more words about what precedes."""

from __future__ import annotations

from dateline.lang.en.universal import Word, children

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_APPOSED = frozenset({"appos", "conj"})


def give_speaker(words: list[Word]) -> None:
    """Make "the press service" of "met in Yerevan, the press service said" the subject of "said"."""
    for index, verb in enumerate(words):
        if verb.tag not in _FINITE or children(words, index, "nsubj", "nsubjpass", "expl"):
            continue
        told = [i for i in children(words, index, "ccomp") if i < index]
        apposed = _before(words, index) if told else None
        if apposed is not None:
            words[apposed].head, words[apposed].relation = index, "nsubj"


def _before(words: list[Word], verb: int) -> int | None:
    """Return the noun set off by a comma whose phrase ends right before the verb."""
    index = verb - 1
    while index >= 0 and words[index].relation not in _APPOSED:
        above = words[index].head
        if above < 0 or above >= verb:
            return None
        index = above
    if index < 0 or words[index].pos not in {"NOUN", "PROPN"}:
        return None
    first = min(i for i in range(index + 1) if i == index or words[i].head == index)
    return index if first > 0 and words[first - 1].text == "," else None
