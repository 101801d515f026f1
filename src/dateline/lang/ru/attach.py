"""From scores to a tree: the network's scores with what grammar prefers, one root, no cycle, few crossings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from dateline.lang.ru.line import Line
from dateline.lang.ru.models import Floats
from dateline.lang.ru.preferences import ROOT, suggested, weight

_MARGIN = 5.0
_CROSSING = 2.5
_ROUNDS = 2


class Option(NamedTuple):
    """A head that a word might have, and how good it is (natural logarithm of odds, up to a constant)."""

    score: float
    head: int


def attach(line: Line, scores: Floats) -> list[int]:
    """Choose the head of each word, ROOT for one; the result is a tree.

    `scores` is words x (words + 1), as slovnet gives them: column 0 is the root, column 1 the first word.
    """
    options = [_options(line, scores, word) for word in range(len(line))]
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


def _options(line: Line, scores: Floats, word: int) -> list[Option]:
    """Weigh the heads that the network holds possible and those that grammar suggests, the best first."""
    row = scores[word].tolist()
    row[word + 1] = float("-inf")
    most = max(row)
    least = most - (_MARGIN if line.pos[word] != "PUNCT" else 0.0)
    heads = {place - 1 for place, score in enumerate(row) if score >= least}
    heads |= suggested(line, word)
    if len(heads) == 1:
        return [Option(0.0, head) for head in heads]
    weighed = [Option(row[head + 1] + weight(line, word, head), head) for head in heads]
    return sorted(weighed, key=lambda option: (-option.score, abs(option.head - word), option.head))


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
    return min(lead, _MARGIN) / 2 + (_MARGIN if line.predicate(word) else 0.0) - rank


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
    for word in _crossing(fixed, counted):
        if len(options[word]) == 1 or not _crossings(fixed, counted, word, fixed[word]):
            continue
        ranked = sorted(
            (option for option in options[word] if option.head != ROOT),
            key=lambda option: _CROSSING * _crossings(fixed, counted, word, option.head) - option.score,
        )
        fixed[word] = next((option.head for option in ranked if word not in _above(fixed, option.head)), fixed[word])
    return fixed


def _crossing(heads: Sequence[int], counted: Sequence[int]) -> list[int]:
    """Return the words whose arcs cross another."""
    words = np.array(counted, dtype=np.intp)
    others = np.array(heads, dtype=np.intp)[words]
    low, high = np.minimum(words, others), np.maximum(words, others)
    over = (low[:, None] < low) & (low < high[:, None]) & (high[:, None] < high)
    found: list[int] = words[over.any(0) | over.any(1)].tolist()
    return found


def _crossings(heads: Sequence[int], counted: Sequence[int], word: int, head: int) -> int:
    """Count the arcs that an arc between two words would cross."""
    low, high = min(word, head), max(word, head)
    found = 0
    for other in counted:
        left, right = min(other, heads[other]), max(other, heads[other])
        if low < left < high < right or left < low < right < high:
            found += other != word
    return found
