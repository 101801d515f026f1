"""Which places some words may name: those of the language's own list first, then those of the atlas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.gazetteer import Place, atlas, gazetteer
from dateline.lang.pack import Pack
from dateline.lexicon.phrases import fold
from dateline.records import Mention, Token

# What is no part of a name: "the Bronx".
_UNNAMED = frozenset({"DET", "ADP", "PUNCT", "PART"})
_REGIONS = frozenset({"region", "district"})
# Of a name the most populous places only: what is left is of no weight.
_MOST = 40
# What the list names and nobody counts (Karabakh, the Sahel) is taken to be a region of some size.
_UNCOUNTED = 300_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A place that words may name; `row` is that of the atlas, `listed` tells that the language's list has the name."""

    place: Place
    row: int | None
    listed: bool

    @property
    def population(self) -> int:
        """Return how many live there by the table or the atlas; of a region that neither counts, a guess."""
        if self.place.population or self.row is None:
            return self.place.population or (_UNCOUNTED if self.listed else 0)
        return atlas().columns["population"][self.row]


def options(mention: Mention, tokens: Sequence[Token], pack: Pack) -> tuple[Option, ...]:
    """Return the places that a mention may name, each once, the listed ones first."""
    words = [word for word in tokens[mention.first : mention.last + 1] if word.pos not in _UNNAMED]
    listed = list(_listed(mention, words, pack))
    ids = {option.place.geonameid for option in listed}
    return (*listed, *(option for option in _in_atlas(words, pack) if option.place.geonameid not in ids))


def _listed(mention: Mention, words: Sequence[Token], pack: Pack) -> Iterator[Option]:
    match = pack.names.places.longest_at(words, 0) if words else None
    keys = match.values if match is not None and match.last == len(words) - 1 else ()
    for key in dict.fromkeys((*([mention.key] if mention.kind == "place" and mention.key else []), *keys)):
        place = gazetteer().places.get(key)
        if place is not None:
            row = atlas().row_of(place.geonameid) if place.geonameid else None
            yield Option(place=place, row=row, listed=True)


def _in_atlas(words: Sequence[Token], pack: Pack) -> Iterator[Option]:
    """Give what the atlas has of the words as they stand, else of what is left without a word for its kind or part.

    A part with a capital belongs to the name: "the Lower East Side" is nothing of the town of Side.
    """
    generic = [word for word in words if _is(pack, word, "place-kind", "region-kind")]
    bare = [
        word for word in words if word not in generic and not (word.text.islower() and _is(pack, word, "place-part"))
    ]
    found = _rows(words, pack) or _rows(bare, pack)
    places = [(row, atlas().place(row)) for row in found[:_MOST]]
    if any(_is(pack, word, "region-kind") for word in generic):
        places = [(row, place) for row, place in places if place.kind in _REGIONS] or places
    for row, place in places:
        yield Option(place=place, row=row, listed=False)


def _is(pack: Pack, word: Token, *names: str) -> bool:
    return not pack.classes.get(fold(word.lemma), frozenset()).isdisjoint(names)


def _rows(words: Sequence[Token], pack: Pack) -> tuple[int, ...]:
    """Look the words up as they stand, in dictionary form, and with the endings that the language's names may have.

    Adjectives alone («Самарской, Свердловской и Новосибирской областях») name no town.
    """
    if not words or not words[0].text[:1].isupper():
        return ()
    if all(word.pos == "ADJ" for word in words):
        return ()
    return next((rows for name in _forms(words, pack) if (rows := atlas().rows(name))), ())


def _forms(words: Sequence[Token], pack: Pack) -> Iterator[str]:
    yield _joined(words, [word.text for word in words])
    yield _joined(words, [word.lemma for word in words])
    *before, last = words
    for ending, nominative in pack.names.endings:
        if last.text.lower().endswith(ending):
            stem = last.text[: len(last.text) - len(ending)]
            yield _joined(words, [*(word.lemma for word in before), stem + nominative])


def _joined(words: Sequence[Token], texts: Sequence[str]) -> str:
    """Put words together with the blanks that the text has between them."""
    gaps = [" " if later.span.start > word.span.end else "" for word, later in pairwise(words)]
    return "".join(text + gap for text, gap in zip(texts, [*gaps, ""], strict=True))


def capital_of(code: str) -> Place | None:
    """Return the town that is a country's capital."""
    country = gazetteer().countries.get(code)
    rows = atlas().rows(country.capital) if country is not None else ()
    places = (atlas().place(row) for row in rows)
    return next((place for place in places if place.country == code and place.kind == "capital"), None)
