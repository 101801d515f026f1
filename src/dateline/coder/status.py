"""Whether an event is told as having happened, as the innermost source tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.coder.scene import Scene
from dateline.lang.cues import HEDGES
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Token
from dateline.records.event import Certainty, Status

_THOUGHT_OF = frozenset({"conditional", "question", "possibility", "necessity", "desire", "imperative"})
# Moods in which no hedge tells how sure anybody is: asked, wished or conditional, it is open.
_UNDECIDED = _THOUGHT_OF - {"possibility", "necessity"}
# Of two hedges the one that leaves least counts.
_DEGREES: tuple[Certainty, ...] = ("U", "PS", "PR", "CT")
# How far before and after a predicate a hedge bears on it, whatever the parser says.
_BEFORE, _AFTER = 4, 3
# Who denies, when, and what is told beside it; and words that only hold a clause («отрицает то, что …»).
_NOT_DENIED = frozenset({"nsubj", "obl", "advmod", "advcl", "parataxis", "conj", "acl:relcl"})
_TRANSPARENT = frozenset({"PRON", "DET", "ADP", "SCONJ", "AUX"})


def status_of(clause: Clause, scene: Scene) -> Status:
    """Read the status off the clause, its hedges and the clauses that it stands in as content."""
    if _is_question(clause, scene):
        return "hypothetical"
    if _denied(clause, scene):
        return "actual" if clause.polarity == "-" else "negated"
    if clause.mood in _THOUGHT_OF or _hedge(clause, scene) is not None:
        return "hypothetical"
    if clause.polarity == "-":
        return "negated"
    if clause.tense == "future" or clause.mood == "intention":
        return "future"
    return "actual"


def certainty_of(clause: Clause, status: Status, scene: Scene) -> Certainty:
    """Return FactBank's degree: certain as told, probable for plans, by the hedge if there is one, else uncertain."""
    if status == "future":
        return "PR"
    if status != "hypothetical":
        return "CT"
    hedge = _hedge(clause, scene)
    if hedge is not None and clause.mood not in _UNDECIDED:
        return hedge
    return "PS" if clause.mood == "possibility" else "U"


def _is_question(clause: Clause, scene: Scene) -> bool:
    sentence = scene.sentence(clause)
    return bool(sentence.tokens) and sentence.tokens[-1].text.startswith("?")


def _hedge(clause: Clause, scene: Scene) -> Certainty | None:
    """Return the degree that a hedge leaves: beside the predicate («якобы») or bearing on it («судя по всему, …»)."""
    tokens = scene.sentence(clause).tokens
    near = range(clause.head - _BEFORE, clause.head + _AFTER)
    bearing = (
        certainty
        for first, last, certainty in _hedges(tokens, scene)
        if first in near or last in near or _bearer(first, last, tokens) in {clause.head, clause.carrier}
    )
    return min(bearing, key=_DEGREES.index, default=None)


def _hedges(tokens: Sequence[Token], scene: Scene) -> Iterator[tuple[int, int, Certainty]]:
    """Give the first and last token of each hedge of a sentence, and how sure whoever uses it is."""
    forms = [fold(token.text) for token in tokens]
    present = set(forms)
    for (kind, words), cue in scene.pack.cues.items():
        if cue.group not in HEDGES or kind != "adverb":
            continue
        parts = words.split()
        if parts[0] not in present:
            continue
        for first in range(len(forms) - len(parts) + 1):
            if forms[first : first + len(parts)] == parts:
                yield first, first + len(parts) - 1, HEDGES[cue.group]


def _bearer(first: int, last: int, tokens: Sequence[Token]) -> int | None:
    """Return the word that a hedge depends on."""
    return next((token.head for token in tokens[first : last + 1] if not first <= token.head <= last), None)


def _denied(clause: Clause, scene: Scene) -> bool:
    """Tell whether the clause is what somebody denies («отрицает нападение», «опроверг сообщения о нападении»).

    Between the two only words for what is reported may stand: who denies a part in an attack denies no attack.
    """
    tree = scene.tree(clause)
    below = scene.sentence(clause).tokens[clause.head]
    for token in tree.ancestors(below.index):
        if _group(scene, "verb", token.lemma) == "denial":
            told = {other.head: other.polarity for other in scene.clauses[clause.sentence]}
            return below.relation not in _NOT_DENIED and told.get(token.index) == "+"
        joined = below.relation == "conj" or token.index == clause.carrier
        if not (joined or token.pos in _TRANSPARENT or _is_report(scene, token)):
            return False
        below = token
    return False


def _is_report(scene: Scene, token: Token) -> bool:
    return "report-word" in scene.pack.classes.get(fold(token.lemma), ())


def _group(scene: Scene, kind: str, word: str) -> str:
    cue = scene.pack.cues.get((kind, fold(word)))
    return cue.group if cue else ""
