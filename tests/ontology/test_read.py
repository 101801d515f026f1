from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.ontology.files import HeadFile, TypeFile
from dateline.ontology.read import read_yaml

HEAD = 'version: "1.0.0"\nlanguages: [en]\nsources: [a book]\n'


def fault(folder: Path, content: bytes) -> DataError:
    (folder / "ontology.yaml").write_bytes(content)
    with pytest.raises(DataError) as caught:
        read_yaml(folder, "ontology.yaml", HeadFile)
    return caught.value


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "ontology.yaml").write_text(HEAD, encoding="utf-8")
    assert read_yaml(tmp_path, "ontology.yaml", HeadFile).sources == ["a book"]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"^ontology\.yaml: the file is missing$"):
        read_yaml(tmp_path, "ontology.yaml", HeadFile)


@pytest.mark.parametrize(
    ("content", "place", "rule"),
    [
        (b"", "", "the file is empty"),
        (b"version: \xff", "byte 9", "not UTF-8"),
        (HEAD.replace("a book", "cafe\u0301").encode(), "line 3", "not in Unicode NFC"),
        (b"version: [1\nlanguages: ]x", "line 2", "broken YAML"),
        (b"version: !!python/name:os.system x", "line 1", "broken YAML"),
        (HEAD.encode() + b"version: '2.0.0'\n", "line 4", "the key «version» stands twice"),
        (HEAD.encode() + b"editor: me\n", "line 4, editor", "Extra inputs are not permitted"),
        (HEAD.replace("1.0.0", "one").encode(), "line 1, version", "should match pattern"),
        (HEAD.replace("[en]", "[en, ' ru']").encode(), "line 2, languages.1", "no spaces at the edges"),
        (b"languages: [en]\nsources: []\n", "line 1, version", "Field required"),
        (b"- 1\n", "line 1", "Input should be a valid dictionary"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, content: bytes, place: str, rule: str) -> None:
    error = fault(tmp_path, content)
    assert error.file == "ontology.yaml"
    assert error.place == place
    assert rule in error.rule


def test_a_cameo_code_without_quotes_is_a_fault_and_not_a_number(folder: Path) -> None:
    path = folder / "types" / "AID.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('"071"', "071"), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_yaml(folder, "types/AID.yaml", TypeFile)
    assert caught.value.place.endswith("cameo.2.code")
    assert "valid string" in caught.value.rule
