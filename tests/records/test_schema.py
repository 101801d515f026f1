from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dateline.records import (
    ArticleHead,
    Attribution,
    CodedArticle,
    Event,
    Evidence,
    Location,
    Participant,
    SourceLink,
    Span,
    Versions,
)
from dateline.records.codec import dumps
from dateline.records.schema import record_schema

PUBLISHED = Path(__file__).parent.parent.parent / "docs" / "record.schema.json"
SCHEMA: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf-8"))


def coded() -> dict[str, Any]:
    event = Event(
        id="a1:10-21:CONSULT",
        type="CONSULT",
        mode="visit",
        contexts=(),
        quad=1,
        score=1.0,
        actors=(Participant(text="Министр", span=Span(0, 7), country="FRA", sector=("GOV",)),),
        recipients=(),
        location=Location(text="Рим", span=Span(30, 33), name="Rome", geonameid=3169070, precision="exact"),
        time=None,
        status="actual",
        certainty="CT",
        sources=(SourceLink(kind="outlet", name="example.org"),),
        evidence=Evidence(sentence=Span(0, 40), trigger=Span(10, 21), text="…", rule="ru.CONSULT.visit"),
    )
    head = ArticleHead(id="a1", url=None, outlet=None, title=None, published=None, language="ru", sha256="0" * 64)
    said = Attribution(kind="agency", source=(Span(1, 3),), cue=(Span(4, 8),), content=(Span(9, 30),), rule="clause")
    versions = Versions(dateline="0.1.0", ontology="0.1.0", language="ru 0.1.0")
    record = CodedArticle(article=head, events=(event,), attributions=(said,), versions=versions)
    plain: dict[str, Any] = json.loads(dumps(record))
    return plain


def test_the_published_schema_is_a_valid_schema_of_its_draft() -> None:
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)
    assert record_schema() == SCHEMA


def test_every_reference_has_its_definition_and_every_definition_a_sentence() -> None:
    text = json.dumps(SCHEMA)
    for name, definition in SCHEMA["$defs"].items():
        assert f'"#/$defs/{name}"' in text
        assert definition["description"].endswith(".")


def test_a_sound_record_is_taken() -> None:
    Draft202012Validator(SCHEMA).validate(coded())


def without(plain: dict[str, Any], *path: str | int) -> None:
    for step in path[:-1]:
        plain = plain[step]  # type: ignore[index]
    del plain[path[-1]]  # type: ignore[arg-type]


def put(plain: dict[str, Any], value: object, *path: str | int) -> None:
    for step in path[:-1]:
        plain = plain[step]  # type: ignore[index]
    plain[path[-1]] = value  # type: ignore[index]


@pytest.mark.parametrize(
    "path",
    [
        ("article",),
        ("article", "sha256"),
        ("events", 0, "evidence"),
        ("events", 0, "sources"),
        ("versions", "ontology"),
    ],
)
def test_a_record_without_a_field_is_refused(path: tuple[str | int, ...]) -> None:
    spoiled = copy.deepcopy(coded())
    without(spoiled, *path)
    assert not Draft202012Validator(SCHEMA).is_valid(spoiled)


@pytest.mark.parametrize(
    ("value", "path"),
    [
        ("maybe", ("events", 0, "status")),
        (None, ("events", 0, "evidence")),
        ("1", ("events", 0, "quad")),
        ([3], ("events", 0, "evidence", "trigger")),
        ([3, 4, 5], ("events", 0, "evidence", "trigger")),
        ([-1, 5], ("events", 0, "actors", 0, "span")),
        ([3.5, 5], ("events", 0, "actors", 0, "span")),
        ("GOV", ("events", 0, "actors", 0, "sector")),
        ("rumour", ("attributions", 0, "kind")),
        (1, ("surplus",)),
    ],
)
def test_a_spoiled_record_is_refused(value: object, path: tuple[str | int, ...]) -> None:
    spoiled = copy.deepcopy(coded())
    put(spoiled, value, *path)
    assert not Draft202012Validator(SCHEMA).is_valid(spoiled)
