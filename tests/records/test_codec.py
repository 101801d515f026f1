from __future__ import annotations

import copy
import dataclasses
import json
import types
from collections.abc import Iterator, Mapping
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import dateline.records
from dateline.errors import InputError
from dateline.records import ArticleHead, Event, Evidence, Location, Sentence, Span, Token
from dateline.records.codec import dumps, field_types, from_plain, loads, to_plain
from dateline.records.schema import record_schema

_NOUNS: list[Any] = [getattr(dateline.records, name) for name in dateline.records.__all__]
RECORDS: tuple[Any, ...] = tuple(noun for noun in _NOUNS if dataclasses.is_dataclass(noun))
VALIDATORS = {kind: Draft202012Validator(record_schema(kind)) for kind in RECORDS}
# What fits no field: not a list, not a number, not text, no fields of any record, not a text as a value.
MISFIT = {"no such field": 1}

_TEXTS = st.text(max_size=12) | st.sampled_from(("Гянджа", "Şuşa «ə»", "a\u2028b\u2029", '"\\', "\x85\x1e"))
_LEAVES: dict[type, st.SearchStrategy[Any]] = {
    str: _TEXTS,
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    types.NoneType: st.none(),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type
    """Return a strategy for what a field of this type may hold; new records are covered by themselves."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Span:
        return st.tuples(st.integers(0, 9999), st.integers(0, 999)).map(lambda pair: Span(pair[0], sum(pair)))
    if kind in RECORDS:
        return st.builds(kind, **{name: values_of(hint) for name, hint in field_types(kind).items()})
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values_of, arguments))
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        assert arguments[1] is ...
        return st.lists(values_of(arguments[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(values_of(arguments[0]), values_of(arguments[1]), max_size=2)
    return _LEAVES[kind]


_VALUES = {kind: values_of(kind) for kind in RECORDS}
ANY_RECORD = st.sampled_from(RECORDS).flatmap(lambda kind: _VALUES[kind])


def places(value: Any, path: str) -> Iterator[tuple[str, Any, Any]]:  # noqa: ANN401 - what JSON holds
    """Give the path of each value inside plain data, what holds it and its key there."""
    if isinstance(value, dict):
        items: Iterator[tuple[Any, Any]] = iter(value.items())
    elif isinstance(value, list) and not all(isinstance(item, int) for item in value):
        items = iter(enumerate(value))
    else:
        return
    for key, item in items:
        inner = f"{path}.{key}" if isinstance(key, str) else f"{path}[{key}]"
        yield inner, value, key
        yield from places(item, inner)


def test_all_nouns_of_the_house_are_tested_and_their_schemas_are_valid() -> None:
    for validator in VALIDATORS.values():
        Draft202012Validator.check_schema(validator.schema)
    assert {"Article", "Analysis", "CodedArticle", "Event", "Failure", "Happening", "Story"} <= {
        kind.__name__ for kind in RECORDS
    }


@settings(deadline=None)
@given(ANY_RECORD)
def test_a_record_comes_back_as_it_was(record: Any) -> None:  # noqa: ANN401 - any record
    line = dumps(record)
    assert line.splitlines() == [line]
    again = loads(type(record), line)
    assert again == record
    assert dumps(again) == line
    assert list(json.loads(line)) == [field.name for field in dataclasses.fields(type(record))]


@settings(max_examples=40, deadline=None)
@given(ANY_RECORD)
def test_the_schema_takes_every_record(record: Any) -> None:  # noqa: ANN401 - any record
    VALIDATORS[type(record)].validate(json.loads(dumps(record)))


@settings(max_examples=60, deadline=None)
@given(ANY_RECORD, st.data())
def test_a_misfit_anywhere_is_refused_by_its_path(record: Any, data: st.DataObject) -> None:  # noqa: ANN401
    kind = type(record)
    plain = copy.deepcopy(json.loads(dumps(record)))
    path, holder, key = data.draw(st.sampled_from(list(places(plain, kind.__name__))))
    holder[key] = MISFIT
    with pytest.raises(InputError) as caught:
        from_plain(kind, plain)
    assert caught.value.place.startswith(path)
    assert not VALIDATORS[kind].is_valid(plain)


@settings(max_examples=60, deadline=None)
@given(ANY_RECORD, st.data())
def test_a_field_too_many_or_too_few_is_refused_by_its_path(record: Any, data: st.DataObject) -> None:  # noqa: ANN401
    kind = type(record)
    plain = json.loads(dumps(record))
    with pytest.raises(InputError) as caught:
        from_plain(kind, {**plain, "extra": 1})
    assert (caught.value.place, caught.value.rule) == (f"{kind.__name__}.extra", "there is no such field")
    needed = [
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    if needed:
        dropped = data.draw(st.sampled_from(needed))
        with pytest.raises(InputError) as caught:
            from_plain(kind, {name: value for name, value in plain.items() if name != dropped})
        assert (caught.value.place, caught.value.rule) == (f"{kind.__name__}.{dropped}", "the field is missing")


def token(**changes: Any) -> dict[str, Any]:  # noqa: ANN401 - what JSON held
    sound = Token(index=0, span=Span(0, 5), text="Шуша́", lemma="шуша", pos="PROPN", head=-1, relation="root")
    return {**to_plain(sound), **changes}


def test_letters_are_written_as_they_are_and_spans_as_pairs() -> None:
    evidence = Evidence(sentence=Span(0, 9), trigger=Span(2, 4), text="«Şuşa» — Шуша, 尖", rule="ru.CONSULT.meet")
    assert dumps(evidence) == (
        '{"sentence": [0, 9], "trigger": [2, 4], "text": "«Şuşa» — Шуша, 尖", "rule": "ru.CONSULT.meet"}'
    )


@pytest.mark.parametrize("span", [[5, 4], [-1, 4], [1], [1, 2, 3], [1, True], [1.0, 2], "12", None, {"start": 1}])
def test_a_span_is_a_pair_in_order(span: Any) -> None:  # noqa: ANN401 - what JSON held
    with pytest.raises(InputError) as caught:
        from_plain(Token, token(span=span))
    assert caught.value.place == "Token.span"
    assert "a pair of offsets, the first not above the second" in caught.value.rule


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("index", "0", "expected an integer, found '0'"),
        ("index", True, "expected an integer, found True"),
        ("index", 1.0, "expected an integer, found 1.0"),
        ("text", None, "expected a string, found None"),
        ("feats", {"Case": 1}, "expected a string, found 1"),
        ("feats", [], "expected an object, found []"),
    ],
)
def test_a_wrong_type_is_told(field: str, value: object, rule: str) -> None:
    with pytest.raises(InputError) as caught:
        from_plain(Token, token(**{field: value}))
    assert caught.value.place.startswith(f"Token.{field}")
    assert caught.value.rule == rule


def test_the_path_leads_through_lists() -> None:
    sentence = {"index": 0, "span": [0, 5], "paragraph": 0, "headline": False, "tokens": [token(), token(head="x")]}
    with pytest.raises(InputError, match=r"^Sentence\.tokens\[1\]\.head: expected an integer"):
        from_plain(Sentence, sentence)


def test_a_value_that_is_none_of_the_choices_is_told() -> None:
    place = to_plain(Location(text="Гянджа", span=Span(0, 6))) | {"precision": "roughly"}
    with pytest.raises(InputError, match="expected one of exact, admin, country, unknown, found 'roughly'"):
        from_plain(Location, place)


def test_a_number_without_fraction_may_stand_for_a_float() -> None:
    place = to_plain(Location(text="Гянджа", span=Span(0, 6))) | {"lat": 40}
    read = from_plain(Location, place)
    assert (read.lat, type(read.lat)) == (40.0, float)
    with pytest.raises(InputError, match=r"Location\.lat: expected a number that a float can hold, found 1000000"):
        from_plain(Location, place | {"lat": 10**400})


def test_a_long_value_is_cut_in_the_error() -> None:
    with pytest.raises(InputError) as caught:
        from_plain(Token, token(head="слово " * 1000))
    assert len(str(caught.value)) < 200
    assert str(caught.value).endswith("…")


def test_fields_with_a_default_may_be_missing() -> None:
    head = ArticleHead(id="a", url=None, outlet=None, title=None, published=None, language="ru", sha256="0")
    plain = to_plain(head)
    del plain["notes"], plain["omissions"]
    assert from_plain(ArticleHead, plain) == head


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes"),
        ("", "column 1: not JSON: Expecting value"),
        ("[" * 100_000, "too many brackets in brackets"),
        ("1" * 5000, "a number too long"),
        ('{"lat": NaN}', "NaN is no number"),
        ('{"lat": -Infinity}', "-Infinity is no number"),
        ("[]", "Event: expected an object, found []"),
    ],
)
def test_what_is_no_record_is_one_clear_error(line: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        loads(Event, line)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_number_that_json_has_not_is_never_written() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        dumps(Location(text="", span=Span(0, 0), lat=float("nan")))
