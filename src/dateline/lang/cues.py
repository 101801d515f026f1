"""Cues of attribution: the words by which a text tells that somebody says so, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.lexicon import Row, read_optional_table
from dateline.lexicon.phrases import fold

KINDS = ("verb", "infinitive", "noun", "preposition", "adverb", "complementiser")
CLASSES = (
    *("speech", "writing", "belief", "knowledge", "hearsay", "denial"),
    *("accusation", "promise", "demand", "reference"),
    *("probable", "possible", "doubtful", "alleged"),
)
# The classes of words that hold back: how sure whoever uses them is, as FactBank's certainty. What is doubtful is not
# known; neither is what is said to be said («якобы»).
HEDGES: Mapping[str, Literal["PR", "PS", "U"]] = {"probable": "PR", "possible": "PS", "doubtful": "U", "alleged": "U"}
_COLUMNS = ("cue", "kind", "class", "factive", "example", "counterexample")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word that tells of saying: its class, and whether it commits the writer to what is said (confirm, admit)."""

    word: str
    kind: str
    group: str
    factive: bool
    example: str
    counterexample: str


def read_cues(path: Path) -> Mapping[tuple[str, str], Cue]:
    """Read the cues of a language, by kind and word; none where it has no such table."""
    rows = read_optional_table(path, _COLUMNS, key=("cue", "kind"))
    return {(row["kind"], fold(row["cue"])): _cue(row) for row in rows}


def _cue(row: Row) -> Cue:
    if row["kind"] not in KINDS:
        raise row.fault(f"kind must be one of {', '.join(KINDS)}")
    if row["class"] not in CLASSES:
        raise row.fault(f"class must be one of {', '.join(CLASSES)}")
    return Cue(
        word=row["cue"],
        kind=row["kind"],
        group=row["class"],
        factive=row["factive"] == "yes",
        example=row["example"],
        counterexample=row["counterexample"],
    )
