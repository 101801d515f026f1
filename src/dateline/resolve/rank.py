"""How somebody stands to an office: its holder, a deputy, whoever acts for them, or a former one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.lexicon.phrases import fold
from dateline.records import Mention
from dateline.resolve.identity import Identity
from dateline.resolve.view import View

# By class of the words before an office: what they make of its title, the innermost first.
_RANKS = (("deputy-word", "deputy"), ("acting-word", "acting"), ("former-word", "former"))
# Former holders of power are none any more (PLOVER's ELI); a rebel or a businessman is not.
_OFFICIAL = frozenset({"GOV", "LEG", "JUD", "MIL", "SPY", "COP"})
_FORMER = "ELI"
# So many words before an office may tell it («временно исполняющий обязанности», «first deputy»), or one cut into so
# many tokens («и.о.», "ex-").
_REACH = 4
# What may stand between such a word and the office: "former Peruvian defence minister".
_BELONGING = frozenset({"ADJ", "PROPN", "NUM", "DET", "ADV"})


def with_rank(view: View, office: Mention, identity: Identity) -> Identity:
    """Say of an officer that he is a deputy, acting or former, where words before the office or in it tell so."""
    told = set(_classes_before(view, office))
    title = identity.office or ""
    for name, rank in _RANKS:
        if name in told and rank not in title.split():
            title = f"{rank} {title}"
    former = title.startswith("former ")
    sector = (_FORMER,) if former and _OFFICIAL.intersection(identity.sector) else identity.sector
    return replace(identity, office=title, sector=sector)


def is_acting(view: View, office: Mention) -> bool:
    """Tell whether words before an office say that somebody acts for its holder."""
    return "acting-word" in set(_classes_before(view, office))


def held(title: str) -> str:
    """Return the office itself of a title: «former acting foreign minister» is that of the foreign minister."""
    for _, rank in reversed(_RANKS):
        title = title.removeprefix(f"{rank} ")
    return title


def _classes_before(view: View, office: Mention) -> Iterator[str]:
    """Give the classes of the words of an office and of those that belong to it before it, also of several as one.

    «Former adviser to the president» and «экс-мэр, новый президент» say nothing of the president.
    """
    tokens = view.trees[office.sentence].tokens
    for token in tokens[office.first : office.last + 1]:
        yield from view.classes(token)
    before = tokens[max(0, office.first - _REACH) : office.first]
    for start in range(len(before)):
        yield from _of_text(view, "".join(token.text for token in before[start:]))
    for token in reversed(before):
        told = {*_of_text(view, token.text), *view.classes(token)}
        yield from told
        if token.pos not in _BELONGING and told.isdisjoint(name for name, _ in _RANKS):
            return


def _of_text(view: View, text: str) -> frozenset[str]:
    return view.pack.classes.get(fold(text), frozenset())
