from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DataError
from dateline.ontology import ontology

PAIRS = [(kind.code, mode) for kind in ontology().types.values() for mode in (None, *kind.modes)]


def test_the_scores_are_plovers() -> None:
    assert {code: ontology().score_of(code) for code in ontology().types} == {
        "ASSAULT": -9.3, "COERCE": -7.2, "PROTEST": -6.6, "MOBILIZE": -5.3, "SANCTION": -5.2, "THREATEN": -5.1,
        "REQUEST": -5.0, "REJECT": -4.2, "ACCUSE": -2.0, "CONSULT": 2.1, "AGREE": 4.2, "SUPPORT": 4.6, "CONCEDE": 5.0,
        "COOPERATE": 6.8, "AID": 7.4, "RETREAT": 7.6,
    }  # fmt: skip


def test_a_mode_without_a_score_of_its_own_has_its_types() -> None:
    assert ontology().score_of("ASSAULT", "drone") == -9.3


@pytest.mark.parametrize(
    ("event_type", "mode", "code"),
    [
        ("ASSAULT", "drone", "1952"),
        ("ASSAULT", "crowd-control", "175"),
        ("CONSULT", None, "040"),
        ("CONSULT", "visit", "042"),
        ("RETREAT", "resign", "0831"),
        ("ACCUSE", None, "110"),
        ("REQUEST", "meet", "106"),
    ],
)
def test_the_code_to_write(event_type: str, mode: str | None, code: str) -> None:
    assert ontology().cameo_of(event_type, mode) == code


@pytest.mark.parametrize(
    ("code", "event_type", "mode", "contexts"),
    [
        ("0233", "REQUEST", "assist", ("humanitarian",)),
        ("043", "CONSULT", "visit", ()),
        ("055", "CONCEDE", None, ("diplomatic",)),
        ("0814", "CONCEDE", None, ("legal",)),
        ("116", "SANCTION", "convict", ("legal",)),
        ("1124", "ACCUSE", "allege", ("military", "legal")),
        ("163", "SANCTION", "discontinue", ("economic",)),
        ("195", "ASSAULT", "aerial", ("military",)),
        ("2042", "ASSAULT", "unconventional", ("cbrn",)),
    ],
)
def test_what_a_cameo_code_stands_for(code: str, event_type: str, mode: str | None, contexts: tuple[str, ...]) -> None:
    crossing = ontology().plover_of(code)
    assert crossing is not None
    assert (crossing.type, crossing.mode, crossing.contexts) == (event_type, mode, contexts)


@pytest.mark.parametrize("code", ["01", "010", "017"])
def test_a_dropped_code_is_nothing_and_says_why(code: str) -> None:
    assert ontology().plover_of(code) is None
    assert ontology().dropped[code]


@pytest.mark.parametrize(("event_type", "mode"), PAIRS)
def test_what_is_written_to_cameo_reads_back_unless_cameo_has_no_code(event_type: str, mode: str | None) -> None:
    kind = ontology().types[event_type]
    export = kind.modes[mode].export if mode else kind.export
    crossing = ontology().plover_of(ontology().cameo_of(event_type, mode))
    assert crossing is not None
    if export is None:
        assert (crossing.type, crossing.mode, crossing.preferred) == (event_type, mode, True)
    else:
        assert (crossing.type, crossing.mode) != (event_type, mode), "a mode with a code of its own needs no export"


def test_what_does_not_exist_is_told() -> None:
    with pytest.raises(DataError, match="«DANCE» is no event type"):
        ontology().score_of("DANCE")
    with pytest.raises(DataError, match=r"types/AID\.yaml: «gift» is no mode of AID"):
        ontology().cameo_of("AID", "gift")
    with pytest.raises(DataError, match="«999» is no CAMEO code"):
        ontology().plover_of("999")
    with pytest.raises(DataError, match="«XYZ» is no sector"):
        ontology().in_precedence(["GOV", "XYZ"])


def test_the_primary_sector_comes_first() -> None:
    assert ontology().in_precedence(["PTY", "LEG"]) == ("LEG", "PTY")
    assert ontology().in_precedence(["PRE", "MIL", "GOV"]) == ("GOV", "MIL", "PRE")


@given(st.lists(st.sampled_from(sorted(ontology().sectors))))
def test_precedence_does_not_hang_on_the_order_given(sectors: list[str]) -> None:
    ordered = ontology().in_precedence(sectors)
    assert set(ordered) == set(sectors)
    assert len(set(ordered)) == len(ordered)
    assert ontology().in_precedence(reversed(sectors)) == ordered == ontology().in_precedence(ordered)
