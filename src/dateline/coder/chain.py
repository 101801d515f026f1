"""The chain of sources of a stretch of text: the outlet, then every attribution whose content covers it."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.records import Article, Attribution, SourceLink, Span
from dateline.records.analysis import STANCE


def chain_of(article: Article, attributions: Sequence[Attribution], words: Span) -> tuple[SourceLink, ...]:
    """Return the links for some words, outermost first; the outlet is there even if its name is not known.

    Stances, which stand behind the reports, tell nothing according to anybody.
    """
    outlet = SourceLink(kind="outlet", name=article.outlet)
    reports = [item for item in attributions if item.rule != STANCE]
    covering = [item for item in reports if any(span.covers(words) for span in item.content)]
    ordered = sorted(covering, key=lambda item: (_depth(item, reports), -_width(item)))
    return (outlet, *(_link(article, item) for item in ordered if item.kind != "outlet" or _other(article, item)))


def _other(article: Article, item: Attribution) -> bool:
    """Tell whether an outlet that the text names is another than the one that publishes the article."""
    named = item.source[0].of(article.text).lower() if item.source else ""
    return (article.outlet or "").lower() not in {named, (item.name or "").lower()}


def _depth(item: Attribution, attributions: Sequence[Attribution]) -> int:
    depth, outer = 0, item.inside
    while outer is not None and outer < len(attributions) and depth < len(attributions):
        depth, outer = depth + 1, attributions[outer].inside
    return depth


def _width(item: Attribution) -> int:
    return sum(span.end - span.start for span in item.content)


def _link(article: Article, item: Attribution) -> SourceLink:
    source = item.source[0] if item.source else None
    cue = item.cue[0] if item.cue else None
    return SourceLink(
        kind=item.kind,
        text=source.of(article.text) if source else None,
        span=source,
        name=item.name,
        country=item.country,
        cue=cue.of(article.text) if cue else None,
        cue_span=cue,
    )
