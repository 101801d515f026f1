"""`dateline data check`: the lexicons, frames and tables, held to their rules and their own examples."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from dateline.lang.coverage import coverage_of
from dateline.lang.pack import Pack, languages, load_pack, pack
from dateline.ontology import ontology
from dateline.pipeline.examples import example_faults, reference_faults, rival_warnings
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
    """Load every table and code every example; print the coverage, then warnings and faults, a line each."""
    chosen = [load_pack(folder.resolve(), ontology()) for folder in packs] if packs else list(map(pack, languages()))
    for language in chosen:
        for line in holdings(language):
            print(line)
    for line in coverage(chosen):
        print(line)
    warnings = [warning for language in chosen for warning in rival_warnings(language)]
    for warning in warnings:
        print(f"warning: {warning}")
    faults = [fault for language in chosen for fault in _faults(language)]
    for fault in faults:
        print(f"fault: {fault}")
    print(f"{len(warnings)} warnings, {len(faults) or 'no'} faults" if warnings else f"{len(faults) or 'no'} faults")
    if faults:
        raise typer.Exit(2)


def holdings(language: Pack) -> Iterator[str]:
    """Give the lines that tell how much a pack holds."""
    frames = language.frames
    yield f"{language.name} {language.version}: {len(frames.frames)} frames"
    yield f"  predicates: {len(frames.verbs)} verbs, {len(frames.nouns)} nouns, {len(frames.adjectives)} adjectives"
    yield f"  cues: {len(language.cues)}, classes: {len(set().union(*language.classes.values()))}"
    about = {word.words for words in language.contexts.by_first.values() for word in words}
    counting = (len(language.numbers.known), len(language.quantity_words.signs), len(about))
    yield "  numbers: {}, words for quantities: {}, words for contexts: {}".format(*counting)


def coverage(packs: Sequence[Pack]) -> Iterator[str]:
    """Give the table of types by languages: frames, words, sentences, and the modes that no frame gives."""
    columns = ("frames", "verbs", "nouns", "adj", "examples", "traps", "modes")
    yield f"  {'type':10}    " + " ".join(f"{name:>8}" for name in columns) + "  modes that no frame gives"
    tables = [(language.code, coverage_of(language.frames, ontology())) for language in packs]
    for number, kind in enumerate(ontology().types):
        for code, rows in tables:
            row = rows[number]
            counts = (row.frames, row.verbs, row.nouns, row.adjectives, row.examples, row.traps)
            modes = f"{row.modes_given}/{row.modes}" if row.modes else "–"
            cells = " ".join(f"{cell:>8}" for cell in (*counts, modes))
            yield f"  {kind:10} {code} {cells}  {' '.join(row.modes_missing)}".rstrip()


def _faults(language: Pack) -> Iterator[str]:
    yield from reference_faults(language)
    yield from example_faults(language, ontology(), os.cpu_count() or 1)
    yield from table_faults(language, ontology())
