"""Frames that stand in each other's way: the same meaning written twice, and winners that only the name decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations

from dateline.lang.frames import Frame, FrameIndex

# What does not change what a frame tells.
_ASIDE = {"id", "examples", "traps", "note", "over"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivals:
    """Two frames that stand in each other's way, for some predicates."""

    one: Frame
    other: Frame
    words: tuple[str, ...]


def copies(index: FrameIndex) -> Iterator[tuple[Frame, Frame]]:
    """Give pairs of frames that say the same in every key, whatever they are called."""
    seen: dict[str, Frame] = {}
    for frame in index.frames:
        told = repr(frame.model_dump(exclude=_ASIDE))
        if told in seen:
            yield seen[told], frame
        seen.setdefault(told, frame)


def doubles(index: FrameIndex) -> tuple[Rivals, ...]:
    """Return pairs of frames of one type with the predicates for which both ask the same, so that one never wins."""
    return _pairs(index, lambda one, other: one.type == other.type and _asks(one) == _asks(other))


def conflicts(index: FrameIndex) -> tuple[Rivals, ...]:
    """Return pairs of frames of two types with the predicates for which both may fit and only the name decides.

    Both may fit where they ask as much, of some role for a class in common, and nothing that the other rules out.
    A frame that is `over` the other settles it.
    """
    return _pairs(index, _collide)


def rings(index: FrameIndex) -> Iterator[tuple[Frame, Frame]]:
    """Give pairs of frames of which each is over the other."""
    for one, other in combinations(index.frames, 2):
        if one.is_over(other) and other.is_over(one):
            yield one, other


def _pairs(index: FrameIndex, rival: Callable[[Frame, Frame], bool]) -> tuple[Rivals, ...]:
    pairs: dict[tuple[str, str], tuple[Frame, Frame]] = {}
    words: dict[tuple[str, str], list[str]] = {}
    for table in (index.verbs, index.nouns, index.adjectives):
        for word, frames in table.items():
            for one, other in combinations(sorted(frames, key=lambda frame: frame.name), 2):
                if one.beside == other.beside and rival(one, other):
                    pairs[one.name, other.name] = one, other
                    words.setdefault((one.name, other.name), []).append(word)
    return tuple(
        Rivals(one=one, other=other, words=tuple(words[names])) for names, (one, other) in sorted(pairs.items())
    )


def _asks(frame: Frame) -> tuple[object, ...]:
    """Return all that decides whether a clause fills a frame."""
    alike = (frame.denied, frame.told, frame.supports, frame.bare, frame.alone, frame.genitive, frame.possessor)
    return (dict(frame.needs), dict(frame.never), *alike)


def _collide(one: Frame, other: Frame) -> bool:
    if one.type == other.type or one.specificity != other.specificity or one.is_over(other) or other.is_over(one):
        return False
    return not _told_apart(one, other) and _needs_meet(one, other)


def _told_apart(one: Frame, other: Frame) -> bool:
    """Tell whether what one needs the other rules out: by polarity, by light verb, by the class of a filler."""
    polarity = (one.denied and other.told) or (other.denied and one.told)
    supports = bool(one.supports and other.supports) and not set(one.supports) & set(other.supports)
    return polarity or supports or _ruled_out(one, other) or _ruled_out(other, one)


def _ruled_out(one: Frame, other: Frame) -> bool:
    return any(
        "any" in other.never.get(spec, ()) or set(classes) <= set(other.never.get(spec, ()))
        for spec, classes in one.needs.items()
    )


def _needs_meet(one: Frame, other: Frame) -> bool:
    """Tell whether the two ask a role for a class in common; so do two that ask for nothing."""
    shared = [
        bool(set(classes) & set(others))
        for spec, classes in one.needs.items()
        for spec_other, others in other.needs.items()
        if _roles(spec) & _roles(spec_other)
    ]
    return all(shared) if shared else not one.needs and not other.needs


def _roles(spec: str) -> frozenset[str]:
    return frozenset(spec.split("|"))
