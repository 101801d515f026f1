"""Which event answers which, and when a pair agrees."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.evaluation.claims import Claim, Names, Place, Source
from dateline.evaluation.matching import Pair, match, same_participants, same_place, same_source, stems
from dateline.records import Span

BARE = Claim(
    type="ACCUSE",
    mode=None,
    trigger=Span(10, 15),
    sentence=None,
    actors=frozenset(),
    recipients=frozenset(),
    status="actual",
    sources=(),
    place=None,
    day=None,
    required=True,
)


def claim(**parts: Any) -> Claim:  # noqa: ANN401 - any field of a claim
    from dataclasses import replace  # noqa: PLC0415 - used here alone

    return replace(BARE, **parts)


def link(name: str = "", country: str = "", *, kind: str = "speaker", text: str = "") -> Source:
    return Source(kind=kind, names=Names(text, name), country=country)


def where(text: str = "", name: str = "", geonameid: int | None = None) -> Place:
    return Place(names=Names(text, name), geonameid=geonameid)


def test_an_overlapping_trigger_beats_the_right_countries_in_the_sentence() -> None:
    gold = claim(actors=frozenset({"AZE"}))
    near = claim(trigger=Span(30, 34), sentence=Span(0, 40), actors=frozenset({"AZE"}))
    exact = claim(trigger=Span(14, 20), sentence=Span(0, 40), actors=frozenset({"ARM"}))
    assert match([gold], [near, exact]) == (Pair(gold=0, coded=1),)


def test_triggers_that_only_touch_do_not_match() -> None:
    assert match([BARE], [claim(trigger=Span(15, 20), sentence=Span(15, 30))]) == ()


def test_types_matter_unless_the_matching_is_untyped() -> None:
    other = claim(type="REJECT")
    assert match([BARE], [other]) == ()
    assert match([BARE], [other], typed=False) == (Pair(gold=0, coded=0),)


def test_each_event_is_used_once_and_owed_events_come_first() -> None:
    free, owed = claim(required=False), claim(required=True)
    assert match([free, owed], [BARE]) == (Pair(gold=1, coded=0),)
    assert match([BARE], [BARE, BARE]) == (Pair(gold=0, coded=0),)


def test_a_symmetric_act_may_be_split_over_the_sides() -> None:
    sides = {"actors": frozenset({"AZE"}), "recipients": frozenset({"ARM"})}
    together = {"actors": frozenset({"AZE", "ARM"}), "recipients": frozenset[str]()}
    assert same_participants(claim(type="CONSULT", **together), claim(type="CONSULT", **sides))
    assert not same_participants(claim(type="ACCUSE", **together), claim(type="ACCUSE", **sides))
    alone = claim(type="CONSULT", actors=frozenset({"AZE"}))
    assert not same_participants(alone, claim(type="CONSULT", recipients=frozenset({"AZE"})))


@pytest.mark.parametrize(
    ("wanted", "found", "agrees"),
    [
        ((), (), True),
        ((), (link("Interfax"),), True),
        ((), (link("Interfax"), link("minister")), False),
        ((link(kind="unnamed", text="источник"),), (), True),
        ((link("Interfax"),), (), False),
        ((link("Interfax"), link("", "AZE")), (link("x"), link("y", "AZE")), True),
        ((link("Interfax"), link("", "AZE")), (link("y", "AZE"), link("Interfax")), False),
        ((link("Press Service"),), (link(text="the PRESS office"),), True),
        ((link("x", "AZE"), link(kind="meeting")), (link("x", "AZE"),), False),
        ((link("x", "AZE"), link(kind="meeting")), (link("x"), link("y")), True),
    ],
)
def test_the_innermost_source_counts(wanted: tuple[Source, ...], found: tuple[Source, ...], agrees: bool) -> None:  # noqa: FBT001 - a table
    assert same_source(claim(sources=wanted), claim(sources=found)) is agrees


def test_places_agree_by_entry_or_by_word() -> None:
    assert same_place(claim(place=where("там", "", 611717)), claim(place=where("тут", "", 611717)))
    assert same_place(claim(place=where("Тбилиси")), claim(place=where("в Тбилиси")))
    assert same_place(claim(place=where("Ереван", "Yerevan")), claim(place=where("Еревана", "Yerevan city")))
    assert not same_place(claim(place=where("Тбилиси", "Tbilisi")), claim(place=where("Tbilisi", "Тбилиси")))
    assert not same_place(claim(place=where("Тбилиси")), BARE)


def test_stems_are_five_letters_of_words_of_three_or_more() -> None:
    assert stems("МИД и Министерство по делам") == {"мид", "минис", "делам"}
