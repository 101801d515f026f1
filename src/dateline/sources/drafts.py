"""From what a reader found to an article: the page is laid out, and what it does not tell is filled in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from dateline.gazetteer import outlet_of_host, site_of
from dateline.records import Article, Omission, Span
from dateline.sources.defaults import Defaults
from dateline.sources.furniture import Furniture, furniture
from dateline.sources.headline import find_title, title_at_head
from dateline.sources.language import identify

_JUDGED = 1200  # characters of the main text that the language is told from


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a reader found, its text already clean (see `cleaning`); `published` and `language` in their plain form.

    `page_language` is what a page says of itself, believed only where the text does not show its language.
    """

    text: str
    origin: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    page_language: str | None = None
    outlet: str | None = None
    url: str | None = None
    omissions: tuple[Omission, ...] = ()
    notes: tuple[str, ...] = ()


def to_article(draft: Draft, defaults: Defaults) -> Article:
    """Find title, furniture, date and language in a draft's text and fill the rest from the defaults.

    The language that was given wins, then the default, then what the text itself shows; for date, outlet and
    address the default comes last.
    """
    title, page = _lay_out(draft)
    prose = main_text(draft.text, page.omissions)
    url = draft.url or defaults.url
    outlet = draft.outlet or publisher(draft.url) or defaults.outlet or publisher(url)
    return Article(
        id=draft.id or content_id(draft.text, url or outlet),
        text=draft.text,
        sha256=hashlib.sha256(draft.text.encode()).hexdigest(),
        url=url,
        outlet=outlet,
        title=draft.title or (title.of(draft.text) if title else None),
        title_span=title,
        published=draft.published or page.published or defaults.published,
        language=draft.language or defaults.language or identify(prose) or draft.page_language,
        origin=draft.origin,
        omissions=page.omissions + draft.omissions,
        notes=draft.notes + (() if draft.published else page.notes),
    )


def content_id(text: str, where: str | None) -> str:
    """Return the id of an item that was given none: the same words at the same address have the same id."""
    return "a" + hashlib.sha256(f"{where or ''}\n{text}".encode()).hexdigest()[:16]


def publisher(url: str | None) -> str | None:
    """Return the name of the outlet whose site an address is on, or the site's own where the register has none."""
    site = site_of(url)
    known = outlet_of_host(site) if site else None
    return known.name if known else site


def main_text(text: str, omissions: tuple[Omission, ...], limit: int = _JUDGED) -> str:
    """Return the first words of the text without what is left out of it."""
    kept, start = [], 0
    for omission in omissions:
        if omission.span and start < limit:
            kept.append(text[start : min(omission.span.start, start + limit)])
            start = omission.span.end
    kept.append(text[start : start + limit])
    return "".join(kept)[:limit]


def _lay_out(draft: Draft) -> tuple[Span | None, Furniture]:
    title = title_at_head(draft.text, draft.title) if draft.title else None
    page = furniture(draft.text, title)
    if title or draft.title:
        return title, page
    return find_title(draft.text, {omission.span for omission in page.omissions if omission.span}), page
