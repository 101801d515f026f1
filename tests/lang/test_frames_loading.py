"""What a file of frames must keep to, and how frames are found by their predicate."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline.errors import DataError
from dateline.lang.frames import FrameIndex, load_frames

TYPES = {"CONSULT": ("visit", "phone"), "REJECT": (), "AID": ()}
FILE = "xx/frames/CONSULT.yaml"


def frame(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - what YAML holds
    sound = {
        "id": "meet",
        "verbs": "встретиться встречаться",
        "nouns": "встреча",
        "actors": "agent companion",
        "examples": ["Министры [встретились]."],
        "traps": ["Параллельные прямые не встретились."],
    }
    return {name: value for name, value in {**sound, **changes}.items() if value is not None}


def write(folder: Path, content: object, name: str = "CONSULT") -> Path:
    path = folder / "xx" / "frames" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    return path.parent


def load(folder: Path, *frames: dict[str, Any]) -> FrameIndex:
    return load_frames(write(folder, {"type": "CONSULT", "frames": list(frames)}), "xx", TYPES)


def fault(folder: Path) -> tuple[str, str, str]:
    with pytest.raises(DataError) as caught:
        load_frames(folder, "xx", TYPES)
    assert "\n" not in str(caught.value)
    return caught.value.file, caught.value.place, caught.value.rule


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    (only,) = load(tmp_path, frame(needs={"agent|companion": "official person"})).frames
    assert (only.name, only.type, only.language) == ("xx.CONSULT.meet", "CONSULT", "xx")
    assert only.verbs == ("встретиться", "встречаться")
    assert (only.actors, only.recipients) == (("agent", "companion"), ())
    assert only.needs == {"agent|companion": ("official", "person")}


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"id": "Meet"}, "an id is lower-case letters, digits and hyphens"),
        ({"id": "встреча"}, "an id is lower-case letters, digits and hyphens"),
        ({"id": ""}, "an id is lower-case letters, digits and hyphens"),
        ({"verbs": None, "nouns": None}, "a frame needs a verb, a noun or an adjective"),
        ({"mode": "lunch"}, "mode lunch is not one of CONSULT"),
        ({"modes": [{"mode": "lunch", "where": {"place": "any"}}]}, "mode lunch is not one of CONSULT"),
        ({"negated": "REFUSE"}, "negated: REFUSE is not a type"),
        ({"verbs": "встретиться встречаться встретиться"}, "repeated: встретиться"),
        ({"verbs": "съёмка съемка"}, "repeated: съемка"),
        ({"verbs": "встpетиться"}, "the word «встpетиться» mixes alphabets"),
        ({"examples": ["Миниcтры [встретились]."]}, "the word «Миниcтры» mixes alphabets"),
        ({"traps": ["Пpямые встретились."]}, "the word «Пpямые» mixes alphabets"),
        ({"examples": ["Министры встретились."]}, "a positive example marks its trigger with []"),
        ({"examples": ["Министры ]встретились[."]}, "a positive example marks its trigger with []"),
        ({"examples": ["Министры [] встретились."]}, "a positive example marks its trigger with []"),
        ({"traps": ["Прямые [встретились]."]}, "a trap has no trigger to mark with []"),
    ],
)
def test_a_frame_that_breaks_a_rule_is_named(tmp_path: Path, changes: dict[str, Any], rule: str) -> None:
    folder = write(tmp_path, {"type": "CONSULT", "frames": [frame(**changes)]})
    assert fault(folder) == (FILE, str(changes.get("id", "meet")), rule)


@pytest.mark.parametrize(
    ("changes", "place", "rule"),
    [
        ({"colour": "red"}, "line 11, frames.0.colour", "Extra inputs are not permitted"),
        ({"examples": None}, "line 3, frames.0.examples", "Field required"),
        ({"traps": []}, "line 9, frames.0.traps", "Tuple should have at least 1 item after validation, not 0"),
        ({"bare": "perhaps"}, "line 11, frames.0.bare", "Input should be a valid boolean"),
        ({"nouns": 7}, "line 5, frames.0.nouns", "Input should be a valid tuple"),
        ({"needs": "agent"}, "line 11, frames.0.needs", "Input should be a valid dictionary"),
        ({"modes": [{"mode": "phone"}]}, "line 12, frames.0.modes.0.where", "Field required"),
    ],
)
def test_a_field_that_does_not_fit_is_told_by_line(
    tmp_path: Path, changes: dict[str, Any], place: str, rule: str
) -> None:
    folder = write(tmp_path, {"type": "CONSULT", "frames": [frame(**changes)]})
    file, where, told = fault(folder)
    assert (file, where) == (FILE, place)
    assert told.startswith(rule)


@pytest.mark.parametrize(
    ("text", "place", "rule"),
    [
        ("type: CONSULT\nframes: [", "line 3", "broken YAML"),
        ("type: CONSULT\nframes: []\ntype: CONSULT\n", "line 3", "the key «type» stands twice"),
        ("type: CONSULT\nframes:\n- id: a\n  id: b\n", "line 4", "the key «id» stands twice"),
        ("", "", "the file is empty"),
        ("- a\n", "line 1", "Input should be a valid dictionary"),
        ("frames: []\n", "line 1, type", "Field required"),
        ("type: CONSULT\nframes: []\nnote: И\u0306\n", "line 3", "not in Unicode NFC"),
    ],
)
def test_a_file_that_is_none_is_told(tmp_path: Path, text: str, place: str, rule: str) -> None:
    file, where, told = fault(write(tmp_path, text))
    assert (file, where) == (FILE, place)
    assert told.startswith(rule)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    folder = write(tmp_path, "")
    (folder / "CONSULT.yaml").write_bytes("type: CONSULT # встреча\n".encode("cp1251"))
    assert fault(folder) == (FILE, "byte 16", "not UTF-8")


def test_the_file_is_named_for_its_type(tmp_path: Path) -> None:
    other = write(tmp_path / "a", {"type": "AID", "frames": [frame()]})
    assert fault(other) == (FILE, "type", "«AID» is not the type that the file is named for")
    unknown = write(tmp_path / "b", {"type": "LUNCH", "frames": [frame()]}, "LUNCH")
    assert fault(unknown) == ("xx/frames/LUNCH.yaml", "type", "«LUNCH» is no type of the ontology")


def test_an_id_stands_once_in_a_file(tmp_path: Path) -> None:
    folder = write(tmp_path, {"type": "CONSULT", "frames": [frame(), frame(verbs="беседовать", nouns="беседа")]})
    assert fault(folder) == (FILE, "meet", "the id stands twice")


def test_the_same_id_may_stand_under_two_types(tmp_path: Path) -> None:
    write(tmp_path, {"type": "AID", "frames": [frame()]}, "AID")
    assert [found.name for found in load(tmp_path, frame()).frames] == ["xx.AID.meet", "xx.CONSULT.meet"]


def test_frames_are_found_by_predicate_and_its_form(tmp_path: Path) -> None:
    index = load(tmp_path, frame(adjectives="готовый", verbs="подчёркивать"))
    names = {
        (lemma, form): [found.id for found in index.of(lemma, form)]
        for lemma, form in [
            ("подчёркивать", "finite"),
            ("Подчеркивать", "infinitive"),
            ("подчёркивать", "participle"),
            ("подчёркивать", "noun"),
            ("встреча", "noun"),
            ("встреча", "finite"),
            ("готовый", "adjective"),
            ("молчать", "finite"),
        ]
    }
    assert [key for key, found in names.items() if found == ["meet"]] == [
        ("подчёркивать", "finite"),
        ("Подчеркивать", "infinitive"),
        ("подчёркивать", "participle"),
        ("встреча", "noun"),
        ("готовый", "adjective"),
    ]
    assert set().union(*map(tuple, names.values())) == {"meet"}


def test_the_more_demanding_frame_stands_first(tmp_path: Path) -> None:
    index = load(
        tmp_path,
        frame(id="plain"),
        frame(id="never", never={"companion": "thing"}),
        frame(id="needs", needs={"companion": "person"}),
        frame(id="another"),
    )
    assert [found.id for found in index.of("встретиться", "finite")] == ["needs", "never", "another", "plain"]


def test_a_language_without_frames_has_none(tmp_path: Path) -> None:
    assert load_frames(tmp_path / "frames", "xx", TYPES).of("встреча", "noun") == ()


def test_nobody_takes_part_where_a_frame_says_so(tmp_path: Path) -> None:
    (told,) = load(tmp_path, frame(actors="nobody", recipients="nobody")).frames
    assert told.actors == told.recipients == ()


def test_a_frame_that_is_over_another_comes_before_it(tmp_path: Path) -> None:
    strong = frame(id="a-strong", needs={"companion": "actor"})
    index = load(tmp_path, strong, frame(id="b-plain"), frame(id="c-better", over="CONSULT.a-strong"))
    assert [found.id for found in index.of("встретиться", "finite")] == ["b-plain", "c-better", "a-strong"]


def test_two_frames_over_each_other_still_have_an_order(tmp_path: Path) -> None:
    index = load(tmp_path, frame(id="a", over="CONSULT.b"), frame(id="b", over="CONSULT.a"))
    assert [found.id for found in index.of("встретиться", "finite")] == ["a", "b"]


def test_a_frame_is_over_frames_that_there_are(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"meet: over: there is no frame CONSULT\.greet"):
        load(tmp_path, frame(over="CONSULT.greet"))
