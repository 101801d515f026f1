"""The persons of an article as its record tells of them."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.coder.chain import chain_of
from dateline.records import Analysis, Article
from dateline.records.person import NamedPerson
from dateline.resolve.persons import Person


def named_persons(article: Article, analysis: Analysis, persons: Iterable[Person]) -> tuple[NamedPerson, ...]:
    """Return the persons in the order of their first mention."""
    return tuple(sorted((_named(article, analysis, person) for person in persons), key=lambda one: one.spans[0]))


def _named(article: Article, analysis: Analysis, person: Person) -> NamedPerson:
    spans = tuple(sorted(mention.span for mention in person.mentions))
    identity = person.identity
    return NamedPerson(
        name=identity.name or spans[0].of(article.text),
        forms=tuple(dict.fromkeys(span.of(article.text) for span in spans)),
        spans=spans,
        country=identity.country,
        sector=identity.sector,
        office=identity.office,
        reason=identity.reason,
        sources=chain_of(article, analysis.attributions, spans[0]),
    )
