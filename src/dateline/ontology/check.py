"""What no single file can tell about itself: that the files of an ontology fit together."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import DataError
from dateline.ontology.model import EventType, Labels, Ontology


def check(ontology: Ontology) -> None:
    """Raise DataError naming file, place and rule for the first thing that does not fit."""
    _check_labels(ontology)
    for kind in ontology.types.values():
        _check_type(ontology, kind)
        _check_crossings(ontology, kind)
    _check_coverage(ontology)


def file_of(kind: str) -> str:
    """Return the name of a type's file within the ontology's folder."""
    return f"types/{kind}.yaml"


def _check_labels(ontology: Ontology) -> None:
    for file, place, labels in _labelled(ontology):
        for language in ontology.languages:
            if language not in labels:
                raise DataError(f"the label in «{language}» is missing", file=file, place=place)
        for language in labels:
            if language not in ontology.languages:
                raise DataError(f"«{language}» is no language of ontology.yaml", file=file, place=place)


def _labelled(ontology: Ontology) -> Iterator[tuple[str, str, Labels]]:
    for kind in ontology.types.values():
        yield file_of(kind.code), "labels", kind.labels
        for mode in kind.modes.values():
            yield file_of(kind.code), f"modes.{mode.name}.labels", mode.labels
    for quad in ontology.quads.values():
        yield "quads.yaml", f"{quad.code}.labels", quad.labels
    terms = {"contexts": ontology.contexts, "sectors": ontology.sectors, "actors": ontology.special_codes}
    for name, members in {**terms, "statuses": ontology.statuses}.items():
        for term in members.values():
            yield f"{name}.yaml", f"{term.code}.labels", term.labels


def _check_type(ontology: Ontology, kind: EventType) -> None:
    file = file_of(kind.code)
    if kind.quad not in ontology.quads:
        raise DataError(f"«{kind.quad}» is no quad class of quads.yaml", file=file, place="quad")
    _check_sign(ontology, kind)
    if kind.future is not None and kind.future not in ontology.types:
        raise DataError(f"«{kind.future}» is no event type", file=file, place="future")
    for covered in kind.covers:
        if covered not in ontology.types or covered == kind.code:
            raise DataError(f"«{covered}» is no other event type", file=file, place="covers")
    for neighbour in kind.neighbours:
        if neighbour not in ontology.types or neighbour == kind.code:
            raise DataError(f"«{neighbour}» is no other event type", file=file, place=f"neighbours.{neighbour}")


def _check_sign(ontology: Ontology, kind: EventType) -> None:
    cooperative = ontology.quads[kind.quad].cooperative
    scores = {"score": kind.score}
    scores.update({f"modes.{mode.name}.score": mode.score for mode in kind.modes.values() if mode.score is not None})
    for place, score in scores.items():
        if (score > 0) != cooperative:
            rule = f"a score of {score} does not fit quad class {kind.quad}"
            raise DataError(rule, file=file_of(kind.code), place=place)


def _check_crossings(ontology: Ontology, kind: EventType) -> None:
    file = file_of(kind.code)
    for crossing in kind.crossings:
        place = f"cameo {crossing.code}"
        if crossing.code not in ontology.cameo:
            raise DataError(f"«{crossing.code}» is no code of cameo.yaml", file=file, place=place)
        if crossing.mode is not None and crossing.mode not in kind.modes:
            raise DataError(f"«{crossing.mode}» is no mode of {kind.code}", file=file, place=place)
        for context in crossing.contexts:
            if context not in ontology.contexts:
                raise DataError(f"«{context}» is no context of contexts.yaml", file=file, place=place)
    for name in (None, *kind.modes):
        place = f"modes.{name}" if name else "cameo"
        if (kind.code, name) not in ontology.exports:
            rule = "no row is preferred: mark one, or give the CAMEO code to write as `export`"
            raise DataError(rule, file=file, place=place)
        code = ontology.exports[kind.code, name]
        if code not in ontology.crosswalk:
            raise DataError(f"«{code}» is no CAMEO code that the crosswalk keeps", file=file, place=place)


def _check_coverage(ontology: Ontology) -> None:
    for code in ontology.cameo:
        if code in ontology.crosswalk and code in ontology.dropped:
            kind = ontology.crosswalk[code].type
            raise DataError(f"{file_of(kind)} has it already", file="cameo_dropped.yaml", place=f"cameo {code}")
        if code not in ontology.crosswalk and code not in ontology.dropped:
            rule = "no type takes the code in, and cameo_dropped.yaml does not name it"
            raise DataError(rule, file="cameo.yaml", place=f"cameo {code}")
    for code in ontology.dropped:
        if code not in ontology.cameo:
            raise DataError(f"«{code}» is no code of cameo.yaml", file="cameo_dropped.yaml", place=f"cameo {code}")
