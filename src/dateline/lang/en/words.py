"""The small word lists that the English grammar of clauses goes by, read from its lexicon folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.lang.classes import read_classes
from dateline.lang.clause_words import Governor, LightVerb, read_governors, read_light_verbs, read_time_words
from dateline.lexicon import read_table

_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseWords:
    """All that the clause builder looks up: prepositions, light verbs, governors, event nouns, words of time."""

    prepositions: Mapping[str, str]
    compounds: Mapping[str, str]
    light_verbs: Mapping[str, tuple[LightVerb, ...]]
    governors: Mapping[str, Governor]
    event_nouns: frozenset[str]
    adjectives: frozenset[str]
    time_words: frozenset[str]
    human: frozenset[str]
    completed: frozenset[str]
    intransitive: frozenset[str]
    hyphenated: frozenset[str]


def read_clause_words(folder: Path, event_nouns: frozenset[str], adjectives: frozenset[str]) -> ClauseWords:
    """Read the lists; `event_nouns` and `adjectives` are the nouns and adjectives that frames speak of."""
    rows = read_table(folder / "prepositions.tsv", ("marker", "role", "example"), key=("marker",))
    roles = {_without_articles(row["marker"]): row["role"] for row in rows}
    classes = read_classes(folder / "classes.tsv")
    return ClauseWords(
        prepositions=roles,
        compounds={marker: role for marker, role in roles.items() if " " in marker},
        light_verbs=read_light_verbs(folder),
        governors=read_governors(folder),
        event_nouns=event_nouns,
        adjectives=adjectives,
        time_words=read_time_words(folder),
        human=_of_class(classes, "human"),
        completed=_of_class(classes, "completed-verb"),
        intransitive=_of_class(classes, "intransitive-verb"),
        hyphenated=frozenset(word for word in (*classes, *event_nouns) if "-" in word),
    )


def _of_class(classes: Mapping[str, frozenset[str]], name: str) -> frozenset[str]:
    return frozenset(word for word, found in classes.items() if name in found)


def _without_articles(marker: str) -> str:
    return " ".join(word for word in marker.split() if word not in _ARTICLES)
