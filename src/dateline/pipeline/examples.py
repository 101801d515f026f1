"""The examples that frames carry, put to the test: each must be coded, and each trap must not."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from dateline.coder.fillers import is_class
from dateline.lang.frames import Frame
from dateline.lang.pack import Pack
from dateline.ontology import Ontology
from dateline.pipeline.article import read_article
from dateline.records import Article, CodedArticle, Span


def example_faults(language: Pack, types: Ontology) -> Iterator[str]:
    """Give a line for each example that is not coded by its frame and each trap that is."""
    for frame in language.frames.frames:
        yield from frame_faults(frame, language, types)


def reference_faults(language: Pack) -> Iterator[str]:
    """Give a line for each class that a frame asks for and that nothing in the language can have."""
    for frame in language.frames.frames:
        tables = (frame.needs, frame.never, *(rule.where for rule in frame.modes))
        asked = {name for table in tables for names in table.values() for name in names}
        for name in sorted(asked):
            if not is_class(name, language):
                yield f"{frame.name}: no word of classes.tsv has the class «{name}»"


def frame_faults(frame: Frame, language: Pack, types: Ontology) -> Iterator[str]:
    """Check one frame's examples, where the trigger stands in [], and its traps."""
    for example in frame.examples:
        text, trigger = unmark(example)
        coded = _code(text, language, types)
        rules = [event.evidence.rule for event in coded.events if event.evidence.trigger.overlaps(trigger)]
        if frame.name not in rules:
            found = ", ".join(f"{e.evidence.rule} «{e.evidence.trigger.of(text)}»" for e in coded.events) or "nothing"
            yield f"{frame.name}: «{example}» is coded as {found}"
    for trap in frame.traps:
        if any(event.evidence.rule == frame.name for event in _code(trap, language, types).events):
            yield f"{frame.name}: the trap «{trap}» is coded"


def unmark(example: str) -> tuple[str, Span]:
    """Take the brackets out of an example; return the sentence and where the trigger stands in it."""
    start = example.index("[")
    end = example.index("]") - 1
    return example.replace("[", "").replace("]", ""), Span(start, end)


def _code(text: str, language: Pack, types: Ontology) -> CodedArticle:
    article = Article(id="example", text=text, sha256=sha256(text.encode()).hexdigest(), language=language.code)
    return read_article(article, language, types).coded
