"""Who says what, for a person to read: the attributions of an article, each under the one that it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rich.text import Text

from dateline.records import Attribution, Span
from dateline.records.analysis import STANCE

_INDENT = 3
# More words than this of what is said are cut in the middle; the record has them all.
_LONGEST = 160


def sayings(attributions: Sequence[Attribution], text: str) -> Iterator[Text]:
    """Give a line for each attribution in the order of the text, those told within another set in under it."""
    inner: dict[int | None, list[int]] = defaultdict(list)
    for number, item in sorted(enumerate(attributions), key=lambda pair: _start(pair[1])):
        inner[item.inside].append(number)
    yield from _below(None, inner, attributions, text, depth=1)


def _below(
    outer: int | None, inner: dict[int | None, list[int]], items: Sequence[Attribution], text: str, *, depth: int
) -> Iterator[Text]:
    for number in inner.pop(outer, ()):
        yield _line(items[number], text, depth)
        yield from _below(number, inner, items, text, depth=depth + 1)


def _line(item: Attribution, text: str, depth: int) -> Text:
    who = _words(item.source, text)
    known = ", ".join(part for part in (item.name, item.country) if part)
    line = Text(" " * (_INDENT * depth))
    line.append(f"«{who}»" if who else "nobody named", style="bold")
    line.append(f" = {known}" if known else "")
    line.append(f" ({item.kind})", style="dim")
    line.append(f" {'takes a stance' if item.rule == STANCE else 'says'}, ")
    line.append(f"by «{_words(item.cue, text)}»: ", style="dim")
    return line.append(f"«{_cut(_words(item.content, text))}»")


def _start(item: Attribution) -> int:
    return min(span.start for span in (*item.source, *item.cue, *item.content))


def _words(spans: Sequence[Span], text: str) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans)


def _cut(words: str) -> str:
    half = _LONGEST // 2
    return words if len(words) <= _LONGEST else f"{words[:half]} […] {words[-half:]}"
