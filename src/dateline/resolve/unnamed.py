"""Parties that an act must have and the text does not name: an arrest without police, a charge without accused."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.records import Participant, Span
from dateline.resolve.anaphora import inferred_country
from dateline.resolve.view import View

_REASON = "not named; taken to be of the country where the text says it happens"


def unnamed(view: View, trigger: Span, sector: Sequence[str] = ()) -> tuple[Participant, ...]:
    """Return a party without words, of the country in which the text plays; nobody where that is not told.

    An empty `text` and span mark what no word names, so that whoever wants named parties only can leave it out
    (docs/decisions/0002-unnamed-parties.md).
    """
    sentence, _ = view.locate(trigger)
    code = inferred_country(view, sentence, local=True)
    if code is None:
        return ()
    here = Span(trigger.start, trigger.start)
    return (Participant(text="", span=here, country=code, sector=tuple(sector), reason=_REASON),)
