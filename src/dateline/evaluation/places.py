"""Sets of marked places: the words are given, and where they are is asked for; an answer may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dateline.analysis.mentions import find_mentions
from dateline.analysis.reading import read
from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, plain_figures, text_article
from dateline.evaluation.faults import Fault, FaultKind, fault_at
from dateline.evaluation.figures import rate
from dateline.evaluation.lines import Plain, id_of, read_apart, text_of
from dateline.gazetteer.sphere import kilometres
from dateline.lang.pack import pack
from dateline.records import Analysis, Article, Location, Mention, Sentence, Span
from dateline.resolve.places import place_named
from dateline.resolve.toponyms import with_places

LABELS = {
    "within": "within 161 km, of all",
    "of_answered": "within 161 km, of those answered",
    "answered": "answered",
}
# The distance, in kilometres, by which the field counts a place as right.
_RIGHT = 161.0
_ASKED = "asked for"
# What names where something is; a capital is a town before it is a government.
_KINDS = ("country", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where some words are: GeoNames id (None if none) and point; no span where the set's own lies outside the text."""

    span: Span | None
    geonameid: int | None
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapped:
    """A text with its marked places."""

    article: Article
    spots: tuple[Spot, ...]


def load_places(path: Path, languages: Sequence[str]) -> Exam:
    """Read lines with `id`, `text` and `places`, each with span, GeoNames id, lat and lon."""
    language = languages[0] if languages else "en"
    texts = read_apart(path, partial(_mapped, language=language), lambda one: one.article.id)
    return Exam(articles=(), score=partial(score_places, texts, language))


def score_places(texts: Sequence[Mapped], language: str, answers: Sequence[Answer]) -> Outcome:
    """Count the places found within 161 km, or by id: of all and of those answered. What was coded is not asked."""
    del answers
    rows: list[Row] = []
    faults: list[Fault] = []
    kept: list[Plain] = []
    for one in texts:
        found = located(one.article, [spot.span for spot in one.spots], language)
        right = [_is_right(spot, where) for spot, where in zip(one.spots, found, strict=True)]
        rows.append({"asked": len(right), "right": sum(right), "answered": sum(map(_is_answer, found))})
        told = zip(one.spots, found, right, strict=True)
        faults += [_fault(one.article, spot, where) for spot, where, fits in told if not fits]
        kept.append({"article": {"id": one.article.id}, "places": [_plain(where) for where in found if where]})
    total = added(rows)
    figures = figures_of(LABELS, _figures(total), intervals(rows, _figures))
    return Outcome(
        counted=f"{total['asked']:.0f} places in {len(texts)} texts",
        figures=figures,
        types={},
        faults=tuple(faults),
        plain={"places": total["asked"], "texts": len(texts), **plain_figures(figures)},
        answers=tuple(kept),
    )


def located(article: Article, spans: Sequence[Span | None], language: str) -> list[Location | None]:
    """Tell where the words of some spans are, in the article that names them; None where that cannot be told."""
    chosen = pack(language)
    parse = read(article, chosen.grammar)
    mentions = find_mentions(article.text, parse.sentences, parse.mentions, chosen)
    asked = [_mention(span, mentions, parse.sentences, article.text) for span in spans]
    others = (mention for mention in mentions if not any(one and one.span.overlaps(mention.span) for one in asked))
    everything = sorted([*others, *filter(None, asked)], key=lambda mention: mention.span)
    analysis = with_places(article, Analysis(sentences=parse.sentences, mentions=tuple(everything)), chosen)
    places = {m.span: place_named(m) for kind in _KINDS for m in analysis.mentions if m.kind == kind}
    return [places.get(one.span) if one else None for one in asked]


def _mention(
    span: Span | None, mentions: Sequence[Mention], sentences: Sequence[Sentence], text: str
) -> Mention | None:
    """Return the mention of some words, or make one of a place of them."""
    if span is None:
        return None
    here = next((sentence for sentence in sentences if sentence.span.overlaps(span)), None)
    inside = [token.index for token in here.tokens if token.span.overlaps(span)] if here else []
    if here is None or not inside:
        return None
    named = [index for index in inside if here.tokens[index].pos != "DET"] or inside
    ends = {(inside[0], inside[-1]), (named[0], named[-1])}
    alike = (m for m in mentions if m.sentence == here.index and m.kind in _KINDS and (m.first, m.last) in ends)
    found = next(alike, None)
    if found is not None:
        return replace(found, span=span)
    return Mention(
        kind="place",
        sentence=here.index,
        span=span,
        text=span.of(text),
        first=inside[0],
        last=inside[-1],
        via=_ASKED,
    )


def _mapped(thing: Plain, *, language: str) -> Mapped:
    spots = thing.get("places")
    if not isinstance(spots, list):
        raise InputError("expected a list", place="places")
    article = text_article(text_of(thing), id_of(thing), language=language)
    return Mapped(article=article, spots=tuple(_spot(spot, article.text) for spot in spots))


def _spot(plain: Plain, text: str) -> Spot:
    start, end = plain.get("span") or (0, 0)
    span = Span(start, end) if 0 <= start < end <= len(text) else None
    return Spot(span=span, geonameid=plain.get("geonameid"), lat=plain["lat"], lon=plain["lon"])


def _is_answer(where: Location | None) -> bool:
    return where is not None and where.lat is not None


def _is_right(spot: Spot, where: Location | None) -> bool:
    """Tell whether an answer has the GeoNames id, or lies within the distance; without a point it is none."""
    if where is None or where.lat is None or where.lon is None:
        return False
    if spot.geonameid is not None and where.geonameid == spot.geonameid:
        return True
    return kilometres((spot.lat, spot.lon), (where.lat, where.lon)) <= _RIGHT


def _figures(total: Row) -> dict[str, float | None]:
    return {
        "within": rate(total["right"], total["asked"]),
        "of_answered": rate(total["right"], total["answered"]),
        "answered": rate(total["answered"], total["asked"]),
    }


def _fault(article: Article, spot: Spot, where: Location | None) -> Fault:
    kind: FaultKind = "differs" if _is_answer(where) else "missed"
    fault = fault_at(kind, article.id, "place", article.text, spot.span or Span(0, 0))
    told = f"{where.name}, {where.country}" if where is not None and where.name else "no answer"
    return replace(fault, cause=f"{told}; GeoNames {spot.geonameid} asked for")


def _plain(where: Location) -> Plain:
    span = [where.span.start, where.span.end]
    return {"span": span, "geonameid": where.geonameid, "lat": where.lat, "lon": where.lon}
