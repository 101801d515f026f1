"""Texts about everyday things, in which nobody acts for a state, a party or a cause: nothing is coded in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.coder.fillers import classes_of, sectors_of
from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Role, Token

_ABOUT = "everyday-"
_PUBLIC, _WORK = "public-word", "told-work"
_PUBLIC_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "OPP", "REB", "PRM", "UAF", "REF"})
_PUBLIC_CLASSES = frozenset({"country", _PUBLIC, *(f"sector:{sector}" for sector in _PUBLIC_SECTORS)})
_CONTENT = frozenset({"NOUN", "ADJ", "PROPN", "VERB", "X"})
# What strikes and boycotts are held over: words of work say nothing against a protest.
_OF_WORK = frozenset(
    {
        "everyday-household",
        "everyday-tech",
        "everyday-medicine",
        "everyday-accident",
        "everyday-business",
        "everyday-private",
    }
)
# Where countries are teams, or only where a player comes from; and where armies are pieces and programs.
_OF_SPORT, _OF_GAMES = "everyday-sport", "everyday-game"
# What cannot take part in anything that is coded.
_NO_PARTY = frozenset({"everyday-animal", "everyday-weather", "feeling-word"})
_SIDES = frozenset({"agent", "patient", "genitive", "companion"})
# A word that is explained is explained for everybody, everywhere.
_NAMED = frozenset({"country", "person", "place"})
# At least this share of a text's words must be of what it is about, so that a long report is not judged by a few.
_SHARE = 0.06
# Roles in which a work stands in which something is told («в новом сериале террористы захватывают поезд»).
_WITHIN = frozenset({"place", "setting", "argument-place", "circumstance"})
_DASHES = frozenset({"-", "–", "—"})
# How a clause stands in the one that says what a work is about.
_INSIDE = frozenset({"content", "relative", "modifier", "role", "circumstance"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tally:
    """What a text speaks of beside one act: different words by what they are about, and how many in all.

    `own` tells that the word of the act itself is one of public matters.
    """

    about: Mapping[str, frozenset[str]]
    public: int
    own: bool
    countries: int
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """A word of a text: its sentence and token, what it is about, and whether it is one of public matters."""

    place: tuple[int, int]
    lemma: str
    public: bool
    about: tuple[str, ...]


def without_everyday(scene: Scene, fits: list[Fit]) -> list[Fit]:
    """Leave out what is told in texts about everyday things, of animals and weather, in works, or of a word."""
    words = list(_words(scene)) if fits else []
    return [fit for fit in fits if not _is_everyday(fit, scene, words)]


def _is_everyday(fit: Fit, scene: Scene, words: Sequence[_Word]) -> bool:
    other = _is_about_other(fit, scene, words)
    return other or _of_nature(fit, scene) or _in_a_work(fit, scene) or _is_defined(fit, scene)


def _is_about_other(fit: Fit, scene: Scene, words: Sequence[_Word]) -> bool:
    """Tell whether words of one everyday matter outnumber those of public ones in the text."""
    tally = _tally(fit, scene, words)
    return any(_outweighs(name, len(words), fit, scene, tally) for name, words in tally.about.items())


def _outweighs(name: str, count: int, fit: Fit, scene: Scene, tally: _Tally) -> bool:
    if count < _SHARE * tally.words or (fit.frame.type == "PROTEST" and name in _OF_WORK):
        return False
    if name == _OF_GAMES and count > 1 and not tally.countries:
        return True
    party = _public_party(fit, scene)
    teams = name == _OF_SPORT and (not party if count > 1 else fit.frame.type == "CONSULT" and not tally.public)
    against = tally.public if teams else tally.public + tally.countries + party
    return count > against and (count > 1 or not tally.own)


def _public_party(fit: Fit, scene: Scene) -> bool:
    return any(classes & _PUBLIC_CLASSES for classes in _parties(fit, scene))


def _parties(fit: Fit, scene: Scene) -> list[frozenset[str]]:
    return [classes_of(scene, fit.clause, role) for role in (*fit.actors, *fit.recipients)]


def _of_nature(fit: Fit, scene: Scene) -> bool:
    """Tell whether an animal or the weather takes part, and nobody who acts for a state."""
    sides = [role for role in fit.clause.roles if role.name in _SIDES]
    found = any(classes_of(scene, fit.clause, role) & _NO_PARTY for role in (*sides, *fit.actors, *fit.recipients))
    return found and not _public_party(fit, scene)


def _in_a_work(fit: Fit, scene: Scene) -> bool:
    """Tell whether a film, a book or a legend tells it («фильм рассказывает о снайпере, который убивает»)."""
    clauses = {clause.index: clause for clause in scene.clauses[fit.clause.sentence]}
    above, names = fit.clause, _WITHIN
    while True:
        if any(role.name in names and _WORK in _word(role, above, scene) for role in above.roles):
            return True
        if above.parent not in clauses or above.link not in _INSIDE:
            return False
        above, names = clauses[above.parent], _WITHIN | {"agent"}


def _is_defined(fit: Fit, scene: Scene) -> bool:
    """Tell whether a noun with nobody in it is a word spoken of: «бойкот – это отказ», «слово „бойкот“»."""
    clause = fit.clause
    if clause.form != "noun" or clause.support is not None or fit.actors or fit.recipients:
        return False
    tokens = scene.sentence(clause).tokens
    word = tokens[clause.head]
    above = tokens[word.head] if word.head >= 0 else word
    if "term-word" in scene.pack.classes.get(fold(above.lemma), ()):
        return True
    if any(mention.kind in _NAMED for mention in scene.analysis.mentions):
        return False
    after = tokens[word.index + 1].text if word.index + 1 < len(tokens) else ""
    return (above.pos == "NOUN" and word.relation.startswith("nsubj")) or after in _DASHES


def _word(role: Role, clause: Clause, scene: Scene) -> Collection[str]:
    return scene.pack.classes.get(fold(scene.token(clause, role).lemma), ())


def _tally(fit: Fit, scene: Scene, words: Sequence[_Word]) -> _Tally:
    own = {(fit.clause.sentence, fit.clause.head), (fit.clause.sentence, fit.clause.carrier)}
    others = [word for word in words if word.place not in own]
    about: dict[str, set[str]] = defaultdict(set)
    for word in others:
        for name in word.about:
            about[name].add(word.lemma)
    return _Tally(
        about={name: frozenset(found) for name, found in about.items()},
        public=len({word.lemma for word in others if word.public}),
        own=any(word.public for word in words if word.place in own),
        countries=sum(mention.kind == "country" for mention in scene.analysis.mentions),
        words=len(others),
    )


def _words(scene: Scene) -> Iterator[_Word]:
    """Give the words of a text that carry meaning, each looked up once."""
    for number, sentence in enumerate(scene.analysis.sentences):
        for token in sentence.tokens:
            if token.pos in _CONTENT:
                lemma = fold(token.lemma)
                classes = scene.pack.classes.get(lemma, ()) if token.pos != "VERB" else ()
                about = tuple(name for name in classes if name.startswith(_ABOUT))
                public = _is_public(token, number, scene)
                yield _Word(place=(number, token.index), lemma=lemma, public=public, about=about)


def _is_public(token: Token, sentence: int, scene: Scene) -> bool:
    if _PUBLIC in scene.pack.classes.get(fold(token.lemma), ()):
        return True
    around = scene.mentions.get((sentence, token.index), ())
    return any(_PUBLIC_SECTORS & set(sectors_of(mention)) for mention in around)
