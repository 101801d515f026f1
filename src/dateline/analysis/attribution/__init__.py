"""Who says it: sources, cues and contents, nested as the text nests them."""

from __future__ import annotations

from dateline.analysis.attribution.carry import carry_over
from dateline.analysis.attribution.clausal import clausal_attributions
from dateline.analysis.attribution.force import with_force
from dateline.analysis.attribution.headline import colon_attributions
from dateline.analysis.attribution.nesting import nest
from dateline.analysis.attribution.prepositional import prepositional_attributions
from dateline.analysis.attribution.stances import find_stances
from dateline.analysis.attribution.view import View
from dateline.lang.pack import Pack
from dateline.records import Article, Attribution, Clause, Mention, Sentence


def attribute(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    clauses: tuple[Clause, ...],
    pack: Pack,
) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
    """Find who reports what and who takes which stance, both in the order of the text, each inside the report it is in.

    `inside` counts the reports.
    """
    view = View.of(article, sentences, mentions, clauses, pack)
    cited = list(prepositional_attributions(view))
    found = carry_over(view, [*cited, *clausal_attributions(view), *colon_attributions(view)])
    reports = with_force(view, nest(article.text, found, {item.cue[0] for item in cited}))
    return reports, find_stances(view, reports)
