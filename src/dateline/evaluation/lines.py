"""Reading files of lines, so that whatever is wrong in one is told with file, line, field and rule."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from dateline.errors import InputError

R = TypeVar("R")
Plain = Mapping[str, Any]


def lines_of(path: Path) -> Iterator[tuple[int, str]]:
    """Give the lines of a file that are not blank, each with its number from 1."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", file=str(path)) from None
    except UnicodeDecodeError as error:
        raise InputError("not UTF-8", file=str(path), place=f"byte {error.start}") from None
    # Only line feeds end a line of JSON Lines: a text may hold other separators.
    return ((number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip())


def read_each(path: Path, read: Callable[[Plain], R]) -> Iterator[R]:
    """Read every line of a JSON Lines file as one thing."""
    return (within(path, number, lambda told: read(json_object(told)), line) for number, line in lines_of(path))


def read_apart(path: Path, read: Callable[[Plain], R], name: Callable[[R], str]) -> tuple[R, ...]:
    """Read the lines of a JSON Lines file, of which there is at least one and no name stands twice."""
    found: dict[str, R] = {}
    for number, line in lines_of(path):
        thing = within(path, number, lambda told: read(json_object(told)), line)
        if name(thing) in found:
            rule = f"the id «{name(thing)}» stands already further up"
            raise InputError(rule, file=str(path), place=f"line {number}")
        found[name(thing)] = thing
    if not found:
        raise InputError("there is no article in the file", file=str(path))
    return tuple(found.values())


def within(path: Path, number: int, read: Callable[[str], R], line: str) -> R:
    """Read a line, adding file and line to what is wrong with it."""
    try:
        return read(line)
    except InputError as error:
        place = f"line {number}, {error.place}" if error.place else f"line {number}"
        raise InputError(error.rule, file=str(path), place=place) from None


def json_object(line: str) -> Plain:
    """Return the object that a line of JSON holds."""
    try:
        plain = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", place=f"column {error.colno}") from None
    if not isinstance(plain, dict):
        raise InputError(f"expected an object, found {plain!r}")
    return plain


def id_of(thing: Plain) -> str:
    """Return the id of a line: a name, or a number as text."""
    name = thing.get("id")
    if not isinstance(name, (str, int)) or name == "":
        raise InputError("expected a name or a number", place="id")
    return str(name)


def text_of(thing: Plain, field: str = "text") -> str:
    """Return the text of a line, which is in Unicode NFC so that offsets mean the same to all."""
    text = thing.get(field)
    if not isinstance(text, str) or not unicodedata.is_normalized("NFC", text):
        raise InputError("expected text in Unicode NFC", place=field)
    return text
