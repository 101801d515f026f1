"""Who the sources of a text are: names and countries of attributions and of the links of chains."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.records import Attribution, Participant
from dateline.resolve.participants import Cast, resolve_span

_MEDIA = frozenset({"outlet", "agency"})
_QUOTED = re.compile('[«"“„]([^«»"“”„]+)')


def resolve_attributions(cast: Cast, reports: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give each report the name and country of its source, where the text tells them, and keep who «он» may be."""
    resolved = []
    for report in reports:
        resolved.append(_resolved(cast, report))
        outer = reports[report.inside].kind if report.inside is not None else None
        # «Посол сообщил, что министр признал … Он добавил»: the ambassador goes on, not whom he cites.
        if outer != "speaker" and report.kind == "speaker":
            _remember(cast, report)
    return tuple(resolved)


def resolve_stances(cast: Cast, stances: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give each stance the name and country of its holder; the reports that it is inside are not asked."""
    return tuple(_resolved(cast, stance) for stance in stances)


def _remember(cast: Cast, attribution: Attribution) -> None:
    """Keep a source that is known by an office alone, for whom «он» stands later."""
    for span in attribution.source[:1]:
        identity = resolve_span(cast, Participant(text=span.of(cast.view.article.text), span=span))[0]
        if identity.kind == "office" and identity.office:
            cast.tellers.append((span.start, identity))


def _resolved(cast: Cast, attribution: Attribution) -> Attribution:
    if not attribution.source or attribution.kind in {"unnamed", "occasion"}:
        return attribution
    span = attribution.source[0]
    words = Participant(text=span.of(cast.view.article.text), span=span)
    identity = resolve_span(cast, words)[0]
    name = identity.name or identity.office
    if attribution.kind in _MEDIA and identity.kind == "body":
        # What a newspaper is called is its name; where it appears, only the text itself can tell.
        quoted = _QUOTED.search(words.text)
        name = quoted[1] if quoted else name
        return replace(attribution, name=name, country=None if identity.inferred else identity.country)
    return replace(attribution, name=name, country=identity.country)
