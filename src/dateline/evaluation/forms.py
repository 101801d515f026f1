"""The forms that a set may have: how each is told by its fields, read and scored, and what its figures are called."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import InputError
from dateline.evaluation import (
    articles,
    attributions,
    chains,
    dates,
    parallel,
    places,
    plain_lines,
    sentences,
    snippets,
)
from dateline.evaluation.exam import Exam
from dateline.evaluation.lines import lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One form: `load` reads a file in it, for some languages or (none given) as its lines say.

    `figures` names the figures that it has for some languages; `fields` are those by which a line of it is told.
    """

    load: Callable[[Path, Sequence[str]], Exam]
    figures: Callable[[Collection[str]], frozenset[str]]
    fields: frozenset[str] = frozenset()


FORMS: Mapping[str, Form] = {
    "snippets": Form(
        load=snippets.load_snippets,
        figures=lambda _: frozenset(snippets.LABELS),
        fields=frozenset({"text", "plover_event"}),
    ),
    "articles": Form(
        load=articles.load_articles,
        figures=lambda _: frozenset(articles.LABELS),
        fields=frozenset({"text", "events"}),
    ),
    "attributions": Form(
        load=attributions.load_attributions,
        figures=lambda _: frozenset(attributions.LABELS),
        fields=frozenset({"text", "attributions"}),
    ),
    "dates": Form(load=dates.load_dates, figures=lambda _: frozenset(dates.LABELS)),
    "places": Form(
        load=places.load_places,
        figures=lambda _: frozenset(places.LABELS),
        fields=frozenset({"text", "places"}),
    ),
    "parallel": Form(load=parallel.load_parallel, figures=parallel.names_of_figures, fields=frozenset({"events"})),
    "sentences": Form(load=sentences.load_sentences, figures=lambda _: frozenset(articles.LABELS)),
    "eventless": Form(load=plain_lines.load_eventless, figures=lambda _: frozenset(plain_lines.CODED)),
    "chains": Form(load=chains.load_chains, figures=lambda _: frozenset(chains.LABELS)),
    "status": Form(load=plain_lines.load_status, figures=lambda _: frozenset(plain_lines.STATUS)),
}


def form_of(path: Path) -> Form:
    """Tell the form of a file by the fields of its first line; raise InputError where it has none of its own."""
    first = next((line for _, line in lines_of(path)), "")
    try:
        fields = set(json.loads(first))
    except (json.JSONDecodeError, TypeError):
        raise InputError("no JSON Lines; say which suite the file is like: SUITE --data FILE", file=str(path)) from None
    for form in FORMS.values():
        if form.fields and form.fields <= fields:
            return form
    raise InputError(f"no set has the fields {', '.join(sorted(fields))}", file=str(path), place="line 1")
