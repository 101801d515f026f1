"""The Russian name tables: what they find in inflected text, and what they must leave alone."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.gazetteer import CountryName, Names, OfficeName, gazetteer
from dateline.records import Token

Tokens = Callable[[str], list[Token]]
LEXICON = Path(__file__).parents[2] / "src" / "dateline" / "lang" / "ru" / "lexicon"


def rows(table: str) -> list[dict[str, str]]:
    with (LEXICON / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


COUNTRIES = [
    ("в Азербайджанской Республике", "AZE", "official"),
    ("с азербайджанцами", "AZE", "inhabitant"),
    ("азербайджанскими пограничниками", "AZE", "adjective"),
    ("из Баку", "AZE", "capital"),
    ("президентом Азербайджана", "AZE", "name"),
    ("в Российской Федерации", "RUS", "official"),
    ("МИД РФ", "RUS", "abbreviation"),
    ("россиянам", "RUS", "inhabitant"),
    ("российскую границу", "RUS", "adjective"),
    ("в Кремле заявили", "RUS", "government"),
    ("Москвой", "RUS", "capital"),
    ("из США", "USA", "abbreviation"),
    ("в Соединённых Штатах Америки", "USA", "official"),
    ("с Соединенными Штатами", "USA", "name"),
    ("Белого дома", "USA", "government"),
    ("американцев", "USA", "inhabitant"),
    ("Вашингтоном", "USA", "capital"),
    ("Армению", "ARM", "name"),
    ("армянским премьером", "ARM", "adjective"),
    ("в Ереване", "ARM", "capital"),
    ("турецкой стороне", "TUR", "adjective"),
    ("Турцией", "TUR", "name"),
    ("Анкары", "TUR", "capital"),
    ("турками", "TUR", "inhabitant"),
    ("в Китайской Народной Республике", "CHN", "official"),
    ("КНР", "CHN", "abbreviation"),
    ("Поднебесной", "CHN", "name"),
    ("Пекина", "CHN", "capital"),
    ("с Южной Кореей", "KOR", "name"),
    ("северокорейские ракеты", "PRK", "adjective"),
    ("КНДР", "PRK", "abbreviation"),
    ("Объединённых Арабских Эмиратов", "ARE", "name"),
    ("в ФРГ", "DEU", "abbreviation"),
    ("немцами", "DEU", "inhabitant"),
    ("украинскими властями", "UKR", "adjective"),
    ("с Киевом", "UKR", "capital"),
    ("на Банковой", "UKR", "government"),
    ("грузинам", "GEO", "inhabitant"),
    ("Тбилиси", "GEO", "capital"),
    ("Кыргызстаном", "KGZ", "name"),
    ("в Боснии и Герцеговине", "BIH", "name"),
    ("Демократической Республике Конго", "COD", "name"),
    ("Кот-д'Ивуар", "CIV", "name"),
    ("Кот-д’Ивуар", "CIV", "name"),
    ("Папуа — Новой Гвинеей", "PNG", "name"),
    ("Даунинг-стрит", "GBR", "government"),
    ("британских министров", "GBR", "adjective"),
    ("палестинцам", "PSE", "inhabitant"),
    ("в Косове", "XKX", "name"),
    ("иранскому народу", "IRN", "adjective"),
    ("Тегерану", "IRN", "capital"),
    ("Ак Орды", "KAZ", "government"),
]


@pytest.mark.parametrize(("text", "code", "kind"), COUNTRIES)
def test_countries_are_found_in_any_case(russian: Names, tokens: Tokens, text: str, code: str, kind: str) -> None:
    values = [value for match in russian.countries.find(tokens(text)) for value in match.values]
    assert CountryName(code=code, kind=kind) in values  # type: ignore[arg-type]
    assert {value.code for value in values} == {code}


ORGANISATIONS = [
    ("в Организации Объединённых Наций", "un"),
    ("Совбезом ООН", "un-security-council"),
    ("Организацией по безопасности и сотрудничеству в Европе", "osce"),
    ("в Госдуме", "state-duma"),
    ("Государственной думой", "state-duma"),
    ("Милли Меджлиса", "milli-majlis"),
    ("в бундестаге", "bundestag"),
    ("Верховной рады", "verkhovna-rada"),
    ("Пентагону", "pentagon"),
    ("с талибами", "taliban"),
    ("с хуситами", "houthis"),
    ("«Хезболлы»", "hezbollah"),
    ("ХАМАСа", "hamas"),
    ("Рабочей партией Курдистана", "pkk"),
    ("РИА «Новости»", "ria-novosti"),
    ("агентству «Интерфакс»", "interfax"),
    ("Арменпрессу", "armenpress"),
    ("сообщает Day.az", "day-az"),
    ("Европейским судом по правам человека", "echr"),
    ("Международного комитета Красного Креста", "icrc"),
    ("«Единой России»", "united-russia"),
    ("по данным Reuters", "reuters"),
    ("Минской группы ОБСЕ", "osce-minsk-group"),
    ("лидер «Исламского государства»", "isis"),
    ("с «Аль-Каидой»", "al-qaeda"),
    ("от аль-Каиды", "al-qaeda"),
]


@pytest.mark.parametrize(("text", "entity"), ORGANISATIONS)
def test_organisations_are_found_in_any_case(russian: Names, tokens: Tokens, text: str, entity: str) -> None:
    assert [match.values for match in russian.organisations.find(tokens(text))] == [(entity,)]


OFFICES = [
    ("главой МИД", "foreign-minister", "office"),
    ("главе МИДа", "foreign-minister", "office"),
    ("главы внешнеполитического ведомства", "foreign-minister", "office"),
    ("министром иностранных дел", "foreign-minister", "office"),
    ("с премьер-министром", "prime-minister", "office"),
    ("главу государства", "president", "office"),
    ("генеральному прокурору", "prosecutor-general", "office"),
    ("генпрокурором", "prosecutor-general", "office"),
    ("официального представителя", "spokesman", "office"),
    ("начальником генштаба", "chief-of-general-staff", "office"),
    ("папе римскому", "pope", "office"),
    ("Госсекретарь", "secretary-of-state", "office"),
    ("министерством обороны", "ministry-of-defense", "body"),
    ("в Минобороны", "ministry-of-defense", "body"),
    ("управление пресс-службы", "press-service", "body"),
    ("пресс-службой", "press-service", "body"),
    ("кабинету министров", "government", "body"),
    ("Верховным судом", "supreme-court", "body"),
    ("полицией", "police", "body"),
    ("спецслужбами", "intelligence-service", "body"),
]


@pytest.mark.parametrize(("text", "entity", "kind"), OFFICES)
def test_offices_and_bodies_are_found_in_any_case(
    russian: Names, tokens: Tokens, text: str, entity: str, kind: str
) -> None:
    found = [match.values for match in russian.offices.find(tokens(text))]
    assert found == [(OfficeName(id=entity, kind=kind),)]  # type: ignore[arg-type]


GROUPS = [
    ("с боевиками", "militants"),
    ("протестующих", "protesters"),
    ("местными жителями", "residents"),
    ("незаконных вооружённых формирований", "armed-formations"),
    ("правозащитникам", "human-rights-defenders"),
    ("миротворцев", "peacekeepers"),
    ("обеими сторонами конфликта", "sides"),
    ("журналистке", "journalists"),
    ("полицейскими", "police-officers"),
    ("беженцам", "refugees"),
    ("оппозицией", "opposition"),
]


@pytest.mark.parametrize(("text", "entity"), GROUPS)
def test_groups_are_found_in_any_case(russian: Names, tokens: Tokens, text: str, entity: str) -> None:
    assert entity in {value for match in russian.groups.find(tokens(text)) for value in match.values}


PLACES = [
    ("в Карабахе", "karabakh"),
    ("Нагорным Карабахом", "karabakh"),
    ("в Степанакерте", "146970"),
    ("Ханкенди", "146970"),
    ("в секторе Газа", "gaza-strip"),
    ("в Крыму", "crimea"),
    ("на Южном Кавказе", "south-caucasus"),
    ("в Чечне", "chechnya"),
    ("в Санкт-Петербурге", "498817"),
    ("в Абхазии", "abkhazia"),
    ("из Евлаха", "584649"),
    ("в Алеппо", "170063"),
    ("на Ближнем Востоке", "middle-east"),
    ("в Донецкой области", "donetsk-oblast"),
    ("в Газе", "gaza-city"),
    ("в Комсомольске-на-Амуре", "2021851"),
    ("в Финском заливе", "gulf-of-finland"),
    ("на озере Байкал", "lake-baikal"),
    ("в аэропорту Хитроу", "heathrow"),
    ("на Верхнем Ларсе", "upper-lars"),
    ("на КПП «Верхний Ларс»", "upper-lars"),
    ("на Курской АЭС", "kursk-npp"),
    ("в Восточной Сибири", "eastern-siberia"),
    ("в Гималаях", "himalayas"),
    ("через Ла-Манш", "english-channel"),
    ("в Западной Бенгалии", "west-bengal"),
]


@pytest.mark.parametrize(("text", "entity"), PLACES)
def test_places_are_found_in_any_case(russian: Names, tokens: Tokens, text: str, entity: str) -> None:
    assert entity in {value for match in russian.places.find(tokens(text)) for value in match.values}


COMMON_WORDS = [
    "Того, кто пришёл, не знают",
    "газ подорожал, и газа не хватает",
    "Газ подорожал",
    "чад от костра",
    "Шахты закрыты. Счастье есть. Находка учёных",
    "Победа близка, и мир тоже",
    "Семей погибших много",
    "дома у бабушки белого цвета",
    "сана и рига в деревне",
    "он мок под дождём",
    "Иго и это",
    "Доминика Стросс-Кана",
    "Март и апрель",
    "Сторона дела ясна",
    "Союз и счёт",
    "Дума думой",
    "Биг Бен",
    "Баки полны",
    "Константина и Николая позвали",
    "ФАР не видно",
    "Анатолия и Нила с Ларсом позвали",
    "дон, сена и тигр",
]


@pytest.mark.parametrize("text", COMMON_WORDS)
def test_common_words_name_no_country_and_no_place(russian: Names, tokens: Tokens, text: str) -> None:
    assert russian.countries.find(tokens(text)) == []
    assert russian.places.find(tokens(text)) == []


def test_one_side_of_a_pair_of_names_is_not_preferred(russian: Names, tokens: Tokens) -> None:
    for pair in [
        "Шуша Шуши",
        "Степанакерт Ханкенди",
        "Нахчыван Нахичевань",
        "Лачин Бердзор",
        "Сухуми Сухум",
        "Кярки Тигранашен",
        "Кунашир Кунашири",
    ]:
        first, second = pair.split()
        values = [russian.places.find(tokens(word))[0].values for word in (first, second)]
        assert values[0] == values[1], pair


# One string of codes: islands and small states of whose names news makes no adjective.
WITHOUT_ADJECTIVE = (
    "ABW ASM ATG COK CUW GGY GLP GNB GNQ GUF GUM IMN JEY KIR KNA LCA LSO MAC MTQ MYT NIU "
    "PLW PNG PYF REU SLB STP TUV VCT VGB VIR"
)


def test_every_country_has_a_name_and_an_adjective() -> None:
    kinds: dict[str, set[str]] = {code: set() for code in gazetteer().countries}
    for row in rows("countries"):
        kinds[row["code"]].add(row["kind"])
    assert [code for code, has in kinds.items() if not has & {"name", "official"}] == []
    assert [code for code, has in kinds.items() if "adjective" not in has and code not in WITHOUT_ADJECTIVE] == []


def test_every_organisation_office_body_and_group_has_a_russian_form() -> None:
    known = gazetteer()
    assert {row["id"] for row in rows("organisations")} == set(known.organisations)
    assert {row["id"] for row in rows("offices")} == set(known.offices) | set(known.bodies)
    assert {row["id"] for row in rows("groups")} == set(known.groups)


def test_no_form_has_two_homes() -> None:
    homes: Counter[str] = Counter()
    for table in ("countries", "organisations", "offices", "groups", "places"):
        capitals = table == "countries"
        forms = {row["form"] for row in rows(table) if not (capitals and row["kind"] == "capital")}
        homes.update(forms)
    assert [form for form, count in homes.items() if count > 1] == []


def test_tables_are_as_large_as_promised() -> None:
    counted = {table: len(rows(table)) for table in ("countries", "organisations", "offices", "groups", "places")}
    least = {"countries": 1000, "organisations": 1000, "offices": 300, "groups": 200, "places": 2000}
    assert all(counted[table] >= number for table, number in least.items()), counted
