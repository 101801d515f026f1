"""The small word lists that the Russian grammar of clauses goes by, read from its lexicon folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import DataError
from dateline.lexicon import Row, read_table
from dateline.lexicon.phrases import fold
from dateline.records.analysis import Mood

SLOTS = ("object", "subject", "dative", "genitive", "instrumental", "complement")
SUBJECTS = ("agent", "patient", "event")
EFFECTS = ("actual", "possibility", "necessity", "intention", "desire", "failure", "negation", "attempt", "phase")
MOODS: Mapping[str, Mood] = {
    "possibility": "possibility",
    "necessity": "necessity",
    "intention": "intention",
    "desire": "desire",
    "attempt": "possibility",
    "failure": "failure",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A verb that lends its grammar to an event noun: where the noun stands, and what the verb's subject is then.

    `marker` is the preposition before the noun, empty for none («выступить с критикой»: с).
    """

    slot: str
    marker: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """What a word does to the event that depends on it, and what it does when it is itself negated."""

    effect: str
    negated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """All that the clause builder looks up: prepositions, light verbs, governors, event nouns, words of time."""

    prepositions: Mapping[tuple[str, str], str]
    compounds: Mapping[str, str]
    light_verbs: Mapping[str, tuple[LightVerb, ...]]
    governors: Mapping[str, Governor]
    event_nouns: frozenset[str]
    time_words: frozenset[str]
    verbal_adjectives: frozenset[str] = frozenset()


def read_clause_words(folder: Path, event_nouns: frozenset[str], adjectives: frozenset[str]) -> ClauseWords:
    """Read the lists; `event_nouns` and `adjectives` are the nouns and short adjectives that frames speak of."""
    markers = read_table(folder / "prepositions.tsv", ("marker", "case", "role", "example"), key=("marker", "case"))
    light: dict[str, list[LightVerb]] = {}
    for row in read_table(
        folder / "light_verbs.tsv", ("verb", "slot", "marker", "subject", "example"), key=("verb", "slot", "marker")
    ):
        light.setdefault(fold(row["verb"]), []).append(_light_verb(row))
    governors = read_table(folder / "governors.tsv", ("word", "effect", "negated", "example"), key=("word",))
    times = read_table(folder / "time_words.tsv", ("word", "note"), key=("word",))
    return ClauseWords(
        prepositions={(row["marker"], row["case"]): row["role"] for row in markers if " " not in row["marker"]},
        compounds={row["marker"]: row["role"] for row in markers if " " in row["marker"]},
        light_verbs={verb: tuple(uses) for verb, uses in light.items()},
        governors={fold(row["word"]): _governor(row) for row in governors},
        event_nouns=event_nouns,
        time_words=frozenset(fold(row["word"]) for row in times),
        verbal_adjectives=adjectives,
    )


def _light_verb(row: Row) -> LightVerb:
    _one_of(row, "slot", SLOTS)
    _one_of(row, "subject", SUBJECTS)
    return LightVerb(slot=row["slot"], marker=row["marker"], subject=row["subject"])


def _governor(row: Row) -> Governor:
    _one_of(row, "effect", EFFECTS)
    _one_of(row, "negated", EFFECTS)
    return Governor(effect=row["effect"], negated=row["negated"])


def _one_of(row: Row, column: str, allowed: tuple[str, ...]) -> DataError | None:
    if row[column] not in allowed:
        raise row.fault(f"{column} must be one of {', '.join(allowed)}, not «{row[column]}»")
    return None
