from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.ontology import load_ontology, ontology

TOY = """\
code: JUGGLE
labels: {en: Juggle, ru: Жонглирование, az: Jonqlyorluq}
definition: Somebody keeps several things in the air.
includes: [balls, clubs]
excludes: [dropping them]
neighbours: {CONSULT: Balls in the air are JUGGLE; talk is CONSULT.}
quad: 2
score: 1.5
future: AGREE
symmetric: true
recipient: false
export: "060"
modes:
  fire:
    labels: {en: with fire, ru: с огнём, az: odla}
    definition: What is in the air burns.
    score: 3.0
    export: "062"
cameo: []
"""


def test_a_toy_type_in_the_folder_is_an_event_type(folder: Path) -> None:
    (folder / "types" / "JUGGLE.yaml").write_text(TOY, encoding="utf-8")
    loaded = load_ontology(folder)
    toy = loaded.types["JUGGLE"]
    assert (toy.quad, toy.future, toy.symmetric) == (2, "AGREE", True)
    assert toy.labels["az"] == "Jonqlyorluq"
    assert toy.modes["fire"].labels["ru"] == "с огнём"
    assert loaded.score_of("JUGGLE") == 1.5
    assert loaded.score_of("JUGGLE", "fire") == 3.0
    assert loaded.cameo_of("JUGGLE", "fire") == "062"
    assert list(loaded.types).index("JUGGLE") == list(loaded.types).index("COOPERATE") - 1, "mildest of its quad"


def test_a_toy_type_may_take_a_cameo_code_over(folder: Path) -> None:
    (folder / "cameo_dropped.yaml").write_text(
        (folder / "cameo_dropped.yaml").read_text(encoding="utf-8").replace('  - {code: "017"', '  # {code: "017"'),
        encoding="utf-8",
    )
    toy = TOY.replace("cameo: []", 'cameo: [{code: "017", mode: fire, contexts: [cyber]}]')
    (folder / "types" / "JUGGLE.yaml").write_text(toy, encoding="utf-8")
    crossing = load_ontology(folder).plover_of("017")
    assert crossing is not None
    assert (crossing.type, crossing.mode, crossing.contexts) == ("JUGGLE", "fire", ("cyber",))


BROKEN = [
    ("types/AID.yaml", "quad: 2", "quad: 7", "types/AID.yaml", "quad", "«7» is no quad class of quads.yaml"),
    ("types/AID.yaml", "future: AGREE", "future: AGREED", "types/AID.yaml", "future", "«AGREED» is no event type"),
    ("types/AID.yaml", "  SUPPORT: ", "  SUPPORTS: ", "types/AID.yaml", "neighbours.SUPPORTS", "no other event type"),
    ("types/AID.yaml", "  SUPPORT: ", "  AID: ", "types/AID.yaml", "neighbours.AID", "«AID» is no other event type"),
    ("types/AID.yaml", ", az: Yardım", "", "types/AID.yaml", "labels", "the label in «az» is missing"),
    ("types/AID.yaml", "az: Yardım", "az: Yardım, tr: Yardım", "types/AID.yaml", "labels", "«tr» is no language"),
    ("types/RETREAT.yaml", "en: access, ", "", "types/RETREAT.yaml", "modes.access.labels", "«en» is missing"),
    ("quads.yaml", "en: material conflict, ", "", "quads.yaml", "4.labels", "the label in «en» is missing"),
    ("sectors.yaml", "en: military, ", "", "sectors.yaml", "MIL.labels", "the label in «en» is missing"),
    ("types/AID.yaml", "score: 7.4", "score: -7.4", "types/AID.yaml", "score", "-7.4 does not fit quad class 2"),
    ("types/AID.yaml", "code: AID", "code: HELP", "types/AID.yaml", "code", "the code must be the file's name, «AID»"),
    ("types/AID.yaml", 'code: "071"', 'code: "061"', "types/COOPERATE.yaml|types/AID.yaml", "cameo 061", "already in"),
    ("types/AID.yaml", 'code: "071"', 'code: "079"', "types/AID.yaml", "cameo 079", "«079» is no code of cameo.yaml"),
    ("types/AID.yaml", '  - {code: "075"', '  # {code: "075"', "cameo.yaml", "cameo 075", "no type takes the code in"),
    ("types/AID.yaml", "contexts: [asylum]", "contexts: [sport]", "types/AID.yaml", "cameo 075", "is no context"),
    ("types/AID.yaml", 'code: "075"', 'code: "075", mode: gift', "types/AID.yaml", "cameo 075", "is no mode of AID"),
    ("types/AID.yaml", '"070", preferred: true', '"070"', "types/AID.yaml", "cameo", "no row is preferred"),
    ("types/AID.yaml", '"07"', '"07", preferred: true', "types/AID.yaml", "cameo 070", "07 is already the code"),
    ("types/RETREAT.yaml", '    export: "0831"\n', "", "types/RETREAT.yaml", "modes.resign", "no row is preferred"),
    ("types/RETREAT.yaml", 'export: "0831"', 'export: "017"', "types/RETREAT.yaml", "modes.resign", "crosswalk keeps"),
    ("cameo_dropped.yaml", 'code: "017"', 'code: "075"', "cameo_dropped.yaml|cameo.yaml", "cameo 0", ""),
    ("cameo.yaml", 'code: "1952"', 'code: "1951"', "cameo.yaml", "1951", "the code stands twice"),
    ("contexts.yaml", "code: crime", "code: cyber", "contexts.yaml", "cyber", "the code stands twice"),
]


@pytest.mark.parametrize(("target", "old", "new", "file", "place", "rule"), BROKEN)
def test_a_fault_is_told_with_file_place_and_rule(  # noqa: PLR0913 - a table of faults
    *, folder: Path, target: str, old: str, new: str, file: str, place: str, rule: str
) -> None:
    text = (folder / target).read_text(encoding="utf-8")
    assert old in text
    (folder / target).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_ontology(folder)
    assert caught.value.file in file.split("|")
    assert caught.value.place.startswith(place)
    assert rule in caught.value.rule


def test_a_code_both_kept_and_dropped_is_a_fault(folder: Path) -> None:
    path = folder / "cameo_dropped.yaml"
    path.write_text(path.read_text(encoding="utf-8") + '  - {code: "075", reason: a slip}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"cameo_dropped\.yaml: cameo 075: types/AID\.yaml has it already"):
        load_ontology(folder)


def test_a_dropped_code_that_cameo_does_not_have_is_a_fault(folder: Path) -> None:
    path = folder / "cameo_dropped.yaml"
    path.write_text(path.read_text(encoding="utf-8") + '  - {code: "0999", reason: a slip}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"cameo_dropped\.yaml: cameo 0999: «0999» is no code of cameo\.yaml"):
        load_ontology(folder)


def test_a_folder_without_types_is_a_fault(folder: Path) -> None:
    for path in (folder / "types").iterdir():
        path.unlink()
    with pytest.raises(DataError, match="types: no event type is there"):
        load_ontology(folder)


def test_the_packaged_ontology_is_read_once_and_can_be_sent_to_another_process() -> None:
    assert ontology() is ontology()
    assert pickle.loads(pickle.dumps(ontology())) == ontology()  # noqa: S301 - our own bytes


def test_it_loads_in_less_than_150_milliseconds(folder: Path) -> None:
    def seconds() -> float:
        start = time.process_time()
        load_ontology(folder)
        return time.process_time() - start

    assert min(seconds() for _ in range(3)) < 0.15
