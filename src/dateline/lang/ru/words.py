"""The small word lists that the Russian grammar of clauses goes by, read from its lexicon folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.lang.clause_words import Governor, LightVerb, read_governors, read_light_verbs, read_time_words
from dateline.lexicon import read_table


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
    return ClauseWords(
        prepositions={(row["marker"], row["case"]): row["role"] for row in markers if " " not in row["marker"]},
        compounds={row["marker"]: row["role"] for row in markers if " " in row["marker"]},
        light_verbs=read_light_verbs(folder),
        governors=read_governors(folder),
        event_nouns=event_nouns,
        time_words=read_time_words(folder),
        verbal_adjectives=adjectives,
    )
