from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.lang.cues import read_cues
from dateline.lang.pack import pack

HEAD = "cue\tkind\tclass\tfactive\texample\tcounterexample"


def written(folder: Path, row: str) -> Path:
    file = folder / "cues.tsv"
    file.write_text(f"{HEAD}\n{row}\n", encoding="utf-8")
    return file


def test_a_cue_is_found_by_kind_and_word(tmp_path: Path) -> None:
    cues = read_cues(written(tmp_path, "подтвердить\tverb\tknowledge\tyes\tа\tб"))
    cue = cues["verb", "подтвердить"]
    assert (cue.word, cue.group, cue.factive, cue.example, cue.counterexample) == (
        "подтвердить",
        "knowledge",
        True,
        "а",
        "б",
    )


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("сказать\tword\tspeech\tno\tа\tб", "kind must be one of"),
        ("сказать\tverb\tsong\tno\tа\tб", "class must be one of"),
    ],
)
def test_kinds_and_classes_are_known_ones(tmp_path: Path, row: str, rule: str) -> None:
    with pytest.raises(DataError) as caught:
        read_cues(written(tmp_path, row))
    assert caught.value.rule.startswith(rule)


def test_a_pack_may_have_no_cues(tmp_path: Path) -> None:
    assert read_cues(tmp_path / "cues.tsv") == {}


def test_every_russian_cue_has_an_example_and_a_counterexample() -> None:
    for cue in pack("ru").cues.values():
        assert cue.example
        assert cue.counterexample
        assert cue.example != cue.counterexample
