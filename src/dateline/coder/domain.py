"""What an article is about, where that is nothing that is coded: sport, where teams attack and defend."""

from __future__ import annotations

from dateline.coder.fillers import classes_of
from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.lexicon.phrases import fold

_DOMAINS = ("sport-word",)
_CONTENT = frozenset({"NOUN", "ADJ", "PROPN"})
# At least this many different words of a domain, making up at least this share of the nouns and adjectives. Of the
# training articles 0-269 five reach it: four in which nothing is to be coded, and a riot at a match.
_WORDS, _SHARE = 4, 0.06


def within_domain(scene: Scene, fits: list[Fit]) -> list[Fit]:
    """Leave out what is told in an article about sport, unless somebody who acts for a state or party takes part."""
    if not any(_is_about(scene, domain) for domain in _DOMAINS):
        return fits
    return [fit for fit in fits if _official(fit, scene)]


def _is_about(scene: Scene, domain: str) -> bool:
    lemmas = [
        fold(token.lemma) for sentence in scene.analysis.sentences for token in sentence.tokens if token.pos in _CONTENT
    ]
    hits = [lemma for lemma in lemmas if domain in scene.pack.classes.get(lemma, ())]
    return len(set(hits)) >= _WORDS and len(hits) >= _SHARE * len(lemmas)


def _official(fit: Fit, scene: Scene) -> bool:
    return any("official" in classes_of(scene, fit.clause, role) for role in (*fit.actors, *fit.recipients))
