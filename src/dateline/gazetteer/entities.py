"""What the gazetteer knows, in no language: the nouns that names in any language refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dateline.records.event import PlacePrecision

BodyKind = Literal[
    "ministry", "court", "press service", "police", "army", "parliament", "government", "agency", "party", "other"
]
OutletKind = Literal["agency", "newspaper", "broadcaster", "site", "ministry", "party", "blog"]
Ownership = Literal["state", "private", "public", "unknown"]
PlaceKind = Literal["city", "capital", "region", "district", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory with an ISO 3166 alpha-3 code (or XKX); coordinates, WGS 84, are those of its capital.

    `geonameid` is that of the country itself; `capital` is in English, empty where there is none. `cow` and `gw` are
    the numbers of the Correlates of War project and of Gleditsch and Ward, None for what they do not count as a state.
    """

    code: str
    iso2: str
    name: str
    capital: str
    geonameid: int
    lat: float
    lon: float
    cow: int | None = None
    gw: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body with a name of its own; `country` is alpha-3 or PLOVER's IGO, UNO, EUR, NGO, ISM, IMG or MNC."""

    id: str
    name: str
    country: str
    sector: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes news; an organisation too, under the same id. `country` is alpha-3: where it is edited.

    `ownership` is what the named source says, `unknown` where none is named. `languages` are ISO 639-1 codes,
    `domains` hosts without www, `name_az` the names in Azerbaijani, the usual one first.
    """

    id: str
    name: str
    country: str
    kind: OutletKind
    ownership: Ownership
    ownership_source: str
    languages: tuple[str, ...]
    domains: tuple[str, ...]
    feeds: tuple[str, ...]
    name_az: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post that a person holds, in any country; `body` is the English name of the body it belongs to, or empty."""

    id: str
    title: str
    sector: tuple[str, ...]
    body: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that every country has one of, or many; `head` is the id of the office that leads it."""

    id: str
    name: str
    sector: tuple[str, ...]
    head: str | None
    kind: BodyKind
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """People named by what they are or do, not by a body: militants, residents, journalists, the sides."""

    id: str
    name: str
    sector: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town, region or territory. `id` is the GeoNames id in digits, or a name of ours for the supplement.

    `country` is None where the codebook's rule gives none (a region of several countries); `admin1` is
    GeoNames's code of the first-level division; `population` is 0 where it is not known. `name` is what
    GeoNames calls it and is for the reader of a table: a record keeps the text's own form beside it. `sector` is
    what an actor of the place has beside its own sectors: PRE for the partially recognised.
    """

    id: str
    geonameid: int | None
    name: str
    country: str | None
    admin1: str
    lat: float | None
    lon: float | None
    population: int
    kind: PlaceKind
    precision: PlacePrecision
    sector: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """What a person was known as from one day to another: an office, or, without one, a sector alone.

    `since` and `until` are years, months or days in ISO 8601, empty where not told; an empty `until` is ongoing too.
    `country` is alpha-3 or a special code of PLOVER's; `source` is where the dates can be looked up.
    """

    country: str
    office: str | None
    sector: tuple[str, ...]
    since: str
    until: str
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPerson:
    """Somebody whom news names without saying who it is; tenures in the order of their beginnings."""

    id: str
    name: str
    tenures: tuple[Tenure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """All tables by id (countries by alpha-3 code), in the order of their files; the supplement's places first."""

    countries: Mapping[str, Country]
    organisations: Mapping[str, Organisation]
    outlets: Mapping[str, Outlet]
    offices: Mapping[str, Office]
    bodies: Mapping[str, Body]
    groups: Mapping[str, Group]
    places: Mapping[str, Place]
    persons: Mapping[str, PublicPerson]
