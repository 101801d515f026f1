"""From a folder of YAML files to the one checked ontology."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from dateline.errors import DataError
from dateline.ontology.check import check, file_of
from dateline.ontology.files import (
    ActorsFile,
    CameoFile,
    ContextsFile,
    DroppedFile,
    HeadFile,
    ModeShape,
    QuadsFile,
    SectorsFile,
    StatusesFile,
    TermShape,
    TypeFile,
)
from dateline.ontology.model import CameoCode, Crossing, EventType, Mode, Ontology, Quad, Term
from dateline.ontology.read import read_yaml


class _Coded(Protocol):
    @property
    def code(self) -> str | int: ...


C = TypeVar("C", bound=_Coded)


@cache
def ontology() -> Ontology:
    """Return the ontology that comes with Dateline, read once a process."""
    return load_ontology(Path(__file__).parent / "data")


def load_ontology(folder: Path) -> Ontology:
    """Read and check the ontology in a folder; raise DataError naming file, place and rule for the first fault."""
    head = read_yaml(folder, "ontology.yaml", HeadFile)
    types = _types(folder)
    quads = [Quad(**dict(row)) for row in read_yaml(folder, "quads.yaml", QuadsFile).quads]
    codes = [CameoCode(**dict(row)) for row in read_yaml(folder, "cameo.yaml", CameoFile).codes]
    dropped = _by_code("cameo_dropped.yaml", read_yaml(folder, "cameo_dropped.yaml", DroppedFile).dropped)
    result = Ontology(
        version=head.version,
        languages=tuple(head.languages),
        sources=tuple(head.sources),
        types={kind.code: kind for kind in types},
        quads={quad.code: quad for quad in _by_code("quads.yaml", quads).values()},
        contexts=_terms("contexts.yaml", read_yaml(folder, "contexts.yaml", ContextsFile).contexts),
        sectors=_terms("sectors.yaml", read_yaml(folder, "sectors.yaml", SectorsFile).sectors),
        special_codes=_terms("actors.yaml", read_yaml(folder, "actors.yaml", ActorsFile).actors),
        statuses=_terms("statuses.yaml", read_yaml(folder, "statuses.yaml", StatusesFile).statuses),
        cameo={row.code: row for row in _by_code("cameo.yaml", codes).values()},
        dropped={row.code: row.reason for row in dropped.values()},
        crosswalk=_crosswalk(types),
        exports={key: code for kind in types for key, code in _exports(kind).items()},
    )
    check(result)
    return result


def _types(folder: Path) -> Sequence[EventType]:
    """Read types/*.yaml, mildest first within each quad class."""
    files = sorted((folder / "types").glob("*.yaml"))
    if not files:
        raise DataError("no event type is there", file="types")
    kinds = [_event_type(path.stem, read_yaml(folder, f"types/{path.name}", TypeFile)) for path in files]
    return sorted(kinds, key=lambda kind: (kind.quad, abs(kind.score), kind.code))


def _event_type(stem: str, file: TypeFile) -> EventType:
    if file.code != stem:
        raise DataError(f"the code must be the file's name, «{stem}»", file=file_of(stem), place="code")
    return EventType(
        code=file.code,
        labels=file.labels,
        definition=file.definition,
        includes=tuple(file.includes),
        excludes=tuple(file.excludes),
        neighbours=file.neighbours,
        quad=file.quad,
        score=file.score,
        future=file.future,
        symmetric=file.symmetric,
        recipient=file.recipient,
        covers=tuple(file.covers),
        export=file.export,
        modes={name: _mode(name, shape) for name, shape in file.modes.items()},
        crossings=_crossings(file),
    )


def _mode(name: str, shape: ModeShape) -> Mode:
    return Mode(name=name, **dict(shape))


def _crossings(file: TypeFile) -> tuple[Crossing, ...]:
    return tuple(
        Crossing(
            code=row.code,
            type=file.code,
            mode=row.mode,
            contexts=tuple(row.contexts),
            preferred=row.preferred,
            note=row.note or "",
        )
        for row in file.cameo
    )


def _crosswalk(types: Iterable[EventType]) -> Mapping[str, Crossing]:
    """Index the rows by CAMEO code; a code that two rows claim is a fault of the later one."""
    found: dict[str, Crossing] = {}
    for kind in types:
        for crossing in kind.crossings:
            first = found.setdefault(crossing.code, crossing)
            if first is not crossing:
                rule = f"the code stands already in {file_of(first.type)}"
                raise DataError(rule, file=file_of(kind.code), place=f"cameo {crossing.code}")
    return found


def _exports(kind: EventType) -> Mapping[tuple[str, str | None], str]:
    """Tell the CAMEO code to write for the type alone and for each mode: the preferred row's, else `export`."""
    found: dict[tuple[str, str | None], str] = {(kind.code, None): kind.export} if kind.export else {}
    found.update({(kind.code, mode.name): mode.export for mode in kind.modes.values() if mode.export})
    for crossing in kind.crossings:
        key = (kind.code, crossing.mode)
        if crossing.preferred and key in found:
            rule = f"{found[key]} is already the code to write for this mode"
            raise DataError(rule, file=file_of(kind.code), place=f"cameo {crossing.code}")
        if crossing.preferred:
            found[key] = crossing.code
    return found


def _terms(file: str, rows: Sequence[TermShape]) -> Mapping[str, Term]:
    return {row.code: Term(**dict(row)) for row in _by_code(file, rows).values()}


def _by_code(file: str, rows: Iterable[C]) -> Mapping[str | int, C]:
    found: dict[str | int, C] = {}
    for row in rows:
        if row.code in found:
            raise DataError("the code stands twice", file=file, place=str(row.code))
        found[row.code] = row
    return found
