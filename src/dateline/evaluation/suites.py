"""The benchmark suites: what they are, where they lie, and the figures below which no change may fall."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from dateline.errors import DataError
from dateline.evaluation.exam import Outcome
from dateline.evaluation.forms import FORMS

SUITES = Path(__file__).with_name("suites.yaml")
_VARIABLE = "DATELINE_SHARED"
Bounds = Mapping[str, Annotated[float, Field(ge=0, le=1)]]


def _known_form(name: str) -> str:
    if name not in FORMS:
        raise ValueError(f"no such form; there are: {', '.join(FORMS)}")
    return name


class Suite(BaseModel):
    """One set to measure on. `path` is relative to the shared or the project's folder.

    `form` is how it is written and scored; `record` names the figures that it is there for, `floors` and
    `ceilings` the figures that no change may leave behind.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")]
    what: Annotated[str, Field(min_length=1)]
    languages: Annotated[tuple[Annotated[str, Field(pattern=r"^[a-z]{2}$")], ...], Field(min_length=1)]
    within: Literal["shared", "project"]
    path: Annotated[str, Field(pattern=r"^[^/.][^.]*\.(jsonl|txt)$")]
    form: Annotated[str, AfterValidator(_known_form)] = "articles"
    licence: Annotated[str, Field(min_length=1)]
    record: tuple[str, ...] = ("f1",)
    floors: Bounds = Field(default_factory=dict)
    ceilings: Bounds = Field(default_factory=dict)

    @model_validator(mode="after")
    def _known_figures(self) -> Suite:
        unknown = sorted({*self.record, *self.floors, *self.ceilings} - FORMS[self.form].figures(self.languages))
        if unknown:
            raise ValueError(f"no such figure: {', '.join(unknown)}")
        return self


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

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
    """Return the file of a suite, or why it cannot be measured here."""
    folder = project if suite.within == "project" else shared_folder(project, environment)
    path = folder / suite.path
    if path.is_file():
        return path
    if suite.within == "project":
        why = f"the project's file {suite.path} is not here; it comes with the source, not with the wheel"
    elif not folder.is_dir():
        why = f"the shared folder is not at {folder}; set {_VARIABLE} to where it is"
    else:
        why = f"there is no file {path}"
    return Skipped(suite=suite.name, why=why)


def shortfalls(outcome: Outcome, suite: Suite) -> tuple[str, ...]:
    """List, one line each, the figures below the suite's floors or above its ceilings; empty when all hold.

    A figure that the set does not ask for here (a language without a pack) breaks no ceiling.
    """
    low = ((name, bound, outcome.value(name)) for name, bound in sorted(suite.floors.items()))
    high = ((name, bound, outcome.value(name)) for name, bound in sorted(suite.ceilings.items()))
    return (
        *(
            f"{suite.name}: {name} is {value}, the floor is {bound}"
            for name, bound, value in low
            if value is None or value < bound
        ),
        *(
            f"{suite.name}: {name} is {value}, the ceiling is {bound}"
            for name, bound, value in high
            if value is not None and value > bound
        ),
    )
