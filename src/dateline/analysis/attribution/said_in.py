"""Where something is said, if that is who says it: «в министерстве заявили», «на сайте сообщается», «в нём сказано»."""

from __future__ import annotations

from dateline.analysis.attribution.view import View
from dateline.records import Clause, Role
from dateline.records.analysis import AttributionKind

_WHERE = frozenset({"place", "goal"})
_INSTITUTIONS = frozenset({"organisation", "country"})
# Classes of words for what is read.
_READ = frozenset({"document", "paper", "outlet-word"})
# Where nobody and nothing speaks though somebody may be heard there.
_SILENT = frozenset({"occasion", "no-source"})


def said_in(view: View, clause: Clause) -> Role | None:
    """Return the institution, paper or outlet in which something is said by nobody else."""
    return next((role for role in clause.roles if role.name in _WHERE and _speaks(view, clause, role)), None)


def kind_of_place(view: View, role: Role, kind: AttributionKind) -> AttributionKind:
    """Judge where something is said: no person, so a pronoun is a paper and an unknown word an institution."""
    if role.name not in _WHERE or kind not in {"speaker", "unnamed"}:
        return kind
    return "document" if _is_pronoun(view, role) else "institution"


def _speaks(view: View, clause: Clause, role: Role) -> bool:
    classes = view.classes(role.lemma)
    if classes & _READ:
        return True
    if clause.voice == "passive":
        return _is_pronoun(view, role)
    mentions = view.mentions.get((clause.sentence, role.head), ())
    known = any(mention.kind in _INSTITUTIONS for mention in mentions)
    return known or (role.name == "place" and not classes & _SILENT and _somebody_there(view, clause))


def _somebody_there(view: View, clause: Clause) -> bool:
    """Tell whether a verb in the plural leaves its subject out («в офисе подтвердили»)."""
    feats = view.trees[clause.sentence].tokens[clause.head].feats
    return feats.get("VerbForm") == "Fin" and feats.get("Number") == "Plur" and feats.get("Person", "3") == "3"


def _is_pronoun(view: View, role: Role) -> bool:
    return "it-word" in view.classes(role.lemma)
