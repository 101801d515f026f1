"""Where an event happened, from the words of its own clause; never an actor's nationality."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.gazetteer import gazetteer, place_of
from dateline.lang.tree import phrase
from dateline.ontology import EventType
from dateline.records import Clause, Location, Mention, Role
from dateline.resolve.view import View

# Quad classes of acts, as against words.
_MATERIAL = frozenset({2, 4})


def location_of(view: View, clause: Clause, kind: EventType, *, visit: bool) -> Location | None:
    """Return the place told in a clause; None if it tells none.

    Where a visit leads to, or what it is paid to («посетил Катманду»), is where it happens. What is done to people
    in the flesh happens where they are said to be («задержали активистов в Лиме»), what is said of them does not.
    """
    for name in _names(kind, visit=visit):
        for role in clause.roles:
            if role.name == name:
                found = _place_in(_mentions_of(view, clause, role))
                if found is not None:
                    return found
    return None


def _mentions_of(view: View, clause: Clause, role: Role) -> list[Mention]:
    """Return the mentions in a role's phrase; what is visited is the place itself, not somebody's of the place."""
    mentions = view.within(clause.sentence, phrase(view.trees[clause.sentence], role.head))
    return [m for m in mentions if role.name != "patient" or m.first <= role.head <= m.last]


def _names(kind: EventType, *, visit: bool) -> tuple[str, ...]:
    goal = ("goal", "patient") if visit else ()
    argument = ("argument-place",) if kind.quad in _MATERIAL else ()
    return ("place", *goal, *argument)


def _place_in(mentions: Sequence[Mention]) -> Location | None:
    places = [mention for mention in mentions if mention.kind == "place"]
    if places:
        return place_named(places[0])
    countries = [
        m for m in mentions if m.kind == "country" and m.via not in {"countries:adjective", "countries:inhabitant"}
    ]
    return place_named(countries[0]) if countries else None


def place_named(mention: Mention) -> Location:
    """Return the place or country that a mention names, without name and point where that is not known."""
    return _country(mention) if mention.kind == "country" else _place(mention)


def _place(mention: Mention) -> Location:
    place = place_of(mention.key or "")
    if place is None:
        return Location(text=mention.text, span=mention.span)
    return Location(
        text=mention.text,
        span=mention.span,
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1 or None,
        precision=place.precision,
    )


def _country(mention: Mention) -> Location:
    country = gazetteer().countries.get(mention.key or "")
    if country is None:
        return Location(text=mention.text, span=mention.span)
    return Location(
        text=mention.text,
        span=mention.span,
        name=country.name,
        geonameid=country.geonameid,
        lat=country.lat,
        lon=country.lon,
        country=country.code,
        precision="country",
    )
