from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.gazetteer import CountryName, OfficeName, names
from dateline.records import Token

Tokens = Callable[[str], list[Token]]


def same(word: str) -> frozenset[str]:
    return frozenset({word})


def write(folder: Path, table: str, text: str) -> None:
    (folder / f"{table}.tsv").write_text(text, encoding="utf-8")


def test_missing_tables_are_empty(tmp_path: Path, tokens: Tokens) -> None:
    read = names(tmp_path, same)
    for index in (read.countries, read.organisations, read.offices, read.groups, read.places):
        assert index.find(tokens("Москва и ООН")) == []


def test_a_small_language_is_read(tmp_path: Path, tokens: Tokens) -> None:
    write(tmp_path, "countries", "form\tcode\tkind\tnote\nConga\tCOD\tname\t\nConga\tCOG\tname\t\n")
    write(tmp_path, "offices", "form\tid\tkind\tnote\nprezid\tpresident\toffice\t\npolicio\tpolice\tbody\t\n")
    write(tmp_path, "places", "form\tid\tnote\nKarabo\tkarabakh\t\nBako\t587084\t\n")
    read = names(tmp_path, same)
    assert read.countries.find(tokens("Conga"))[0].values == (
        CountryName(code="COD", kind="name"),
        CountryName(code="COG", kind="name"),
    )
    assert [match.values for match in read.offices.find(tokens("prezid policio"))] == [
        (OfficeName(id="president", kind="office"),),
        (OfficeName(id="police", kind="body"),),
    ]
    assert [match.values for match in read.places.find(tokens("Karabo Bako"))] == [("karabakh",), ("587084",)]


@pytest.mark.parametrize(
    ("table", "text", "rule"),
    [
        ("countries", "form\tcode\tkind\tnote\nX\tQQQ\tname\t\n", "«QQQ» is no country"),
        ("countries", "form\tcode\tkind\tnote\nX\tRUS\tnickname\t\n", "the kind «nickname»"),
        ("countries", "form\tcode\tkind\tnote\n\tRUS\tname\t\n", "the form is empty"),
        ("organisations", "form\tid\tnote\nX\tnothing\t\n", "is no id of the gazetteer's organisations"),
        ("offices", "form\tid\tkind\tnote\nX\tpolice\toffice\t\n", "is no office"),
        ("offices", "form\tid\tkind\tnote\nX\tpresident\tbody\t\n", "is no body"),
        ("groups", "form\tid\tnote\nX\tmilitants\t\nX\tmilitants\t\n", "stands already in row 2"),
        ("places", "form\tid\tnote\nX\t1\t\n", "is no id of the gazetteer's places"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, table: str, text: str, rule: str) -> None:
    write(tmp_path, table, text)
    with pytest.raises(DataError, match=rule) as caught:
        names(tmp_path, same)
    assert caught.value.file.endswith(f"{table}.tsv")
    assert caught.value.place.startswith("row ")
