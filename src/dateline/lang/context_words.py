"""The words by which a language tells what an event is about, as data."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.lexicon import Row, read_optional_table
from dateline.lexicon.phrases import fold
from dateline.records import Token

COLUMNS = ("context", "weight", "words", "example", "counterexample")
WEIGHTS = {"1": 1, "2": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextWord:
    """A word or phrase that tells of a context, and how much; its words in dictionary form."""

    words: tuple[str, ...]
    context: str
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextWords:
    """A language's words of contexts by their first word, and by context the sentences that they are tested on."""

    by_first: Mapping[str, tuple[ContextWord, ...]]
    examples: tuple[tuple[str, str, str], ...]


def read_context_words(path: Path, contexts: Collection[str]) -> ContextWords:
    """Read a language's `contexts.tsv`; empty where it has no such table.

    Raise DataError for a context that the ontology does not have, a weight that is none, a word twice in a context.
    """
    by_first: dict[str, list[ContextWord]] = {}
    examples: list[tuple[str, str, str]] = []
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for row in read_optional_table(path, COLUMNS, key=("context", "weight")):
        _check(row, contexts)
        for entry in _entries(row):
            if (entry.context, entry.words) in seen:
                raise row.fault(f"«{' '.join(entry.words)}» stands twice in the context {entry.context}")
            seen.add((entry.context, entry.words))
            by_first.setdefault(entry.words[0], []).append(entry)
        if row["example"]:
            examples.append((row["context"], row["example"], row["counterexample"]))
    return ContextWords(by_first={word: tuple(entries) for word, entries in by_first.items()}, examples=tuple(examples))


def _check(row: Row, contexts: Collection[str]) -> None:
    if row["context"] not in contexts:
        raise row.fault(f"the ontology has no context «{row['context']}»")
    if row["weight"] not in WEIGHTS:
        raise row.fault(f"the weight must be one of {', '.join(WEIGHTS)}")
    if bool(row["example"]) != bool(row["counterexample"]):
        raise row.fault("an example needs a counterexample, and the other way round")


def _entries(row: Row) -> Iterator[ContextWord]:
    for phrase in row["words"].split(","):
        words = tuple(fold(phrase).split())
        if not words:
            raise row.fault("there is nothing between two commas")
        yield ContextWord(words=words, context=row["context"], weight=WEIGHTS[row["weight"]])


def words_found(tokens: Sequence[Token], table: ContextWords) -> set[ContextWord]:
    """Return the words and phrases of the table that stand in a sentence; a token fits by form or dictionary form."""
    found: set[ContextWord] = set()
    keys = [(fold(token.text), fold(token.lemma)) for token in tokens]
    for position, (form, lemma) in enumerate(keys):
        entries = table.by_first.get(lemma, ())
        if form != lemma:
            entries = (*entries, *table.by_first.get(form, ()))
        for entry in entries:
            rest = keys[position + 1 : position + len(entry.words)]
            if len(rest) == len(entry.words) - 1 and all(
                word in key for word, key in zip(entry.words[1:], rest, strict=True)
            ):
                found.add(entry)
    return found
