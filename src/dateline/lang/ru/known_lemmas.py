"""The dictionary forms of the words of this pack's phrases, looked up beforehand so that starting takes less time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_DICTIONARY = "pymorphy3-dicts-ru"
_HEAD = "word\tlemmas"


def read_known_lemmas(path: Path) -> Mapping[str, frozenset[str]]:
    """Read the table that `scripts/build_lemmas.py` writes; empty where it is missing or of another dictionary.

    A word that the table lacks is looked up when it is met, so an old table costs time and nothing else. The rows
    are not checked as those of other tables are: nobody writes them by hand.
    """
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if lines[:2] != _head():
        return {}
    rows = (line.split("\t") for line in lines[2:])
    return {word: frozenset(lemmas.split(" ")) for word, lemmas in rows}


def known_lemmas_text(found: Mapping[str, Iterable[str]]) -> str:
    """Return the table of some words and their dictionary forms as it stands in its file."""
    rows = (f"{word}\t{' '.join(sorted(found[word]))}" for word in sorted(found))
    return "\n".join([*_head(), *rows]) + "\n"


def _head() -> list[str]:
    try:
        return [_HEAD, f"# {_DICTIONARY} {version(_DICTIONARY)}"]
    except PackageNotFoundError:
        return [_HEAD, f"# {_DICTIONARY}"]
