"""One YAML file into one checked shape; what does not fit is told with file, line and rule."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from dateline.errors import DataError
from dateline.ontology.files import Shape

S = TypeVar("S", bound=Shape)

# The C parser reads the whole folder in a tenth of the time; it is missing where PyYAML was built without libyaml.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(folder: Path, name: str, shape: type[S]) -> S:
    """Read folder/name as the shape.

    Raise DataError for a missing file, text that is not UTF-8 or not NFC, broken YAML, a key that stands twice, or a
    field that is missing, unknown or of the wrong kind.
    """
    text = _text(folder / name, name)
    loader = _LOADER(text)
    try:
        root = loader.get_single_node()
        if root is None:
            raise DataError("the file is empty", file=name)
        _check_keys(root, name)
        content = loader.construct_document(root)
    except yaml.YAMLError as error:
        raise _broken(error, name) from None
    finally:
        loader.dispose()
    try:
        return shape.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise DataError(str(first["msg"]), file=name, place=_place(root, first["loc"])) from None


def _text(path: Path, name: str) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise DataError("the file is missing", file=name) from None
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8", file=name, place=f"byte {error.start}") from None
    if not unicodedata.is_normalized("NFC", text):
        lines = enumerate(text.splitlines(), start=1)
        number = next(number for number, line in lines if not unicodedata.is_normalized("NFC", line))
        raise DataError("not in Unicode NFC", file=name, place=f"line {number}")
    return text


def _check_keys(node: yaml.Node, name: str) -> None:
    """Refuse a key that stands twice in a mapping: YAML would silently keep the last."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if str(key.value) in seen:
                raise DataError(f"the key «{key.value}» stands twice", file=name, place=_line(key))
            seen.add(str(key.value))
            _check_keys(value, name)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _check_keys(item, name)


def _broken(error: yaml.YAMLError, name: str) -> DataError:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error)
    return DataError(f"broken YAML: {problem}", file=name, place=f"line {mark.line + 1}" if mark else "")


def _place(node: yaml.Node, path: Sequence[int | str]) -> str:
    """Name the line of the deepest part of the path that is in the file, and the whole path."""
    whole = ".".join(str(step) for step in path)
    for step in path:
        child = _child(node, step)
        if child is None:
            break
        node = child
    return f"{_line(node)}, {whole}" if whole else _line(node)


def _child(node: yaml.Node, step: int | str) -> yaml.Node | None:
    children: dict[str, yaml.Node] = {}
    if isinstance(node, yaml.SequenceNode):
        children = {str(index): item for index, item in enumerate(node.value)}
    elif isinstance(node, yaml.MappingNode):
        children = {str(key.value): value for key, value in node.value}
    return children.get(str(step))


def _line(node: yaml.Node) -> str:
    return f"line {node.start_mark.line + 1}"
