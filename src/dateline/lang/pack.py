"""A language pack: its grammar, words and frames, found by folder and loaded when first needed."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from dateline.errors import DataError, LanguageError
from dateline.gazetteer import Names, names
from dateline.lang.classes import read_classes
from dateline.lang.context_words import ContextWords, read_context_words
from dateline.lang.cues import Cue, read_cues
from dateline.lang.date_patterns import DatePatterns, load_date_patterns
from dateline.lang.frames import FrameIndex, load_frames
from dateline.lang.grammar import Grammar
from dateline.lang.numbers import NumberWords, read_number_words
from dateline.lang.quantity_words import QuantityWords, read_quantity_words
from dateline.lang.romanisation import Romanisation, read_romanisation
from dateline.ontology import Ontology, ontology
from dateline.ontology.files import Shape
from dateline.ontology.read import read_yaml

PACKS = Path(__file__).parent
# What a pack's `grammar.py` offers: a grammar from its folder, the nouns and the adjectives that frames speak of.
Build = Callable[[Path, frozenset[str], frozenset[str]], Grammar]


class _Card(Shape):
    """The head of a pack, `pack.yaml`."""

    code: str
    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """All that Dateline knows of one language."""

    code: str
    name: str
    version: str
    folder: Path
    grammar: Grammar
    frames: FrameIndex
    cues: Mapping[tuple[str, str], Cue]
    classes: Mapping[str, frozenset[str]]
    names: Names
    dates: DatePatterns
    romanisation: Romanisation
    numbers: NumberWords
    quantity_words: QuantityWords
    contexts: ContextWords


def languages(folder: Path = PACKS) -> tuple[str, ...]:
    """Return the codes of the languages that have a pack."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/pack.yaml")))


@cache
def pack(code: str) -> Pack:
    """Return the packaged pack of a language, loaded once; raise LanguageError if there is none."""
    if code not in languages():
        raise LanguageError(f"no pack for the language «{code}»; there are: {', '.join(languages())}")
    return load_pack(PACKS / code, ontology())


def load_pack(folder: Path, types: Ontology) -> Pack:
    """Load a pack from any folder; raise DataError naming file, place and rule for whatever is wrong in it."""
    card = read_yaml(folder.parent, f"{folder.name}/pack.yaml", _Card)
    if card.code != folder.name:
        raise DataError(
            f"the code must be the folder's name, «{folder.name}»", file=f"{folder.name}/pack.yaml", place="code"
        )
    frames = load_frames(folder / "frames", card.code, {code: tuple(kind.modes) for code, kind in types.types.items()})
    grammar = _builder(folder)(folder, _words(frames, "nouns"), _words(frames, "adjectives"))
    lexicon = folder / "lexicon"
    return Pack(
        code=card.code,
        name=card.name,
        version=card.version,
        folder=folder,
        grammar=grammar,
        frames=frames,
        cues=read_cues(lexicon / "cues.tsv"),
        classes=read_classes(lexicon / "classes.tsv"),
        names=names(lexicon, grammar.lemmas),
        dates=load_date_patterns(lexicon),
        romanisation=read_romanisation(lexicon / "romanisation.tsv"),
        numbers=read_number_words(lexicon / "numbers.tsv"),
        quantity_words=read_quantity_words(lexicon / "quantities.tsv"),
        contexts=read_context_words(lexicon / "contexts.tsv", types.contexts),
    )


def _words(frames: FrameIndex, field: str) -> frozenset[str]:
    table: Iterable[str] = getattr(frames, field)
    return frozenset(table)


def _builder(folder: Path) -> Build:
    module = _grammar_module(folder)
    build = getattr(module, "build", None)
    if not callable(build):
        raise DataError("a pack's grammar.py must have the function build", file=f"{folder.name}/grammar.py")
    return build  # type: ignore[no-any-return]


def _grammar_module(folder: Path) -> ModuleType:
    if folder.parent == PACKS:
        return importlib.import_module(f"dateline.lang.{folder.name}.grammar")
    file = f"{folder.name}/grammar.py"
    spec = importlib.util.spec_from_file_location(f"dateline_pack_{folder.name}", folder / "grammar.py")
    if spec is None or spec.loader is None or not (folder / "grammar.py").exists():
        raise DataError("the pack has no grammar.py", file=file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module  # dataclasses look their own module up there
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise DataError(f"cannot be run: {type(error).__name__}: {error}", file=file) from error
    return module
