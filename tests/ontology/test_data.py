"""The packaged data against the codebook."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest

from dateline.lexicon.table import mixed_script_word
from dateline.ontology import ontology
from dateline.ontology.model import Labels
from dateline.records.event import Status

MODES = {
    "AGREE": "",
    "CONSULT": "visit third-party multilateral phone",
    "SUPPORT": "",
    "CONCEDE": "",
    "COOPERATE": "",
    "AID": "",
    "RETREAT": "withdraw release return disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict ban arrest relations rights expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}
QUADS = {
    1: "AGREE CONSULT SUPPORT CONCEDE",
    2: "COOPERATE AID RETREAT",
    3: "REQUEST ACCUSE REJECT THREATEN",
    4: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
SECTORS = "GOV MIL COP JUD LEG SPY PTY OPP REB PRM UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF PRE REL SOC UNK"


def labelled() -> Iterator[Labels]:
    source = ontology()
    for kind in source.types.values():
        yield kind.labels
        yield from (mode.labels for mode in kind.modes.values())
    yield from (quad.labels for quad in source.quads.values())
    for terms in (source.contexts, source.sectors, source.special_codes, source.statuses):
        yield from (term.labels for term in terms.values())


def test_types_and_modes_are_the_codebooks() -> None:
    assert {kind.code: " ".join(kind.modes) for kind in ontology().types.values()} == MODES


def test_quad_classes_are_the_codebooks() -> None:
    assert {kind.code: kind.quad for kind in ontology().types.values()} == {
        code: quad for quad, codes in QUADS.items() for code in codes.split()
    }


def test_sectors_special_codes_and_statuses_are_the_codebooks() -> None:
    assert sorted(ontology().sectors) == sorted(SECTORS.split())
    assert list(ontology().special_codes) == ["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"]
    assert tuple(ontology().statuses) == get_args(Status)


def test_cooperation_told_of_the_future_is_a_promise() -> None:
    future = {kind.code: kind.future for kind in ontology().types.values() if kind.future}
    assert future == {
        "CONSULT": "AGREE",
        "SUPPORT": "AGREE",
        "COOPERATE": "AGREE",
        "AID": "AGREE",
        "RETREAT": "CONCEDE",
    }


def test_every_cameo_code_is_kept_or_dropped() -> None:
    source = ontology()
    assert len(source.cameo) == 318
    assert set(source.crosswalk) | set(source.dropped) == set(source.cameo)
    assert {code for code in source.cameo if len(code) == 2} == {f"{root:02}" for root in range(1, 21)}
    assert all(code[:-1] in source.cameo for code in source.cameo if len(code) > 2), "no child without its parent"


def test_the_scale_leaves_out_only_the_codes_that_came_after_it() -> None:
    without = [code for code, row in ontology().cameo.items() if row.goldstein is None]
    assert without == ["155", "176", "1834"]


def test_neighbours_are_told_apart_on_both_sides_of_the_closest_pairs() -> None:
    types = ontology().types
    for one, other in [("CONCEDE", "RETREAT"), ("AGREE", "CONSULT"), ("COERCE", "ASSAULT"), ("COERCE", "SANCTION")]:
        assert other in types[one].neighbours
        assert one in types[other].neighbours


def test_labels_mix_no_scripts_and_each_language_keeps_to_its_own() -> None:
    for labels in labelled():
        for language, label in labels.items():
            assert mixed_script_word(label) is None, label
            cyrillic = any("\u0400" <= letter <= "\u04ff" for letter in label)
            assert cyrillic == (language == "ru"), label


@pytest.mark.parametrize("language", ["en", "ru", "az"])
def test_no_two_types_and_no_two_modes_of_a_type_have_one_label(language: str) -> None:
    types = ontology().types.values()
    names = [kind.labels[language] for kind in types]
    assert len(set(names)) == len(names)
    for kind in types:
        modes = [mode.labels[language] for mode in kind.modes.values()]
        assert len(set(modes)) == len(modes), kind.code
