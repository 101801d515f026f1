"""The JSON Schema of the records, made from the dataclasses themselves."""

from __future__ import annotations

import dataclasses
import types
from typing import Any, Literal, Union, get_args, get_origin

from dateline.records.codec import field_types
from dateline.records.coded import CodedArticle
from dateline.records.span import Span

_SPAN = {
    "type": "array",
    "description": (
        "Where words stand: character offsets (Unicode code points) into the article's text; the first is not above "
        "the second, and the end is not included."
    ),
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "items": False,
    "minItems": 2,
}
_LEAVES = {str: "string", int: "integer", float: "number", bool: "boolean"}


def record_schema(kind: type = CodedArticle) -> dict[str, Any]:
    """Describe a record, by default one line of `dateline code --json`, as JSON Schema (draft 2020-12)."""
    definitions: dict[str, Any] = {}
    root = _describe(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Dateline {kind.__name__}",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _describe(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a type
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Span:
        definitions["Span"] = _SPAN
        return {"$ref": "#/$defs/Span"}
    if dataclasses.is_dataclass(kind):
        return _refer(kind, definitions)
    if origin in (Union, types.UnionType):
        inner = _describe(next(argument for argument in arguments if argument is not type(None)), definitions)
        return {"type": [inner["type"], "null"]} if inner.keys() == {"type"} else {"anyOf": [inner, {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _describe(arguments[0], definitions)}
    if origin is not None:
        return {"type": "object", "additionalProperties": {"type": "string"}}
    return {"type": _LEAVES[kind]}


def _refer(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - a dataclass
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        fields = field_types(kind)
        definitions[name] = {
            "type": "object",
            "description": " ".join((kind.__doc__ or "").split()),
            "properties": {field: _describe(hint, definitions) for field, hint in fields.items()},
            "required": list(fields),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}
