"""One codec between records and JSON: spans as pairs, tuples as lists, fields in the order they are declared."""

from __future__ import annotations

import dataclasses
import json
import sys
import types
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from dateline.errors import InputError
from dateline.records.span import Span

R = TypeVar("R")

_LEAVES = {str: "a string", int: "an integer", float: "a number", bool: "true or false"}
# Line ends that JSON lets stand in a string, but at which many readers of lines cut.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})
# Of a value that does not fit an error shows this many characters: it may be a whole article.
_SHOWN = 80


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
    """Write a record as one line of JSON in readable letters; raise ValueError for a number that JSON has not (NaN)."""
    return json.dumps(to_plain(record), ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)


def loads(kind: type[R], line: str) -> R:
    """Read a record back; raise InputError naming the field that does not fit."""
    return from_plain(kind, _parsed(line))


def from_plain(kind: type[R], value: Any, place: str = "") -> R:  # noqa: ANN401 - whatever JSON held
    """Build a record of the kind from what json.loads gave; `place` is the path of the field, for the error."""
    return _read(kind, value, place or kind.__name__)  # type: ignore[no-any-return]


def _parsed(line: str) -> Any:  # noqa: ANN401 - whatever JSON held
    try:
        return json.loads(line, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", place=f"column {error.colno}") from None
    except (ValueError, RecursionError):
        raise InputError("not JSON that can be read: a number too long or too many brackets in brackets") from None


def _refuse(name: str) -> None:
    raise InputError(f"not JSON: {name} is no number")


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
    if origin is not None:
        _demand(isinstance(value, dict), value, place, "an object")
        return {key: _read(arguments[1], item, f"{place}.{key}") for key, item in value.items()}
    return _read_leaf(kind, value, place)


def _read_leaf(kind: type, value: Any, place: str) -> Any:  # noqa: ANN401 - as above
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        _demand(abs(value) <= sys.float_info.max, value, place, "a number that a float can hold")
        return float(value)
    fits = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
    return _demand(fits, value, place, _LEAVES[kind])


def _read_span(value: Any, place: str) -> Span:  # noqa: ANN401 - as above
    pair = isinstance(value, list) and [type(item) for item in value] == [int, int] and 0 <= value[0] <= value[1]
    return Span(*_demand(pair, value, place, "a pair of offsets, the first not above the second"))


def _read_record(kind: Any, value: Any, place: str) -> Any:  # noqa: ANN401 - as above
    _demand(isinstance(value, dict), value, place, "an object")
    types_of = field_types(kind)
    unknown = sorted(set(value) - set(types_of))
    if unknown:
        raise InputError("there is no such field", place=f"{place}.{unknown[0]}")
    parts = {name: _read(types_of[name], item, f"{place}.{name}") for name, item in value.items()}
    missing = [field.name for field in dataclasses.fields(kind) if field.name not in parts and not _may_miss(field)]
    if missing:
        raise InputError("the field is missing", place=f"{place}.{missing[0]}")
    return kind(**parts)


def _may_miss(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


def _demand(fits: bool, value: Any, place: str, rule: str) -> Any:  # noqa: ANN401, FBT001 - as above
    if not fits:
        found = repr(value)
        shown = found if len(found) <= _SHOWN else found[:_SHOWN] + "…"
        raise InputError(f"expected {rule}, found {shown}", place=place)
    return value
