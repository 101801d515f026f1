"""What a language calls the gazetteer's entities: the tables of a pack's lexicon folder, made ready for finding."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dateline.gazetteer.cells import choice, reference, required
from dateline.gazetteer.entities import Gazetteer
from dateline.gazetteer.tables import gazetteer
from dateline.lexicon import Lemmas, PhraseIndex, Row, read_optional_table

_ENDING = ("ending", "nominative")
CountryNameKind = Literal["name", "official", "abbreviation", "adjective", "inhabitant", "capital", "government"]
OfficeNameKind = Literal["office", "body"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryName:
    """A country by alpha-3 code, and how the words name it: as such, by its people, by its seat of power."""

    code: str
    kind: CountryNameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeName:
    """An office or a body by its id."""

    id: str
    kind: OfficeNameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """A language's names, one index a table. Values of all but countries and offices are ids of the gazetteer.

    A form that may mean several things («Конго») has several values; which is meant is for the caller to tell.
    `given` finds the first words of full names, and their initials, by which namesakes are told apart. `endings`
    are pairs of an ending that a place's name may have in a text and that of its dictionary form.
    """

    countries: PhraseIndex[CountryName]
    organisations: PhraseIndex[str]
    offices: PhraseIndex[OfficeName]
    groups: PhraseIndex[str]
    places: PhraseIndex[str]
    persons: PhraseIndex[str]
    given: PhraseIndex[str]
    endings: tuple[tuple[str, str], ...] = ()


def names(folder: Path, lemmas: Lemmas, known: Gazetteer | None = None) -> Names:
    """Read countries, organisations, offices, groups, places and persons.tsv of a folder; a missing table is empty.

    `lemmas` gives the dictionary forms that a word of a phrase may have, `known` the entities referred to (the
    packaged ones unless told). Raise DataError for a form that refers to nothing or stands twice.
    """
    known = known or gazetteer()
    persons = _plain(folder, "persons", known.persons)
    return Names(
        countries=PhraseIndex(_countries(folder, known), lemmas),
        organisations=PhraseIndex(_plain(folder, "organisations", known.organisations), lemmas),
        offices=PhraseIndex(_offices(folder, known), lemmas),
        groups=PhraseIndex(_plain(folder, "groups", known.groups), lemmas),
        places=PhraseIndex(_plain(folder, "places", known.places), lemmas),
        persons=PhraseIndex(persons, lemmas),
        given=PhraseIndex(_given(persons), lemmas),
        endings=tuple((row["ending"], row["nominative"]) for row in _rows(folder, "place_endings", _ENDING, _ENDING)),
    )


def _countries(folder: Path, known: Gazetteer) -> list[tuple[str, CountryName]]:
    return [
        (
            required(row, "form"),
            CountryName(
                code=reference(row, "code", known.countries, "country of countries.tsv"),
                kind=choice(row, "kind", CountryNameKind),
            ),
        )
        for row in _rows(folder, "countries", ("form", "code", "kind", "note"), ("form", "code", "kind"))
    ]


def _offices(folder: Path, known: Gazetteer) -> list[tuple[str, OfficeName]]:
    return [
        (required(row, "form"), _office(row, known))
        for row in _rows(folder, "offices", ("form", "id", "kind", "note"), ("form", "id"))
    ]


def _office(row: Row, known: Gazetteer) -> OfficeName:
    kind: OfficeNameKind = choice(row, "kind", OfficeNameKind)
    owners: Collection[str] = known.offices if kind == "office" else known.bodies
    table = "office of offices.tsv" if kind == "office" else "body of bodies.tsv"
    return OfficeName(id=reference(row, "id", owners, table), kind=kind)


def _plain(folder: Path, table: str, known: Collection[str]) -> list[tuple[str, str]]:
    return [
        (required(row, "form"), reference(row, "id", known, f"id of the gazetteer's {table}"))
        for row in _rows(folder, table, ("form", "id", "note"), ("form", "id"))
    ]


def _given(persons: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the first word of each full name, and its initial, with whose they are."""
    firsts = [(form.split()[0], person) for form, person in persons if " " in form]
    return list(dict.fromkeys([*firsts, *((first[0], person) for first, person in firsts)]))


def _rows(folder: Path, table: str, columns: Sequence[str], key: Sequence[str]) -> tuple[Row, ...]:
    path = folder / f"{table}.tsv"
    return read_optional_table(path, columns, key=key)
