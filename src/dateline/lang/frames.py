"""Frames: which predicates, with which participants, tell an event of which type. Data, one YAML file a type."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from dateline.errors import DataError
from dateline.lexicon.phrases import fold
from dateline.lexicon.table import mixed_script_word, short_path
from dateline.ontology.files import Shape
from dateline.ontology.read import read_yaml


def _split(value: Any) -> Any:  # noqa: ANN401 - whatever the YAML holds, pydantic judges what comes out
    return value.split() if isinstance(value, str) else value


_MARKED = re.compile(r"(?:[^\[\]]*\[[^\[\]]+\])+[^\[\]]*")
Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
# Stands where roles are named and means none of them.
NOBODY = "nobody"
# Stands where roles are named and means whoever says what the clause tells ("said Chad must halt the raids").
SPEAKER = "speaker"
Parties = Annotated[tuple[str, ...], BeforeValidator(lambda value: () if value == NOBODY else _split(value))]


class ModeRule(Shape):
    """A finer mode where a role's filler is of a class («обстрел из миномётов»: instrument: artillery)."""

    mode: str
    where: Mapping[str, Words]


class Frame(Shape):
    """One way of telling one type of event. Words are dictionary forms, separated by spaces.

    `actors` and `recipients` list clause roles in order of preference, or are `nobody`; `role@marker` wants the
    role with that preposition or case. `needs` names roles that must be filled, each by one of the classes; `never`
    names classes that a role must not have. A noun counts without a light verb unless `bare` is false; `supports`
    limits the light verbs. A noun that no verb carries must name somebody who takes part, unless it may stand
    `alone` («теракт»). `genitive` says what a noun's genitive is, `possessor` what a possessive or a modifier that
    can act is ("the activist's arrest", "rebel attack"): the agent unless told. `implied` is the sector of an actor
    that the act itself tells of where the text names none. A frame that is `denied` counts only where its predicate
    is negated, and is then done («не пустили»); one that is `told` only where it is told as happening, not as what
    may or will be. Events inside the roles of `absorbs` are not told apart. A frame that tells its event `beside`
    another's is no rival of it: «приговорил к пяти годам» is a verdict and a prison term. Where a frame and one of
    those that it is `over` (`TYPE.id`) both fit, it is the better one, whatever they ask for.
    """

    id: str
    type: str = ""
    language: str = ""
    verbs: Words = ()
    nouns: Words = ()
    adjectives: Words = ()
    supports: Words = ()
    bare: bool = True
    alone: bool = False
    actors: Parties = ("agent",)
    recipients: Parties = ()
    needs: Mapping[str, Words] = Field(default_factory=dict)
    never: Mapping[str, Words] = Field(default_factory=dict)
    genitive: str | None = None
    possessor: str | None = None
    mode: str | None = None
    modes: tuple[ModeRule, ...] = ()
    implied: str | None = None
    absorbs: Words = ()
    negated: str | None = None
    denied: bool = False
    told: bool = False
    beside: bool = False
    over: Words = ()
    examples: tuple[str, ...] = Field(min_length=1)
    traps: tuple[str, ...] = Field(min_length=1)
    note: str = ""

    @property
    def name(self) -> str:
        """The rule's name in records: language, type and id."""
        return f"{self.language}.{self.type}.{self.id}"

    def is_over(self, other: Frame) -> bool:
        """Tell whether this frame is said to be the better one where the other fits too."""
        return f"{other.type}.{other.id}" in self.over

    @property
    def specificity(self) -> int:
        """How much the frame asks for; where two fit one clause the more demanding one is right."""
        return 2 * len(self.needs) + bool(self.supports) + bool(self.never) + 2 * self.denied


class _File(Shape):
    type: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameIndex:
    """All frames of a language by predicate, so that a clause costs the same however many there are."""

    frames: tuple[Frame, ...]
    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    adjectives: Mapping[str, tuple[Frame, ...]]

    def of(self, lemma: str, form: str) -> tuple[Frame, ...]:
        """Return the frames that a predicate may fill."""
        table = {"noun": self.nouns, "adjective": self.adjectives}.get(form, self.verbs)
        return table.get(fold(lemma), ())


def load_frames(folder: Path, language: str, types: Mapping[str, Iterable[str]]) -> FrameIndex:
    """Read all `<TYPE>.yaml` of a folder; `types` gives the ontology's types, each with its modes."""
    frames = [frame for path in sorted(folder.glob("*.yaml")) for frame in _read_file(path, language, types)]
    _check_over(frames, folder)
    return FrameIndex(
        frames=tuple(frames),
        verbs=_by_word(frames, "verbs"),
        nouns=_by_word(frames, "nouns"),
        adjectives=_by_word(frames, "adjectives"),
    )


def _read_file(path: Path, language: str, types: Mapping[str, Iterable[str]]) -> list[Frame]:
    file = short_path(path)
    content = read_yaml(path.parent.parent.parent, file, _File)
    if content.type != path.stem:
        raise DataError(f"«{content.type}» is not the type that the file is named for", file=file, place="type")
    if content.type not in types:
        raise DataError(f"«{content.type}» is no type of the ontology", file=file, place="type")
    frames = [frame.model_copy(update={"type": content.type, "language": language}) for frame in content.frames]
    for frame in frames:
        _check(frame, file, set(types[content.type]), types)
    _unique(frames, file)
    return frames


def _check(frame: Frame, file: str, modes: set[str], types: Mapping[str, Iterable[str]]) -> None:
    def demand(fits: bool, rule: str) -> None:  # noqa: FBT001 - a condition
        if not fits:
            raise DataError(rule, file=file, place=frame.id)

    demand(re.fullmatch(r"[a-z0-9-]+", frame.id) is not None, "an id is lower-case letters, digits and hyphens")
    demand(bool(frame.verbs or frame.nouns or frame.adjectives), "a frame needs a verb, a noun or an adjective")
    used = {frame.mode, *(rule.mode for rule in frame.modes)} - {None}
    demand(used <= modes, f"mode {', '.join(map(str, sorted(used - modes, key=str)))} is not one of {frame.type}")
    demand(frame.negated is None or frame.negated in types, f"negated: {frame.negated} is not a type")
    words = [*frame.verbs, *frame.nouns, *frame.adjectives]
    counts = (Counter(map(fold, listed)) for listed in (frame.verbs, frame.nouns, frame.adjectives))
    repeated = sorted(word for count in counts for word, times in count.items() if times > 1)
    demand(not repeated, f"repeated: {', '.join(repeated)}")
    mixed = [word for text in (*words, *frame.examples, *frame.traps) if (word := mixed_script_word(text))]
    demand(not mixed, f"the word «{''.join(mixed[:1])}» mixes alphabets")
    marked = all(_MARKED.fullmatch(text) for text in frame.examples)
    demand(marked, "a positive example marks its trigger with []")
    demand(not any("[" in text or "]" in text for text in frame.traps), "a trap has no trigger to mark with []")


def _unique(frames: list[Frame], file: str) -> None:
    seen: set[str] = set()
    for frame in frames:
        if frame.id in seen:
            raise DataError("the id stands twice", file=file, place=frame.id)
        seen.add(frame.id)


def _by_word(frames: list[Frame], field: str) -> dict[str, tuple[Frame, ...]]:
    table: dict[str, list[Frame]] = {}
    for frame in frames:
        for word in getattr(frame, field):
            table.setdefault(fold(word), []).append(frame)
    return {word: _by_rank(found) for word, found in table.items()}


def _by_rank(frames: list[Frame]) -> tuple[Frame, ...]:
    """Order frames of one predicate: the most demanding first, but none before a frame that is over it."""
    left = sorted(frames, key=lambda frame: (-frame.specificity, frame.name))
    ranked: list[Frame] = []
    while left:
        free = (place for place, frame in enumerate(left) if not any(other.is_over(frame) for other in left))
        ranked.append(left.pop(next(free, 0)))
    return tuple(ranked)


def _check_over(frames: list[Frame], folder: Path) -> None:
    known = {f"{frame.type}.{frame.id}" for frame in frames}
    for frame in frames:
        if unknown := sorted(set(frame.over) - known):
            file = short_path(folder / f"{frame.type}.yaml")
            raise DataError(f"over: there is no frame {unknown[0]}", file=file, place=frame.id)
