"""Attributions told by a preposition: «по словам», «согласно», «по данным», «со ссылкой на»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from dateline.analysis.attribution.scope import clause_around, source_line_content
from dateline.analysis.attribution.speaker import is_source_word, kind_of, source_span
from dateline.analysis.attribution.view import View
from dateline.lang.cues import Cue
from dateline.lexicon.phrases import fold
from dateline.records import Attribution, Sentence, Span, Token

# In a cue of several words: whose they are, a pronoun that is the source («in * words»).
_POSSESSOR = "*"
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "X", "DET"})
# Relations by which the first noun after a cue may stand below the head of its phrase.
_RISING = frozenset({"amod", "nmod", "nmod:poss", "det", "compound", "appos", "flat:name"})
# A word stands at most this many before the head of its phrase («a Lima Herald and Cusco Times poll»).
_WIDEST = 8
_CARRIERS = frozenset({"agency", "outlet", "press service", "institution"})
# Marks beyond which no source of a cue stands.
_ENDS = frozenset({",", ".", ":", ";", "—", "–"})


def prepositional_attributions(view: View) -> Iterator[Attribution]:
    """Give an attribution for each cue of this kind; it covers its sentence, or, as a source line, the article."""
    phrases = [_Phrase(_folded(cue.word), cue) for (kind, _), cue in view.pack.cues.items() if kind == "preposition"]
    by_first: dict[str, list[_Phrase]] = {}
    for phrase in sorted(phrases, key=lambda phrase: len(phrase.words), reverse=True):
        by_first.setdefault(phrase.words[0], []).append(phrase)
    for sentence in view.sentences:
        yield from _in_sentence(view, sentence, by_first)


class _Phrase(NamedTuple):
    """A cue of one or more words, as they are compared."""

    words: tuple[str, ...]
    cue: Cue


@cache
def _folded(phrase: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in phrase.split())


def _in_sentence(view: View, sentence: Sentence, by_first: Mapping[str, list[_Phrase]]) -> Iterator[Attribution]:
    folded = tuple([fold(token.text) for token in sentence.tokens])
    for start, word in enumerate(folded):
        for words, cue in by_first.get(word, ()):
            last = _matched(sentence, folded, start, words)
            if last is not None:
                found = _attribution(view, sentence, range(start, last + 1), cue)
                apart = cue.group == "reference" or _set_apart(sentence, start)
                if found and (apart or found.kind != "unnamed"):
                    yield found
                break


def _matched(sentence: Sentence, folded: tuple[str, ...], start: int, words: tuple[str, ...]) -> int | None:
    """Return the last token of a cue that begins here; «по его словам» has its source inside."""
    end = start + len(words)
    owner = start + words.index(_POSSESSOR) if _POSSESSOR in words else -1
    if owner >= 0 and end <= len(folded) and sentence.tokens[owner].pos == "PRON":
        same = all(word in {_POSSESSOR, folded[place]} for place, word in enumerate(words, start))
        return end - 1 if same else None
    if folded[start:end] == words:
        return end - 1
    if len(words) > 1 and folded[start + 2 : end + 1] == words[1:] and _may_stand_within(sentence.tokens[start + 1]):
        return end
    return None


def _may_stand_within(token: Token) -> bool:
    return _possessive(token) or token.pos == "ADJ"


def _possessive(token: Token) -> bool:
    return token.pos in {"DET", "PRON"}


def _set_apart(sentence: Sentence, start: int) -> bool:
    """Tell whether a cue opens its clause: after «поездка» the words «по оценке ситуации» are no cue."""
    return start == 0 or sentence.tokens[start - 1].pos in {"PUNCT", "CCONJ", "SCONJ", "ADV", "VERB", "PART"}


def _attribution(view: View, sentence: Sentence, words: range, told_by: Cue) -> Attribution | None:
    owner = told_by.word.split().index(_POSSESSOR) if _POSSESSOR in told_by.word else None
    head = _source_head(view, sentence, words) if owner is None else words[owner]
    if head is None:
        return None
    source = source_span(view, sentence.index, head)
    kind = kind_of(view, sentence.index, head)
    classes = view.classes(view.trees[sentence.index].tokens[head].lemma)
    if "no-source" in classes or (
        kind == "unnamed" and _is_doubtful(told_by, sentence.tokens[words[0]]) and not is_source_word(classes)
    ):
        return None
    cue = Span(sentence.tokens[words[0]].span.start, sentence.tokens[words[-1]].span.end)
    cites = told_by.group == "reference" and kind in _CARRIERS
    rest = _rest(clause_around(view, sentence.index, words[-1]), Span(cue.start, max(cue.end, source.end)))
    content = source_line_content(view, cue, back=False) if cites else rest
    rule = "source line" if cites else "reference" if told_by.group == "reference" else "preposition"
    return Attribution(kind=kind, source=(source,), cue=(cue,), content=content, rule=rule) if content else None


def _is_doubtful(cue: Cue, first: Token) -> bool:
    """Tell whether a cue of citing may bring up anything: a single word, or a participle that describes a noun.

    «Citing security concerns», «a book referring to old songs»: nobody speaks.
    """
    return cue.group == "reference" and (" " not in cue.word or first.feats.get("VerbForm") == "Part")


def _source_head(view: View, sentence: Sentence, words: range) -> int | None:
    """Return the head of the noun phrase after the cue: from its first noun up, while the head stands there too."""
    tree, last = view.trees[sentence.index], words[-1]
    if last - 1 > words[0] and _possessive(sentence.tokens[last - 1]):
        return last - 1
    head = _first_named(view, sentence.tokens[last + 1 : last + 6])
    if head is None:
        return None
    while tree.tokens[head].head > last and tree.tokens[head].relation in _RISING:
        following = tree.tokens[head].head
        if following > head + _WIDEST:
            break
        head = following
    return head


def _first_named(view: View, after: Sequence[Token]) -> int | None:
    """Return the first noun after a cue, or what stands for one («по словам самого обвиняемого, …»)."""
    words = list(takewhile(lambda token: not _ends_phrase(view, token), after))
    nouns = [token for token in words if token.pos in _NOMINAL]
    described = [token for token in words if token.pos == "ADJ" or token.feats.get("VerbForm") == "Part"]
    named = nouns[:1] or described[-1:]
    return named[0].index if named else None


def _ends_phrase(view: View, token: Token) -> bool:
    """Tell whether no source can follow: after a mark, or a preposition of something else («по данным на вторник»)."""
    other = token.pos == "ADP" and "before-source" not in view.classes(token.text)
    return other or token.text in _ENDS


def _rest(around: Span, cue: Span) -> tuple[Span, ...]:
    parts = (Span(around.start, cue.start), Span(cue.end, around.end))
    return tuple(part for part in parts if part.end - part.start > 1 and part.start < part.end)
