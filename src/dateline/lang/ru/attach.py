"""From scores to a tree: the network's scores with what grammar prefers, one root, no cycle, few crossings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dateline.lang.ru.line import Line
from dateline.lang.ru.models import Floats, Ints
from dateline.lang.ru.preferences import ROOT, suggested, weight

_MARGIN = 5.0
_CROSSING = 2.5
_ROUNDS = 2
_MOST = 8


class Option(NamedTuple):
    """A head that a word might have, and how good it is (natural logarithm of odds, up to a constant)."""

    score: float
    head: int


def attach(line: Line, scores: Floats) -> list[int]:
    """Choose the head of each word, ROOT for one; the result is a tree.

    `scores` is words x (words + 1), as slovnet gives them: column 0 is the root, column 1 the first word.
    """
    options = _options(line, scores)
    heads = _one_root(line, options, scores)
    heads = _without_cycles(heads, options)
    for _ in range(_ROUNDS):
        changed = _uncrossed(line, heads, options)
        if changed == heads:
            break
        heads = changed
    return heads


def is_tree(heads: Sequence[int]) -> bool:
    """Tell whether there is one root and every word leads to it."""
    return sum(head == ROOT for head in heads) == 1 and not any(_cycle(heads, word) for word in range(len(heads)))


def _options(line: Line, scores: Floats) -> list[list[Option]]:
    """Weigh for each word the heads that the network holds possible and those that grammar suggests, best first."""
    rows = scores.tolist()
    found = []
    for word, likely in enumerate(_likely(line, scores)):
        row = rows[word]
        heads = likely | suggested(line, word)
        if len(heads) == 1:
            found.append([Option(0.0, head) for head in heads])
            continue
        ranked = sorted((-row[head + 1] - weight(line, word, head), abs(head - word), head) for head in heads)
        found.append([Option(-cost, head) for cost, _, head in ranked])
    return found


def _likely(line: Line, scores: Floats) -> list[set[int]]:
    """Return for each word the heads whose scores come near the best, itself excepted, at most _MOST."""
    margins = np.where([part == "PUNCT" for part in line.pos], 0.0, _MARGIN)
    words = np.arange(len(line))
    others = scores.copy()
    others[words, words + 1] = -np.inf
    near = others >= (others.max(1) - margins)[:, None]
    found: list[set[int]] = [set() for _ in words]
    for word, place in zip(*(places.tolist() for places in np.nonzero(near)), strict=True):
        found[word].add(place - 1)
    for word in np.flatnonzero(near.sum(1) > _MOST).tolist():
        places = np.flatnonzero(near[word])
        order = np.lexsort((np.abs(places - word - 1), -others[word, places]))[:_MOST]
        found[word] = set((places[order] - 1).tolist())
    return found


def _one_root(line: Line, options: Sequence[Sequence[Option]], scores: Floats) -> list[int]:
    fixed = [choice[0].head for choice in options]
    roots = [word for word, head in enumerate(fixed) if head == ROOT]
    if not roots:
        losses = scores[:, 0] - scores.max(1)
        fixed[int(np.argmax(losses))] = ROOT
        return fixed
    root = max(roots, key=lambda word: _root_worth(line, options[word], word, roots.index(word)))
    for word in roots:
        if word != root:
            fixed[word] = next((option.head for option in options[word] if option.head != ROOT), root)
    return fixed


def _root_worth(line: Line, options: Sequence[Option], word: int, rank: int) -> float:
    """Weigh words that would all be the root: of joined predicates the first is."""
    lead = options[0].score - options[1].score if len(options) > 1 else _MARGIN
    return min(lead, _MARGIN) / 2 + (_MARGIN if line.predicates[word] else 0.0) - rank


def _without_cycles(heads: Sequence[int], options: Sequence[Sequence[Option]]) -> list[int]:
    """Break each cycle where it costs least, else by hanging its first word on the root."""
    fixed = list(heads)
    for start in range(len(fixed)):
        cycle = _cycle(fixed, start)
        if not cycle:
            continue
        ways = [
            (options[word][0].score - option.score, word, option.head)
            for word in cycle
            for option in options[word]
            if option.head != ROOT and option.head not in cycle and not _leads_to(fixed, option.head, cycle)
        ]
        _, word, head = min(ways, default=(0.0, cycle[0], fixed.index(ROOT)))
        fixed[word] = head
    return fixed


def _cycle(heads: Sequence[int], start: int) -> list[int]:
    """Return the words of the cycle that a word leads into, none if it leads to the root."""
    order: dict[int, int] = {}
    place = start
    while place != ROOT and place not in order:
        order[place] = len(order)
        place = heads[place]
    if place == ROOT:
        return []
    return [word for word, rank in order.items() if rank >= order[place]]


def _leads_to(heads: Sequence[int], start: int, words: Sequence[int]) -> bool:
    """Tell whether one of the words is above a word; a word of another cycle is above itself."""
    return any(place in words for place in _above(heads, start))


def _above(heads: Sequence[int], start: int) -> Iterator[int]:
    place, steps = start, 0
    while place != ROOT and steps <= len(heads):
        yield place
        place, steps = heads[place], steps + 1


def _uncrossed(line: Line, heads: Sequence[int], options: Sequence[Sequence[Option]]) -> list[int]:
    """Move words whose arcs cross others to their next heads where that is likelier, a crossing counting against."""
    fixed = list(heads)
    counted = [word for word in range(len(fixed)) if line.pos[word] != "PUNCT" and fixed[word] != ROOT]
    low, high = _arcs(fixed, counted)
    for word in _crossing(low, high, counted):
        if len(options[word]) == 1 or not _crossings(low, high, word, fixed[word]):
            continue
        ranked = sorted(
            (option for option in options[word] if option.head != ROOT),
            key=lambda option: _CROSSING * _crossings(low, high, word, option.head) - option.score,
        )
        fixed[word] = next((option.head for option in ranked if word not in _above(fixed, option.head)), fixed[word])
        low, high = _arcs(fixed, counted)
    return fixed


def _arcs(heads: Sequence[int], counted: Sequence[int]) -> tuple[Ints, Ints]:
    """Return the left and the right ends of the words' arcs."""
    words = np.array(counted, dtype=np.intp)
    others = np.array(heads, dtype=np.intp)[words]
    return np.minimum(words, others), np.maximum(words, others)


def _crossing(low: Ints, high: Ints, counted: Sequence[int]) -> list[int]:
    """Return the words whose arcs cross another."""
    over = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    return [counted[place] for place in np.flatnonzero(over.any(0) | over.any(1)).tolist()]


def _crossings(low: Ints, high: Ints, word: int, head: int) -> int:
    """Count the arcs that an arc between two words crosses; the word's own shares an end with it and does not."""
    left, right = min(word, head), max(word, head)
    crossing = ((left < low) & (low < right) & (right < high)) | ((low < left) & (left < high) & (high < right))
    return int(np.count_nonzero(crossing))
