"""Texts about everyday things, in which nobody acts for a state, a party or a cause: nothing is coded in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.coder.fillers import classes_of, sectors_of
from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.lexicon.phrases import fold
from dateline.records import Token

_ABOUT = "about-"
_PUBLIC = "public-word"
_PUBLIC_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "PRM", "UAF", "REF"})
_CONTENT = frozenset({"NOUN", "ADJ", "PROPN", "VERB", "X"})
# Who is named, whatever he is, may matter to the public.
_NAMED = frozenset({"person", "organisation", "place"})
# What strikes and boycotts are held over: words of work say nothing against a protest.
_OF_WORK = frozenset(
    {"about-household", "about-tech", "about-medicine", "about-accident", "about-business", "about-private"}
)
# What cannot take part in anything that is coded.
_NO_PARTY = frozenset({"about-animal", "about-weather"})
# At least this share of a text's words must be of what it is about, so that a long report is not judged by a few.
_SHARE = 0.06


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tally:
    """What a text speaks of beside the words of one act: different words by what they are about, and how many in all."""

    about: Mapping[str, frozenset[str]]
    public: int
    countries: int
    named: int
    words: int


def without_everyday(scene: Scene, fits: list[Fit]) -> list[Fit]:
    """Leave out what is told in texts about everyday things, or of animals and weather."""
    return [fit for fit in fits if not _is_everyday(fit, scene)]


def _is_everyday(fit: Fit, scene: Scene) -> bool:
    tally = _tally(fit, scene)
    return _nobody_public(fit, tally) or _is_about_other(fit, tally) or _of_nature(fit, scene)


def _nobody_public(fit: Fit, tally: _Tally) -> bool:
    return fit.frame.type != "PROTEST" and not (tally.public or tally.countries or tally.named)


def _is_about_other(fit: Fit, tally: _Tally) -> bool:
    """Tell whether words of one everyday matter outnumber those of public ones."""
    for name, words in tally.about.items():
        if fit.frame.type == "PROTEST" and name in _OF_WORK:
            continue
        if len(words) > tally.public + tally.countries and len(words) >= _SHARE * tally.words:
            return True
    return False


def _of_nature(fit: Fit, scene: Scene) -> bool:
    found = [classes_of(scene, fit.clause, role) for role in (*fit.actors, *fit.recipients)]
    return any(classes & _NO_PARTY for classes in found) and not any(classes & {"official", _PUBLIC} for classes in found)


def _tally(fit: Fit, scene: Scene) -> _Tally:
    about: dict[str, set[str]] = defaultdict(set)
    public: set[str] = set()
    words = 0
    for number, sentence in enumerate(scene.analysis.sentences):
        for token in sentence.tokens:
            if token.pos not in _CONTENT or token.span.overlaps(fit.clause.trigger):
                continue
            words += 1
            if _is_public(token, number, scene):
                public.add(fold(token.lemma))
            for name in scene.pack.classes.get(fold(token.lemma), ()):
                if name.startswith(_ABOUT) and name != "about-word":
                    about[name].add(fold(token.lemma))
    kinds = [mention.kind for mention in scene.analysis.mentions]
    return _Tally(
        about={name: frozenset(found) for name, found in about.items()},
        public=len(public),
        countries=kinds.count("country"),
        named=sum(kind in _NAMED for kind in kinds),
        words=words,
    )


def _is_public(token: Token, sentence: int, scene: Scene) -> bool:
    if _PUBLIC in scene.pack.classes.get(fold(token.lemma), ()):
        return True
    around = scene.mentions.get((sentence, token.index), ())
    return any(_PUBLIC_SECTORS & set(sectors_of(mention)) for mention in around)
