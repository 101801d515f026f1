"""Who the sources of a text are: names and countries of attributions and of the links of chains."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.records import Attribution, Participant
from dateline.resolve.identity import Identity
from dateline.resolve.participants import Cast, resolve_span

_MEDIA = frozenset({"outlet", "agency"})
_QUOTED = re.compile('[«"“„]([^«»"“”„]+)')


def resolve_attributions(cast: Cast, reports: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give each report the name and country of its source, where the text tells them, and keep who «он» may be."""
    resolved = []
    for report in reports:
        identity = _identity(cast, report)
        resolved.append(_resolved(cast, report, identity))
        outer = reports[report.inside].kind if report.inside is not None else None
        # «Посол сообщил, что министр признал … Он добавил»: the ambassador goes on, not whom he cites.
        outermost = report.kind == "speaker" and outer != "speaker"
        if identity is not None and identity.kind == "office" and identity.office and outermost:
            cast.tellers.append((report.source[0].start, identity))
    return tuple(resolved)


def resolve_stances(cast: Cast, stances: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give each stance the name and country of its holder; the reports that it is inside are not asked."""
    return tuple(_resolved(cast, stance, _identity(cast, stance)) for stance in stances)


def _identity(cast: Cast, attribution: Attribution) -> Identity | None:
    """Return who a source is, None where nobody is named."""
    if not attribution.source or attribution.kind in {"unnamed", "occasion"}:
        return None
    span = attribution.source[0]
    return resolve_span(cast, Participant(text=span.of(cast.view.article.text), span=span))[0]


def _resolved(cast: Cast, attribution: Attribution, identity: Identity | None) -> Attribution:
    if identity is None:
        return attribution
    name = identity.name or identity.office
    if attribution.kind in _MEDIA and identity.kind == "body":
        # What a newspaper is called is its name; where it appears, only the text itself can tell.
        quoted = _QUOTED.search(attribution.source[0].of(cast.view.article.text))
        name = quoted[1] if quoted else name
        return replace(attribution, name=name, country=None if identity.inferred else identity.country)
    return replace(attribution, name=name, country=identity.country)
