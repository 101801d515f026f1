"""The benchmark suites: what they are, where they lie, and the figures below which no change may fall."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from dateline.errors import DataError
from dateline.evaluation.figures import Figures
from dateline.evaluation.report import Report
from dateline.records.codec import field_types

SUITES = Path(__file__).with_name("suites.yaml")
_VARIABLE = "DATELINE_SHARED"
_RATES = frozenset(field_types(Figures)) - {"articles", "gold", "predicted"}


class Suite(BaseModel):
    """One set to measure on. `path` is relative to the shared or the project's folder; floors are by figure."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    what: Annotated[str, Field(min_length=1)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    within: Literal["shared", "project"]
    path: Annotated[str, Field(pattern=r"^[^/.][^.]*\.jsonl$")]
    licence: Annotated[str, Field(min_length=1)]
    floors: Mapping[str, Annotated[float, Field(ge=0, le=1)]]

    @field_validator("floors")
    @classmethod
    def _known_figures(cls, floors: Mapping[str, float]) -> Mapping[str, float]:
        unknown = sorted(set(floors) - _RATES)
        if unknown:
            raise ValueError(f"no such figure: {', '.join(unknown)}")
        return floors


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    version: Literal[1]
    suites: Annotated[list[Suite], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A suite that cannot be measured here, and why, in one line."""

    suite: str
    why: str


def load_suites(path: Path = SUITES) -> tuple[Suite, ...]:
    """Read the list of suites; raise DataError naming file, key and rule, also where a name stands twice."""
    try:
        suites = _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))).suites
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", file=path.name) from None
    except yaml.YAMLError as error:
        raise DataError(f"not YAML: {' '.join(str(error).split())}", file=path.name) from None
    except ValidationError as error:
        first = error.errors()[0]
        raise DataError(first["msg"], file=path.name, place=".".join(map(str, first["loc"]))) from None
    names = [suite.name for suite in suites]
    for number, name in enumerate(names):
        if name in names[:number]:
            raise DataError(f"the name «{name}» stands twice", file=path.name, place=f"suites.{number}")
    return tuple(suites)


def shared_folder(project: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """Say where the shared folder is expected: where DATELINE_SHARED points, else beside the project's folder."""
    told = environment.get(_VARIABLE)
    return Path(told) if told else project.resolve().parent / "shared"


def locate(suite: Suite, project: Path, environment: Mapping[str, str] = os.environ) -> Path | Skipped:
    """Return the gold file of a suite, or why it cannot be measured here."""
    folder = project if suite.within == "project" else shared_folder(project, environment)
    if suite.within == "shared" and not folder.is_dir():
        why = f"the shared folder is not at {folder}; set {_VARIABLE} to where it is"
        return Skipped(suite=suite.name, why=why)
    path = folder / suite.path
    return path if path.is_file() else Skipped(suite=suite.name, why=f"there is no file {path}")


def shortfalls(report: Report, suite: Suite) -> tuple[str, ...]:
    """List, one line each, the figures that fell below the suite's floors; empty when all hold."""
    figures = report.to_plain()
    return tuple(
        f"{suite.name}: {name} is {figures[name]}, the floor is {floor}"
        for name, floor in sorted(suite.floors.items())
        if figures[name] is None or figures[name] < floor
    )
