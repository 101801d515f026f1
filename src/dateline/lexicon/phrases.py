"""Finding the phrases of a word list in a sentence, whatever their inflection."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Generic, TypeVar

from dateline.records import Token

V = TypeVar("V")
Lemmas = Callable[[str], frozenset[str]]

_QUOTES = frozenset({"«", "»", "„", "“", "”", '"', "''", "``", "‹", "›"})
_WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")
# Languages cut texts differently. As English does it: «Guinea | - | Bissau», «U.S.», «St. | Petersburg»,
# «Cox | 's | Bazar», «Sana'a»; and what is cut at spaces alone: «U.S.-led».
_TREEBANK_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+\.(?!\S)|\w+(?:\.\w+)+|\w+(?='s\b)|'s\b|\w+(?:'\w+)*|[^\w\s]")
_CHUNK = re.compile(r"\S+")
# One letter or mark, however the text's keyboard wrote it: dotted and dotless i meet too, since Azerbaijani
# capitals do not tell them apart once Python has made them small.
_SAME = str.maketrans({"ё": "е", "ı": "i", "\u0307": None, "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Generic[V]):
    """A phrase found: its first and last token, both included, and what the list says of it.

    Values of phrases that stand in the text in the very form of the list come first.
    """

    first: int
    last: int
    values: tuple[V, ...]


@dataclass(slots=True)
class _Node(Generic[V]):
    """A beginning of phrases: what may follow by word, the same by form and lemma, and the phrases that end here."""

    children: dict[str, _Node[V]] = field(default_factory=dict)
    branches: dict[str, list[_Node[V]]] = field(default_factory=dict)
    values: list[tuple[tuple[str, ...], V]] = field(default_factory=list)


class PhraseIndex(Generic[V]):
    """A tree of phrases by word. A word of a phrase fits a token with the same form or the same lemma.

    A token in its own dictionary form fits that word alone: «газ» is not «Газа», «сторона» not «стороны», though
    their lemmas meet; so a phrase whose singular counts too is listed in the singular. Case is kept where it
    tells: where the list has a capital letter («США», «МИД», «БиГ», «Газа») the text must have one («МИДа» and
    «ГАЗА» fit, «газа» does not); a small letter fits any. Quotation marks between the words of a phrase are
    passed over («РИА «Новости»»). A phrase is found however the language cuts its hyphens, apostrophes and full
    stops. The cost of a look-up does not grow with the list.
    """

    def __init__(self, phrases: Iterable[tuple[str, V]], lemmas: Lemmas) -> None:
        """Build the tree; `lemmas` gives the dictionary forms that a word of a phrase may have."""
        self._root: _Node[V] = _Node()
        forms = cache(lambda word: tuple(sorted({fold(word), *(fold(lemma) for lemma in lemmas(word))})))
        for phrase, value in phrases:
            for words in phrase_cuts(phrase):
                self._add(words, value, forms)

    def find(self, tokens: Sequence[Token]) -> list[Match[V]]:
        """Return the longest phrases, left to right, none overlapping another."""
        found, position = [], 0
        openings = self._root.branches
        while position < len(tokens):
            token = tokens[position]
            opens = fold(token.text) in openings or fold(token.lemma) in openings
            match = self.longest_at(tokens, position) if opens else None
            if match:
                found.append(match)
            position = match.last + 1 if match else position + 1
        return found

    def longest_at(self, tokens: Sequence[Token], first: int) -> Match[V] | None:
        """Return the longest phrase that begins at a token, None if none does."""
        best: Match[V] | None = None
        nodes, words = [self._root], list[Token]()
        for last in range(first, len(tokens)):
            if words and tokens[last].text in _QUOTES:
                continue
            nodes = _next_nodes(nodes, tokens[last])
            if not nodes:
                break
            words.append(tokens[last])
            values = _values(nodes, words)
            if values:
                best = Match(first=first, last=last, values=values)
        return best

    def _add(self, words: tuple[str, ...], value: V, forms: Callable[[str], tuple[str, ...]]) -> None:
        node = self._root
        for word in words:
            child = node.children.get(word)
            if child is None:
                child = node.children[word] = _Node()
                for form in forms(word):
                    node.branches.setdefault(form, []).append(child)
            node = child
        if words:
            node.values.append((words, value))


def phrase_words(phrase: str) -> tuple[str, ...]:
    """Cut a phrase of a list into words and marks, as a text is cut into tokens; quotation marks are left out."""
    return tuple(word for word in _WORD.findall(phrase) if word not in _QUOTES)


def phrase_cuts(phrase: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways in which texts may cut a phrase, that of `phrase_words` first; most phrases have one."""
    words = phrase_words(phrase)
    if phrase.replace(" ", "").isalnum():
        return (words,)
    others = (tuple(word for word in cut.findall(phrase) if word not in _QUOTES) for cut in (_TREEBANK_WORD, _CHUNK))
    return tuple(dict.fromkeys((words, *others)))


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the form under which words are compared: lower case, ё as е, one kind of i, apostrophe and hyphen."""
    return word.lower().translate(_SAME)


def _next_nodes(nodes: Sequence[_Node[V]], token: Token) -> list[_Node[V]]:
    keys = dict.fromkeys((fold(token.text), fold(token.lemma)))
    reached = (child for node in nodes for key in keys for child in node.branches.get(key, ()))
    return list({id(child): child for child in reached}.values())


def _values(nodes: Sequence[_Node[V]], tokens: Sequence[Token]) -> tuple[V, ...]:
    fitting = [entry for node in nodes for entry in node.values if _fits(entry[0], tokens)]
    fitting.sort(key=lambda entry: _inflected_words(entry[0], tokens))
    return tuple(dict.fromkeys(value for _, value in fitting))


def _inflected_words(phrase: Sequence[str], tokens: Sequence[Token]) -> int:
    return sum(fold(word) != fold(token.text) for word, token in zip(phrase, tokens, strict=True))


def _fits(phrase: Sequence[str], tokens: Sequence[Token]) -> bool:
    return all(
        _form_fits(word, token) and _case_fits(word, token.text) for word, token in zip(phrase, tokens, strict=True)
    )


def _form_fits(word: str, token: Token) -> bool:
    form = fold(token.text)
    return form == fold(word) or form != fold(token.lemma)


def _case_fits(word: str, text: str) -> bool:
    # Part by part, since endings change their length: «Комсомольск-на-Амуре» in «Комсомольском-на-Амуре».
    return all(
        not letter.isupper() or part[position : position + 1].isupper()
        for listed, part in zip(word.split("-"), text.translate(_SAME).split("-"), strict=False)
        for position, letter in enumerate(listed)
    )
