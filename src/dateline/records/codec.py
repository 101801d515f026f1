"""One codec between records and JSON: spans as pairs, tuples as lists, fields in the order they are declared."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from dateline.errors import InputError
from dateline.records.span import Span

R = TypeVar("R")


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any record or part of one
    """Turn a record into what json.dumps takes."""
    if isinstance(value, Span) or not isinstance(value, tuple):
        return _plain_leaf(value)
    return [to_plain(item) for item in value]


def _plain_leaf(value: Any) -> Any:  # noqa: ANN401 - as above
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in field_types(type(value))}
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    return list(value) if isinstance(value, Span) else value


def dumps(record: object) -> str:
    """Write a record as one line of JSON in readable letters."""
    return json.dumps(to_plain(record), ensure_ascii=False)


def loads(kind: type[R], line: str) -> R:
    """Read a record back; raise InputError naming the field that does not fit."""
    try:
        return from_plain(kind, json.loads(line))
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", place=f"column {error.colno}") from None


def from_plain(kind: type[R], value: Any, place: str = "") -> R:  # noqa: ANN401 - whatever JSON held
    """Build a record of the kind from what json.loads gave; `place` is the path of the field, for the error."""
    return _read(kind, value, place or kind.__name__)  # type: ignore[no-any-return]


@cache
def field_types(kind: type) -> dict[str, Any]:
    """Return a record's fields and their types, in order."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _read(kind: Any, value: Any, place: str) -> Any:  # noqa: ANN401 - a type and what JSON held for it
    if kind is Span:
        return _read_span(value, place)
    if dataclasses.is_dataclass(kind):
        return _read_record(kind, value, place)
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = next(argument for argument in arguments if argument is not type(None))
        return None if value is None else _read(inner, value, place)
    if origin is Literal:
        return _demand(value in arguments, value, place, f"one of {', '.join(map(str, arguments))}")
    if origin is tuple:
        _demand(isinstance(value, list), value, place, "a list")
        return tuple(_read(arguments[0], item, f"{place}[{number}]") for number, item in enumerate(value))
    return _read_leaf(dict if origin is not None else kind, value, place)


def _read_leaf(kind: type, value: Any, place: str) -> Any:  # noqa: ANN401 - as above
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
    return _demand(fits, value, place, f"a {kind.__name__}")


def _read_span(value: Any, place: str) -> Span:  # noqa: ANN401 - as above
    pair = isinstance(value, list) and [type(item) for item in value] == [int, int] and 0 <= value[0] <= value[1]
    return Span(*_demand(pair, value, place, "a pair of offsets, the first not above the second"))


def _read_record(kind: Any, value: Any, place: str) -> Any:  # noqa: ANN401 - as above
    _demand(isinstance(value, dict), value, place, "an object")
    types_of = field_types(kind)
    unknown = sorted(set(value) - set(types_of))
    _demand(not unknown, unknown, place, "no other fields")
    parts = {name: _read(types_of[name], item, f"{place}.{name}") for name, item in value.items()}
    missing = sorted(
        field.name
        for field in dataclasses.fields(kind)
        if field.name not in parts
        and field.default is dataclasses.MISSING
        and field.default_factory is dataclasses.MISSING
    )
    _demand(not missing, missing, place, f"the fields {', '.join(missing)}")
    return kind(**parts)


def _demand(fits: bool, value: Any, place: str, rule: str) -> Any:  # noqa: ANN401, FBT001 - as above
    if not fits:
        raise InputError(f"expected {rule}, found {value!r}", place=place)
    return value
