"""The English name tables: what they find in running text, and what they must leave alone."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.gazetteer import CountryName, Names, OfficeName, gazetteer, names
from dateline.lang.en.dictionary import lemmas, singular
from dateline.records import Span, Token

LEXICON = Path(__file__).parents[2] / "src" / "dateline" / "lang" / "en" / "lexicon"
TABLES = ("countries", "organisations", "offices", "groups", "places")
# As spaCy cuts English: hyphens between letters, possessives, abbreviations with their full stops.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:St|Gen|Sen|Rep|Gov|No)\.|\w+(?:-\w*\d\w*)+|\w+(?='s\b)|'s\b|\w+(?:'\w+)*|[^\w\s]"
)

Find = Callable[[str, str], list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def english() -> Names:
    return names(LEXICON, lemmas)


@pytest.fixture(scope="module")
def found(english: Names) -> Find:
    """Look a text up in a table, its tokens with the lemma that a parser gives nouns and names."""

    def look(table: str, text: str) -> list[tuple[object, ...]]:
        return [match.values for match in getattr(english, table).find(tokens(text))]

    return look


def tokens(text: str) -> list[Token]:
    return [
        Token(
            index=index,
            span=Span(word.start(), word.end()),
            text=word.group(),
            lemma=singular(word.group()),
            pos="X",
            head=-1,
            relation="dep",
        )
        for index, word in enumerate(WORD.finditer(text))
    ]


def rows(table: str) -> list[dict[str, str]]:
    with (LEXICON / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


COUNTRIES = [
    ("in the U.S.", "USA", "abbreviation"),
    ("US troops", "USA", "abbreviation"),
    ("the United States of America", "USA", "official"),
    ("the United States", "USA", "name"),
    ("the White House said", "USA", "government"),
    ("in Washington, D.C., on Monday", "USA", "capital"),
    ("American soldiers", "USA", "adjective"),
    ("two Americans", "USA", "inhabitant"),
    ("the U.K. and its allies", "GBR", "abbreviation"),
    ("Britain's cabinet", "GBR", "name"),
    ("10 Downing Street", "GBR", "government"),
    ("Britons", "GBR", "inhabitant"),
    ("Iraqi officials", "IRQ", "adjective"),
    ("several Iraqis", "IRQ", "inhabitant"),
    ("Frenchmen", "FRA", "inhabitant"),
    ("the Élysée Palace", "FRA", "government"),
    ("the Quai d'Orsay", "FRA", "government"),
    ("the Kremlin", "RUS", "government"),
    ("the Soviet Union", "RUS", "name"),
    ("North Koreans", "PRK", "inhabitant"),
    ("the DPRK", "PRK", "abbreviation"),
    ("South Korea's capital", "KOR", "name"),
    ("Azeri soldiers", "AZE", "adjective"),
    ("Baku", "AZE", "capital"),
    ("Turkey", "TUR", "name"),
    ("Türkiye", "TUR", "name"),
    ("Turks", "TUR", "inhabitant"),
    ("in Guinea-Bissau", "GNB", "name"),
    ("Ivory Coast", "CIV", "name"),
    ("Côte d'Ivoire", "CIV", "name"),
    ("the Democratic Republic of Congo", "COD", "official"),
    ("the UAE-backed force", "ARE", "abbreviation"),
    ("N'Djamena", "TCD", "capital"),
    ("Burma", "MMR", "name"),
    ("the Israeli-occupied hills", "ISR", "adjective"),
    ("Malacañang", "PHL", "government"),
    ("Poles", "POL", "inhabitant"),
    ("Port-au-Prince", "HTI", "capital"),
    ("Bosnia-Herzegovina", "BIH", "name"),
    ("the Palestinians", "PSE", "inhabitant"),
    ("Kosovo", "XKX", "name"),
    ("Taiwanese jets", "TWN", "adjective"),
]


@pytest.mark.parametrize(("text", "code", "kind"), COUNTRIES)
def test_countries_are_found(english: Names, text: str, code: str, kind: str) -> None:
    first = [match.values[0] for match in english.countries.find(tokens(text))]
    assert first == [CountryName(code=code, kind=kind)]  # type: ignore[arg-type]


def test_who_is_both_of_a_country_and_its_adjective_has_both_values(found: Find) -> None:
    both = (CountryName(code="IRQ", kind="adjective"), CountryName(code="IRQ", kind="inhabitant"))
    assert found("countries", "an Iraqi was hurt") == [both]


def test_either_korea_is_both(english: Names) -> None:
    (match,) = english.countries.find(tokens("on Korean soil"))
    assert {value.code for value in match.values} == {"KOR", "PRK"}


ORGANISATIONS = [
    ("the United Nations", "un"),
    ("the U.N. Security Council", "un-security-council"),
    ("NATO's chief", "nato"),
    ("al-Qaeda", "al-qaeda"),
    ("an al-Qaida-linked group", "al-qaeda"),
    ("al-Shabab", "al-shabaab"),
    ("the Islamic State group", "isis"),
    ("the Taliban", "taliban"),
    ("Houthis", "houthis"),
    ("Tamil Tigers", "ltte"),
    ("Republicans", "republican-party"),
    ("Senate Democrats", "democratic-party"),
    ("the GOP", "republican-party"),
    ("Tories", "conservative-party-gbr"),
    ("the Sandinistas", "sandinistas"),
    ("the FBI", "fbi"),
    ("the F.B.I.", "fbi"),
    ("the Justice Department", "us-justice"),
    ("the U.S. Treasury Department", "us-treasury"),
    ("the State Department", "state-department"),
    ("the Knesset", "knesset"),
    ("Doctors Without Borders", "msf"),
    ("The New York Times", "new-york-times"),
    ("Lashkar-e-Taiba", "lashkar-e-taiba"),
    ("the Kurdistan Workers' Party", "pkk"),
    ("the People's Liberation Army", "pla"),
    ("the G-20", "g20"),
    ("the Khmer Rouge", "khmer-rouge"),
]


@pytest.mark.parametrize(("text", "entity"), ORGANISATIONS)
def test_organisations_are_found(found: Find, text: str, entity: str) -> None:
    assert found("organisations", text) == [(entity,)]


OFFICES = [
    ("the foreign minister", "foreign-minister", "office"),
    ("Foreign Minister", "foreign-minister", "office"),
    ("Minister of Foreign Affairs", "foreign-minister", "office"),
    ("foreign ministers", "foreign-minister", "office"),
    ("the country's top diplomat", "foreign-minister", "office"),
    ("defence ministers", "defense-minister", "office"),
    ("Secretary of State", "secretary-of-state", "office"),
    ("the defense secretary", "secretary-of-defense", "office"),
    ("the Pentagon chief", "secretary-of-defense", "office"),
    ("prime ministers", "prime-minister", "office"),
    ("lawmakers", "deputy", "office"),
    ("MPs", "deputy", "office"),
    ("Sen.", "senator", "office"),
    ("a spokeswoman", "spokesman", "office"),
    ("spokesmen", "spokesman", "office"),
    ("attorneys general", "attorney-general", "office"),
    ("the director of the FBI", "fbi-director", "office"),
    ("the vice-president", "vice-president", "office"),
    ("the Republican presidential nominee", "nominee", "office"),
    ("the EU's foreign policy chief", "high-representative", "office"),
    ("the U.N. Secretary-General", "secretary-general", "office"),
    ("Gen.", "general", "office"),
    ("the police chief", "police-chief", "office"),
    ("the foreign ministry", "ministry-of-foreign-affairs", "body"),
    ("the Ministry of Defence", "ministry-of-defense", "body"),
    ("parliament", "parliament", "body"),
    ("the House of Representatives", "house-of-representatives", "body"),
    ("the Supreme Court", "supreme-court", "body"),
    ("police", "police", "body"),
    ("security forces", "security-forces", "body"),
    ("the central bank", "central-bank", "body"),
    ("the prosecutor's office", "prosecution", "body"),
    ("the ruling junta", "military-government", "body"),
    ("a grand jury", "grand-jury", "body"),
]


@pytest.mark.parametrize(("text", "entity", "kind"), OFFICES)
def test_offices_and_bodies_are_found(found: Find, text: str, entity: str, kind: str) -> None:
    assert found("offices", text) == [(OfficeName(id=entity, kind=kind),)]  # type: ignore[arg-type]


GROUPS = [
    ("protesters", "protesters"),
    ("anti-government protesters", "protesters"),
    ("gunmen", "gunmen"),
    ("an armed man", "gunmen"),
    ("rebels", "rebels"),
    ("troops", "troops"),
    ("government forces", "troops"),
    ("policemen", "police-officers"),
    ("women and children", "people"),
    ("asylum seekers", "refugees"),
    ("Kurds", "minorities"),
    ("Shi'ite Muslims", "religious-believers"),
    ("both sides", "sides"),
    ("the warring parties", "sides"),
    ("UN peacekeepers", "peacekeepers"),
    ("Houthi rebels", "rebels"),
    ("settlers", "settlers"),
    ("hunger strikers", "protesters"),
    ("his counterparts", "colleague"),
    ("tribesmen", "tribes"),
]


@pytest.mark.parametrize(("text", "entity"), GROUPS)
def test_groups_are_found(found: Find, text: str, entity: str) -> None:
    assert set(found("groups", text)) == {(entity,)}


PLACES = [
    ("in St. Petersburg", "498817"),
    ("Nagorno-Karabakh", "karabakh"),
    ("in Stepanakert", "146970"),
    ("in Khankendi", "146970"),
    ("the West Bank", "west-bank"),
    ("Gaza City", "gaza-city"),
    ("the Gaza Strip", "gaza-strip"),
    ("in Kiev", "703448"),
    ("in Bombay", "1275339"),
    ("São Paulo", "3448439"),
    ("Sao Paulo", "3448439"),
    ("Indian-controlled Kashmir", "jammu-and-kashmir"),
    ("Kashmir", "kashmir"),
    ("in the Donetsk region", "donetsk-oblast"),
    ("Crimea", "crimea"),
    ("Chechen rebels", "chechnya"),
    ("Fallujah", "99454"),
    ("Deir ez-Zor", "170794"),
    ("Washington, D.C.", "4140963"),
    ("North Carolina", "north-carolina"),
    ("Cox's Bazar", "1336134"),
    ("Sana'a", "71137"),
    ("Darfur", "darfur"),
    ("the demilitarized zone", "korean-dmz"),
    ("across the Thames", "thames"),
    ("Heathrow Airport", "heathrow"),
    ("in County Down", "down-county"),
    ("in West Sussex", "west-sussex"),
    ("in Southern California", "southern-california"),
    ("Second Thomas Shoal", "second-thomas-shoal"),
    ("at Ren'ai Jiao", "second-thomas-shoal"),
    ("the Enguri dam", "enguri-dam"),
]


@pytest.mark.parametrize(("text", "entity"), PLACES)
def test_places_are_found(found: Find, text: str, entity: str) -> None:
    assert found("places", text) == [(entity,)]


COMMON_WORDS = [
    "us and them and it",
    "Split the bill, reading a nice book on a van",
    "a turkey, a chad, jersey and china cups",
    "Male suspects, Nice weather, Mobile phones",
    "Reading lists and Mary, Victoria and Douglas",
    "the polish on the pole",
    "they can, who said so, and is it so",
    "a march in May and an august body",
    "down the county, a rio grande, seine nets and the don",
]


@pytest.mark.parametrize("text", COMMON_WORDS)
def test_common_words_name_no_country_organisation_or_place(found: Find, text: str) -> None:
    assert [found(table, text) for table in ("countries", "organisations", "places")] == [[], [], []]


def test_one_side_of_a_pair_of_names_is_not_preferred(found: Find) -> None:
    for pair in [
        "Shusha Shushi",
        "Stepanakert Khankendi",
        "Kyiv Kiev",
        "Lachin Berdzor",
        "Senkaku Diaoyu",
        "Karki Tigranashen",
        "Imia Kardak",
        "Kunashir Kunashiri",
    ]:
        first, second = found("places", pair)
        assert first == second, pair


# Islands and small states of whose names news makes no adjective.
WITHOUT_ADJECTIVE = "DMA GGY GUF HKG JEY KIR NZL REU VAT VGB VIR"


def test_every_country_has_a_name_and_an_adjective() -> None:
    kinds: dict[str, set[str]] = {code: set() for code in gazetteer().countries}
    for row in rows("countries"):
        kinds[row["code"]].add(row["kind"])
    assert [code for code, has in kinds.items() if "name" not in has] == []
    assert [code for code, has in kinds.items() if "adjective" not in has] == WITHOUT_ADJECTIVE.split()


def test_every_organisation_office_body_and_group_has_an_english_form() -> None:
    known = gazetteer()
    assert {row["id"] for row in rows("organisations")} == set(known.organisations)
    assert {row["id"] for row in rows("offices")} == set(known.offices) | set(known.bodies)
    assert {row["id"] for row in rows("groups")} == set(known.groups)


def test_every_place_of_the_supplement_has_an_english_form() -> None:
    unnamed = set(gazetteer().places) - {row["id"] for row in rows("places")}
    assert {place for place in unnamed if not place.isdigit()} == {"galicia-ukr"}


def test_no_form_has_two_homes() -> None:
    homes: Counter[str] = Counter()
    for table in TABLES:
        homes.update({row["form"] for row in rows(table) if row.get("kind") != "capital"})
    assert [form for form, count in homes.items() if count > 1] == []


def test_tables_are_as_large_as_promised() -> None:
    least = {"countries": 1600, "organisations": 2000, "offices": 1800, "groups": 1500, "places": 5500}
    counted = {table: len(rows(table)) for table in TABLES}
    assert all(counted[table] >= number for table, number in least.items()), counted
