"""The register of outlets: who publishes, of which kind and in whose hands, read, checked, and found by site."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from urllib.parse import urlsplit

from dateline.gazetteer.cells import choice, reference, required
from dateline.gazetteer.entities import Organisation, Outlet, OutletKind, Ownership
from dateline.lexicon import Row

COLUMNS = (
    "id", "name", "country", "kind", "ownership", "ownership_source", "languages", "domains", "feeds", "name_az"
)  # fmt: skip
_LANGUAGE = re.compile(r"[a-z]{2}")
_HOST = re.compile(r"(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+")
_FEED = re.compile(r"https?://\S+")


def read_outlets(
    rows: Iterable[Row], countries: Collection[str], organisations: Mapping[str, Organisation]
) -> Mapping[str, Outlet]:
    """Read the register; every outlet is an organisation of the same name, and a site is of one outlet alone."""
    outlets: dict[str, Outlet] = {}
    owners: dict[str, str] = {}
    for row in rows:
        outlet = _outlet(row, countries, organisations)
        for host in outlet.domains:
            if owners.setdefault(host, outlet.id) != outlet.id:
                raise row.fault(f"the site {host} is that of «{owners[host]}» already")
        outlets[outlet.id] = outlet
    return outlets


def by_host(outlets: Iterable[Outlet]) -> Mapping[str, Outlet]:
    """Return the outlets by the hosts of their sites."""
    return {host: outlet for outlet in outlets for host in outlet.domains}


def find_host(host: str, sites: Mapping[str, Outlet]) -> Outlet | None:
    """Find a host or the nearest site above it: «ru.», «m.» and «www.» before a site's name are the same outlet's."""
    labels = host.lower().rstrip(".").split(".")
    above = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((sites[name] for name in above if name in sites), None)


def _outlet(row: Row, countries: Collection[str], organisations: Mapping[str, Organisation]) -> Outlet:
    key = reference(row, "id", organisations, "organisation of organisations.tsv")
    if row["name"] != organisations[key].name:
        raise row.fault(f"«{key}» is called {organisations[key].name} in organisations.tsv")
    ownership: Ownership = choice(row, "ownership", Ownership)
    return Outlet(
        id=key,
        name=required(row, "name"),
        country=reference(row, "country", countries, "country of countries.tsv"),
        kind=choice(row, "kind", OutletKind),
        ownership=ownership,
        ownership_source=_source(row, ownership),
        languages=_several(row, "languages", _LANGUAGE),
        domains=_several(row, "domains", _HOST),
        feeds=_several(row, "feeds", _FEED),
        name_az=tuple(row["name_az"].split(",")) if row["name_az"] else (),
    )


def _source(row: Row, ownership: Ownership) -> str:
    """Return who says so: what nobody is named for is unknown, and what is unknown has no source."""
    source = row["ownership_source"]
    if (ownership == "unknown") == bool(source):
        raise row.fault(f"the ownership «{ownership}» {'has' if source else 'has no'} source")
    if source and "http" not in source:
        raise row.fault("the source of the ownership has no address")
    return source


def _several(row: Row, column: str, shape: re.Pattern[str]) -> tuple[str, ...]:
    parts = tuple(row[column].split(",")) if row[column] else ()
    for part in parts:
        if not shape.fullmatch(part):
            raise row.fault(f"«{part}» is not of the form of the {column}")
    if len(set(parts)) != len(parts):
        raise row.fault(f"one of the {column} stands twice")
    return parts


def site_of(url: str | None) -> str | None:
    """Return the name of the site that an address is on, without www."""
    try:
        name = urlsplit(url if "//" in url else f"//{url}").hostname if url else None
    except ValueError:
        return None
    return name.removeprefix("www.") if name and "." in name else None
