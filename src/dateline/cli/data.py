"""`dateline data check`: the lexicons, frames and tables, held to their rules and their own examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from dateline.lang.pack import Pack, languages, load_pack, pack
from dateline.ontology import ontology
from dateline.pipeline.examples import example_faults, reference_faults
from dateline.pipeline.table_examples import table_faults

Folders = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PACK…]", help="Folders of language packs; the project's own unless told."),
]

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """Look after the lexicons, frames and tables."""


@app.command()
def check(packs: Folders = None) -> None:
    """Load every table and code every example; print the coverage, and each fault on a line of its own."""
    chosen = [load_pack(folder.resolve(), ontology()) for folder in packs] if packs else list(map(pack, languages()))
    faults: list[str] = []
    for language in chosen:
        for line in coverage(language):
            print(line)
        faults += [*reference_faults(language), *example_faults(language, ontology())]
        faults += table_faults(language, ontology())
    for fault in faults:
        print(f"fault: {fault}")
    print(f"{len(faults)} faults" if faults else "no faults")
    if faults:
        raise typer.Exit(2)


def coverage(language: Pack) -> Iterator[str]:
    """Give the lines that tell how much a pack holds."""
    frames = language.frames
    counts = Counter(frame.type for frame in frames.frames)
    yield f"{language.name} {language.version}: {len(frames.frames)} frames"
    yield f"  predicates: {len(frames.verbs)} verbs, {len(frames.nouns)} nouns, {len(frames.adjectives)} adjectives"
    yield f"  cues: {len(language.cues)}, classes: {len(set().union(*language.classes.values()))}"
    about = {word.words for words in language.contexts.by_first.values() for word in words}
    counting = (len(language.numbers.known), len(language.quantity_words.signs), len(about))
    yield "  numbers: {}, words for quantities: {}, words for contexts: {}".format(*counting)
    yield "  frames by type: " + ", ".join(f"{kind} {counts[kind]}" for kind in ontology().types)
