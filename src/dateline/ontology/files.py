"""The shapes of the ontology's YAML files, as pydantic reads them; nothing beyond these fields is allowed."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field


def _trimmed(text: str) -> str:
    if text != text.strip():
        message = "no spaces at the edges"
        raise ValueError(message)
    return text


Text = Annotated[str, Field(min_length=1), AfterValidator(_trimmed)]
Labels = dict[str, Text]
TypeCode = Annotated[str, Field(pattern=r"^[A-Z]+$")]
ModeName = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
ContextCode = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]
Cameo = Annotated[str, Field(pattern=r"^(0[1-9]|1\d|20)\d{0,2}$")]
Score = Annotated[float, Field(ge=-10, le=10, strict=True)]


class Shape(BaseModel):
    """What every part of a file has in common: a field that is not named here is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class HeadFile(Shape):
    """ontology.yaml."""

    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    languages: Annotated[list[Text], Field(min_length=1)]
    sources: list[Text]


class ModeShape(Shape):
    """A mode of a type; its name is its key."""

    labels: Labels
    definition: Text
    score: Score | None = None
    export: Cameo | None = None
    recipient: bool | None = None


class CrossingShape(Shape):
    """A row of a type's crosswalk."""

    code: Cameo
    mode: ModeName | None = None
    contexts: list[ContextCode] = []
    preferred: bool = False
    note: Text | None = None


class TypeFile(Shape):
    """types/<TYPE>.yaml."""

    code: TypeCode
    labels: Labels
    definition: Text
    includes: list[Text]
    excludes: list[Text]
    neighbours: dict[TypeCode, Text]
    quad: int
    score: Score
    future: TypeCode | None
    symmetric: bool
    recipient: bool
    covers: list[TypeCode] = []
    export: Cameo | None = None
    modes: dict[ModeName, ModeShape]
    cameo: list[CrossingShape]


class TermShape(Shape):
    """A context, a status, a sector or a special country code."""

    code: Annotated[str, Field(pattern=r"^([A-Z]{3}|[a-z]+(_[a-z]+)*)$")]
    labels: Labels
    definition: Text


class QuadShape(Shape):
    """A quad class."""

    code: int
    labels: Labels
    definition: Text
    cooperative: bool
    material: bool


class CameoShape(Shape):
    """A code of CAMEO."""

    code: Cameo
    title: Text
    goldstein: Score | None = None


class DroppedShape(Shape):
    """A code of CAMEO that is no PLOVER event."""

    code: Cameo
    reason: Text


class ContextsFile(Shape):
    """contexts.yaml."""

    contexts: list[TermShape]


class SectorsFile(Shape):
    """sectors.yaml; the order is the order of precedence."""

    sectors: list[TermShape]


class ActorsFile(Shape):
    """actors.yaml."""

    actors: list[TermShape]


class StatusesFile(Shape):
    """statuses.yaml."""

    statuses: list[TermShape]


class QuadsFile(Shape):
    """quads.yaml."""

    quads: list[QuadShape]


class CameoFile(Shape):
    """cameo.yaml: every code of CAMEO."""

    codes: list[CameoShape]


class DroppedFile(Shape):
    """cameo_dropped.yaml."""

    dropped: list[DroppedShape]
