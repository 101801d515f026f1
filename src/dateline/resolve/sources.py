"""Who the sources of a text are: names and countries of attributions and of the links of chains."""

from __future__ import annotations

from dataclasses import replace

from dateline.records import Attribution, Participant
from dateline.resolve.participants import Cast, resolve_span


def resolve_attributions(cast: Cast, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Give each attribution the name and country of its source, where the text tells them."""
    return tuple(_resolved(cast, attribution) for attribution in attributions)


def _resolved(cast: Cast, attribution: Attribution) -> Attribution:
    if not attribution.source or attribution.kind in {"unnamed", "occasion"}:
        return attribution
    span = attribution.source[0]
    words = Participant(text=span.of(cast.view.article.text), span=span)
    identity = resolve_span(cast, words)[0]
    return replace(attribution, name=identity.name or identity.office, country=identity.country)
