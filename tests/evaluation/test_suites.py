"""The list of suites: what it must keep to, and what is told of a suite that is not here."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from dateline.errors import DataError
from dateline.evaluation.articles import outcome_of
from dateline.evaluation.claims import Claim, read_coded_claim
from dateline.evaluation.exam import Figure, Outcome
from dateline.evaluation.gold import GoldArticle
from dateline.evaluation.report import score_articles
from dateline.evaluation.suites import Skipped, Suite, load_suites, locate, shared_folder, shortfalls

PROJECT = Path(__file__).resolve().parents[2]
ONE = """
version: 1
suites:
  - {name: toy, what: a toy, languages: [ru], within: shared, path: bench/toy.jsonl, licence: none, floors: {f1: 0.5}}
"""


def suite(
    floors: dict[str, float] | None = None,
    ceilings: dict[str, float] | None = None,
    within: Literal["shared", "project"] = "shared",
) -> Suite:
    return Suite(
        name="toy",
        what="a toy",
        languages=("ru",),
        within=within,
        path="bench/toy.jsonl",
        licence="none",
        floors=floors or {},
        ceilings=ceilings or {},
    )


def test_the_projects_own_list_is_sound() -> None:
    suites = load_suites()
    assert len({suite.name for suite in suites}) == len(suites) >= 7
    own = [suite for suite in suites if suite.within == "project"]
    assert own
    assert [suite.name for suite in own if isinstance(locate(suite, PROJECT), Skipped)] == []


@pytest.mark.shared
def test_every_listed_suite_is_in_the_shared_folder() -> None:
    if not shared_folder(PROJECT).is_dir():
        pytest.skip(f"there is no shared folder at {shared_folder(PROJECT)}")
    shared = [suite for suite in load_suites() if suite.within == "shared"]
    assert [told for suite in shared if isinstance(told := locate(suite, PROJECT), Skipped)] == []


def test_a_missing_shared_folder_is_one_clear_line(tmp_path: Path) -> None:
    told = locate(suite(), tmp_path / "project", {})
    assert told == Skipped(
        suite="toy", why=f"the shared folder is not at {tmp_path / 'shared'}; set DATELINE_SHARED to where it is"
    )


def test_the_projects_own_sets_are_not_in_a_wheel(tmp_path: Path) -> None:
    told = locate(suite(within="project"), tmp_path)
    rule = "the project's file bench/toy.jsonl is not here; it comes with the source, not with the wheel"
    assert told == Skipped(suite="toy", why=rule)


def test_the_environment_says_where_the_shared_folder_is(tmp_path: Path) -> None:
    environment = {"DATELINE_SHARED": str(tmp_path)}
    assert locate(suite(), tmp_path, environment) == Skipped(
        suite="toy", why=f"there is no file {tmp_path / 'bench/toy.jsonl'}"
    )
    (tmp_path / "bench").mkdir()
    (tmp_path / "bench/toy.jsonl").touch()
    assert locate(suite(), tmp_path, environment) == tmp_path / "bench/toy.jsonl"


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("version: 1", "version: 2", "Input should be 1"),
        ("what: a toy, ", "", "suites.0.what: Field required"),
        ("name: toy", "name: Toy", "suites.0.name"),
        ("f1: 0.5", "f1: 1.5", "suites.0.floors.f1"),
        ("f1: 0.5", "f2: 0.5", "no such figure: f2"),
        ("floors: {f1: 0.5}", "record: [f2]", "no such figure: f2"),
        ("floors: {f1: 0.5}", "form: snippets", "no such figure: f1"),
        ("floors: {f1: 0.5}", "form: poems", "no such form"),
        ("[ru]", "[]", "suites.0.languages"),
        ("within: shared", "within: web", "suites.0.within"),
        ("path: bench", "path: /bench", "suites.0.path"),
        ("path: bench", "path: ../bench", "suites.0.path"),
        ("{f1: 0.5}}", "{f1: 0.5}", "not YAML"),
    ],
)
def test_a_list_that_breaks_a_rule_is_refused(before: str, after: str, rule: str, tmp_path: Path) -> None:
    path = tmp_path / "suites.yaml"
    path.write_text(ONE.replace(before, after), encoding="utf-8")
    with pytest.raises(DataError, match="suites") as told:
        load_suites(path)
    assert rule in str(told.value)


def test_a_name_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "suites.yaml"
    path.write_text(ONE + ONE.splitlines()[-1], encoding="utf-8")
    with pytest.raises(DataError, match="the name «toy» stands twice"):
        load_suites(path)


def test_figures_below_their_floor_are_listed() -> None:
    claim: Claim = read_coded_claim({"type": "AID", "evidence": {"sentence": [0, 3], "trigger": [0, 3]}})
    report = outcome_of(score_articles([GoldArticle(id="a", text="Дар.", claims=(claim,))], {}))
    assert shortfalls(report, suite({"precision": 0.0})) == ()
    assert shortfalls(report, suite(ceilings={"f1": 0.0, "who": 0.5})) == ()
    assert shortfalls(report, suite({"f1": 0.5, "who": 0.1})) == (
        "toy: f1 is 0.0, the floor is 0.5",
        "toy: who is None, the floor is 0.1",
    )


def test_a_figure_above_its_ceiling_is_listed() -> None:
    figure = Figure(name="coded", label="", value=0.2)
    outcome = Outcome(counted="", figures=(figure,), types={}, faults=(), plain={})
    toy = suite(ceilings={"recall": 0.1}).model_copy(update={"ceilings": {"coded": 0.1}})
    assert shortfalls(outcome, toy) == ("toy: coded is 0.2, the ceiling is 0.1",)
