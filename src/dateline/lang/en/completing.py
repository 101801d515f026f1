"""Repairs of the tree that need to know the verb: infinitives that complete it, verbs that have no passive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dateline.lang.en.words import ClauseWords
from dateline.lang.tree import Tree, tree_of
from dateline.lexicon.phrases import fold
from dateline.records import Sentence, Token


def with_completions(sentences: Iterable[Sentence], words: ClauseWords) -> tuple[Sentence, ...]:
    """Mend what the parser cannot know of a verb: "threatened on Sunday to close", "the premier reneged"."""
    return tuple(_mended(sentence, words) for sentence in sentences)


def _mended(sentence: Sentence, words: ClauseWords) -> Sentence:
    tree = tree_of(sentence)
    return replace(sentence, tokens=tuple(_token(tree, token, words) for token in sentence.tokens))


def _token(tree: Tree, token: Token, words: ClauseWords) -> Token:
    if _completes(tree, token, words):
        return replace(token, relation="xcomp")
    if _acts(tree, token, words):
        return replace(token, feats={**token.feats, "VerbForm": "Fin", "Voice": "Act"})
    if token.relation == "nsubj:pass" and _acts(tree, tree.tokens[token.head], words):
        return replace(token, relation="nsubj")
    return token


def _completes(tree: Tree, token: Token, words: ClauseWords) -> bool:
    """Tell whether an infinitive that the parser took for a purpose is what the verb asks, threatens or promises."""
    if token.relation != "advcl" or token.feats.get("VerbForm") != "Inf" or token.head > token.index:
        return False
    if fold(tree.tokens[token.head].lemma) not in words.completed or tree.child(token.index, "mark", "nsubj"):
        return False
    return tree.child(token.head, "xcomp", "ccomp", "obj") is None


def _acts(tree: Tree, token: Token, words: ClauseWords) -> bool:
    """Tell whether a verb without an auxiliary is a past and no participle, since nobody can have it done to him."""
    bare = token.relation == "root" and token.pos == "VERB" and tree.child(token.index, "aux", "aux:pass") is None
    return bare and fold(token.lemma) in words.intransitive and tree.child(token.index, "nsubj:pass") is not None
