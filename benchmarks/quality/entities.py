"""How well countries, persons' offices and facts are read on NEREL and FactRuEval (their development parts).

    python benchmarks/quality/entities.py            # needs ../shared/bench/ru

NEREL: the country of each COUNTRY and NATIONALITY mention, by its Wikidata id; of persons with WORKPLACE and WORKS_AS
relations, the country of the workplace and the office that the profession's words tell. FactRuEval: who holds which
position where (Occupation), who met whom (Meeting).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.evaluation.exam import text_article
from dateline.gazetteer import gazetteer
from dateline.lang.pack import pack
from dateline.pipeline import Reading, read_article
from dateline.records import Mention, Span
from dateline.resolve.participants import Cast, cast_of
from dateline.resolve.persons import person_of
from dateline.resolve.rank import held
from dateline.resolve.view import country_of, view_of

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "bench" / "ru"
Plain = Mapping[str, Any]
# Countries and their peoples by Wikidata id; peoples of no one country (Tuareg, Jews) are not asked for.
_IDS = (
    "RUS Q159 Q15180 Q492468 Q49542,USA Q30 Q846570 Q50840311,GBR Q145 Q842438 Q22,CHN Q148 Q6501380 Q42740,JPN Q17,"
    "MLI Q912,ITA Q38 Q50001,DEU Q183 Q7318,UKR Q212 Q44806,ZWE Q954,ESP Q29 Q160894,CAN Q16,ARM Q399 Q79797,PER Q419,"
    "POL Q36 Q1026,BLR Q184,PRK Q423,IDN Q252,FRA Q142 Q121842,ARG Q414 Q2365041,TUR Q43,VAT Q237,EGY Q79,AUS Q408,"
    "BRA Q155,CHE Q39,AUT Q40,KOR Q884,SYR Q858,URY Q77,ISR Q801,NOR Q20,KAZ Q232 Q80040,PSE Q23792,LBN Q822,QAT Q846,"
    "NLD Q55,LAO Q819,BEL Q31,PRI Q893594,IRQ Q796,MCO Q235,CZE Q33946"
)
COUNTRIES = {number: code for row in _IDS.split(",") for code, *numbers in [row.split()] for number in numbers}


def main() -> None:
    """Print the figures, a line each."""
    if not FOLDER.is_dir():
        sys.exit(f"skipped: there is no folder {FOLDER}")
    countries, workplaces, offices = Counter[str](), Counter[str](), Counter[str]()
    for text in _lines("nerel_dev.jsonl"):
        cast = _cast(text)
        countries += _country_mentions(text, cast)
        here, posts = _persons(text, cast)
        workplaces += here
        offices += posts
    print(f"NEREL, country of country and nationality mentions: {countries['right']} of {countries['asked']}", end="")
    print(f" ({countries['right'] / countries['asked']:.3f})")
    print(f"NEREL, country of persons whose workplace is a country: {_f1(workplaces)}")
    print(f"NEREL, office of persons whose profession names one: {_f1(offices)}")
    occupations, meetings = Counter[str](), Counter[str]()
    for text in _lines("factrueval_dev.jsonl"):
        cast = _cast(text)
        occupations += _occupations(text, cast)
        meetings += _meetings(text, cast)
    print(f"FactRuEval, Occupation, person with office or sector: {_f1(occupations)}")
    print(f"FactRuEval, Meeting, both participants: {meetings['right']} of {meetings['asked']}")


def _lines(name: str) -> Iterator[Plain]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _cast(text: Plain) -> tuple[Reading, Cast]:
    reading = read_article(text_article(text["text"], text["id"], language="ru"))
    return reading, cast_of(view_of(reading.article, reading.analysis, pack("ru")))


def _country_mentions(text: Plain, cast: tuple[Reading, Cast]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for entity in text["entities"]:
        code = COUNTRIES.get(entity["wikidata"]) if entity["type"] in {"COUNTRY", "NATIONALITY"} else None
        if code is not None:
            counted["asked"] += 1
            counted["right"] += code in _codes_at(Span(entity["start"], entity["end"]), cast[0].analysis.mentions)
    return counted


def _codes_at(span: Span, mentions: Sequence[Mention]) -> set[str | None]:
    return {country_of(mention) for mention in mentions if mention.span.overlaps(span)}


def _persons(text: Plain, cast: tuple[Reading, Cast]) -> tuple[Counter[str], Counter[str]]:
    """Count the countries and the offices of persons: owed, said of those that owe one, right."""
    entities = {entity["id"]: entity for entity in text["entities"]}
    homes, posts = Counter[str](), Counter[str]()
    told: dict[str, dict[str, set[str]]] = {}
    for relation in text["relations"]:
        if relation["type"] in {"WORKPLACE", "WORKS_AS"}:
            person = entities[relation["arg1"]]
            kind = "home" if relation["type"] == "WORKPLACE" else "post"
            found = _home(entities[relation["arg2"]]) if kind == "home" else _post(entities[relation["arg2"]], cast)
            if person["type"] == "PERSON" and found:
                told.setdefault(relation["arg1"], {}).setdefault(kind, set()).add(found)
    for number, owed in told.items():
        identity = _identity(Span(entities[number]["start"], entities[number]["end"]), cast)
        for kind, counted, said in (("home", homes, identity[0]), ("post", posts, identity[1])):
            if kind in owed:
                counted["owed"] += 1
                counted["said"] += said is not None
                counted["right"] += said in owed[kind]
    return homes, posts


def _home(entity: Plain) -> str | None:
    return COUNTRIES.get(entity["wikidata"]) if entity["type"] == "COUNTRY" else None


def _post(entity: Plain, cast: tuple[Reading, Cast]) -> str | None:
    """Return the office that the words of a profession are a name of, None where they are of none."""
    span = Span(entity["start"], entity["end"])
    offices = [m for m in cast[0].analysis.mentions if m.kind == "office" and m.span.overlaps(span)]
    return gazetteer().offices[offices[0].key or ""].title if offices else None


def _identity(span: Span, cast: tuple[Reading, Cast]) -> tuple[str | None, str | None]:
    named = [m for m in cast[0].analysis.mentions if m.kind == "person" and m.span.overlaps(span)]
    if not named:
        return None, None
    identity = person_of(cast[1].persons, named[0]).identity
    return identity.country, held(identity.office) if identity.office else None


def _occupations(text: Plain, cast: tuple[Reading, Cast]) -> Counter[str]:
    counted: Counter[str] = Counter()
    owed = [_spans(fact, "Who") for fact in text["facts"] if fact["type"] == "Occupation"]
    known = [person for person in cast[1].persons.values() if person.identity.office or person.identity.sector]
    hit = [spans for spans in owed if any(m.span.overlaps(span) for p in known for m in p.mentions for span in spans)]
    counted.update(owed=len(owed), said=len(known), right=len(hit))
    return counted


def _meetings(text: Plain, cast: tuple[Reading, Cast]) -> Counter[str]:
    """Count the meetings of which a CONSULT names every participant."""
    counted: Counter[str] = Counter()
    talks = [event for event in cast[0].coded.events if event.type == "CONSULT"]
    for fact in text["facts"]:
        if fact["type"] == "Meeting":
            counted["asked"] += 1
            sides = [argument for argument in fact["args"] if argument["role"] == "Participant"]
            names = [argument["text"].split()[0].lower()[:5] for argument in sides]
            said = [" ".join(f"{p.text} {p.name}" for p in (*e.actors, *e.recipients)).lower() for e in talks]
            counted["right"] += any(all(name in words for name in names) for words in said)
    return counted


def _spans(fact: Plain, role: str) -> list[Span]:
    return [Span(*pair) for argument in fact["args"] if argument["role"] == role for pair in argument["mentions"]]


def _f1(counted: Mapping[str, int]) -> str:
    precision, recall = counted["right"] / max(1, counted["said"]), counted["right"] / max(1, counted["owed"])
    both = 2 * precision * recall / max(1e-9, precision + recall)
    return f"F1 {both:.3f} (precision {precision:.3f}, recall {recall:.3f}, {counted['owed']} owed)"


if __name__ == "__main__":
    main()
