"""Who and where: countries, organisations, offices, bodies, groups and places, and their names in a language."""

from dateline.gazetteer.entities import (
    Body,
    Country,
    Gazetteer,
    Group,
    Office,
    Organisation,
    Place,
    PublicPerson,
    Tenure,
)
from dateline.gazetteer.names import CountryName, Names, OfficeName, names
from dateline.gazetteer.tables import gazetteer, read_gazetteer

__all__ = [
    "Body",
    "Country",
    "CountryName",
    "Gazetteer",
    "Group",
    "Names",
    "Office",
    "OfficeName",
    "Organisation",
    "Place",
    "PublicPerson",
    "Tenure",
    "gazetteer",
    "names",
    "read_gazetteer",
]
