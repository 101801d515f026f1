"""Semantic classes of words: what a filler may be (an agreement, a weapon, a captive), as data."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dateline.lexicon import read_optional_table
from dateline.lexicon.phrases import fold


def read_classes(path: Path) -> Mapping[str, frozenset[str]]:
    """Read `class, words`, one class a row with its words in dictionary form; return the classes of each word.

    A language without such a table has no classes.
    """
    table: dict[str, set[str]] = {}
    for row in read_optional_table(path, ("class", "words", "note"), key=("class", "note")):
        for word in row["words"].split():
            table.setdefault(fold(word), set()).add(row["class"])
    return {word: frozenset(classes) for word, classes in table.items()}
