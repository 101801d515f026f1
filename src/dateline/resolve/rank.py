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
    """Give the classes of the words of an office and of those right before it, also of several tokens as one."""
    tokens = view.trees[office.sentence].tokens
    for token in tokens[office.first : office.last + 1]:
        yield from view.classes(token)
    for count in range(1, min(_REACH, office.first) + 1):
        before = tokens[office.first - count : office.first]
        if before[0].pos == "PUNCT" and count == 1 and before[0].text not in {"-", "."}:
            return
        joined = "".join(token.text for token in before)
        told = {*_of_text(view, joined), *_of_text(view, before[0].text), *view.classes(before[0])}
        if before[0].pos in {"VERB", "AUX"} and told.isdisjoint(name for name, _ in _RANKS):
            return
        yield from told


def _of_text(view: View, text: str) -> frozenset[str]:
    return view.pack.classes.get(fold(text), frozenset())
