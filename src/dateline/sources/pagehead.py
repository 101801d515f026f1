"""What an HTML page says of itself for machines: title, site, address, language and date of publication."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.sources.cleaning import clean
from dateline.sources.datelines import date_line
from dateline.sources.published import iso_published
from dateline.sources.tags import language_tag

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DATES = (
    '//meta[@property="article:published_time" or @property="og:published_time"]/@content',
    '//meta[@itemprop="datePublished"]/@content',
    '//*[@itemprop="datePublished"]/@datetime',
    '//meta[@name="pubdate" or @name="publishdate" or @name="publish-date" or @name="date"]/@content',
    '//meta[@name="DC.date.issued" or @name="dc.date.issued" or @name="DC.date" or @name="sailthru.date"]/@content',
    "//article//time[@pubdate]/@datetime",
    "//article//header//time/@datetime",
)
_TITLES = ('//meta[@property="og:title"]/@content', '//meta[@name="twitter:title"]/@content', "//head/title/text()")
_SITES = ('//meta[@property="og:site_name"]/@content', '//meta[@name="application-name"]/@content')
_ADDRESSES = ('//link[@rel="canonical"]/@href', '//meta[@property="og:url"]/@content')
_DIVIDERS = (" - ", " | ", " — ", " – ", " :: ", " » ", " • ")
_DEEPEST = 6  # objects inside one another that are searched in a page's JSON-LD


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What the page's metadata tell; `notes` speak of dates that do not exist."""

    title: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    notes: tuple[str, ...] = ()


def read_head(tree: HtmlElement) -> PageHead:
    """Read a page's metadata: JSON-LD first for date and publisher, then meta elements, then the page's heading."""
    linked = list(_linked(tree))
    dates = [str(item["datePublished"]) for item in linked if isinstance(item.get("datePublished"), str)]
    published, notes = _published([*dates, *_values(tree, *_DATES)])
    site = next(iter((*_values(tree, *_SITES), *_publishers(linked))), None)
    return PageHead(
        title=_title(tree, site),
        site=site,
        url=next((url for url in _values(tree, *_ADDRESSES) if url.startswith(("http://", "https://"))), None),
        language=_language(_values(tree, "/html/@lang", "/html/@xml:lang")),
        published=published,
        notes=notes,
    )


def words(text: str) -> str:
    """Return clean text with single spaces."""
    return " ".join(clean(text).text.split())


def _values(tree: HtmlElement, *paths: str) -> list[str]:
    found = (words(str(value)) for path in paths for value in tree.xpath(path))
    return [value for value in found if value]


def _title(tree: HtmlElement, site: str | None) -> str | None:
    """Prefer the page's only h1, which carries no site name, if the metadata do not speak of something else."""
    declared = next(iter(_values(tree, *_TITLES)), None)
    headings = [words(heading.text_content()) for heading in tree.xpath("//h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1 and (not declared or headings[0].lower() in declared.lower()):
        return headings[0]
    return _without_site(declared, site) if declared else None


def _without_site(title: str, site: str | None) -> str:
    for divider in _DIVIDERS:
        head, _, tail = title.rpartition(divider)
        if head and site and tail.strip().lower() == site.lower():
            return head.strip()
    return title


def _published(candidates: list[str]) -> tuple[str | None, tuple[str, ...]]:
    """Return the first candidate that is a date, and notes on those before it that are none."""
    notes: list[str] = []
    for candidate in candidates:
        try:
            return iso_published(candidate), tuple(notes)
        except ValueError as error:
            line = date_line(candidate)
            if line and line.published:
                return line.published, tuple(notes)
            notes.append(f"the page's metadata: {error}")
    return None, tuple(notes)


def _language(tags: list[str]) -> str | None:
    try:
        return language_tag(tags[0]) if tags else None
    except ValueError:
        return None


def _publishers(linked: list[Mapping[str, Any]]) -> Iterator[str]:
    for item in linked:
        publisher = item.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) and words(publisher["name"]):
            yield words(publisher["name"])


def _linked(tree: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the objects of the page's JSON-LD, outer before inner; what does not parse is passed over."""
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            value = json.loads(str(script), strict=False)
        except (ValueError, RecursionError):
            continue
        level = [value]
        for _ in range(_DEEPEST):
            yield from (item for item in level if isinstance(item, dict))
            level = [inner for item in level for inner in _inner(item)]


def _inner(item: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON held
    if isinstance(item, dict):
        return [value for value in item.values() if isinstance(value, dict | list)]
    return item if isinstance(item, list) else []
