from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.lang.classes import read_classes
from dateline.lang.pack import pack


def written(folder: Path, *rows: str) -> Path:
    file = folder / "classes.tsv"
    file.write_text("\n".join(("class\twords\tnote", *rows)) + "\n", encoding="utf-8")
    return file


def test_a_word_may_have_several_classes(tmp_path: Path) -> None:
    file = written(tmp_path, "drone\tдрон беспилотник\t", "weapon\tдрон ракета\twhat shoots")
    assert read_classes(file) == {
        "дрон": {"drone", "weapon"},
        "беспилотник": {"drone"},
        "ракета": {"weapon"},
    }


def test_words_are_compared_folded(tmp_path: Path) -> None:
    assert read_classes(written(tmp_path, "document\tОтчёт\t")) == {"отчет": {"document"}}


def test_a_pack_may_have_no_classes(tmp_path: Path) -> None:
    assert read_classes(tmp_path / "classes.tsv") == {}


def test_a_class_is_not_given_twice_with_one_note(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        read_classes(written(tmp_path, "drone\tдрон\tа", "drone\tбеспилотник\tа"))


def test_classes_that_the_code_asks_for_are_in_the_russian_pack() -> None:
    told = {name for classes in pack("ru").classes.values() for name in classes}
    assert told >= {
        "sides-anaphor",
        "body-anaphor",
        "person-anaphor",
        "colleague",
        "local-word",
        "about-word",
        "document",
    }
