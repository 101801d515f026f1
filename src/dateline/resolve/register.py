"""Persons of the article that the register knows: whose they are and what they were at the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from dateline.gazetteer import Names, PublicPerson, Tenure, gazetteer
from dateline.lexicon import Lemmas
from dateline.records import Mention, Token
from dateline.resolve.identity import Identity
from dateline.resolve.persons import Person
from dateline.resolve.rank import held
from dateline.resolve.view import View

# Who held power in one of these is a former official afterwards; a rebel or a businessman is not.
_OFFICIAL = frozenset({"GOV", "LEG", "JUD", "MIL", "SPY", "COP"})
_FORMER, _UNRECOGNISED = "ELI", "PRE"
_YEAR = 4
# Names of more words than this are not tried in all readings.
_LONGEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """What a person was on a day: country, sectors, the title of an office if one was held, and why."""

    country: str
    sector: tuple[str, ...]
    office: str | None
    reason: str


def with_register(view: View, persons: Mapping[str, Person]) -> dict[str, Person]:
    """Give the persons of whom the article tells no country or office what the register says of them."""
    return {key: _filled(view, person) for key, person in persons.items()}


def candidates(names: Names, tokens: Sequence[Token], lemmas: Lemmas) -> tuple[str, ...]:
    """Return the ids of whom a name may be: it is listed whole, or its end is and its first word agrees.

    «Иван Путин» is nobody of the register; «В. Путин» and «Владимир Владимирович Путин» are. Of names that its
    dictionary lacks the parser guesses the wrong form at times, so the other readings count where its own finds nobody.
    """
    found = _listed(names, tokens)
    if found or len(tokens) > _LONGEST:
        return found
    readings = product(*(sorted({word.lemma, *lemmas(word.text)}) for word in tokens))
    others = ([replace(word, lemma=lemma) for word, lemma in zip(tokens, reading, strict=True)] for reading in readings)
    return next((listed for listed in map(partial(_listed, names), others) if listed), ())


def _listed(names: Names, tokens: Sequence[Token]) -> tuple[str, ...]:
    for first in range(len(tokens)):
        match = names.persons.longest_at(tokens, first)
        if match is not None and match.last == len(tokens) - 1:
            agreeing = _given(names, tokens[0])
            return tuple(person for person in match.values if first == 0 or person in agreeing)
    return ()


def _given(names: Names, token: Token) -> tuple[str, ...]:
    """Return whose given name a word is, or whose initial."""
    initial = token.text[1:2] in {"", "."}
    word = replace(token, text=token.text[:1], lemma=token.text[:1]) if initial else token
    match = names.given.longest_at([word], 0)
    return match.values if match is not None else ()


def _filled(view: View, person: Person) -> Person:
    """Add to a person what the register says: the usual name in English and, where the article is silent, the rest."""
    words = max((_words(view, mention) for mention in person.mentions), key=len)
    known = [gazetteer().persons[key] for key in candidates(view.pack.names, words, view.pack.grammar.lemmas)]
    told = _named(person.identity, known)
    found = None if told.country and told.office else _standing(view, known, told)
    return replace(person, identity=_joined(told, found) if found is not None else told)


def _named(told: Identity, known: Sequence[PublicPerson]) -> Identity:
    """Call a person by the one name of the register that fits the article («Дональд Трамп»: Donald Trump)."""
    fitting = [
        one
        for one in known
        if told.country in {None, *(t.country for t in one.tenures)} and _fits_office(told.office, one.tenures)
    ]
    return replace(told, name=fitting[0].name) if len(fitting) == 1 else told


def _fits_office(office: str | None, tenures: Sequence[Tenure]) -> bool:
    return office is None or any(_title(tenure) == held(office) for tenure in tenures)


def _words(view: View, mention: Mention) -> list[Token]:
    return list(view.trees[mention.sentence].tokens[mention.first : mention.last + 1])


def _joined(told: Identity, found: _Standing) -> Identity:
    """Add to what the article tells of a person; its own words stay."""
    reason = f"{told.reason}; {found.reason}" if told.reason else found.reason
    return replace(
        told,
        country=told.country or found.country,
        sector=told.sector or found.sector,
        office=told.office or (None if told.sector else found.office),
        reason=reason,
    )


def _standing(view: View, known: Sequence[PublicPerson], told: Identity) -> _Standing | None:
    """Return what the candidates were at the article's date; None if they are of several countries.

    Where the article tells the country, only those who were ever of it count; where it tells an office, the
    country is that in which it was held.
    """
    day = (view.article.published or "")[:10]
    found = [
        _chosen(person, _fitting(person, told), day)
        for person in known
        if told.country in {None, *(t.country for t in person.tenures)}
    ]
    if len({standing.country for standing in found}) != 1:
        return None
    return found[0] if len(found) == 1 else _one_of(found, dated=bool(day))


def _fitting(person: PublicPerson, told: Identity) -> Sequence[Tenure]:
    """Return the tenures that go with what the article tells, all if none does."""
    of_country = [t for t in person.tenures if told.country in {None, t.country}]
    of_office = [t for t in of_country if told.office is not None and _title(t) == held(told.office)]
    return of_office or of_country or person.tenures


def _one_of(found: Sequence[_Standing], *, dated: bool) -> _Standing:
    """Return the one namesake who is in office on the article's date; else what all have in common."""
    serving = [standing for standing in found if standing.office and dated]
    if len(serving) == 1:
        return replace(serving[0], reason=f"{serving[0].reason}, the one of that name in office")
    sector = found[0].sector if len({standing.sector for standing in found}) == 1 else ()
    code = found[0].country
    return _Standing(
        country=code,
        sector=sector,
        office=None,
        reason=f"one of {len(found)} of that name in the register, all of {_country(code)}",
    )


def _chosen(person: PublicPerson, tenures: Sequence[Tenure], day: str) -> _Standing:
    """Read the tenure in force on a day; without a day the only one, or what all tell."""
    if not day:
        return _undated(person, tenures)
    serving = [t for t in tenures if t.since <= day and (not t.until or day[: len(t.until)] <= t.until)]
    if serving:
        return _as(person, serving[-1], serving[-1].sector, _title(serving[-1]))
    ended = [t for t in tenures if t.until and t.until < day]
    if not ended:
        return _as(person, tenures[0], (), None, "later ")
    last = max(ended, key=lambda t: t.until)
    official = any(not _OFFICIAL.isdisjoint(t.sector) for t in ended if t.office)
    sector = (_FORMER, *(s for s in last.sector if s == _UNRECOGNISED)) if official else last.sector
    return _as(person, last, sector, None, "formerly ")


def _undated(person: PublicPerson, tenures: Sequence[Tenure]) -> _Standing:
    last = tenures[-1]
    if len(tenures) == 1:
        return _as(person, last, last.sector, _title(last))
    alike = len({t.sector for t in tenures}) == 1
    reason = f"{person.name} of the register: of {_country(last.country)}, in several offices ({last.source})"
    return _Standing(country=last.country, sector=last.sector if alike else (), office=None, reason=reason)


def _as(person: PublicPerson, tenure: Tenure, sector: tuple[str, ...], office: str | None, when: str = "") -> _Standing:
    of = f"of {_country(tenure.country)}"
    words = (f"{when}{_title(tenure) or ''}".strip(), of, _years(tenure), f"({tenure.source})")
    reason = f"{person.name} of the register: {_together(words)}"
    return _Standing(country=tenure.country, sector=sector, office=office, reason=reason)


def _years(tenure: Tenure) -> str:
    since, until = tenure.since[:_YEAR], tenure.until[:_YEAR]
    if not since:
        return f"until {until}" if until else ""
    return since if since == until else f"{since}-{until}"


def _together(words: Iterable[str]) -> str:
    return " ".join(word for word in words if word)


def _title(tenure: Tenure) -> str | None:
    return gazetteer().offices[tenure.office].title if tenure.office else None


def _country(code: str) -> str:
    known = gazetteer().countries.get(code)
    return known.name if known else code
