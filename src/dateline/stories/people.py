"""One person under all spellings: a register that grows from what articles say, with a reason for each join.

Names with a country are joined, pair by pair, the surest first, unless the articles or a user's decision speak against
it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from dateline.gazetteer.atlas import fold_name
from dateline.records import CodedArticle
from dateline.records.person import PersonTold, RegisteredPerson
from dateline.records.story import Judgement
from dateline.stories.decisions import Decisions
from dateline.stories.names import parts, same_name, sounds

_BY = "names, countries and offices"
# What each agreement is worth, and what a join needs.
_SURNAME, _GIVEN, _COUNTRY, _OFFICE, _SPELLING = 0.3, 0.3, 0.2, 0.2, 0.1
_LEAST = 0.7
_NOWHERE = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Variant:
    """A name with a country, and all that articles tell under it."""

    key: str
    name: str
    country: str | None
    offices: frozenset[str]
    told: tuple[PersonTold, ...]


def register_of(articles: Iterable[CodedArticle], decisions: Decisions) -> tuple[RegisteredPerson, ...]:
    """Return the persons that articles name, in the order of their ids; the same articles always give the same."""
    variants = _variants(articles)
    groups = {key: [key] for key in variants}
    why: dict[str, list[Judgement]] = defaultdict(list)
    for judgement, one, other in _joins(variants, decisions):
        if groups[one] is not groups[other] and _may_join(groups[one], groups[other], variants, decisions):
            merged = [*groups[one], *groups[other]]
            reasons = [*why.pop(groups[one][0], []), *why.pop(groups[other][0], []), judgement]
            for key in merged:
                groups[key] = merged
            why[merged[0]] = reasons
    distinct = {id(group): group for group in groups.values()}.values()
    persons = (_registered(group, variants, why.get(group[0], [])) for group in distinct)
    return tuple(sorted(persons, key=lambda person: person.id))


def key_of(name: str, country: str | None) -> str:
    """Return the key by which decisions speak of a name with a country: jeyhun-bayramov.AZE."""
    return f"{fold_name(name).replace(' ', '-')}.{country or _NOWHERE}"


def _variants(articles: Iterable[CodedArticle]) -> dict[str, _Variant]:
    told: dict[str, list[PersonTold]] = defaultdict(list)
    for coded in articles:
        for person in coded.persons:
            entry = PersonTold(
                article=coded.article.id,
                published=coded.article.published,
                language=coded.article.language,
                person=person,
            )
            told[key_of(person.name, person.country)].append(entry)
    return {
        key: _Variant(
            key=key,
            name=entries[0].person.name,
            country=entries[0].person.country,
            offices=frozenset(entry.person.office for entry in entries if entry.person.office),
            told=tuple(sorted(entries, key=lambda entry: (entry.published or "", entry.article))),
        )
        for key, entries in sorted(told.items())
    }


def _joins(variants: Mapping[str, _Variant], decisions: Decisions) -> list[tuple[Judgement, str, str]]:
    """Return the pairs that may be one person, what users decided first, then the surest first."""
    decided = [
        (Judgement(by="a user", score=1.0, reasons=(why,)), one, other)
        for one, other, why in decisions.same
        if one in variants and other in variants
    ]
    found = [
        (judgement, one.key, other.key)
        for one, other in _candidates(variants)
        if (judgement := judged(one, other)) is not None
    ]
    return [*decided, *sorted(found, key=lambda pair: (-pair[0].score, pair[1], pair[2]))]


def _candidates(variants: Mapping[str, _Variant]) -> Iterator[tuple[_Variant, _Variant]]:
    """Give the pairs whose surnames may sound alike, each once."""
    alike: dict[str, list[_Variant]] = defaultdict(list)
    for variant in variants.values():
        for sound in sounds(parts(variant.name)[1]):
            alike[sound].append(variant)
    seen = set[tuple[str, str]]()
    for group in alike.values():
        for one, other in combinations(group, 2):
            if (one.key, other.key) not in seen:
                seen.add((one.key, other.key))
                yield one, other


def judged(one: _Variant, other: _Variant) -> Judgement | None:
    """Judge whether two names with what is told under them are one person's; None where they are not to be joined."""
    named = same_name(one.name, other.name)
    if named is False or (one.country and other.country and one.country != other.country):
        return None
    score, reasons = _SURNAME, ["the surnames sound alike"]
    for agrees, worth, reason in (
        (named is True, _GIVEN, "so do the given names"),
        (one.country is not None and one.country == other.country, _COUNTRY, f"both of {one.country}"),
        (bool(one.offices & other.offices), _OFFICE, f"both {', '.join(sorted(one.offices & other.offices))}"),
        (fold_name(one.name) == fold_name(other.name), _SPELLING, "spelt alike"),
    ):
        if agrees:
            score, reasons = score + worth, [*reasons, reason]
    return Judgement(by=_BY, score=round(score, 2), reasons=tuple(reasons)) if score >= _LEAST - 1e-9 else None


def _may_join(
    group: Sequence[str], others: Sequence[str], variants: Mapping[str, _Variant], decisions: Decisions
) -> bool:
    """Tell whether nothing speaks against joining two groups: no decision, no two countries, no two given names."""
    pairs = [(one, other) for one in group for other in others]
    if any(frozenset(pair) in decisions.different for pair in pairs):
        return False
    if any(frozenset(pair) in {frozenset(told[:2]) for told in decisions.same} for pair in pairs):
        return True
    countries = {variants[key].country for key in (*group, *others)} - {None}
    named = (same_name(variants[one].name, variants[other].name) for one, other in pairs)
    return len(countries) <= 1 and all(same is not False for same in named)


def _registered(group: Sequence[str], variants: Mapping[str, _Variant], why: Sequence[Judgement]) -> RegisteredPerson:
    members = [variants[key] for key in sorted(group)]
    told = sorted((entry for member in members for entry in member.told), key=lambda t: (t.published or "", t.article))
    # The name that most articles use, the fullest of equals.
    names = sorted(members, key=lambda member: (-len(member.told), -len(member.name.split()), member.key))
    alone = Judgement(by=_BY, score=1.0, reasons=("one name with one country",))
    joined = replace(
        alone,
        score=min((w.score for w in why), default=1.0),
        reasons=tuple(dict.fromkeys(r for w in why for r in w.reasons)),
    )
    country = next((member.country for member in names if member.country), None)
    return RegisteredPerson(
        id=key_of(names[0].name, country),
        name=names[0].name,
        keys=tuple(member.key for member in members),
        told=tuple(told),
        judgement=joined if why else alone,
    )
