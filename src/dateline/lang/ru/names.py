"""Names of persons, organisations and places, as slovnet finds them, with their bounds mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.records import Mention, Sentence, Span
from dateline.records.analysis import MentionKind

VIA = "slovnet"
_KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def mentions(text: str, sentence: Sentence, tags: Sequence[str]) -> Iterator[Mention]:
    """Yield the names of a sentence from the tags of its tokens (B-PER, I-PER, O…)."""
    for kind, first, last in _runs(tags):
        span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
        yield Mention(
            kind=_KINDS[kind], sentence=sentence.index, span=span, text=span.of(text), first=first, last=last, via=VIA
        )


def _runs(tags: Sequence[str]) -> list[tuple[str, int, int]]:
    """Join the tags into runs: kind, first and last token."""
    runs: list[tuple[str, int, int]] = []
    for index, tag in enumerate(tags):
        part, _, kind = tag.partition("-")
        if not kind:
            continue
        if part == "I" and runs and runs[-1][0] == kind and runs[-1][2] == index - 1:
            runs[-1] = (kind, runs[-1][1], index)
        else:
            runs.append((kind, index, index))
    return runs
