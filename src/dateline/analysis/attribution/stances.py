"""Stances: what somebody thinks of, wants or fears, told by any verb («backs the plan»), as a model finds them.

They are attributions of an attitude, not of a report: nothing within them is told according to anybody. So they stand
in the record beside the reports and are no links of chains. A language without a model has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from dateline.analysis.attribution.speaker import kind_of, source_span
from dateline.analysis.attribution.stance_words import features_of, words_of
from dateline.analysis.attribution.view import View
from dateline.lang.grammar import Embedding
from dateline.lang.linear import Floats, chances, read_linear
from dateline.lang.tree import Tree, phrase, span_of, subtree
from dateline.records import Attribution, Clause, Role, Span, Token
from dateline.records.analysis import STANCE

# The model of a language, in its folder.
MODEL = "stances.npz"
# Who holds a stance: who does it, with a noun whose it is.
_HOLDERS = ("agent", "possessor", "genitive")
# What depends on a predicate without being what it is about.
_BESIDE = frozenset(
    {"nsubj", "nsubj:pass", "punct", "advmod", "parataxis", "conj", "cc", "aux", "aux:pass", "cop", "compound:prt"}
)
_CIRCUMSTANCES = frozenset({"time", "place", "manner", "setting"})
# Clauses that are an aside where a comma stands before them.
_APART = frozenset({"acl:relcl", "acl", "advcl", "conj", "parataxis", "appos"})
_COMMAS = frozenset({",", "—", "–", "-"})
_RELATIVE = frozenset({"acl:relcl", "acl"})


def find_stances(view: View, reports: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Find the stances of an article beside its reports, in the order of the text."""
    model = read_linear(view.pack.folder / MODEL)
    cues = {place for item in reports for cue in item.cue for place in range(cue.start, cue.end)}
    candidates = [one for one in all_clauses(view) if cues.isdisjoint(range(*one.trigger))] if model else []
    if model is None or not candidates:
        return ()
    found = chances(model, [features_of(view, one) for one in candidates], vectors_of(view, candidates))
    taken = [clause for clause, chance in zip(candidates, found.tolist(), strict=True) if chance >= model.bound]
    stances = [one for clause in taken if (one := _stance(view, clause)) is not None]
    everything = [*reports, *stances]
    hulls = np.array([_hull(item) for item in everything]).reshape(-1, 2)
    return tuple(replace(one, inside=_narrowest(one, everything, hulls)) for one in stances)


def with_stances(reports: Sequence[Attribution], stances: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return both in one list; a report told within a stance («doubts that the army said so») stands inside it."""
    free = {place for place, item in enumerate(reports) if item.inside is None and item.rule != "source line"}
    placed = [
        replace(item, inside=_within(item, reports, stances)) if place in free else item
        for place, item in enumerate(reports)
    ]
    return (*placed, *stances)


def all_clauses(view: View) -> list[Clause]:
    """Return the clauses of an article in the order of the text."""
    return [clause for number in sorted(view.clauses) for clause in view.clauses[number]]


def vectors_of(view: View, clauses: Sequence[Clause]) -> Floats:
    """Return the vectors of predicates and of what they are about, clauses x numbers."""
    grammar = view.pack.grammar
    if not isinstance(grammar, Embedding):
        return np.zeros((len(clauses), 0), np.float32)
    pairs = [words_of(clause) for clause in clauses]
    words = {word: row for row, word in enumerate(dict.fromkeys(word for pair in pairs for word in pair))}
    table = grammar.vectors(list(words))
    rows = np.array([[words[word] for word in pair] for pair in pairs])
    return np.asarray(table[rows].reshape(len(clauses), -1), np.float32)


def _stance(view: View, clause: Clause) -> Attribution | None:
    tree = view.trees[clause.sentence]
    holder = next((role for name in _HOLDERS for role in clause.roles if role.name == name), None)
    content = _about(tree, clause, holder)
    if content is None:
        return None
    return Attribution(
        kind=kind_of(view, clause.sentence, holder.head) if holder else "unnamed",
        source=(source_span(view, clause.sentence, holder.head),) if holder else (),
        cue=(clause.trigger,),
        content=(content,),
        rule=STANCE,
    )


def _about(tree: Tree, clause: Clause, holder: Role | None) -> Span | None:
    """Return what a stance is about: what completes its predicate, else its passive subject, else what it describes."""
    top = clause.head if clause.carrier is None or clause.form != "noun" else clause.carrier
    aside = {role.head for role in clause.roles if role.name in _CIRCUMSTANCES}
    heads = [
        token
        for start in dict.fromkeys((clause.head, top))
        for token in tree.children(start)
        if token.index > clause.head and _completes(token, aside, holder, clause)
    ]
    words = sorted({index for token in heads for index in _told(tree, token.index)})
    if words:
        return span_of(tree, _between_marks(tree, words))
    passive = next((role for role in clause.roles if role.name == "patient" and role.head < clause.head), None)
    if passive is not None:
        return passive.span
    word = tree.tokens[clause.head]
    if word.relation in _RELATIVE and word.head >= 0 and (holder is None or word.head != holder.head):
        return span_of(tree, phrase(tree, word.head))
    return None


def _completes(token: Token, aside: set[int], holder: Role | None, clause: Clause) -> bool:
    if token.index in aside or token.relation in _BESIDE or token.index == clause.carrier or _is_circumstance(token):
        return False
    return holder is None or token.index != holder.head


def _is_circumstance(token: Token) -> bool:
    return token.relation == "advcl" and token.feats.get("VerbForm") != "Inf"


def _told(tree: Tree, head: int) -> list[int]:
    """Return the words below a token without the clauses that a comma sets apart («the tax, which …»)."""
    own = set(subtree(tree, head))
    for index in sorted(own):
        token = tree.tokens[index]
        if index != head and token.relation in _APART:
            below = subtree(tree, index)
            if below[0] > head and tree.tokens[below[0] - 1].text in _COMMAS:
                own -= set(below)
    return sorted(own)


def _between_marks(tree: Tree, words: list[int]) -> list[int]:
    while len(words) > 1 and tree.tokens[words[0]].pos == "PUNCT":
        words = words[1:]
    while len(words) > 1 and tree.tokens[words[-1]].pos == "PUNCT":
        words = words[:-1]
    return words


def _within(report: Attribution, reports: Sequence[Attribution], stances: Sequence[Attribution]) -> int | None:
    """Return the place of the outermost stance that a report is told within."""
    around = [place for place, item in enumerate(stances, len(reports)) if item.inside is None and _holds(item, report)]
    return around[0] if around else None


def _narrowest(stance: Attribution, others: Sequence[Attribution], hulls: npt.NDArray[np.int64]) -> int | None:
    """Return the place of the narrowest attribution that a stance is told within; `hulls` are their contents' ends."""
    start, end = (stance.cue or stance.content)[0]
    near: list[int] = np.flatnonzero((hulls[:, 0] <= start) & (hulls[:, 1] >= end)).tolist()
    around = [(_width(others[p]), p) for p in near if others[p] is not stance and _holds(others[p], stance)]
    return min(around)[1] if around else None


def _hull(item: Attribution) -> tuple[int, int]:
    return min((span.start for span in item.content), default=0), max((span.end for span in item.content), default=0)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    anchor = (inner.cue or inner.content)[0]
    return any(span.covers(anchor) for span in outer.content)


def _width(item: Attribution) -> int:
    return sum(span.end - span.start for span in item.content)
