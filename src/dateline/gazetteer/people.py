"""The register of persons: who held which office when, read and checked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from dateline.gazetteer.cells import reference, required, sectors
from dateline.gazetteer.entities import PublicPerson, Tenure
from dateline.lexicon import Row

COLUMNS = ("id", "name", "country", "office", "sector", "since", "until", "source", "note")
KEY = ("id", "office", "since")
# A year, a month or a day; the shorter sorts before whatever lies in it.
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def read_people(rows: Iterable[Row], nations: Collection[str], offices: Collection[str]) -> Mapping[str, PublicPerson]:
    """Read the rows of the register, a person's together and in the order of their beginnings."""
    people: dict[str, PublicPerson] = {}
    last = ""
    for row in rows:
        key, tenure = required(row, "id"), _tenure(row, nations, offices)
        known = people.get(key)
        if known is not None:
            _check_order(row, known, tenure, together=key == last)
        earlier = known.tenures if known is not None else ()
        people[key] = PublicPerson(id=key, name=required(row, "name"), tenures=(*earlier, tenure))
        last = key
    return people


def _tenure(row: Row, nations: Collection[str], offices: Collection[str]) -> Tenure:
    since, until = _date(row, "since"), _date(row, "until")
    if since and until and until < since[: len(until)]:
        raise row.fault(f"it ends ({until}) before it begins ({since})")
    return Tenure(
        country=reference(row, "country", nations, "country of countries.tsv and no special code"),
        office=reference(row, "office", offices, "office of offices.tsv") if row["office"] else None,
        sector=sectors(row),
        since=since,
        until=until,
        source=required(row, "source"),
        note=row["note"],
    )


def _date(row: Row, column: str) -> str:
    if row[column] and not _DATE.fullmatch(row[column]):
        raise row.fault(f"the {column} «{row[column]}» is no year, month or day as in 2004, 2004-03, 2004-03-09")
    return row[column]


def _check_order(row: Row, known: PublicPerson, tenure: Tenure, *, together: bool) -> None:
    if not together:
        raise row.fault(f"the rows of «{known.id}» do not stand together")
    if row["name"] != known.name:
        raise row.fault(f"«{known.id}» is called {known.name} above")
    if tenure.since < known.tenures[-1].since:
        raise row.fault(f"since {tenure.since} stands after since {known.tenures[-1].since}")
