"""The examples that the tables of quantities and contexts carry, put to the test."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from dateline.coder.scene import scene_of
from dateline.coder.tallies import tallies_in
from dateline.lang.pack import Pack
from dateline.ontology import Ontology
from dateline.pipeline.article import Reading, read_article
from dateline.records import Article


def table_faults(language: Pack, types: Ontology) -> Iterator[str]:
    """Give a line for each example that does not tell what its row says, and each counterexample that does."""
    yield from quantity_faults(language, types)
    yield from context_faults(language, types)


def quantity_faults(language: Pack, types: Ontology) -> Iterator[str]:
    """Check the sentences of `quantities.tsv`, an event or none being told in them."""
    rows = {id(word): word for words in language.quantity_words.signs.values() for word in words}
    for word in rows.values():
        place = f"{language.code} quantities: «{word.words}» ({word.what})"
        if word.what not in quantities_told(word.example, language, types):
            yield f"{place}: the example «{word.example}» tells no such quantity"
        if word.what in quantities_told(word.counterexample, language, types):
            yield f"{place}: the counterexample «{word.counterexample}» tells one"


def context_faults(language: Pack, types: Ontology) -> Iterator[str]:
    """Check the sentences of `contexts.tsv`, each of which tells an event."""
    for context, example, counterexample in language.contexts.examples:
        place = f"{language.code} contexts: {context}"
        if not any(context in event.contexts for event in _read(example, language, types).coded.events):
            yield f"{place}: no event of the example «{example}» is about it"
        events = _read(counterexample, language, types).coded.events
        if not events or any(context in event.contexts for event in events):
            yield f"{place}: the counterexample «{counterexample}» tells no event, or one about it"


def quantities_told(text: str, language: Pack, types: Ontology) -> set[str]:
    """Return what a text tells of people counted, whether or not it tells an event that did it."""
    reading = _read(text, language, types)
    scene = scene_of(reading.article, reading.analysis, language)
    return {tally.quantity.what for sentence in reading.analysis.sentences for tally in tallies_in(scene, sentence)}


def _read(text: str, language: Pack, types: Ontology) -> Reading:
    article = Article(id="example", text=text, sha256=sha256(text.encode()).hexdigest(), language=language.code)
    return read_article(article, language, types, judged=False)
