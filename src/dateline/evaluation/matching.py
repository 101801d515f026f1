"""Which predicted event answers which gold event, and in what a matched pair agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from dateline.evaluation.claims import Claim, Names, Source

# Acts that two sides do together may be told as one record or split over actor and recipient.
SYMMETRIC = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
_TRIGGERS_MEET = 4
_SENTENCE_HOLDS = 1
_STEM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A gold event and the predicted event that answers it, by their places in the two lists."""

    gold: int
    coded: int


def match(gold: Sequence[Claim], coded: Sequence[Claim], *, typed: bool = True) -> tuple[Pair, ...]:
    """Pair each gold event with at most one predicted event, the best fit first.

    Two can be paired when their triggers overlap or the gold trigger lies in the predicted sentence, and,
    when `typed`, their types are the same. Equal fits go to owed events first, then by order in the text.
    """
    fits = [(affinity(gold[i], coded[j], typed=typed), i, j) for i, j in product(range(len(gold)), range(len(coded)))]
    fits.sort(key=lambda fit: (-fit[0], not gold[fit[1]].required, fit[1], fit[2]))
    answered: set[int] = set()
    used: set[int] = set()
    pairs = []
    for fit, i, j in fits:
        if fit and i not in answered and j not in used:
            answered.add(i)
            used.add(j)
            pairs.append(Pair(gold=i, coded=j))
    return tuple(pairs)


def affinity(gold: Claim, coded: Claim, *, typed: bool) -> int:
    """Tell how well a predicted event fits a gold event: 0 where it cannot, else up to 6."""
    if typed and gold.type != coded.type:
        return 0
    near = _nearness(gold, coded)
    return near and near + (gold.actors == coded.actors) + (gold.recipients == coded.recipients)


def _nearness(gold: Claim, coded: Claim) -> int:
    if gold.trigger.overlaps(coded.trigger):
        return _TRIGGERS_MEET
    return _SENTENCE_HOLDS if coded.sentence and gold.trigger.overlaps(coded.sentence) else 0


def same_participants(gold: Claim, coded: Claim) -> bool:
    """Tell whether the countries of both sides agree; of an act done together, the countries of all."""
    if gold.actors == coded.actors and gold.recipients == coded.recipients:
        return True
    both = gold.actors | gold.recipients
    return gold.type in SYMMETRIC and len(both) > 1 and both == coded.actors | coded.recipients


def same_source(gold: Claim, coded: Claim) -> bool:
    """Tell whether the innermost source that gold can name is the innermost of the prediction.

    Gold that names nobody asks for no more than the outlet; an occasion ("it was noted at the meeting") asks
    for any link beyond the outlet.
    """
    wanted = [link for link in gold.sources or () if link.names.name or link.country or link.kind == "meeting"]
    found = coded.sources or ()
    if not wanted:
        return len(found) <= 1
    if wanted[-1].kind == "meeting":
        return len(found) > 1
    return bool(found) and _same_link(wanted[-1], found[-1])


def _same_link(wanted: Source, found: Source) -> bool:
    if _all_stems(wanted.names) & _all_stems(found.names):
        return True
    return bool(wanted.country) and wanted.country == found.country


def same_place(gold: Claim, coded: Claim) -> bool:
    """Tell whether the places are one GeoNames entry, or share a word of their text or of their name."""
    if gold.place is None or coded.place is None:
        return False
    if gold.place.geonameid is not None and gold.place.geonameid == coded.place.geonameid:
        return True
    wanted, found = gold.place.names, coded.place.names
    return bool(stems(wanted.text) & stems(found.text) or stems(wanted.name) & stems(found.name))


def stems(text: str) -> frozenset[str]:
    """Return the first five letters of each word of three letters or more, in lower case."""
    return frozenset(word[:_STEM] for word in re.findall(r"\w{3,}", text.lower()))


def _all_stems(names: Names) -> frozenset[str]:
    return stems(names.text) | stems(names.name)
