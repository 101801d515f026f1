"""What a language says of time: word classes and patterns, read from its tables and made ready for matching."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from dateline.lexicon import Row, read_table
from dateline.lexicon.phrases import fold

PATTERN_COLUMNS = ("group", "pattern", "key", "example", "expected")
WORD_COLUMNS = ("class", "value", "words")
TOP = "date"
STOP = "-"
DASHES = "-–—−‑"
NUMERIC = frozenset({"d", "mm", "y", "yb", "yy", "n", "h", "min", "dec", "dec2"})

_ELEMENT = re.compile(
    r"(?P<cut>>>)|\{(?:(?P<name>\w+)=)?(?P<slot>[\w.]+)\}|<(?:(?P<group_name>\w+)=)?(?P<group>\w+)>|(?P<word>[^\s{}<>]+)"
)

Symbols = tuple[tuple[str, str], ...]


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
    """A point in the tree of a group's patterns: how it may go on, and the keys of the patterns that end here."""

    words: dict[str, dict[str, Node]] = field(default_factory=dict)
    groups: dict[tuple[str, str], Node] = field(default_factory=dict)
    cut: Node | None = None
    keys: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatePatterns:
    """All that a language says of time.

    `words` gives the symbols of a folded word form, `lower` those of one written in lower case (or all in
    capitals), `lemmas` those of a dictionary form, `stems` those of the beginning of a word. `trees` holds the
    patterns by group and `firsts` the symbols that a group can begin with. `rows` are the patterns as read.
    """

    words: Mapping[str, Symbols]
    lower: Mapping[str, Symbols]
    lemmas: Mapping[str, Symbols]
    stems: Mapping[str, Symbols]
    trees: Mapping[str, Node]
    firsts: Mapping[str, frozenset[str]]
    rows: tuple[Row, ...]


def load_date_patterns(folder: Path) -> DatePatterns:
    """Read a language's `dates.tsv` and `date_words.tsv`; raise DataError with file, row and rule for a bad row."""
    words = read_table(folder / "date_words.tsv", WORD_COLUMNS, key=("class", "value"))
    rows = read_table(folder / "dates.tsv", PATTERN_COLUMNS, key=("group", "pattern"))
    classes = {row["class"] for row in words}
    trees: dict[str, Node] = {}
    firsts: dict[str, frozenset[str]] = {}
    literals: set[str] = set()
    for order, row in enumerate(rows):
        for elements in _expansions(row):
            _check(row, elements, classes, trees)
            literals.update(element.symbol for element in elements if element.kind == "word")
            firsts[row["group"]] = firsts.get(row["group"], frozenset()) | _first(elements[0], firsts)
            _plant(trees.setdefault(row["group"], Node()), elements, order, row["key"])
    table = _Vocabulary()
    table.add_literals(literals)
    table.add_classes(words)
    return table.patterns(trees, firsts, rows)


def _expansions(row: Row) -> Iterator[tuple[Element, ...]]:
    """Write out a pattern's optional parts and alternatives, the fullest first."""
    text = row["pattern"]
    if not text:
        raise row.fault("the pattern is empty")
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


def _check(row: Row, elements: tuple[Element, ...], classes: set[str], trees: Mapping[str, Node]) -> None:
    for element in elements:
        if element.kind == "slot" and element.symbol.removeprefix("low.") not in classes | NUMERIC:
            raise row.fault(f"there is no class of words {{{element.symbol}}}")
        if element.kind == "group" and (element.symbol not in trees or element.symbol == row["group"]):
            raise row.fault(f"the group <{element.symbol}> must stand complete above the patterns that use it")
    if elements[0].kind == "cut":
        raise row.fault("a pattern cannot begin with >>")
    missing = set(re.findall(r"\{(\w+)\}", row["key"])) - {element.name for element in elements}
    if missing or not row["key"]:
        raise row.fault(f"the key names {', '.join(sorted(missing)) or 'nothing'}, which the pattern does not give")


def _first(element: Element, firsts: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return firsts[element.symbol] if element.kind == "group" else frozenset({element.symbol})


def _plant(node: Node, elements: Iterable[Element], order: int, key: str) -> None:
    for element in elements:
        if element.kind == "cut":
            node.cut = node = node.cut or Node()
        elif element.kind == "group":
            node = node.groups.setdefault((element.symbol, element.name), Node())
        else:
            node = node.words.setdefault(element.symbol, {}).setdefault(element.name, Node())
    node.keys.append((order, key))


class _Vocabulary:
    """The four dictionaries from words to symbols, while they are being filled."""

    def __init__(self) -> None:
        self.words: dict[str, list[tuple[str, str]]] = {}
        self.lower: dict[str, list[tuple[str, str]]] = {}
        self.lemmas: dict[str, list[tuple[str, str]]] = {}
        self.stems: dict[str, list[tuple[str, str]]] = {}

    def add_literals(self, literals: Iterable[str]) -> None:
        """Enter the words that stand in patterns as they are."""
        for symbol in sorted(literals):
            self._add(symbol[1:], (symbol, ""))

    def add_classes(self, rows: Iterable[Row]) -> None:
        """Enter the words of the table under their class, and under `low.` and the class for lower case."""
        for row in rows:
            for word in row["words"].split():
                self._add(word, (row["class"], row["value"]))
                self._add_lower(word, ("low." + row["class"], row["value"]))

    def patterns(
        self, trees: Mapping[str, Node], firsts: Mapping[str, frozenset[str]], rows: tuple[Row, ...]
    ) -> DatePatterns:
        """Close the dictionaries and put all together."""
        return DatePatterns(
            words={word: tuple(found) for word, found in self.words.items()},
            lower={word: (*self.words.get(word, ()), *found) for word, found in self.lower.items()},
            lemmas={word: tuple(found) for word, found in self.lemmas.items()},
            stems={word: tuple(found) for word, found in self.stems.items()},
            trees=trees,
            firsts=firsts,
            rows=rows,
        )

    def _add(self, word: str, symbol: tuple[str, str]) -> None:
        folded = fold(word)
        if folded.startswith("~"):
            self.lemmas.setdefault(folded[1:], []).append(symbol)
        elif folded.endswith("*"):
            self.stems.setdefault(folded[:-1], []).append(symbol)
        else:
            for form in DASHES if folded == "-" else (folded,):
                self.words.setdefault(form, []).append(symbol)

    def _add_lower(self, word: str, symbol: tuple[str, str]) -> None:
        if not word.startswith("~") and not word.endswith("*"):
            self.lower.setdefault(fold(word), []).append(symbol)
