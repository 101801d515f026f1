"""The frames put to the test: their examples, each of which must be coded, their traps, and what they refer to."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path

from dateline.coder.fillers import is_class
from dateline.lang.frame_rivals import conflicts, copies, doubles, rings
from dateline.lang.frames import Frame
from dateline.lang.pack import Pack, load_pack
from dateline.lang.role_names import unknown_roles
from dateline.ontology import Ontology, ontology
from dateline.pipeline.article import read_article
from dateline.records import Article, CodedArticle, Span

# Fewer frames than this are checked in the calling process: a worker must load the language first.
_WORTH_WORKERS = 800
# Frames that a worker takes at a time: few enough that the last one does not keep the others waiting.
_BATCH = 25
_NAMED = 3  # words that a warning names


def example_faults(language: Pack, types: Ontology, workers: int = 1) -> Iterator[str]:
    """Give a line for each example that is not coded by its frame and each trap that is.

    Workers load the language from its folder, with the project's ontology.
    """
    frames = language.frames.frames
    if workers == 1 or len(frames) < _WORTH_WORKERS:
        for frame in frames:
            yield from frame_faults(frame, language, types)
        return
    starts = range(0, len(frames), _BATCH)
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        yield from chain.from_iterable(pool.map(_batch_faults, [language.folder] * len(starts), starts))


def _batch_faults(folder: Path, start: int) -> list[str]:
    language = _loaded(folder)
    frames = language.frames.frames[start : start + _BATCH]
    return [fault for frame in frames for fault in frame_faults(frame, language, ontology())]


@cache
def _loaded(folder: Path) -> Pack:
    return load_pack(folder, ontology())


def reference_faults(language: Pack) -> Iterator[str]:
    """Give a line for each class or role that a frame asks for and that nothing can have, and for each frame twice."""
    for frame in language.frames.frames:
        tables = (frame.needs, frame.never, *(rule.where for rule in frame.modes))
        asked = {name for table in tables for names in table.values() for name in names}
        for name in sorted(asked):
            if not is_class(name, language):
                yield f"{frame.name}: no word of classes.tsv has the class «{name}»"
        for role in unknown_roles(frame):
            yield f"{frame.name}: «{role}» is no role of clauses (lang/roles.tsv)"
    for one, other in copies(language.frames):
        yield f"{other.name}: the same frame as {one.name}"
    for one, other in rings(language.frames):
        yield f"{one.name}: it is over {other.name}, which is over it"


def rival_warnings(language: Pack) -> Iterator[str]:
    """Give a line for each two frames of which one never wins, and for each two whose winner the name decides."""
    for rivals in doubles(language.frames):
        yield f"{rivals.other.name} asks what {rivals.one.name} asks, so it never wins: {_some(rivals.words)}"
    for rivals in conflicts(language.frames):
        first = f"{rivals.one.name} wins over {rivals.other.name} by its name alone"
        yield f"{first}: {_some(rivals.words)}; say «over» in the better one"


def _some(words: tuple[str, ...]) -> str:
    more = f" and {len(words) - _NAMED} more" if len(words) > _NAMED else ""
    return ", ".join(words[:_NAMED]) + more


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
    return read_article(article, language, types, judged=False).coded
