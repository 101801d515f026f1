"""Accusations: whoever accuses is the source of the deed («обвинил Баку в обстреле», "accused Baku of shelling")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.analysis.attribution.scope import whole_phrase
from dateline.analysis.attribution.speaker import kind_of, source_span
from dateline.analysis.attribution.view import View
from dateline.lexicon.phrases import fold
from dateline.records import Attribution, Clause, Role

_ACCUSERS = frozenset({"agent", "possessor"})


def charged(view: View, clause: Clause) -> Iterator[Attribution]:
    """Give the attribution of the deed that somebody is accused of; none where no deed or no accuser is told."""
    deeds = tuple(whole_phrase(view, clause, role) for role in clause.roles if _is_deed(view, clause, role))
    accuser = next((role for role in clause.roles if role.name in _ACCUSERS), None)
    if not deeds or accuser is None:
        return
    yield Attribution(
        kind=kind_of(view, clause.sentence, accuser.head),
        source=(source_span(view, clause.sentence, accuser.head),),
        cue=(clause.trigger,),
        content=deeds,
        rule="accusation",
    )


def _is_deed(view: View, clause: Clause, role: Role) -> bool:
    """Tell whether a role names what was done, not where or when somebody is accused."""
    if "opens-charge" not in view.classes(fold(role.marker)):
        return False
    told = any(other.head == role.head for other in view.clauses[clause.sentence])
    return told or view.trees[clause.sentence].tokens[role.head].pos in {"PRON", "DET"}
