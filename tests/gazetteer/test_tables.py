import shutil
from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.gazetteer import gazetteer, read_gazetteer
from dateline.gazetteer.cells import SECTORS, SPECIAL_COUNTRIES
from dateline.gazetteer.tables import DATA


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(DATA, tmp_path / "data"))
    places = (folder / "places.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "places.tsv").write_text("".join(places[:9]), encoding="utf-8")  # few, for speed
    return folder


def append(folder: Path, table: str, *cells: str) -> None:
    with (folder / f"{table}.tsv").open("a", encoding="utf-8") as file:
        file.write("\t".join(cells) + "\n")


def test_the_packaged_tables_are_whole() -> None:
    known = gazetteer()
    assert known is gazetteer()
    assert len(known.countries) >= 200
    assert len(known.organisations) >= 350
    assert len(known.places) >= 3000
    azerbaijan = known.countries["AZE"]
    assert (azerbaijan.iso2, azerbaijan.capital, azerbaijan.geonameid) == ("AZ", "Baku", 587116)
    assert not set(known.countries) & set(SPECIAL_COUNTRIES)


def test_conventions_of_the_codebook() -> None:
    known = gazetteer()
    expected = {
        "un": ("UNO", ("GOV",)),
        "eu": ("EUR", ("GOV",)),
        "nato": ("IGO", ("MIL",)),
        "hamas": ("PSE", ("REB", "PTY")),
        "isis": ("IMG", ("REB",)),
        "taliban": ("AFG", ("REB",)),
        "state-duma": ("RUS", ("LEG",)),
        "fbi": ("USA", ("COP",)),
        "fsb": ("RUS", ("SPY",)),
        "amnesty-international": ("NGO", ("SOC",)),
        "tass": ("RUS", ("JRN",)),
        "apa": ("AZE", ("JRN",)),
    }
    for key, (country, sector) in expected.items():
        assert (known.organisations[key].country, known.organisations[key].sector) == (country, sector), key
    assert known.offices["foreign-minister"].title == "foreign minister"
    assert known.bodies["ministry-of-foreign-affairs"].head == "foreign-minister"
    assert known.bodies["press-service"].kind == "press service"


def test_partially_recognised_territories_take_the_country_of_the_rule() -> None:
    places = gazetteer().places
    pairs = {"abkhazia": "GEO", "south-ossetia": "GEO", "transnistria": "MDA", "northern-cyprus": "CYP"}
    assert {key: places[key].country for key in pairs} == pairs
    assert all(places[key].sector == ("PRE",) for key in pairs)
    assert {places[key].country for key in ("kashmir", "middle-east", "south-caucasus", "temple-mount")} == {None}


def test_places_have_coordinates_and_one_capital_a_country() -> None:
    places = gazetteer().places.values()
    assert all(place.lat is not None and place.lon is not None for place in places)
    capitals = [place.country for place in places if place.kind == "capital"]
    assert len(capitals) == len(set(capitals)) >= 190
    ids = [place.geonameid for place in places if place.geonameid is not None]
    assert len(ids) == len(set(ids))


def test_every_sector_used_is_known() -> None:
    known = gazetteer()
    used = {code for table in (known.organisations, known.offices, known.bodies, known.groups) for e in table.values()
            for code in e.sector}  # fmt: skip
    assert used <= set(SECTORS)


@pytest.mark.parametrize(
    ("table", "cells", "rule"),
    [
        ("organisations", ("x", "X", "QQQ", "GOV", ""), "«QQQ» is no country"),
        ("organisations", ("x", "X", "RUS", "GOV,XXX", ""), "«XXX» is no sector"),
        ("organisations", ("x", "X", "RUS", "GOV,GOV", ""), "a sector stands twice"),
        ("organisations", ("x", "", "RUS", "GOV", ""), "the name is empty"),
        ("organisations", ("un", "X", "RUS", "GOV", ""), "stands already"),
        ("offices", ("x", "x", "GOV", "Ministry of Magic", ""), "is no name in bodies.tsv"),
        ("bodies", ("x", "x", "GOV", "wizard", "court", ""), "«wizard» is no office"),
        ("bodies", ("x", "x", "GOV", "", "castle", ""), "the kind «castle» is none of"),
        ("countries", ("QQ", "QQ", "Q", "", "1", "0", "0", "", "", ""), "not an alpha-3"),
        ("countries", ("QQQ", "QQ", "Q", "", "-1", "0", "0", "", "", ""), "not a whole number"),
        ("countries", ("QQQ", "QQ", "Q", "", "1", "91", "0", "", "", ""), "not between -90 and 90"),
        ("countries", ("QQQ", "QQ", "Q", "", "1", "north", "0", "", "", ""), "is not a number"),
        ("countries", ("IGO", "QQ", "Q", "", "1", "0", "0", "", "", ""), "special code"),
        ("places", ("1", "X", "QQQ", "", "0", "0", "1", "city"), "«QQQ» is no country"),
        ("places", ("1", "X", "RUS", "", "0", "0", "1", "village"), "the kind «village»"),
        ("places_supplement", ("12", "", "X", "", "", "", "region", "admin", "", ""), "digits alone"),
        ("places_supplement", ("x", "", "X", "", "", "", "region", "near", "", ""), "the precision «near»"),
    ],
)
def test_a_wrong_row_stops_the_reading(copied: Path, table: str, cells: tuple[str, ...], rule: str) -> None:
    append(copied, table, *cells)
    with pytest.raises(DataError, match=rule) as caught:
        read_gazetteer(copied)
    assert caught.value.file.endswith(f"{table}.tsv")


def test_states_have_the_numbers_of_both_systems() -> None:
    countries = gazetteer().countries
    assert (countries["USA"].cow, countries["USA"].gw) == (2, 2)
    assert (countries["DEU"].cow, countries["DEU"].gw) == (255, 260)
    assert (countries["AZE"].cow, countries["ARM"].cow, countries["RUS"].gw) == (373, 371, 365)
    for numbers, least in (([c.cow for c in countries.values()], 190), ([c.gw for c in countries.values()], 170)):
        told = [number for number in numbers if number is not None]
        assert len(told) == len(set(told)) > least
