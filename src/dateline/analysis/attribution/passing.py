"""Words that are passed on: «агентство приводит слова министра: «…»», «распространило заявление партии»."""

from __future__ import annotations

from dataclasses import replace

from dateline.analysis.attribution.speaker import kind_of, source_span
from dateline.analysis.attribution.view import View
from dateline.records import Attribution, Clause, Role

# How what is passed on may be told beside the verb.
_QUOTED = frozenset({"clause", "quotation"})


def passes_words_on(view: View, clause: Clause) -> bool:
    """Tell whether somebody passes on another's words; «приводит к взрыву» does not."""
    return _words(view, clause) is not None


def with_their_owner(view: View, clause: Clause, outer: Attribution) -> tuple[Attribution, ...]:
    """Return an attribution and, within it, that of the words which it passes on to whose they are, or to the paper."""
    words = _words(view, clause)
    head = _owner(view, clause, words) if words and outer.rule in _QUOTED else None
    if words is None or head is None:
        return (outer,)
    cue = view.trees[clause.sentence].tokens[words.head].span
    inner = replace(
        outer,
        kind=kind_of(view, clause.sentence, head),
        source=(source_span(view, clause.sentence, head),),
        cue=(cue,),
    )
    return replace(outer, content=(cue, *outer.content)), inner


def _words(view: View, clause: Clause) -> Role | None:
    if clause.form == "noun" or "passes-on" not in view.classes(clause.lemma):
        return None
    objects = (role for role in clause.roles if role.name == "patient")
    return next((role for role in objects if "words-of" in view.classes(role.lemma)), None)


def _owner(view: View, clause: Clause, words: Role) -> int | None:
    """Return the head of the source: a paper itself, else whose the words are."""
    if kind_of(view, clause.sentence, words.head) == "document":
        return words.head
    owner = view.trees[clause.sentence].child(words.head, "nmod")
    return owner.index if owner else None
