"""The language-free tables: read once, checked whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from dateline.errors import DataError
from dateline.gazetteer.atlas import atlas
from dateline.gazetteer.cells import SPECIAL_COUNTRIES, choice, degrees, number, reference, required, sectors
from dateline.gazetteer.entities import (
    Body,
    BodyKind,
    Country,
    Gazetteer,
    Group,
    Office,
    Organisation,
    Outlet,
    Place,
    PlaceKind,
)
from dateline.gazetteer.outlets import COLUMNS as _OUTLET
from dateline.gazetteer.outlets import by_host, find_host, read_outlets
from dateline.gazetteer.people import COLUMNS as _PERSON
from dateline.gazetteer.people import KEY as _TENURE_KEY
from dateline.gazetteer.people import read_people
from dateline.lexicon import Row, read_table
from dateline.records.event import PlacePrecision

DATA = Path(__file__).with_name("data")

_COUNTRY = ("code", "iso2", "name", "capital", "geonameid", "lat", "lon", "cow", "gw", "note")
_ORGANISATION = ("id", "name", "country", "sector", "note")
_OFFICE = ("id", "title", "sector", "body", "note")
_BODY = ("id", "name", "sector", "head", "kind", "note")
_GROUP = ("id", "name", "sector", "note")
_PLACE = ("geonameid", "name", "country", "admin1", "lat", "lon", "population", "kind")
_SUPPLEMENT = ("id", "geonameid", "name", "country", "lat", "lon", "kind", "precision", "sector", "note")


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=_Identified)


@cache
def gazetteer() -> Gazetteer:
    """Return the packaged tables, read at the first call."""
    return read_gazetteer(DATA)


def place_of(key: str) -> Place | None:
    """Return the place of a key: one of the tables, or of the atlas by its GeoNames id in digits."""
    known = gazetteer().places.get(key)
    if known is not None or not key.isdecimal():
        return known
    row = atlas().row_of(int(key))
    return atlas().place(row) if row is not None else None


def outlet(key: str) -> Outlet | None:
    """Return the outlet with an id, None where the register has none."""
    return gazetteer().outlets.get(key)


def outlet_of_host(host: str) -> Outlet | None:
    """Return the outlet that a host («www.apa.az», «ru.apa.az») is a site of, None where the register has none."""
    return find_host(host, _sites())


@cache
def _sites() -> Mapping[str, Outlet]:
    return by_host(gazetteer().outlets.values())


def read_gazetteer(folder: Path) -> Gazetteer:
    """Read the tables of a folder; raise DataError for a cell that is not of its kind or refers to nothing."""
    countries = {row["code"]: _country(row) for row in read_table(folder / "countries.tsv", _COUNTRY, key=["code"])}
    _check_apart(countries)
    nations = (*countries, *SPECIAL_COUNTRIES)
    organisations = _by_id(
        [_organisation(row, nations) for row in read_table(folder / "organisations.tsv", _ORGANISATION, key=["id"])]
    )
    outlet_rows = read_table(folder / "outlets.tsv", _OUTLET, key=["id"])
    office_rows = read_table(folder / "offices.tsv", _OFFICE, key=["id"])
    office_ids = {row["id"] for row in office_rows}
    bodies = [_body(row, office_ids) for row in read_table(folder / "bodies.tsv", _BODY, key=["id"])]
    employers = {body.name for body in bodies} | {organisation.name for organisation in organisations.values()}
    groups = [_group(row) for row in read_table(folder / "groups.tsv", _GROUP, key=["id"])]
    supplement = [
        _supplement(row, countries) for row in read_table(folder / "places_supplement.tsv", _SUPPLEMENT, key=["id"])
    ]
    tenures = read_table(folder / "persons.tsv", _PERSON, key=_TENURE_KEY)
    towns = [_place(row, countries) for row in read_table(folder / "places.tsv", _PLACE, key=["geonameid"])]
    return Gazetteer(
        countries=MappingProxyType(countries),
        organisations=organisations,
        outlets=MappingProxyType(dict(read_outlets(outlet_rows, countries, organisations))),
        offices=_by_id([_office(row, employers) for row in office_rows]),
        bodies=_by_id(bodies),
        groups=_by_id(groups),
        places=_by_id([*supplement, *towns]),
        persons=MappingProxyType(dict(read_people(tenures, nations, office_ids))),
    )


def _by_id(entities: list[E]) -> Mapping[str, E]:
    return MappingProxyType({entity.id: entity for entity in entities})


def _check_apart(countries: Mapping[str, Country]) -> None:
    for code in countries:
        if code in SPECIAL_COUNTRIES:
            raise DataError(f"{code} is a special code of PLOVER's, no country", file="countries.tsv")


def _country(row: Row) -> Country:
    code, iso2 = row["code"], row["iso2"]
    if not (len(code) == 3 and len(iso2) == 2 and (code + iso2).isalpha() and (code + iso2).isupper()):  # noqa: PLR2004 - alpha-3, alpha-2
        raise row.fault(f"«{code}» and «{iso2}» are not an alpha-3 and an alpha-2 code")
    return Country(
        code=code,
        iso2=iso2,
        name=required(row, "name"),
        capital=row["capital"],
        geonameid=number(row, "geonameid"),
        lat=degrees(row, "lat", 90),
        lon=degrees(row, "lon", 180),
        cow=number(row, "cow") if row["cow"] else None,
        gw=number(row, "gw") if row["gw"] else None,
        note=row["note"],
    )


def _organisation(row: Row, nations: Collection[str]) -> Organisation:
    return Organisation(
        id=required(row, "id"),
        name=required(row, "name"),
        country=reference(row, "country", nations, "country of countries.tsv and no special code"),
        sector=sectors(row),
        note=row["note"],
    )


def _office(row: Row, employers: Collection[str]) -> Office:
    return Office(
        id=required(row, "id"),
        title=required(row, "title"),
        sector=sectors(row),
        body=reference(row, "body", employers, "name in bodies.tsv or organisations.tsv") if row["body"] else "",
        note=row["note"],
    )


def _body(row: Row, offices: Collection[str]) -> Body:
    return Body(
        id=required(row, "id"),
        name=required(row, "name"),
        sector=sectors(row),
        head=reference(row, "head", offices, "office of offices.tsv") if row["head"] else None,
        kind=choice(row, "kind", BodyKind),
        note=row["note"],
    )


def _group(row: Row) -> Group:
    return Group(id=required(row, "id"), name=required(row, "name"), sector=sectors(row), note=row["note"])


def _place(row: Row, countries: Collection[str]) -> Place:
    return Place(
        id=required(row, "geonameid"),
        geonameid=number(row, "geonameid"),
        name=required(row, "name"),
        country=reference(row, "country", countries, "country of countries.tsv"),
        admin1=row["admin1"],
        lat=degrees(row, "lat", 90),
        lon=degrees(row, "lon", 180),
        population=number(row, "population"),
        kind=choice(row, "kind", PlaceKind),
        precision="exact",
    )


def _supplement(row: Row, countries: Collection[str]) -> Place:
    if row["id"].isdigit():
        raise row.fault("an id of digits alone is GeoNames's; the supplement's ids are names")
    return Place(
        id=required(row, "id"),
        geonameid=number(row, "geonameid") if row["geonameid"] else None,
        name=required(row, "name"),
        country=reference(row, "country", countries, "country of countries.tsv") if row["country"] else None,
        admin1="",
        lat=degrees(row, "lat", 90) if row["lat"] else None,
        lon=degrees(row, "lon", 180) if row["lon"] else None,
        population=0,
        kind=choice(row, "kind", PlaceKind),
        precision=choice(row, "precision", PlacePrecision),
        sector=sectors(row),
        note=row["note"],
    )
