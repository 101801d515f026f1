"""Who and where: countries, organisations, outlets, offices, bodies, groups, places, and their names in a language."""

from dateline.gazetteer.atlas import Atlas, atlas
from dateline.gazetteer.entities import (
    Body,
    Country,
    Gazetteer,
    Group,
    Office,
    Organisation,
    Outlet,
    Place,
    PublicPerson,
    Tenure,
)
from dateline.gazetteer.names import CountryName, Names, OfficeName, names
from dateline.gazetteer.outlets import site_of
from dateline.gazetteer.tables import gazetteer, outlet, outlet_of_host, place_of, read_gazetteer

__all__ = [
    "Atlas",
    "Body",
    "Country",
    "CountryName",
    "Gazetteer",
    "Group",
    "Names",
    "Office",
    "OfficeName",
    "Organisation",
    "Outlet",
    "Place",
    "PublicPerson",
    "Tenure",
    "atlas",
    "gazetteer",
    "names",
    "outlet",
    "outlet_of_host",
    "place_of",
    "read_gazetteer",
    "site_of",
]
