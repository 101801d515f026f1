"""Participants of events: from the words of a role to country, sector, office and name, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dateline.lexicon.phrases import fold
from dateline.records import Attribution, Event, Participant, Span, Token
from dateline.resolve.anaphora import (
    Parties,
    body_before,
    both_sides,
    holder_of,
    inferred_country,
    is_person_pronoun,
    person_before,
    words_of_body,
)
from dateline.resolve.identity import Identity
from dateline.resolve.persons import Person, find_persons, person_of
from dateline.resolve.phrases import owner_in, person_in, read_phrase
from dateline.resolve.register import with_register
from dateline.resolve.view import View

# Before the country that no word of a phrase tells, in its reason.
_INFERRED = "; country "


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody in an article, and whom was met so far: the parties of events, and sources known by an office alone."""

    view: View
    persons: dict[str, Person]
    parties: list[Parties] = field(default_factory=list)
    tellers: list[tuple[int, Identity]] = field(default_factory=list)


def cast_of(view: View) -> Cast:
    """Read an article's persons once, for all its events and sources."""
    return Cast(view=view, persons=with_register(view, find_persons(view)))


def resolve_parties(cast: Cast, event: Event) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Resolve an event's actors and recipients; a colleague takes the office of the other party.

    Talks that name nobody («на встрече состоялся обмен мнениями») are between the parties named before.
    """
    depth = len(event.sources)
    if event.type == "CONSULT" and not event.actors and not event.recipients:
        return _parties_before(cast, event.evidence.trigger, depth), ()
    actors = _each_once([resolve_span(cast, actor, depth) for actor in event.actors])
    recipients = [
        _other_side(cast, part, actors, depth) or resolve_span(cast, part, depth) for part in event.recipients
    ]
    recipients = _each_once([*actors, *recipients])[len(actors) :]
    known = [identity for group in (*actors, *recipients) for identity in group]
    actors = [_as_colleague(cast, part, group, known) for part, group in zip(event.actors, actors, strict=True)]
    recipients = [
        _as_colleague(cast, part, group, known) for part, group in zip(event.recipients, recipients, strict=True)
    ]
    actors, recipients = _with_neighbours(actors), _with_neighbours(recipients)
    everyone = tuple(identity for group in (*actors, *recipients) for identity in group)
    _remember(cast, everyone)
    cast.parties.append(
        Parties(
            trigger=event.evidence.trigger,
            type=event.type,
            depth=depth,
            joint=not event.recipients,
            identities=everyone,
        )
    )
    return _filled(event.actors, actors), _filled(event.recipients, recipients)


def _remember(cast: Cast, everyone: Sequence[Identity]) -> None:
    """Keep the office that somebody was told to have only as a colleague, for when it is named alone."""
    for key, person in list(cast.persons.items()):
        found = next((one for one in everyone if one.name == person.identity.name and one.office), None)
        if found is not None and person.identity.office is None:
            cast.persons[key] = replace(person, identity=replace(found, kind="person"))


def _each_once(groups: list[list[Identity]]) -> list[list[Identity]]:
    """Take back that an office named alone is a person who takes part already («она встретилась с премьером»)."""
    taken: set[str | None] = set()
    found = []
    for group in groups:
        found.append([_somebody_else(one) if one.kind == "holder" and one.name in taken else one for one in group])
        taken.update(one.name for one in group)
    return found


def _somebody_else(holder: Identity) -> Identity:
    reason = f"a {holder.office} who is not {holder.name}"
    return Identity(kind="office", sector=holder.sector, office=holder.office, reason=reason)


def _with_neighbours(groups: list[list[Identity]]) -> list[list[Identity]]:
    """Give somebody whose country was only inferred that of whom they are named with («России и семьям погибших»)."""
    told = [one.country for group in groups for one in group if one.country and not one.inferred]
    if len(set(told)) != 1:
        return groups
    return [[_neighbour(one, told[0]) if one.inferred else one for one in group] for group in groups]


def _neighbour(one: Identity, code: str) -> Identity:
    told, _, _ = one.reason.partition(_INFERRED)
    return replace(one, country=code, reason=f"{told}{_INFERRED}{code} of whom they are named with")


def resolve_span(cast: Cast, part: Participant, depth: int = 1) -> list[Identity]:
    """Resolve the words of one role: by themselves, else by who was named before, else by where it happens."""
    sentence, tokens = cast.view.locate(part.span)
    if not part.text:
        sentence = next(
            (s.index for s in cast.view.analysis.sentences if s.span.start <= part.span.start < s.span.end), 0
        )
        return [_inferred(cast, sentence, Identity(kind="implied", sector=part.sector, reason="implied by the act"))]
    if not tokens:
        return [Identity(kind="other")]
    head = cast.view.head_of(sentence, tokens)
    person = person_in(cast.view, cast.view.within(sentence, tokens), head)
    if person is not None:
        known = person_of(cast.persons, person).identity
        return [_inferred(cast, sentence, known)]
    if is_person_pronoun(head):
        return [_inferred(cast, sentence, _pronoun(cast, head, part.span))]
    return [
        _inferred(cast, sentence, _owned(cast, sentence, tokens, head, filled))
        for identity in read_phrase(cast.view, sentence, tokens)
        for filled in _by_context(cast, identity, head, part.span.start, depth)
    ]


def _parties_before(cast: Cast, trigger: Span, depth: int) -> tuple[Participant, ...]:
    sides = both_sides(cast.parties, trigger.start, depth)
    return tuple(
        Participant(
            text="",
            span=Span(trigger.start, trigger.start),
            name=side.name,
            country=side.country,
            sector=side.sector,
            office=side.office,
            reason=side.reason,
        )
        for side in sides
    )


def _other_side(cast: Cast, part: Participant, actors: Sequence[list[Identity]], depth: int) -> list[Identity]:
    """«Противоположная сторона» is whoever of the parties named before is not the actor; empty for other words."""
    sentence, tokens = cast.view.locate(part.span)
    if not tokens:
        return []
    head = cast.view.head_of(sentence, tokens)
    if "sides-anaphor" not in cast.view.classes(head) or head.feats.get("Number") != "Sing":
        return []
    if any(mention.kind == "country" for mention in cast.view.within(sentence, tokens)):
        return []
    own = {identity.country for group in actors for identity in group}
    others = [side for side in both_sides(cast.parties, part.span.start, depth) if side.country not in own]
    return [replace(side, reason=f"«{part.text}»: the other of the sides named before") for side in others[:1]]


def _by_context(cast: Cast, identity: Identity, head: Token, position: int, depth: int) -> Sequence[Identity]:
    """Fill from what was named before: the sides, the holder of an office, the ministry meant by «ведомство»."""
    classes = cast.view.classes(head)
    office = identity.kind == "office"
    if "sides-anaphor" in classes or (office and identity.country is None):
        sides = _sides(cast, identity, head, position, depth)
        if sides:
            return sides
    if office and identity.office:
        return [holder_of(cast.persons, identity, position) or identity]
    if identity.country is None and "body-anaphor" in classes:
        return [_body(cast, head, position) or identity]
    if identity.country is None and "person-anaphor" in classes:
        return [person_before(cast.persons, position, head.feats.get("Gender")) or identity]
    return [identity]


def _sides(cast: Cast, identity: Identity, head: Token, position: int, depth: int) -> Sequence[Identity]:
    """Return whom «стороны» and «министры» stand for, or, by its country, «турецкая сторона»."""
    sides = [
        (side.office and side.name is None and holder_of(cast.persons, side, position)) or side
        for side in both_sides(cast.parties, position, depth)
    ]
    if head.feats.get("Number") == "Plur":
        return sides if identity.country is None else ()
    return [side for side in sides if side.country == identity.country is not None][:1]


def _body(cast: Cast, head: Token, position: int) -> Identity | None:
    """Return the body named before that «ведомство» stands for."""
    body = body_before(cast.view, position)
    if body is None:
        return None
    found = read_phrase(cast.view, body.sentence, words_of_body(cast.view, body))[0]
    return replace(found, reason=f"«{head.text}» is {body.text}, named before")


def _owned(cast: Cast, sentence: int, tokens: list[int], head: Token, identity: Identity) -> Identity:
    """Give whoever is somebody's («адвокат Иванова») that person's country, where the phrase tells none itself."""
    owner = owner_in(cast.view, cast.view.within(sentence, tokens), head) if identity.country is None else None
    known = person_of(cast.persons, owner).identity if owner else None
    if known is None or known.country is None:
        return identity
    return replace(identity, country=known.country, reason=f"«{head.text}» of {known.name}")


def _pronoun(cast: Cast, head: Token, span: Span) -> Identity:
    position = span.start
    if head.feats.get("Person") == "1":
        return _speaker(cast, head, span)
    if head.feats.get("Person") == "2" or "no-person" in cast.view.classes(head):
        return _thing_before(cast, head, position)
    if head.feats.get("Number") == "Plur" or "plural-pronoun" in cast.view.pack.classes.get(fold(head.text), ()):
        for parties in reversed(cast.parties):
            if parties.identities:
                return replace(parties.identities[0], reason=f"«{head.text}»: the party named before")
    found = (
        person_before(cast.persons, position, head.feats.get("Gender"))
        or _teller(cast, head, span)
        or _officer_before(cast, head, position)
    )
    return found or Identity(kind="other", reason=f"«{head.text}» stands for nobody named before")


def _thing_before(cast: Cast, head: Token, position: int) -> Identity:
    """Return the body that «it» means: no person is; nobody for other words that stand for no person."""
    found = (
        _body(cast, head, position) if head.feats.get("PronType") == "Prs" and head.feats.get("Person") == "3" else None
    )
    return found or Identity(kind="other", reason=f"«{head.text}» stands for nobody named before")


def _officer_before(cast: Cast, head: Token, position: int) -> Identity | None:
    """Return the last actor or source that is known by an office alone: whom «он» means where no person is named."""
    if head.feats.get("Gender") == "Neut":
        return None
    acting = [(told.trigger.start, told.identities[0]) for told in cast.parties if told.identities]
    officers = [
        (place, one)
        for place, one in (*acting, *cast.tellers)
        if one.kind == "office" and one.office and place < position
    ]
    last = max(officers, key=lambda told: told[0], default=(0, None))[1]
    return replace(last, reason=f"«{head.text}»: the {last.office} named before") if last else None


def _teller(cast: Cast, head: Token, span: Span) -> Identity | None:
    """Return whoever tells so, known by an office alone («министр сказал, что он …»): whom «он» means if no person."""
    inner = _innermost(cast, span) if head.feats.get("Number") != "Plur" else None
    if inner is None or inner.kind != "speaker" or not inner.source or inner.source[0].overlaps(span):
        return None
    sentence, tokens = cast.view.locate(inner.source[0])
    if not tokens or is_person_pronoun(cast.view.head_of(sentence, tokens)):
        return None
    words = Participant(text=inner.source[0].of(cast.view.article.text), span=inner.source[0])
    found = resolve_span(cast, words)[0]
    return replace(found, reason=f"«{head.text}» is «{words.text}», who says so") if found.office else None


def _innermost(cast: Cast, span: Span) -> Attribution | None:
    """Return the narrowest attribution that tells some words."""
    covering = [item for item in cast.view.analysis.attributions if any(c.covers(span) for c in item.content)]
    return min(covering, key=lambda item: sum(c.end - c.start for c in item.content), default=None)


def _speaker(cast: Cast, head: Token, span: Span) -> Identity:
    """«Я» and «мы» are whoever speaks: the innermost source of the words."""
    inner = _innermost(cast, span)
    if inner is None:
        return Identity(kind="other")
    if not inner.source or any(content.covers(inner.source[0]) for content in inner.content):
        return Identity(kind="other", name=inner.name, country=inner.country)
    source = inner.source[0]
    if _is_speaking(cast, source):
        return Identity(
            kind="other", reason=f"«{head.text}» and «{source.of(cast.view.article.text)}» speak of each other"
        )
    identity = resolve_span(cast, Participant(text=source.of(cast.view.article.text), span=source))[0]
    reason = f"«{head.text}» is the speaker, {identity.name or identity.office or inner.name}"
    if head.feats.get("Number") == "Plur":
        return replace(identity, kind="group", name=None, office=None, reason=f"{reason}, with others")
    return replace(identity, reason=reason)


def _is_speaking(cast: Cast, source: Span) -> bool:
    """Tell whether a source is itself «я» or «мы», whose words may hold the pronoun that stands for it."""
    sentence, tokens = cast.view.locate(source)
    return bool(tokens) and cast.view.head_of(sentence, tokens).feats.get("Person") == "1"


def _inferred(cast: Cast, sentence: int, identity: Identity) -> Identity:
    """Give somebody without a country the one in which the text plays, and say so."""
    if identity.country is not None:
        return identity
    code = inferred_country(cast.view, sentence, local=identity.kind in {"body", "group", "implied", "office"})
    if code is None:
        return identity
    reason = f"{identity.reason}{_INFERRED}{code} from where the text plays".removeprefix("; ")
    return replace(identity, country=code, reason=reason, inferred=True)


def _as_colleague(cast: Cast, part: Participant, group: list[Identity], known: list[Identity]) -> list[Identity]:
    """«Российский коллега» of a minister is a minister: office and sector of the other party, its own country."""
    sentence, tokens = cast.view.locate(part.span)
    if not tokens:
        return group
    words = cast.view.trees[sentence].tokens
    if not any("colleague" in cast.view.classes(words[index]) for index in tokens):
        return group
    peer = next((other for other in known if other.office and other not in group), None)
    code = next((m.key for m in cast.view.within(sentence, tokens) if m.kind == "country"), None)
    if peer is None:
        return group
    reason = f"«{part.text}»: the same office, {peer.office}, as the other party"
    return [
        replace(one, country=code or one.country, sector=peer.sector, office=peer.office, reason=reason)
        for one in group
    ]


def _filled(parts: Sequence[Participant], groups: Sequence[list[Identity]]) -> tuple[Participant, ...]:
    """Write identities into participants, each party once."""
    done: dict[tuple[str | None, str | None, tuple[str, ...], str], Participant] = {}
    for part, group in zip(parts, groups, strict=True):
        for identity in group:
            key = (identity.name, identity.country, identity.sector, identity.name or part.text)
            done.setdefault(
                key,
                replace(
                    part,
                    name=identity.name,
                    country=identity.country,
                    sector=identity.sector,
                    office=identity.office,
                    reason=identity.reason or "the text does not tell who this is",
                ),
            )
    return tuple(done.values())
