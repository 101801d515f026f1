"""The small word lists that every grammar of clauses goes by: light verbs, governors, words of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

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

UNDOING = frozenset({"failure", "negation"})
# What is only tried, possible or planned is undone with the attempt, the danger or the plan.
_UNDONE = frozenset({"attempt", "possibility", "intention", "desire", "necessity"})
# Moods that say more of an event than that it is only thought of; the latter comes first («хотят сорвать переговоры»).
_DONE_OR_NOT = frozenset({"failure", "intention"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A verb that lends its grammar to an event noun: where the noun stands, and what the verb's subject is then.

    `marker` is the preposition before the noun, empty for none («выступить с критикой»: с; "came under attack": under).
    """

    slot: str
    marker: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """What a word does to the event that depends on it, and what it does when it is itself negated."""

    effect: str
    negated: str


def read_light_verbs(folder: Path) -> Mapping[str, tuple[LightVerb, ...]]:
    """Read `light_verbs.tsv` of a lexicon folder, by verb."""
    light: dict[str, list[LightVerb]] = {}
    for row in read_table(
        folder / "light_verbs.tsv", ("verb", "slot", "marker", "subject", "example"), key=("verb", "slot", "marker")
    ):
        light.setdefault(fold(row["verb"]), []).append(_light_verb(row))
    return {verb: tuple(uses) for verb, uses in light.items()}


def read_governors(folder: Path) -> Mapping[str, Governor]:
    """Read `governors.tsv` of a lexicon folder, by word."""
    rows = read_table(folder / "governors.tsv", ("word", "effect", "negated", "example"), key=("word",))
    return {fold(row["word"]): _governor(row) for row in rows}


def read_time_words(folder: Path) -> frozenset[str]:
    """Read `time_words.tsv` of a lexicon folder."""
    return frozenset(
        fold(row["word"]) for row in read_table(folder / "time_words.tsv", ("word", "note"), key=("word",))
    )


def _light_verb(row: Row) -> LightVerb:
    _one_of(row, "slot", SLOTS)
    _one_of(row, "subject", SUBJECTS)
    return LightVerb(slot=row["slot"], marker=row["marker"], subject=row["subject"])


def _governor(row: Row) -> Governor:
    _one_of(row, "effect", EFFECTS)
    _one_of(row, "negated", EFFECTS)
    return Governor(effect=row["effect"], negated=row["negated"])


def _one_of(row: Row, column: str, allowed: tuple[str, ...]) -> None:
    if row[column] not in allowed:
        raise row.fault(f"{column} must be one of {', '.join(allowed)}, not «{row[column]}»")


def settled(effects: Sequence[str]) -> list[str]:
    """Drop what is undone («провалили попытку», "thwarted a plan to"): the nearest effect comes first."""
    undone = [number for number, effect in enumerate(effects) if effect in UNDOING]
    if len(undone) % 2 == 0:
        return list(effects)
    return [effect for number, effect in enumerate(effects) if effect not in _UNDONE or number > undone[-1]]


def mood_of(effects: Iterable[str]) -> Mood:
    """Return the mood that the effects of governors give: that something is only thought of says most."""
    moods = sorted((MOODS[effect] for effect in effects if effect in MOODS), key=_DONE_OR_NOT.__contains__)
    return next(iter(moods), "indicative")
