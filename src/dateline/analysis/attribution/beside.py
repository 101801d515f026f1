"""Speakers that the tree has elsewhere: the name or noun that stands right beside a finite verb of saying."""

from __future__ import annotations

from dateline.analysis.attribution.view import View, cue_verb
from dateline.lang.tree import Tree, phrase, span_of
from dateline.records import Clause, Role

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
# What may stand between a speaker and the verb: «has also said», "Berg (of Lima) said".
_BETWEEN = frozenset({"AUX", "ADV", "PART"})
# What may stand before the noun of a speaker that follows its verb.
_OPENING = frozenset({"DET", "ADJ", "NUM", "PROPN", "NOUN"})
_CLOSING = frozenset({",", "”", '"', "''", "’", "'", "»", "—", "-", "–"})
_LONGEST = 5


def speaker_beside(view: View, clause: Clause) -> Role | None:
    """Return who stands right after a verb of saying that closes a quotation, else right before it."""
    tree = view.trees[clause.sentence]
    if clause.form != "finite" or clause.voice == "passive":
        return None
    head = _after(tree, cue_verb(tree, clause))
    head = _before(tree, clause.head) if head is None else head
    if head is None or view.is_quoted(tree.tokens[head].span) != view.is_quoted(clause.trigger):
        return None
    dated = any(mention.kind == "date" for mention in view.mentions.get((clause.sentence, head), ()))
    if dated or tree.child(head, "case") is not None:
        return None
    return Role(
        name="agent", span=span_of(tree, phrase(tree, head)), head=head, lemma=tree.tokens[head].lemma, marker="beside"
    )


def _after(tree: Tree, verb: int) -> int | None:
    """Return the last of the nouns that follow a verb behind a mark («…,” said Peter Berg, smiling»)."""
    first = verb
    while first > 0 and tree.tokens[first - 1].pos in _BETWEEN:
        first -= 1
    if first == 0 or tree.tokens[first - 1].text not in _CLOSING:
        return None
    words = []
    for token in tree.tokens[verb + 1 : verb + 1 + _LONGEST]:
        if token.pos not in _OPENING:
            break
        words.append(token)
    nouns = [token.index for token in words if token.pos in {"NOUN", "PROPN"}]
    return nouns[-1] if nouns else None


def _before(tree: Tree, verb: int) -> int | None:
    """Return the noun right before a verb, what stands between brackets skipped («Berg (of Lima) said»)."""
    index = verb - 1
    while index >= 0 and tree.tokens[index].pos in _BETWEEN:
        index -= 1
    if index >= 0 and tree.tokens[index].text == ")":
        while index >= 0 and tree.tokens[index].text != "(":
            index -= 1
        index -= 1
    if index >= 0 and tree.tokens[index].text == ",":
        index -= 1
        while index >= 0 and tree.tokens[index].text != ",":
            index -= 1
        index -= 1
    return index if index >= 0 and tree.tokens[index].pos in _NOMINAL else None
