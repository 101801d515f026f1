"""Reading a noun phrase: which country, sector and office its own words tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.gazetteer import gazetteer
from dateline.ontology import ontology
from dateline.records import Mention, Token
from dateline.resolve.identity import Identity
from dateline.resolve.rank import with_rank
from dateline.resolve.view import View, country_of

# A name stands this close after what it names, a quotation mark between.
_BESIDE = 2
_ALIKE = {"Acc", "Gen"}
_SPECIAL = frozenset(ontology().special_codes)


def read_phrase(view: View, sentence: int, tokens: Sequence[int]) -> list[Identity]:
    """Return who a phrase speaks of, by its own words alone: several for «лидеры России и Турции»; may be vague."""
    mentions = view.within(sentence, tokens)
    head = view.head_of(sentence, list(tokens))
    own = [mention for mention in mentions if not _is_elsewhere(view, mention, tokens)]
    identity = _at_home(view, sentence, tokens, _identity(own, head))
    office = _first(own, head, "office")
    if office is not None and identity.kind == "office":
        identity = with_rank(view, office, identity)
    countries = _countries(mentions)
    if len(countries) > 1 and _names_each(head, mentions):
        each = f"one of «{head.text}», that"
        return [
            replace(identity, country=code, name=_named(identity, code), reason=f"{each}{_of(code)}")
            for code in countries
        ]
    return [identity]


def _is_elsewhere(view: View, mention: Mention, tokens: Sequence[int]) -> bool:
    """Tell whether a country or town is only what somebody deals with («спецпредставитель ООН по Ливии»)."""
    if mention.kind not in {"country", "place"}:
        return False
    tree = view.trees[mention.sentence]
    markers = (marker for marker in tree.children(mention.last, "case") if marker.index in tokens)
    return any("about-word" in view.classes(marker) for marker in markers)


def _at_home(view: View, sentence: int, tokens: Sequence[int], identity: Identity) -> Identity:
    """Give people of a place its country, whatever nation they are said to be of («местные русские жители» of Riga)."""
    if identity.kind != "group":
        return identity
    tree = view.trees[sentence]
    for mention in view.within(sentence, tokens):
        bare = not any(tree.children(mention.last, "case")) and not any(tree.children(mention.first, "case"))
        code = country_of(mention) if mention.kind == "place" and bare else None
        if code:
            return replace(identity, country=code, reason=f"people of «{mention.text}»")
    local = any("local-word" in view.classes(tree.tokens[index]) for index in tokens)
    return replace(identity, country=None, reason="people of the place") if local else identity


def person_in(view: View, mentions: Iterable[Mention], head: Token) -> Mention | None:
    """Return the person that a phrase names: the one at its head, or in apposition to it («министр Иванов»)."""
    persons = [mention for mention in mentions if mention.kind == "person"]
    at_head = [mention for mention in persons if mention.first <= head.index <= mention.last]
    after = [mention for mention in persons if mention.first > head.index and _apposed(view, mention, head)]
    return next(iter(at_head or after), None)


def owner_in(view: View, mentions: Iterable[Mention], head: Token) -> Mention | None:
    """Return the person whose somebody or something a phrase names («администрация Иванова», «адвокат Петрова»)."""
    persons = [mention for mention in mentions if mention.kind == "person"]
    after = [m for m in persons if m.first > head.index and not _apposed(view, m, head)]
    before = [m for m in persons if m.last < head.index and _top(view, m).relation == "nmod:poss"]
    return next(iter([*after, *before]), None)


def _apposed(view: View, mention: Mention, head: Token) -> bool:
    """Tell whether a name after a noun names the same person: it agrees in case, and the noun is a person's.

    The accusative of men is their genitive: of «министра Иванова» an official is the man himself, a lawyer his.
    A name after a preposition («the lawyer of Peter Berg») is another's.
    """
    top = _top(view, mention)
    if any(view.trees[mention.sentence].children(top.index, "case")):
        return False
    first = view.trees[mention.sentence].tokens[mention.first]
    cases = {first.feats.get("Case"), head.feats.get("Case")}
    alike = len(cases) == 1 or None in cases or (cases == _ALIKE and _is_official(view, mention.sentence, head))
    return alike and head.feats.get("Animacy", "Anim") == "Anim"


def _top(view: View, mention: Mention) -> Token:
    """Return the word of a name on which its others depend."""
    return view.head_of(mention.sentence, list(range(mention.first, mention.last + 1)))


def _is_official(view: View, sentence: int, head: Token) -> bool:
    offices = [m for m in view.mentions.get(sentence, ()) if m.kind == "office" and m.first <= head.index <= m.last]
    return any("GOV" in gazetteer().offices[office.key or ""].sector for office in offices)


def nominative(view: View, mention: Mention) -> str:
    """Return a person's name in its dictionary form, capitals as in the text."""
    words = view.trees[mention.sentence].tokens[mention.first : mention.last + 1]
    return " ".join(_capitalised(word) for word in words if word.pos != "PUNCT" or word.text == ".").replace(" .", ".")


def _capitalised(word: Token) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.lemma.split("-"))


def _identity(mentions: Sequence[Mention], head: Token) -> Identity:
    office = _first(mentions, head, "office")
    body = next((m for m in mentions if m.kind == "organisation" and m.via == "offices:body"), None)
    organisation = next((m for m in mentions if m.kind == "organisation" and m.via == "organisations"), None)
    group = _first(mentions, head, "group")
    if office is not None:
        return _officer(office, body, organisation, mentions)
    if organisation is not None and (
        organisation.first <= head.index <= organisation.last or _is_name(organisation, body)
    ):
        known = gazetteer().organisations[organisation.key or ""]
        return Identity(
            kind="organisation",
            name=known.name,
            country=known.country,
            sector=tuple(known.sector),
            reason=f"«{organisation.text}» is {known.name}",
        )
    if body is not None and (body.first <= head.index <= body.last or organisation is group is None):
        return _body(body, mentions)
    if group is not None:
        sector = tuple(gazetteer().groups[group.key or ""].sector)
        code = _country(mentions)
        return Identity(kind="group", country=code, sector=sector, reason=f"«{group.text}»{_of(code)}")
    return _plain(mentions, head)


def _is_name(organisation: Mention, body: Mention | None) -> bool:
    """Tell whether an organisation right after a medium is what it is called («агентство «Рейтер»»)."""
    if body is None or not 0 < organisation.first - body.last <= _BESIDE:
        return False
    return "JRN" in gazetteer().bodies[body.key or ""].sector


def _officer(
    office: Mention, body: Mention | None, organisation: Mention | None, mentions: Sequence[Mention]
) -> Identity:
    known = gazetteer().offices[office.key or ""]
    sector = tuple(known.sector)
    group = next((m for m in mentions if m.kind == "group" and m.first > office.last), None)
    if not sector and group is not None:
        code = _country(mentions)
        own = tuple(gazetteer().groups[group.key or ""].sector)
        return Identity(kind="group", country=code, sector=own, reason=f"«{office.text}» of «{group.text}»{_of(code)}")
    if body is not None and not (sector and known.body):
        sector = tuple(gazetteer().bodies[body.key or ""].sector)
    code = _country([m for m in mentions if m is not organisation])
    if organisation is not None and (code is None or not sector):
        institution = gazetteer().organisations[organisation.key or ""]
        code = code or institution.country
        sector = tuple(institution.sector) if institution.country not in _SPECIAL or not sector else sector
    if not sector and organisation is body is None and code in gazetteer().countries:
        # Whoever leads or represents a country as such does so for its government.
        sector = ("GOV",)
    return Identity(
        kind="office", country=code, sector=sector, office=known.title, reason=f"«{office.text}»{_of(code)}"
    )


def _body(body: Mention, mentions: Sequence[Mention]) -> Identity:
    known = gazetteer().bodies[body.key or ""]
    code = _country(mentions)
    name, sector = known.name, tuple(known.sector)
    owner = next((m for m in mentions if m.via == "offices:body" and m is not body), None)
    if known.kind == "press service" and owner is not None:
        owning = gazetteer().bodies[owner.key or ""]
        name, sector = f"{name} of the {owning.name}", sector or tuple(owning.sector)
    return Identity(
        kind="body",
        name=_with_country(name, code),
        country=code,
        sector=sector,
        reason=f"«{body.text}»{_of(code)}",
    )


def _plain(mentions: Sequence[Mention], head: Token) -> Identity:
    """Read a phrase without office, body or group: a country that acts is its government."""
    own = next((m for m in mentions if m.kind == "country" and m.first <= head.index <= m.last), None)
    if own is not None and own.via not in {"countries:adjective", "countries:inhabitant"}:
        reason = f"«{own.text}» stands for its government"
        return Identity(kind="country", name=_country_name(own.key), country=own.key, sector=("GOV",), reason=reason)
    code = _country(mentions)
    sector = ("CVL",) if own is not None and own.via == "countries:inhabitant" else ()
    return Identity(kind="other", country=code, sector=sector, reason=f"«{head.text}»{_of(code)}" if code else "")


def _country(mentions: Sequence[Mention]) -> str | None:
    codes = _countries(mentions)
    return codes[0] if codes else None


def _countries(mentions: Sequence[Mention]) -> list[str]:
    """Return the countries that a phrase names, itself first, then through its towns and institutions."""
    named = [m.key for m in mentions if m.kind == "country" and m.key]
    lying = [code for m in mentions if m.kind in {"place", "organisation"} and (code := country_of(m))]
    return list(dict.fromkeys(named or lying))


def _names_each(head: Token, mentions: Sequence[Mention]) -> bool:
    """Tell whether a phrase with several countries speaks of one party from each («главы МИД Ирана и Ирака»)."""
    if any(mention.kind == "person" for mention in mentions):
        return False
    return head.feats.get("Number") == "Plur" or any(
        m.first <= head.index <= m.last for m in mentions if m.kind == "country"
    )


def _first(mentions: Sequence[Mention], head: Token, kind: str) -> Mention | None:
    """Return the mention of a kind at the head of the phrase, else the first one."""
    found = [mention for mention in mentions if mention.kind == kind]
    at_head = [mention for mention in found if mention.first <= head.index <= mention.last]
    return next(iter(at_head or found), None)


def _named(identity: Identity, code: str) -> str | None:
    if identity.kind == "body" and identity.name:
        return _with_country(identity.name.split(" of ", 1)[0], code)
    return identity.name if identity.kind != "country" else _country_name(code)


def _with_country(name: str, code: str | None) -> str:
    return f"{name} of {_country_name(code)}" if code and _country_name(code) else name


def _country_name(code: str | None) -> str | None:
    known = gazetteer().countries.get(code or "")
    return known.name if known else None


def _of(code: str | None) -> str:
    return f" of {_country_name(code) or code}" if code else ""
