"""The register of persons: what it must hold, and which rows stop the reading."""

import csv
from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.gazetteer import PublicPerson, gazetteer
from dateline.gazetteer.people import COLUMNS, KEY, read_people
from dateline.lexicon import read_table

LANGUAGES = Path(__file__).parents[2] / "src" / "dateline" / "lang"
NATIONS, OFFICES = {"DNK", "KEN", "IGO"}, {"president", "minister"}
HOLM = ("lena-holm", "Lena Holm", "DNK", "minister", "GOV", "2001-05", "2003-04-09", "list", "")


def register(tmp_path: Path, *rows: tuple[str, ...]) -> dict[str, PublicPerson]:
    path = tmp_path / "persons.tsv"
    path.write_text("\n".join("\t".join(row) for row in (COLUMNS, *rows)) + "\n", encoding="utf-8")
    return dict(read_people(read_table(path, COLUMNS, key=KEY), NATIONS, OFFICES))


def row(**cells: str) -> tuple[str, ...]:
    """Return a row like that of Lena Holm, some cells changed."""
    return tuple((dict(zip(COLUMNS, HOLM, strict=True)) | cells).values())


def test_tenures_are_gathered_by_person(tmp_path: Path) -> None:
    later = row(country="IGO", office="", sector="GOV", since="2004", until="")
    person = register(tmp_path, HOLM, later)["lena-holm"]
    assert [(t.country, t.office, t.since, t.until) for t in person.tenures] == [
        ("DNK", "minister", "2001-05", "2003-04-09"),
        ("IGO", None, "2004", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([row(country="QQQ")], "«QQQ» is no country"),
        ([row(office="wizard")], "«wizard» is no office"),
        ([row(sector="XXX")], "«XXX» is no sector"),
        ([row(since="5 May 2001")], "the since «5 May 2001» is no year, month or day"),
        ([row(until="2003-13")], "the until «2003-13» is no year, month or day"),
        ([row(since="2004", until="2003")], r"ends \(2003\) before it begins"),
        ([row(source="")], "the source is empty"),
        ([row(name="")], "the name is empty"),
        ([HOLM, HOLM], "stands already"),
        ([HOLM, row(id="x"), row(since="2009", until="")], "do not stand together"),
        ([HOLM, row(name="Anna Holm", since="2009", until="")], "called Lena Holm above"),
        ([HOLM, row(since="1999")], "since 1999 stands after since 2001-05"),
    ],
)
def test_a_wrong_row_stops_the_reading(tmp_path: Path, rows: list[tuple[str, ...]], rule: str) -> None:
    with pytest.raises(DataError, match=rule):
        register(tmp_path, *rows)


def test_a_tenure_may_end_in_the_year_in_which_it_begins(tmp_path: Path) -> None:
    assert register(tmp_path, row(since="2003-02-01", until="2003"))["lena-holm"].tenures[0].until == "2003"


def test_the_register_is_as_large_as_promised() -> None:
    known = gazetteer().persons
    assert len(known) >= 1200
    assert len({tenure.country for person in known.values() for tenure in person.tenures}) >= 110


def test_whoever_leads_a_partially_recognised_entity_is_marked_so() -> None:
    known = gazetteer().persons
    leaders = {"sergei-bagapsh": "GEO", "bako-sahakyan": "AZE", "igor-smirnov": "MDA", "rauf-denktash": "CYP"}
    for key, country in leaders.items():
        tenure = known[key].tenures[0]
        assert (tenure.country, tenure.sector) == (country, ("GOV", "PRE")), key
        assert tenure.note, key


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_person_has_a_full_name_in_each_language(language: str) -> None:
    with (LANGUAGES / language / "lexicon" / "persons.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert {line["id"] for line in rows if line["note"] != "alone"} == set(gazetteer().persons)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_name_has_two_homes(language: str) -> None:
    def forms(table: str) -> set[str]:
        path = LANGUAGES / language / "lexicon" / f"{table}.tsv"
        return {line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()[1:]}

    others = ("countries", "organisations", "offices", "groups", "places")
    assert not forms("persons") & {form for table in others for form in forms(table)}
