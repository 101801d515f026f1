"""The register of outlets: what it must hold, which rows stop the reading, and how a site finds its outlet."""

import csv
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.errors import DataError
from dateline.gazetteer import Names, Organisation, Outlet, gazetteer, outlet, outlet_of_host
from dateline.gazetteer.outlets import COLUMNS, read_outlets
from dateline.lexicon import read_table
from dateline.records import Token

ROOT = Path(__file__).parents[2]
LANGUAGES = ROOT / "src" / "dateline" / "lang"
PAGE = ROOT / "docs" / "gazetteer.md"
COUNTRIES = {"DNK", "KEN"}
ORGANISATIONS = {
    key: Organisation(id=key, name=name, country="DNK", sector=("JRN",))
    for key, name in (("herald", "The Herald"), ("wire", "Wire"))
}
HERALD = (
    "herald", "The Herald", "DNK", "newspaper", "private", "its own page, https://herald.example/about", "da,en",
    "herald.example", "https://herald.example/rss", "Herald",
)  # fmt: skip


def register(tmp_path: Path, *rows: tuple[str, ...]) -> dict[str, Outlet]:
    path = tmp_path / "outlets.tsv"
    path.write_text("\n".join("\t".join(row) for row in (COLUMNS, *rows)) + "\n", encoding="utf-8")
    return dict(read_outlets(read_table(path, COLUMNS, key=["id"]), COUNTRIES, ORGANISATIONS))


def row(**cells: str) -> tuple[str, ...]:
    """Return a row like that of The Herald, some cells changed."""
    return tuple((dict(zip(COLUMNS, HERALD, strict=True)) | cells).values())


def test_a_row_is_read(tmp_path: Path) -> None:
    found = register(tmp_path, row(domains="herald.example,herald.test", name_az="Herald,Carçı"))["herald"]
    assert (found.kind, found.ownership, found.languages) == ("newspaper", "private", ("da", "en"))
    assert (found.domains, found.name_az) == (("herald.example", "herald.test"), ("Herald", "Carçı"))
    assert found.feeds == ("https://herald.example/rss",)


def test_cells_that_nobody_knows_are_empty(tmp_path: Path) -> None:
    bare = row(ownership="unknown", ownership_source="", languages="", domains="", feeds="", name_az="")
    found = register(tmp_path, bare)["herald"]
    assert (found.languages, found.domains, found.feeds, found.name_az) == ((), (), (), ())


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([row(id="nobody")], "«nobody» is no organisation"),
        ([row(name="Herald")], "«herald» is called The Herald in organisations.tsv"),
        ([row(country="QQQ")], "«QQQ» is no country"),
        ([row(kind="rumour")], "the kind «rumour» is none of"),
        ([row(ownership="free")], "the ownership «free» is none of"),
        ([row(ownership_source="")], "the ownership «private» has no source"),
        ([row(ownership="unknown")], "the ownership «unknown» has source"),
        ([row(ownership_source="everybody knows")], "has no address"),
        ([row(languages="da,english")], "«english» is not of the form of the languages"),
        ([row(domains="www.herald.example")], "«www.herald.example» is not of the form of the domains"),
        ([row(domains="https://herald.example")], "is not of the form of the domains"),
        ([row(domains="herald.example,herald.example")], "one of the domains stands twice"),
        ([row(feeds="herald.example/rss")], "is not of the form of the feeds"),
        ([HERALD, row(id="wire", name="Wire")], "the site herald.example is that of «herald» already"),
        ([HERALD, HERALD], "stands already"),
    ],
)
def test_a_wrong_row_stops_the_reading(tmp_path: Path, rows: list[tuple[str, ...]], rule: str) -> None:
    with pytest.raises(DataError, match=rule) as caught:
        register(tmp_path, *rows)
    assert caught.value.place.startswith("row ")


def test_the_register_is_as_large_as_promised() -> None:
    known = gazetteer().outlets
    by_country = Counter(found.country for found in known.values())
    least = {"AZE": 20, "ARM": 20, "GEO": 20, "RUS": 25, "UKR": 15, "TUR": 15, "IRN": 12}
    assert len(known) >= 160
    assert {country: by_country[country] for country, count in least.items() if by_country[country] < count} == {}


def test_every_outlet_is_an_organisation_of_the_press() -> None:
    organisations = gazetteer().organisations
    apart = {found.id for found in gazetteer().outlets.values() if found.kind in {"ministry", "party"}}
    assert [key for key in gazetteer().outlets if "JRN" not in organisations[key].sector and key not in apart] == []


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_outlet_has_a_name_in_each_language(language: str) -> None:
    with (LANGUAGES / language / "lexicon" / "organisations.tsv").open(encoding="utf-8", newline="") as file:
        named = {line["id"] for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    assert set(gazetteer().outlets) <= named


def test_outlets_of_azerbaijan_have_an_azerbaijani_name() -> None:
    assert [found.id for found in gazetteer().outlets.values() if found.country == "AZE" and not found.name_az] == []


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("apa.az", "apa"),
        ("www.apa.az", "apa"),
        ("m.apa.az", "apa"),
        ("ru.apa.az", "apa"),
        ("APA.az.", "apa"),
        ("az.trend.az", "trend"),
        ("batumelebi.netgazeti.ge", "batumelebi"),
        ("netgazeti.ge", "netgazeti"),
        ("interfax.com.ua", "interfax-ukraine"),
        ("www.interfax.ru", "interfax"),
    ],
)
def test_a_host_finds_its_outlet(host: str, key: str) -> None:
    assert outlet_of_host(host) == outlet(key) == gazetteer().outlets[key]


@pytest.mark.parametrize("host", ["apa.example", "myapa.az", "az", "", "com.ua", "apa.az.example"])
def test_an_unknown_host_finds_nothing(host: str) -> None:
    assert outlet_of_host(host) is None


def test_an_unknown_id_finds_nothing() -> None:
    assert outlet("united-nations") is outlet("") is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("со ссылкой на Азертадж", "azertac"),
        ("сообщает AZƏRTAC", "azertac"),
        ("в эфире телеканала «Имеди»", "imedi"),
        ("передаёт АрмИнфо", "arminfo"),
        ("пишет газета «Взгляд»", "vzglyad"),
        ("по данным «Казахстанской правды»", "kazakhstanskaya-pravda"),
        ("агентству «Хабар»", "khabar-kaz"),
    ],
)
def test_outlets_are_found_in_russian(
    text: str, key: str, russian: Names, tokens: Callable[[str], list[Token]]
) -> None:
    assert [match.values for match in russian.organisations.find(tokens(text))] == [(key,)]


@pytest.mark.parametrize(
    "text",
    [
        "Вести с мест приходят редко",
        "Время покажет",
        "Новости дня",
        "Эхо взрыва слышали в городе",
        "Звезда упала в море",
        "Мир в регионе хрупок",
        "Взгляд из окна",
        "Зеркало разбилось",
        "Дождь прекратился",
        "Газета республики вышла вовремя",
        "Голос Армении услышан",
        "Красная звезда на башне",
        "Формула успеха проста",
        "Республика отвергла ноту",
        "Каспий обмелел",
        "Первый информационный выпуск",
        "Новое время требует решений",
    ],
)
def test_ordinary_words_are_no_outlets(text: str, russian: Names, tokens: Callable[[str], list[Token]]) -> None:
    assert russian.organisations.find(tokens(text)) == []


def test_the_counts_in_the_page_are_those_of_the_table() -> None:
    told = re.search(
        r"^The register holds (\d+) outlets: (.+), and others in (\d+) of (\d+) countries\.$",
        PAGE.read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert told is not None
    counts = Counter(found.country for found in gazetteer().outlets.values())
    pairs = {code: int(count) for code, count in re.findall(r"([A-Z]{3}) (\d+)", told[2])}
    assert pairs == {code: counts[code] for code in pairs}
    assert tuple(map(int, told.group(1, 3, 4))) == (counts.total(), len(counts) - len(pairs), len(counts))
