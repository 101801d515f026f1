"""One article, all the way from its text to its events."""

from __future__ import annotations

from dataclasses import dataclass, replace

import dateline
from dateline.analysis.attribution import attribute
from dateline.analysis.attribution.stances import with_stances
from dateline.analysis.clauses import find_clauses
from dateline.analysis.mentions import find_mentions
from dateline.analysis.reading import read
from dateline.coder.code import code
from dateline.errors import LanguageError
from dateline.lang.pack import Pack, pack
from dateline.ontology import Ontology, ontology
from dateline.pipeline.persons import named_persons
from dateline.records import Analysis, Article, ArticleHead, CodedArticle, Versions
from dateline.resolve.events import resolve_events
from dateline.resolve.participants import cast_of
from dateline.resolve.sources import resolve_attributions, resolve_stances
from dateline.resolve.toponyms import with_places
from dateline.resolve.view import view_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article as read: its analysis with sources resolved, and what was coded from it."""

    article: Article
    analysis: Analysis
    coded: CodedArticle


def code_article(article: Article, *, judged: bool = True) -> CodedArticle:
    """Code an article in the language it is marked with; raise LanguageError if there is no pack for it."""
    return read_article(article, judged=judged).coded


def read_article(
    article: Article, language: Pack | None = None, types: Ontology | None = None, *, judged: bool = True
) -> Reading:
    """Analyse and code an article, keeping the analysis; pack and ontology are those of the project unless given.

    Without the judge (`judged`) the frames alone say what is an event.
    """
    if language is None and article.language is None:
        raise LanguageError("the language could not be told; give it with --language", file=article.origin)
    known = types or ontology()
    chosen = language or pack(article.language or "")
    analysis = with_places(article, _analyse(article, chosen), chosen)
    view = view_of(article, analysis, chosen)
    cast = cast_of(view)
    analysis = replace(
        analysis,
        attributions=resolve_attributions(cast, analysis.attributions),
        stances=resolve_stances(cast, analysis.stances),
    )
    cast = replace(cast, view=replace(view, analysis=analysis))
    events = resolve_events(cast, code(article, analysis, chosen, known, judged=judged), known)
    coded = CodedArticle(
        article=_head(article),
        events=events,
        attributions=with_stances(analysis.attributions, analysis.stances),
        versions=Versions(
            dateline=dateline.__version__, ontology=known.version, language=f"{chosen.code} {chosen.version}"
        ),
        persons=named_persons(article, analysis, cast.persons.values()),
    )
    return Reading(article=article, analysis=analysis, coded=coded)


def _analyse(article: Article, language: Pack) -> Analysis:
    parse = read(article, language.grammar)
    mentions = find_mentions(article.text, parse.sentences, parse.mentions, language)
    clauses = find_clauses(parse.sentences, language.grammar)
    attributions, stances = attribute(article, parse.sentences, mentions, clauses, language)
    return Analysis(
        sentences=parse.sentences,
        mentions=mentions,
        clauses=clauses,
        attributions=attributions,
        stances=stances,
    )


def _head(article: Article) -> ArticleHead:
    return ArticleHead(
        id=article.id,
        url=article.url,
        outlet=article.outlet,
        title=article.title,
        published=article.published,
        language=article.language,
        sha256=article.sha256,
        omissions=article.omissions,
        notes=article.notes,
    )
