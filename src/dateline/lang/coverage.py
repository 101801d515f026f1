"""How much of the ontology the frames of a language reach, type by type."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.lang.frames import Frame, FrameIndex
from dateline.ontology import Ontology


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a language has for one type: frames, different words, sentences, and the modes that no frame gives."""

    type: str
    frames: int
    verbs: int
    nouns: int
    adjectives: int
    examples: int
    traps: int
    modes: int
    modes_given: int
    modes_missing: tuple[str, ...]


def coverage_of(index: FrameIndex, types: Ontology) -> tuple[Coverage, ...]:
    """Return the coverage of each type, in the order of the ontology."""
    return tuple(
        _of_type([frame for frame in index.frames if frame.type == code], code, tuple(kind.modes))
        for code, kind in types.types.items()
    )


def _of_type(frames: list[Frame], code: str, modes: tuple[str, ...]) -> Coverage:
    given = {mode for frame in frames for mode in (frame.mode, *(rule.mode for rule in frame.modes))}
    missing = tuple(mode for mode in modes if mode not in given)
    return Coverage(
        type=code,
        frames=len(frames),
        verbs=len({word for frame in frames for word in frame.verbs}),
        nouns=len({word for frame in frames for word in frame.nouns}),
        adjectives=len({word for frame in frames for word in frame.adjectives}),
        examples=sum(len(frame.examples) for frame in frames),
        traps=sum(len(frame.traps) for frame in frames),
        modes=len(modes),
        modes_given=len(modes) - len(missing),
        modes_missing=missing,
    )
