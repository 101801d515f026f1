"""Mending the dependency tree where slovnet errs systematically."""

from __future__ import annotations

from dataclasses import replace

from dateline.records import Token


def repair(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Make a tree of what the network gave: one root, no cycle."""
    return treeified(tokens)


def treeified(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Keep the first root, hang other roots on it and break each cycle at its first word."""
    heads = [token.head for token in tokens]
    root = next((index for index, head in enumerate(heads) if head < 0), 0)
    heads[root] = -1
    for index, head in enumerate(heads):
        if index != root and head < 0:
            heads[index] = root
    for index in range(len(heads)):
        seen, place = {index}, heads[index]
        while place >= 0 and place not in seen:
            seen.add(place)
            place = heads[place]
        if place >= 0:
            heads[place] = root
    return tuple(
        token if token.head == heads[token.index] else replace(token, head=heads[token.index]) for token in tokens
    )
