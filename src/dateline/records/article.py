"""A news item as it was published, before anything was understood."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Words of the page that are not part of the report (menus, date lines, «read also»), and why.

    `span` is None where the words were taken out before the text was stored, as from an HTML page.
    """

    text: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news item. All spans of all later records are offsets into its `text` (Unicode NFC).

    `published` is an ISO 8601 date or date and time as the page gave it, `language` an ISO 639-1 code,
    `sha256` the digest of the text in UTF-8, `origin` the file, line or address that it was read from, and
    `notes` what a careful reader should know of how it was read (an old encoding, say).
    """

    id: str
    text: str
    sha256: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    title_span: Span | None = None
    published: str | None = None
    language: str | None = None
    origin: str = ""
    omissions: tuple[Omission, ...] = ()
    notes: tuple[str, ...] = ()
