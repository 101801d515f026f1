"""What a cue commits to: whoever speaks asserts, believes or denies, and whoever cites may join in («подтвердил»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.analysis.attribution.view import View
from dateline.records import Attribution, Clause, Span
from dateline.records.analysis import Force

_BY_GROUP: dict[str, Force] = {"belief": "belief", "denial": "denial"}
# How a word that gives the lie to a claim depends on it: «falsely claimed», «ложное заявление».
_BESIDE = ("advmod", "amod", "obl")


def with_force(view: View, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Give each attribution the force of its cue; of a preposition, a colon or a mark it is an assertion."""
    told = {clause.trigger: clause for clauses in view.clauses.values() for clause in clauses}
    return tuple(replace(item, force=_force(view, item.cue, told)) for item in found)


def _force(view: View, cue: Sequence[Span], told: dict[Span, Clause]) -> Force:
    clause = told.get(cue[0]) if cue else None
    if clause is None:
        return "belief" if cue and _is_opinion(view, cue[0]) else "assertion"
    word = view.cue("noun" if clause.form == "noun" else "verb", clause.lemma)
    if word is None:
        return "assertion"
    if "counterfactive" in {name for beside in _beside(view, clause) for name in view.classes(beside)}:
        return "counterfactive"
    return "factive" if word.factive else _BY_GROUP.get(word.group, "assertion")


def _beside(view: View, clause: Clause) -> Iterator[str]:
    return (token.lemma for token in view.trees[clause.sentence].children(clause.head, *_BESIDE))


def _is_opinion(view: View, cue: Span) -> bool:
    """Tell whether a preposition cites what somebody thinks («in the view of», «по мнению», "in his view")."""
    words = cue.of(view.article.text).split()
    forms = [" ".join(words), *(" ".join([*words[:place], "*", *words[place + 1 :]]) for place in range(len(words)))]
    cues = (view.cue("preposition", form) for form in forms)
    return any(word is not None and word.group == "belief" for word in cues)
