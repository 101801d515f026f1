"""An HTML page: the report's paragraphs as lines, its head as metadata, the rest of the page as what was left out."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING

from dateline.errors import InputError
from dateline.records import Failure, Omission
from dateline.sources.cleaning import clean
from dateline.sources.datelines import date_line
from dateline.sources.decoding import decode
from dateline.sources.drafts import Draft
from dateline.sources.furniture import furniture
from dateline.sources.opened import Opened
from dateline.sources.pageblocks import blocks
from dateline.sources.pagehead import read_head, words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TOO_LITTLE = 200  # characters: less than this from the fast way, and the thorough one is tried as well
_ABOVE = 4  # lines of the body among which the title is looked for
_CELL = 250  # characters of a table's row; a longer one is a paragraph in a page laid out as a table
_PARAGRAPH, _SENTENCE = 80, 30  # characters of a block that is no menu entry or button; less if it ends like a sentence
_BLOCKS, _BLOCK_LENGTH = 40, 200  # how many left-out blocks are kept, and how much of each
_REASON = "not in the main text"
_LOOKS_HTML = re.compile(rb"<(?:!doctype html|html|head|body|meta|article|div|p)\b", re.IGNORECASE)
_HEAD = 1024  # bytes that the look is taken at
_XML = re.compile(r"^\s*<\?xml[^>]*>")  # lxml refuses text that declares an encoding


def sniff(head: bytes) -> bool:
    """Tell whether the bytes look like a page's beginning."""
    bare = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").lstrip()
    return bare.startswith(b"<") and bool(_LOOKS_HTML.search(bare[:_HEAD]))


def read(source: Opened) -> Iterator[Draft | Failure]:
    """Yield the one article of a page; InputError if the page holds no text or cannot be taken apart."""
    decoded = decode(source.whole(), page=True)
    markup = _XML.sub("", clean(decoded.text).text)
    try:
        draft = _draft(markup, source.name)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001 - a hostile page may break the parsers in any way, and must not stop a run
        raise InputError(f"the page cannot be taken apart ({type(error).__name__})") from None
    yield replace(draft, notes=decoded.notes + draft.notes)


def _draft(markup: str, name: str) -> Draft:
    tree = _trafilatura().load_html(markup)
    body = _body(tree, markup) if tree is not None else []
    if not body:
        raise InputError("no text was found on the page")
    head = read_head(tree)
    text = "\n".join([head.title, "", *_after_title(body, head.title)] if head.title else body)
    rest = _left_out(tree, text)
    return Draft(
        text=text,
        origin=name,
        title=head.title,
        published=head.published or _shown(text, rest, "" if head.notes else markup),
        page_language=head.language,
        outlet=head.site,
        url=head.url,
        omissions=tuple(Omission(text=_short(block), reason=_REASON) for block in rest[:_BLOCKS]),
        notes=head.notes + _more(rest),
    )


def _body(tree: HtmlElement, markup: str) -> list[str]:
    """Return the paragraphs of the report: the fast way first, the thorough one where that finds next to nothing.

    Where both find nothing, or a page laid out as a table comes out as one row, the page's long blocks are the report.
    """
    extract = _trafilatura().extract
    fast = extract(markup, fast=True, include_comments=False) or ""
    thorough = extract(markup, include_comments=False) or "" if len(fast) < _TOO_LITTLE else ""
    found = thorough if len(thorough) > len(fast) else fast
    lines = [line.strip() for line in clean(found).text.split("\n") if line.strip()]
    if not lines or any(line.startswith("|") and len(line) > _CELL for line in lines):
        every = list(blocks(tree))
        return [block for block in every if _prose(block)] or lines or every
    return lines


def _prose(block: str) -> bool:
    return len(block) >= _PARAGRAPH or (len(block) >= _SENTENCE and block.endswith((".", "!", "?", "»", "”")))


def _after_title(body: list[str], title: str) -> list[str]:
    """Return the lines below the title where it stands near their beginning; what is above it belongs to the page."""
    heads = [words(line).lower() for line in body[:_ABOVE]]
    return body[heads.index(title.lower()) + 1 :] if title.lower() in heads else body


def _left_out(tree: HtmlElement, text: str) -> list[str]:
    """Return the page's blocks that are not in the text, in the page's order, each once."""
    flat = words(text)
    rest = dict.fromkeys(block for block in blocks(tree) if block not in flat)
    return [block for block in rest if any(map(str.isalnum, block))]


def _shown(text: str, rest: list[str], markup: str) -> str | None:
    """Return the date that the page shows: None if the text has it, else from a date line beside it, else htmldate's.

    A date line beside the text counts if it has a clock time or a label: a bare date may be today's. Without markup
    htmldate is not asked: from an impossible date it makes a possible one.
    """
    if furniture(text).published:
        return None
    for block in rest:
        line = date_line(block)
        if line and line.published and not line.bare:
            return line.published
    return _from_htmldate(markup) if markup else None


def _from_htmldate(markup: str) -> str | None:
    from htmldate import find_date  # noqa: PLC0415 - slow to import, seldom needed

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found: str | None = find_date(markup, extensive_search=False, original_date=True)
    return found


def _short(block: str) -> str:
    return block if len(block) <= _BLOCK_LENGTH else block[: _BLOCK_LENGTH - 1] + "…"


def _more(rest: list[str]) -> tuple[str, ...]:
    more = len(rest) - _BLOCKS
    return (f"further blocks left out of the page: {more}",) if more > 0 else ()


def _trafilatura() -> ModuleType:
    import trafilatura  # noqa: PLC0415 - slow to import, needed for HTML only

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a broken page is told as a Failure, not in a log
    return trafilatura
