"""A language pack: its grammar, words and frames, found by folder and loaded when first needed."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from dateline.errors import DataError, LanguageError
from dateline.gazetteer import Names, names
from dateline.lang.classes import read_classes
from dateline.lang.cues import Cue, read_cues
from dateline.lang.date_patterns import DatePatterns, load_date_patterns
from dateline.lang.frames import FrameIndex, load_frames
from dateline.lang.grammar import Grammar
from dateline.ontology import Ontology, ontology

PACKS = Path(__file__).parent
# What a pack's `grammar.py` offers: a grammar from its folder, the nouns and the adjectives that frames speak of.
Build = Callable[[Path, frozenset[str], frozenset[str]], Grammar]


class _Card(BaseModel):
    """The head of a pack, `pack.yaml`."""

    model_config = ConfigDict(extra="forbid")
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
    card = _read_card(folder / "pack.yaml")
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
    )


def _read_card(path: Path) -> _Card:
    try:
        return _Card.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
    except FileNotFoundError:
        raise DataError("the folder has no pack.yaml", file=str(path.parent.name)) from None
    except (yaml.YAMLError, ValidationError) as error:
        raise DataError(str(error).splitlines()[0], file=path.name) from None


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
    spec = importlib.util.spec_from_file_location(f"dateline_pack_{folder.name}", folder / "grammar.py")
    if spec is None or spec.loader is None or not (folder / "grammar.py").exists():
        raise DataError("the pack has no grammar.py", file=folder.name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
