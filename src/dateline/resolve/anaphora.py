"""Whom a pronoun or a bare noun stands for («он», «министр», «ведомство», «стороны»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.gazetteer import gazetteer
from dateline.lang.tree import phrase
from dateline.records import Mention, Span, Token
from dateline.resolve.identity import Identity
from dateline.resolve.persons import Person
from dateline.resolve.view import SEAT, View, country_of

# Somebody mentioned further back than this many characters is no longer whom "he" means.
_MEMORY = 1500


def person_before(persons: Mapping[str, Person], position: int, gender: str | None) -> Identity | None:
    """Return the person named last before a position whose gender fits."""
    named = [
        (mention.span.end, person)
        for person in persons.values()
        for mention in person.mentions
        if position - _MEMORY <= mention.span.end <= position and (gender is None or person.gender in {None, gender})
    ]
    if not named:
        return None
    nearest = max(named, key=lambda pair: pair[0])[1].identity
    return replace(nearest, reason=f"refers to {nearest.name}, named before")


def holder_of(persons: Mapping[str, Person], office: Identity, position: int) -> Identity | None:
    """Return the one person of the article who holds an office named alone («министр», «глава МИД»)."""
    holders = [
        person.identity
        for person in persons.values()
        if person.identity.office == office.office
        and (office.country is None or person.identity.country in {None, office.country})
        and any(mention.span.start < position for mention in person.mentions)
    ]
    names = {holder.name for holder in holders}
    if len(names) != 1:
        return None
    return replace(holders[0], kind="holder", reason=f"{office.office} here is {holders[0].name}")


def is_person_pronoun(token: Token) -> bool:
    """Tell whether a word is a pronoun that stands for somebody, or the relative that may stand for anybody."""
    return token.pos in {"PRON", "DET"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Those who took part in one event, where it was told, and through how many sources.

    `joint` tells that they acted together (met, agreed), none upon another.
    """

    trigger: Span
    type: str
    depth: int
    joint: bool
    identities: tuple[Identity, ...]


def both_sides(earlier: Sequence[Parties], position: int, depth: int) -> tuple[Identity, ...]:
    """Return the last parties of two countries, or that acted together, named before a position: «стороны».

    A meeting told within what somebody says (through more sources than `depth`) does not change whom the
    article itself calls the sides; those who met come before those of other acts.
    """
    several = [
        told for told in reversed(earlier) if told.trigger.start < position and told.depth <= depth and _several(told)
    ]
    chosen = next((told for told in several if told.type == "CONSULT"), next(iter(several), None))
    found = chosen.identities if chosen is not None else ()
    return tuple(replace(identity, reason="the sides named before") for identity in found)


def _several(told: Parties) -> bool:
    countries = {identity.country for identity in told.identities}
    return len(countries) > 1 or (told.joint and len({identity.sector for identity in told.identities}) > 1)


def body_before(view: View, position: int) -> Mention | None:
    """Return the last ministry or other body named, with its country, before a position («ведомство»)."""
    bodies = [
        mention
        for found in view.mentions.values()
        for mention in found
        if mention.via in {"offices:body", "organisations"} and mention.span.end <= position and _is_named(mention)
    ]
    return max(bodies, key=lambda mention: mention.span.end, default=None)


def words_of_body(view: View, body: Mention) -> list[int]:
    """Return the tokens of a body's whole phrase: «министерство обороны Чили», not «министерство обороны»."""
    head = view.head_of(body.sentence, list(range(body.first, body.last + 1)))
    return phrase(view.trees[body.sentence], head.index)


def _is_named(mention: Mention) -> bool:
    known = gazetteer()
    body = known.bodies.get(mention.key or "")
    return mention.key in known.organisations or (body is not None and body.kind in {"ministry", "agency", "court"})


def inferred_country(view: View, sentence: int, *, local: bool) -> str | None:
    """Return the country of somebody whose words tell none.

    Who belongs to a place (`local`: police, residents, courts) has that of where a clause of the sentence says
    it happens («в Эфиопии»), then of a town of the sentence; else, and for persons, it is the country that the
    article is most about.
    """
    if not local:
        return next(iter(view.countries), None)
    mentions = view.mentions.get(sentence, ())
    places = {
        role.head
        for clause in view.analysis.clauses
        if clause.sentence == sentence
        for role in clause.roles
        if role.name in {"place", "argument-place"}
    }
    told = [m for m in mentions if m.kind in {"place", "country"} and not places.isdisjoint(range(m.first, m.last + 1))]
    towns = [m for m in mentions if m.kind == "place" and m.via != SEAT]
    codes = [code for mention in (*told, *towns) if (code := country_of(mention))]
    return next(iter((*codes, *view.countries)), None)
