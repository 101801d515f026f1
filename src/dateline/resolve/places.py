"""Where an event happened: from the words of its own clause, then of its sentence, then of what was told before.

Never an actor's nationality: a country counts where it stands as a place or is itself what the act is done to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.gazetteer import Place, gazetteer, place_of
from dateline.lang.tree import phrase
from dateline.ontology import EventType
from dateline.records import Clause, Location, Mention, Role, Span
from dateline.resolve.anaphora import inferred_country
from dateline.resolve.byline import byline_place
from dateline.resolve.place_names import capital_of
from dateline.resolve.view import SEAT, View

# Quad classes of acts, as against words.
_MATERIAL = frozenset({2, 4})
# Acts of words for which people come together.
_MEETINGS = frozenset({"CONSULT"})
_SOMEBODY = frozenset({"office", "person"})
_COUNTRY_WORDS = frozenset({"country-anaphor", "capital-anaphor"})
# Acts that cannot be thought of without a place.
_BODILY = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
_OF_PEOPLE = frozenset({"countries:adjective", "countries:inhabitant"})
# Roles in which a country is where an act goes or what it is done to («ввод войск в Украину», "attacked Georgia").
_AIMED = frozenset({"goal", "patient", "against", "origin"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """Where an earlier event of the article happened, and in which paragraph it was told."""

    location: Location
    paragraph: int


def location_of(
    view: View, clause: Clause, kind: EventType, earlier: Sequence[Located], *, visit: bool
) -> Location | None:
    """Return the place of an event with the reason for it; None if the text tells none.

    Where a visit leads to, or what it is paid to («посетил Катманду»), is where it happens. What is done to people
    in the flesh happens where they are said to be («задержали активистов в Лиме»), what is said of them does not. An
    act that needs a place and names none happens where the sentence, else the paragraph, last told of one. What the
    first paragraph of a report tells happens where it is sent from, if nothing else is told.
    """
    own = _in_place_role(view, clause, kind, visit=visit) or _pointed_at(view, clause)
    return own or _around(view, clause, kind, earlier) or _sent_from(view, clause)


def _around(view: View, clause: Clause, kind: EventType, earlier: Sequence[Located]) -> Location | None:
    """Return the place of an act that needs one from the rest of its clause, its sentence, its paragraph."""
    if kind.quad not in _MATERIAL and kind.code not in _MEETINGS:
        return None
    beside = _in_place_role_beside(view, clause)
    if kind.quad not in _MATERIAL:
        return beside
    found = _in_clause(view, clause, aimed=kind.code in _BODILY) or beside or _site(view, clause)
    if found is not None or kind.code not in _BODILY:
        return found
    return _in_sentence(view, clause) or _before(view, clause, earlier)


def _sent_from(view: View, clause: Clause) -> Location | None:
    """Return the place at the head of the report, for what its first paragraph tells."""
    place = byline_place(view)
    if place is None:
        return None
    sentences = view.analysis.sentences
    near = sentences[clause.sentence].paragraph == sentences[place.sentence].paragraph
    return replace(place_named(place), reason="the place that the report is sent from") if near else None


def _in_place_role(view: View, clause: Clause, kind: EventType, *, visit: bool) -> Location | None:
    for name in _names(kind, visit=visit):
        for role in clause.roles:
            if role.name == name:
                found = _place_in(_mentions_of(view, clause, role))
                if found is not None:
                    return replace(found, reason=f"{name} of the event's own clause")
    return None


def _mentions_of(view: View, clause: Clause, role: Role) -> list[Mention]:
    """Return the mentions in a role's phrase; what is visited is the place itself, not somebody's of the place."""
    mentions = view.within(clause.sentence, phrase(view.trees[clause.sentence], role.head))
    return [m for m in mentions if role.name != "patient" or m.first <= role.head <= m.last]


def _names(kind: EventType, *, visit: bool) -> tuple[str, ...]:
    goal = ("goal", "patient") if visit else ()
    argument = ("argument-place",) if kind.quad in _MATERIAL else ()
    return ("place", *goal, *argument)


def _pointed_at(view: View, clause: Clause) -> Location | None:
    """Return what «в стране», «в городе» point back to: the country that the text plays in, the town named last."""
    for role in clause.roles:
        words = view.trees[clause.sentence].tokens[role.head] if role.name == "place" else None
        classes = view.classes(words) if words else frozenset()
        code = inferred_country(view, clause.sentence, local=False) if classes & _COUNTRY_WORDS else None
        if code is not None and "country-anaphor" in classes:
            return _pointing(role, view, country_location(code), code)
        capital = capital_of(code) if code is not None else None
        if capital is not None:
            return _pointing(role, view, _point(capital), f"that of {code}")
        if "town-anaphor" in classes:
            towns = [m for m in _named_before(view, role.span.start) if _is_point(m)]
            return _pointing(role, view, place_named(towns[-1]), towns[-1].text) if towns else None
    return None


def _pointing(role: Role, view: View, where: Location, told: str) -> Location:
    text = role.span.of(view.article.text)
    return replace(where, text=text, span=role.span, reason=f"«{text}» is {told}")


def _named_before(view: View, position: int) -> list[Mention]:
    return [m for m in view.analysis.mentions if m.kind == "place" and m.key and m.span.end <= position]


def _is_point(mention: Mention) -> bool:
    return place_named(mention).precision == "exact"


def _in_clause(view: View, clause: Clause, *, aimed: bool) -> Location | None:
    """Return what the clause names in any role: a place in which, the one town or region, what force is aimed at."""
    here = [m for m in _places(view, clause.sentence) if clause.span.covers(m.span)]
    inside = next((m for m in here if _is_entered(view, m)), None)
    if inside is not None:
        return replace(place_named(inside), reason="named with a word for being in it, in the event's own clause")
    towns = [m for m in here if m.kind == "place"]
    if len({m.key for m in towns}) == 1:
        return replace(place_named(towns[0]), reason="the one place of the event's own clause")
    for role in clause.roles if aimed else ():
        for mention in here:
            if role.name in _AIMED and mention.first <= role.head <= mention.last:
                return replace(place_named(mention), reason=f"{role.name} of the event's own clause")
    return None


def _site(view: View, clause: Clause) -> Location | None:
    """Return a building or site that the clause tells of, of which no list knows where it is («в СИЗО»)."""
    for role in clause.roles:
        if role.name == "place" and "site" in view.classes(view.trees[clause.sentence].tokens[role.head]):
            text = role.span.of(view.article.text)
            return Location(text=text, span=role.span, reason="a site in the event's own clause, not on the map")
    return None


def _is_entered(view: View, mention: Mention) -> bool:
    """Tell whether a word for being in a place stands with its name («суд в Кувейте», "a court in Kuwait")."""
    tree = view.trees[mention.sentence]
    heads = [
        index
        for index in range(mention.first, mention.last + 1)
        if not mention.first <= tree.tokens[index].head <= mention.last
    ]
    marks = [token for head in heads for token in tree.children(head, "case")]
    moving = any(tree.tokens[head].feats.get("Case") == "Acc" for head in heads)
    return not moving and any("being-in" in view.classes(token) for token in marks)


def _in_place_role_beside(view: View, clause: Clause) -> Location | None:
    """Return the place that another clause of the sentence happens in («побывал в Ярославле, где встречался»)."""
    there = (other for other in view.analysis.clauses if other.sentence == clause.sentence)
    others = (other for other in there if not view.is_saying(other))
    told = (
        _place_in(_mentions_of(view, other, role)) for other in others for role in other.roles if role.name == "place"
    )
    beside = next((found for found in told if found is not None), None)
    return replace(beside, reason="place of another clause of the sentence") if beside else None


def _in_sentence(view: View, clause: Clause) -> Location | None:
    """Return the one town or region that the sentence names."""
    towns = [m for m in _places(view, clause.sentence) if m.kind == "place"]
    if len({m.key for m in towns}) == 1:
        return replace(place_named(towns[0]), reason="the one place of the sentence")
    return None


def _before(view: View, clause: Clause, earlier: Sequence[Located]) -> Location | None:
    """Return where the last event that the paragraph told of happened."""
    here = view.analysis.sentences[clause.sentence].paragraph
    told = next((one.location for one in reversed(earlier) if one.paragraph == here), None)
    if told is not None:
        return replace(told, reason="where the event before it in the paragraph happened")
    return None


def _places(view: View, sentence: int) -> list[Mention]:
    """Return what names towns, regions and countries as such in a sentence but for the words of who says so.

    A capital or seat of power that takes part in something is a government, no town.
    """
    sources = [span for item in view.analysis.attributions for span in item.source]
    mentions = view.mentions.get(sentence, ())
    seats = {mention.span for mention in mentions if mention.via == SEAT}
    return [
        mention
        for mention in mentions
        if (mention.kind == "place" and mention.key) or (mention.kind == "country" and mention.span not in seats)
        if mention.via not in _OF_PEOPLE and view.trees[sentence].tokens[mention.last].pos != "ADJ"
        if not any(span.overlaps(mention.span) for span in sources)
        if _is_entered(view, mention) or not (_is_government(view, mention) or _is_somebodys(view, mention))
    ]


def _is_government(view: View, mention: Mention) -> bool:
    """Tell whether a capital or seat of power takes part as such («Тегерану», but not «улицы Тегерана»)."""
    roles = (role for clause in view.analysis.clauses if clause.sentence == mention.sentence for role in clause.roles)
    parts = (role.name for role in roles if mention.first <= role.head <= mention.last)
    return mention.via == SEAT and any(name not in _AIMED | {"place", "argument-place"} for name in parts)


def _is_somebodys(view: View, mention: Mention) -> bool:
    """Tell whether a place only says of where somebody is («губернатор Кемеровской области»)."""
    tokens = view.trees[mention.sentence].tokens
    above = {tokens[index].head for index in range(mention.first, mention.last + 1)}
    above -= set(range(mention.first, mention.last + 1))
    return any(
        other.kind in _SOMEBODY and (above & set(range(other.first, other.last + 1)) or other.span.covers(mention.span))
        for other in view.mentions.get(mention.sentence, ())
        if other is not mention
    )


def _place_in(mentions: Sequence[Mention]) -> Location | None:
    places = [mention for mention in mentions if mention.kind == "place"]
    if places:
        return place_named(places[0])
    countries = [m for m in mentions if m.kind == "country" and m.via not in _OF_PEOPLE]
    return place_named(countries[0]) if countries else None


def place_named(mention: Mention) -> Location:
    """Return the place or country that a mention names, without name and point where that is not known."""
    return _country(mention) if mention.kind == "country" else _place(mention)


def _place(mention: Mention) -> Location:
    place = place_of(mention.key or "")
    if place is None:
        return Location(text=mention.text, span=mention.span)
    return replace(_point(place), text=mention.text, span=mention.span)


def _point(place: Place) -> Location:
    return Location(
        text="",
        span=Span(0, 0),
        name=place.name,
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
        country=place.country,
        admin1=place.admin1 or None,
        precision=place.precision,
    )


def _country(mention: Mention) -> Location:
    return replace(country_location(mention.key), text=mention.text, span=mention.span)


def country_location(code: str | None) -> Location:
    """Return a country as a place, without words; without name and point where it is none."""
    country = gazetteer().countries.get(code or "")
    if country is None:
        return Location(text="", span=Span(0, 0))
    return Location(
        text="",
        span=Span(0, 0),
        name=country.name,
        geonameid=country.geonameid,
        lat=country.lat,
        lon=country.lon,
        country=country.code,
        precision="country",
    )
