"""How a language says time: patterns read from its tables and made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product, takewhile
from pathlib import Path

from dateline.lang.date_words import Vocabulary, vocabulary
from dateline.lexicon import Row, read_optional_table
from dateline.lexicon.phrases import fold

PATTERN_COLUMNS = ("group", "pattern", "key", "example", "expected")
WORD_COLUMNS = ("class", "value", "words")
TOP = "date"
STOP = "-"
NUMERIC = frozenset({"d", "d13", "m", "mm", "y", "yb", "yy", "n", "h", "min", "dec", "dec2"})

_SHORT = 3
_ELEMENT = re.compile(
    r"(?P<cut>>>)|\{(?:(?P<name>\w+)=)?(?P<slot>[\w.]+)\}|<(?:(?P<group_name>\w+)=)?(?P<group>\w+)>|(?P<word>[^\s{}<>]+)"
)


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern: a literal word or a slot (`symbol`), a group of other patterns, or the cut.

    What stands after the cut must follow in the text and does not belong to the expression. `name` is what the
    key calls the value, empty for literal words.
    """

    kind: str
    symbol: str = ""
    name: str = ""


@dataclass(slots=True)
class Node:
    """A point in the tree of a group's patterns: how it may go on, and the keys of the patterns that end here.

    `words` leads on by symbol and name, `groups` by a group, its name and the symbols it can begin with; `keys`
    are kept with their row's place in the table.
    """

    words: dict[str, dict[str, Node]] = field(default_factory=dict)
    groups: list[tuple[str, str, set[str], Node]] = field(default_factory=list)
    cut: Node | None = None
    keys: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """The patterns of one name, and the symbols that they can begin with."""

    root: Node = field(default_factory=Node)
    firsts: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePatterns:
    """All that a language says of time: its words, its patterns by group, and the rows they were read from."""

    words: Vocabulary
    groups: Mapping[str, Group]
    rows: tuple[Row, ...]


def load_date_patterns(folder: Path) -> DatePatterns:
    """Read a language's `dates.tsv` and `date_words.tsv`; raise DataError with file, row and rule for a bad row.

    A language without these tables tells no dates.
    """
    words = read_optional_table(folder / "date_words.tsv", WORD_COLUMNS, key=("class", "value"))
    rows = read_optional_table(folder / "dates.tsv", PATTERN_COLUMNS, key=("group", "pattern"))
    classes = {row["class"] for row in words}
    groups: dict[str, Group] = {}
    literals: dict[str, None] = {}
    written: dict[str, list[tuple[Element, ...]]] = {}
    for order, row in enumerate(rows):
        for elements in _expansions(row):
            _check(row, elements, classes, groups)
            _plant(groups, elements, order, row)
            literals |= {element.symbol[1:]: None for element in elements if element.kind == "word"}
            if row["key"] != STOP:
                written.setdefault(row["group"], []).append(elements)
    if rows and TOP not in groups:
        raise rows[-1].fault(f"no row has the group {TOP}")
    groups.setdefault(TOP, Group())
    return DatePatterns(words=vocabulary(literals, words, _telling(written)), groups=groups, rows=rows)


def _expansions(row: Row) -> Iterator[tuple[Element, ...]]:
    """Write out a pattern's optional parts and alternatives, the fullest first."""
    text = row["pattern"]
    if re.sub(r"[^\[\]]", "", text).replace("[]", ""):
        raise row.fault("square brackets must come in pairs and not stand inside one another")
    parts = re.split(r"(\[[^\]]*\])", text)
    choices = [((part[1:-1], "") if part.startswith("[") else (part,)) for part in parts]
    for chosen in product(*choices):
        elements = [_alternatives(row, piece) for piece in " ".join(chosen).split()]
        if not elements:
            raise row.fault("the pattern can be empty")
        yield from product(*elements)


def _alternatives(row: Row, piece: str) -> tuple[Element, ...]:
    match = _ELEMENT.fullmatch(piece)
    if match is None:
        raise row.fault(f"«{piece}» is neither a word nor a {{slot}}, <group> or >>")
    if match["cut"]:
        return (Element("cut"),)
    if match["slot"]:
        return (Element("slot", match["slot"], match["name"] or match["slot"].rpartition(".")[2]),)
    if match["group"]:
        return (Element("group", match["group"], match["group_name"] or match["group"]),)
    return tuple(Element("word", "=" + fold(word)) for word in piece.split("|"))


def _check(row: Row, elements: tuple[Element, ...], classes: set[str], groups: Mapping[str, Group]) -> None:
    for element in elements:
        if element.kind == "slot" and element.symbol.removeprefix("low.").removeprefix("cap.") not in classes | NUMERIC:
            raise row.fault(f"there is no class of words {{{element.symbol}}}")
        if element.kind == "group" and (element.symbol not in groups or element.symbol == row["group"]):
            raise row.fault(f"the group <{element.symbol}> must stand above the patterns that use it")
    if elements[0].kind == "cut":
        raise row.fault("a pattern cannot begin with >>")
    missing = set(re.findall(r"\{(\w+)\}", row["key"])) - {element.name for element in elements}
    if missing or not row["key"]:
        raise row.fault(f"the key names {', '.join(sorted(missing)) or 'nothing'}, which the pattern does not give")


def _telling(written: Mapping[str, Sequence[tuple[Element, ...]]]) -> set[str]:
    """Choose symbols of which every expression has one, few and seldom met.

    A pattern is known by a word or slot of its own, else by a group inside it, whose patterns must then all be known.
    """
    telling: set[str] = set()
    needed = [TOP]
    for group in needed:
        for elements in sorted(written.get(group, ()), key=len):
            own = [*takewhile(lambda element: element.kind != "cut", elements)]
            inner = [element.symbol for element in own if element.kind == "group"]
            if not telling.isdisjoint(element.symbol for element in own) or not set(needed).isdisjoint(inner):
                continue
            symbol = _symbol(own, bare=not inner)
            if symbol:
                telling.add(symbol)
            else:
                needed.append(min(inner, key=lambda name: _is_countless(written.get(name, ()))))
    return telling


def _symbol(own: Sequence[Element], *, bare: bool) -> str:
    """Return the symbol by which a pattern is best known: a long word, a slot; a number or short word only if bare."""
    slots = [element.symbol for element in own if element.kind == "slot"]
    words = sorted((element.symbol for element in own if element.kind == "word"), key=len)
    long = [word for word in words[-1:] if len(word) > 1 + _SHORT]
    named = [symbol for symbol in slots if symbol not in NUMERIC]
    return next(iter((*long, *reversed(named), *((*reversed(slots), *reversed(words)) if bare else ()))), "")


def _is_countless(patterns: Sequence[tuple[Element, ...]]) -> bool:
    """Tell whether a group has a pattern of numbers alone, which any number in a text would be."""
    return any(all(element.symbol in NUMERIC for element in elements) for elements in patterns)


def _plant(groups: dict[str, Group], elements: Iterable[Element], order: int, row: Row) -> None:
    group = groups.setdefault(row["group"], Group())
    node = group.root
    for place, element in enumerate(elements):
        if place == 0:
            group.firsts |= groups[element.symbol].firsts if element.kind == "group" else {element.symbol}
        if element.kind == "cut":
            node.cut = node = node.cut or Node()
        elif element.kind == "group":
            node = _branch(node, element, groups[element.symbol].firsts)
        else:
            node = node.words.setdefault(element.symbol, {}).setdefault(element.name, Node())
    node.keys.append((order, row["key"]))


def _branch(node: Node, element: Element, firsts: set[str]) -> Node:
    for group, name, _, following in node.groups:
        if (group, name) == (element.symbol, element.name):
            return following
    following = Node()
    node.groups.append((element.symbol, element.name, firsts, following))
    return following
