"""The pieces of text that a page shows, block by block, in the page's order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.sources.pagehead import words

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What runs on within a line; every other element begins a new block.
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "em", "font", "i", "ins", "label", "mark", "nobr", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "var", "wbr", "",
))  # fmt: skip
_UNSEEN = frozenset(
    ("head", "iframe", "noscript", "object", "script", "select", "style", "svg", "template", "textarea")
)
_MOST = 2000  # blocks that are looked at; a page with more is a list, not an article


def blocks(tree: HtmlElement) -> Iterator[str]:
    """Yield the text of each block with its inline elements, single-spaced; scripts, styles and the head are unseen."""
    count = 0
    for text in _pieces(tree):
        block = words(text)
        if block:
            yield block
            count += 1
        if count >= _MOST:
            return


def _pieces(tree: HtmlElement) -> Iterator[str]:
    from lxml import etree  # noqa: PLC0415 - slow to import, needed for HTML only

    flow: list[str] = []
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag not in _INLINE:
            yield "".join(flow)
            flow.clear()
        if event == "start" and tag in _UNSEEN:
            walk.skip_subtree()
        elif event == "start":
            flow.append(element.text or "")
        if event != "start":
            flow.append(element.tail or "")
    yield "".join(flow)
