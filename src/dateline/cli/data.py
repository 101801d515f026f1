"""`dateline data check`: the lexicons, frames and tables, held to their rules and their own examples."""

from __future__ import annotations

from collections import Counter

import typer

from dateline.lang.pack import languages, pack
from dateline.ontology import ontology
from dateline.pipeline.examples import example_faults

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """Look after the lexicons, frames and tables."""


@app.command()
def check() -> None:
    """Load every table and code every example; print the coverage, and each fault on a line of its own."""
    faults = []
    for code in languages():
        language = pack(code)
        frames = language.frames
        counts = Counter(frame.type for frame in frames.frames)
        print(f"{language.name} {language.version}: {len(frames.frames)} frames")
        print(
            f"  predicates: {len(frames.verbs)} verbs, {len(frames.nouns)} nouns, {len(frames.adjectives)} adjectives"
        )
        print(f"  cues: {len(language.cues)}, classes: {len(set().union(*language.classes.values()))}")
        print("  frames by type: " + ", ".join(f"{kind} {counts[kind]}" for kind in ontology().types))
        faults += list(example_faults(language, ontology()))
    for fault in faults:
        print(f"fault: {fault}")
    print(f"{len(faults)} faults" if faults else "no faults")
    if faults:
        raise typer.Exit(2)
