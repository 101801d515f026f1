"""Whether an event is told as having happened, as the innermost source tells it."""

from __future__ import annotations

from dateline.coder.scene import Scene
from dateline.lexicon.phrases import fold
from dateline.records import Clause
from dateline.records.event import Certainty, Status

_THOUGHT_OF = frozenset({"conditional", "question", "possibility", "necessity", "desire", "imperative"})


def status_of(clause: Clause, scene: Scene) -> Status:
    """Read the status off the clause, its hedges and the clauses that it stands in as content."""
    if _is_question(clause, scene):
        return "hypothetical"
    if _denied(clause, scene):
        return "actual" if clause.polarity == "-" else "negated"
    if clause.mood in _THOUGHT_OF or _hedged(clause, scene):
        return "hypothetical"
    if clause.polarity == "-":
        return "negated"
    if clause.tense == "future" or clause.mood == "intention":
        return "future"
    return "actual"


def certainty_of(clause: Clause, status: Status, scene: Scene) -> Certainty:
    """Return FactBank's degree: certain as told, probable for plans, possible for what may be, else uncertain."""
    if status == "future":
        return "PR"
    if status == "hypothetical":
        return "PS" if clause.mood == "possibility" or _hedged(clause, scene) else "U"
    return "CT"


def _is_question(clause: Clause, scene: Scene) -> bool:
    sentence = scene.sentence(clause)
    return bool(sentence.tokens) and sentence.tokens[-1].text.startswith("?")


def _hedged(clause: Clause, scene: Scene) -> bool:
    """Tell whether a hedge («якобы») stands beside the predicate."""
    tokens = scene.sentence(clause).tokens
    near = tokens[max(0, clause.head - 4) : clause.head + 3]
    return any(_group(scene, "adverb", token.text) == "hedge" for token in near)


def _denied(clause: Clause, scene: Scene) -> bool:
    """Tell whether the clause is what somebody denies («опроверг, что …», «отрицает нападение»)."""
    parent = next((other for other in scene.clauses[clause.sentence] if other.index == clause.parent), None)
    if parent is None or clause.link not in {"content", "role"}:
        return False
    return _group(scene, "verb", parent.lemma) == "denial" and parent.polarity == "+"


def _group(scene: Scene, kind: str, word: str) -> str:
    cue = scene.pack.cues.get((kind, fold(word)))
    return cue.group if cue else ""
