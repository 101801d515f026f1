from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DataError
from dateline.lang.pack import PACKS
from dateline.lang.romanisation import read_romanisation, romanise

RUSSIAN = read_romanisation(PACKS / "ru" / "lexicon" / "romanisation.tsv")


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Сергей Щербаков", "Sergey Shcherbakov"),
        ("Елена Королёва", "Yelena Koroleva"),
        ("Аркадьев-Евсеев", "Arkadyev-Yevseyev"),
        ("ЖЮЛЬ", "ZhYuL"),
        ("Подъездов", "Podyezdov"),
        ("A. Smith", "A. Smith"),
        ("", ""),
    ],
)
def test_russian_names(name: str, latin: str) -> None:
    assert romanise(name, RUSSIAN) == latin


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЕЯ -", max_size=20))
def test_nothing_cyrillic_is_left(name: str) -> None:
    assert romanise(name, RUSSIAN).isascii()


def test_a_language_without_a_table_keeps_its_letters(tmp_path: Path) -> None:
    assert romanise("Şəki", read_romanisation(tmp_path / "romanisation.tsv")) == "Şəki"


@pytest.mark.parametrize(
    ("rows", "place", "rule"),
    [
        (["е\te\t\t", "е\tye\t^\t"], "row 3", "a row above gives «е» after any letter already"),
        (["Е\te\t\t"], "row 2", "«Е» is not one small letter"),
        (["жэ\tj\t\t"], "row 2", "«жэ» is not one small letter"),
        (["е\te\t\t", "е\tye\t\t"], "row 3", "stands already in row 2"),
    ],
)
def test_a_faulty_row_is_named(tmp_path: Path, rows: list[str], place: str, rule: str) -> None:
    path = tmp_path / "romanisation.tsv"
    path.write_text("\n".join(["letter\tlatin\tafter\tnote", *rows]) + "\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_romanisation(path)
    assert caught.value.place == place
    assert rule in caught.value.rule
