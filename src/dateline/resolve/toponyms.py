"""Which of the places of a name is meant, from the article that names it; none where that cannot be told.

A choice is a sum of points: how many live there, whether the language's own list has the name, and what the article
tells besides: the countries it names, regions named beside («Paris, Texas»), other places near by. The points are set
by hand, so that each can be told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log10

from dateline.gazetteer import atlas, gazetteer, outlet_of_host, site_of
from dateline.gazetteer.sphere import kilometres
from dateline.lang.pack import Pack
from dateline.records import Analysis, Article, Mention
from dateline.resolve.place_names import Option, capital_of, options
from dateline.resolve.view import SEAT

# Points, beside one for each power of ten of the inhabitants.
_LISTED, _CAPITAL, _DISTRICT = 1.5, 0.5, -0.7
_COUNTRY, _HOME, _INSIDE, _SAME_REGION, _NEAR = 2.5, 1.0, 4.0, 1.5, 1.5
# A country outweighs a region of its name by so much.
_STATE = 9.0
# The fewest points for an answer, and how far ahead of another place, elsewhere, it must be.
_LEAST, _AHEAD = 4.2, 0.4
_ELSEWHERE, _NEARBY = 161.0, 250.0
# Between a place and the region that it is said to be in stand at most so many characters: «Paris, Texas».
_BESIDE = 3
# What else a country's name may mean abroad: a region (Georgia), or a town of a capital's name (Paris, Texas).
_RIVALS: Mapping[str, frozenset[str]] = {
    "countries:name": frozenset({"region"}),
    "countries:capital": frozenset({"city"}),
}
_SEATS = frozenset({"countries:capital", "countries:government"})
_TOWNS = frozenset({"city", "capital"})
_FAR = 12_742.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A mention with what it may name; `fixed` is the country of one that is no matter of choice.

    `word` is by what mentions of one name are told.
    """

    mention: Mention
    word: str
    options: tuple[Option, ...]
    fixed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An article as places are chosen from it: its text, the country of its outlet, its mentions."""

    text: str
    home: str | None
    named: tuple[_Named, ...]


def with_places(article: Article, analysis: Analysis, pack: Pack) -> Analysis:
    """Give each mention of a place the key of the one it names here, and none where the article does not tell which."""
    told = _Told(text=article.text, home=_home(article), named=tuple(_named(analysis, pack)))
    chosen = _choose(told, _choose(told, {}))
    found = {id(one.mention): chosen.get(number) for number, one in enumerate(told.named)}
    mentions: list[Mention] = []
    for mention in analysis.mentions:
        mentions.append(_keyed(mention, found))
        mentions.extend(_seat(mentions[-1], analysis, pack))
    return replace(analysis, mentions=tuple(mentions))


def _named(analysis: Analysis, pack: Pack) -> Iterator[_Named]:
    for mention in analysis.mentions:
        tokens = analysis.sentences[mention.sentence].tokens
        if mention.kind == "place":
            yield _Named(mention=mention, word=mention.text.casefold(), options=options(mention, tokens, pack))
        elif mention.kind == "country":
            rivals = options(mention, tokens, pack) if mention.via in _RIVALS else ()
            kinds = _RIVALS.get(mention.via, frozenset())
            abroad = tuple(one for one in rivals if one.place.kind in kinds and one.place.country != mention.key)
            yield _Named(mention=mention, word=mention.text.casefold(), options=abroad, fixed=mention.key)


def _choose(told: _Told, before: Mapping[int, Option]) -> dict[int, Option]:
    """Choose for each mention, by its number, knowing what was chosen before; one name is one place in an article."""
    named = told.named
    votes = [_vote(one, before.get(number)) for number, one in enumerate(named)]
    alike: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(named):
        alike[one.word].append(number)
    chosen: dict[int, Option] = {}
    for word, numbers in alike.items():
        about = Counter(code for number, code in enumerate(votes) if code and named[number].word != word)
        best: dict[str, tuple[float, Option]] = {}
        for number in numbers:
            for option in named[number].options:
                points = _points(told, number, option, about, before)
                best[option.place.id] = max(best.get(option.place.id, (0.0, option)), (points, option), key=_first_of)
        scored = sorted(best.values(), key=_first_of, reverse=True)
        for number in numbers:
            found = _first(scored, named[number], about)
            if found is not None:
                chosen[number] = found
    return chosen


def _first_of(pair: tuple[float, Option]) -> float:
    return pair[0]


def _vote(one: _Named, chosen: Option | None) -> str | None:
    """Return the country that a mention speaks for: its own, that of what was chosen, or that of all it may be."""
    if chosen is not None:
        return chosen.place.country
    if one.fixed is not None:
        return one.fixed
    codes = {option.place.country for option in one.options}
    return next(iter(codes)) if len(codes) == 1 else None


def _first(scored: Sequence[tuple[float, Option]], one: _Named, about: Counter[str]) -> Option | None:
    """Return the best option if it has points enough, and enough more than one elsewhere or than the country."""
    if not scored:
        return None
    points, best = scored[0]
    if one.fixed is not None and points < _STATE + _share(about, one.fixed):
        return None
    rival = next((other for other, option in scored[1:] if _distance(best, option) > _ELSEWHERE), 0.0)
    sure = best.listed or (points >= _LEAST and points - rival >= _AHEAD)
    return best if sure else next((option for _, option in scored if option.listed), None)


def _points(told: _Told, number: int, option: Option, about: Counter[str], before: Mapping[int, Option]) -> float:
    place = option.place
    points = log10(option.population + 100)
    points += _LISTED * option.listed + _CAPITAL * (place.kind == "capital") + _DISTRICT * (place.kind == "district")
    points += _share(about, place.country) + _HOME * (place.country is not None and place.country == told.home)
    points += _INSIDE * any(_is_in(option, other) for other in _beside(told, number, before))
    others = [other for key, other in before.items() if told.named[key].word != told.named[number].word]
    points += _SAME_REGION * any(_share_region(option, other) for other in others)
    points += _NEAR * any(_distance(option, other) <= _NEARBY for other in others if other.place.kind != "region")
    return points


def _share(about: Counter[str], code: str | None) -> float:
    """Return the points for the part that a country has in those an article names; half for any that it names."""
    if code is None or not about[code]:
        return 0.0
    return _COUNTRY * (0.5 + 0.5 * about[code] / about.total())


def _home(article: Article) -> str | None:
    """Return the country of the outlet that an article's address is of."""
    site = site_of(article.url)
    known = outlet_of_host(site) if site else None
    return known.country if known else None


def _beside(told: _Told, number: int, before: Mapping[int, Option]) -> Iterator[Option | str]:
    """Give what the next mention names, or may name, where it stands right after this one."""
    named = told.named
    here = named[number].mention
    for other in range(number + 1, min(number + 3, len(named))):
        gap = told.text[here.span.end : named[other].mention.span.start]
        if named[other].mention.span.start < here.span.end:
            continue
        if len(gap) <= _BESIDE and gap.strip() in {",", "(", ""} and gap:
            yield from ([before[other]] if other in before else named[other].options)
            if named[other].fixed:
                yield named[other].fixed or ""
        return


def _is_in(option: Option, outer: Option | str) -> bool:
    """Tell whether a place lies in another, or in the country of a code."""
    if isinstance(outer, str):
        return option.place.country == outer
    if option.row is None or outer.row is None:
        return False
    return outer.row in set(atlas().around(option.row))


def _share_region(one: Option, other: Option) -> bool:
    """Tell whether two places lie in one region of the first level, or one is the other's."""
    if one.row is None or other.row is None or one.row == other.row:
        return False
    mine, theirs = ({row, *atlas().around(row)} for row in (one.row, other.row))
    return not mine.isdisjoint(theirs)


def _distance(one: Option, other: Option) -> float:
    """Return how many kilometres two places are apart; far where one has no point."""
    if one.place.lat is None or one.place.lon is None or other.place.lat is None or other.place.lon is None:
        return _FAR
    return kilometres((one.place.lat, one.place.lon), (other.place.lat, other.place.lon))


def _keyed(mention: Mention, found: Mapping[int, Option | None]) -> Mention:
    """Write the choice into a mention; of a place of which none is chosen it is not known which it is."""
    chosen = found.get(id(mention))
    if chosen is not None:
        return replace(mention, kind="place", key=chosen.place.id)
    return replace(mention, key=None) if mention.kind == "place" else mention


def _seat(mention: Mention, analysis: Analysis, pack: Pack) -> Iterator[Mention]:
    """Give the town that a capital is, or where a seat of power stands, beside the government that its name tells of.

    «Баку», "Tel Aviv" are towns by their own name; «Кремль», "the White House" stand in the capital.
    """
    country = gazetteer().countries.get(mention.key or "")
    if mention.kind != "country" or mention.via not in _SEATS or country is None:
        return
    named = options(mention, analysis.sentences[mention.sentence].tokens, pack)
    towns = [option.place for option in named if option.place.country == country.code and option.place.kind in _TOWNS]
    town = max(towns, key=lambda place: place.population, default=capital_of(country.code))
    if town is not None:
        yield replace(mention, kind="place", key=town.id, via=SEAT)
