"""What people see of a report."""

from __future__ import annotations

from dateline.evaluation.articles import outcome_of
from dateline.evaluation.counting import Tally
from dateline.evaluation.faults import Fault
from dateline.evaluation.gold import gold_article
from dateline.evaluation.page import Run, page_of
from dateline.evaluation.rendering import render_causes, render_faults, render_outcome, render_report, type_lines
from dateline.evaluation.report import score_articles

TEXT = "Заголовок\n\nСтрана направила помощь соседям."
START = TEXT.index("направила")
GOLD = gold_article(
    {"id": "a", "text": TEXT, "events": [{"type": "AID", "trigger": {"span": [START, START + 9]}, "mode": None}]}
)


def test_the_table_tells_every_figure() -> None:
    lines = render_report(score_articles([GOLD], {}), "toy").splitlines()
    assert lines[:3] == [
        "toy",
        "1 articles, 1 events owed, 0 said",
        "without a prediction, counted as missed: 1 (a)",
    ]
    assert "  recall                               0.0000  (0.0000 to 0.0000)" in lines
    assert "  F1                                   0.0000  (0.0000 to 0.0000)" in lines
    assert "  date                                      –" in lines
    assert lines[-1] == "  AID            1     0     0 0.000 0.000 0.000"


def test_types_are_shown_where_they_are_asked_for() -> None:
    outcome = outcome_of(score_articles([GOLD], {}))
    assert "AID" not in render_outcome(outcome)
    assert "AID" in render_outcome(outcome, types=True)
    assert list(type_lines({"AID": Tally(hit=1, said=2, owed=4)}))[-1].split()[1:] == [
        *("4", "2", "1"),
        *("0.500", "0.250", "0.333"),
    ]


def test_faults_are_one_line_each_and_can_be_chosen() -> None:
    faults = score_articles([GOLD], {"a": []}).faults
    line = "  a AID       …Заголовок  Страна [направила] помощь соседям.…"
    assert render_faults(faults, 5) == f"missed: 1\n{line}"
    assert render_faults(faults, 5, ["spurious"]) == render_faults(faults, 0) == ""


def fault(cause: str, instead: str = "", details: tuple[str, ...] = ()) -> Fault:
    return Fault(
        kind="differs" if details else "missed",
        article="a",
        type="AID",
        after="тайна",
        cause=cause,
        instead=instead,
        details=details,
    )


def test_faults_stand_by_cause_the_most_frequent_first() -> None:
    told = render_faults([fault("rare"), fault("often"), fault("often"), fault("often")], 2)
    assert told.splitlines() == [
        "missed, often: 3",
        *["  a AID       тайна"] * 2,
        "missed, rare: 1",
        "  a AID       тайна",
    ]


def test_causes_are_counted_without_a_word_of_the_text() -> None:
    faults = [fault("told as another type", "AGREE"), fault("no clause"), fault("", details=("who", "mode"))]
    told = render_causes([*faults, fault("", details=("who",))])
    assert "тайна" not in told
    assert [line.split(maxsplit=1) for line in told.splitlines()] == [
        ["missed", "2"],
        ["1", "no clause"],
        ["1", "told as another type"],
        ["spurious", "0"],
        ["differs", "2"],
        ["2", "who"],
        ["1", "mode"],
        ["told", "for another (gold: told)"],
        ["1", "AID: AGREE"],
    ]


def test_the_page_tells_how_it_was_made_and_no_text() -> None:
    run = Run(
        name="toy",
        what="a toy",
        day="2026-01-02",
        command="dateline evaluate toy",
        file="toy.jsonl",
        sha256="abc",
        versions=("Dateline 1",),
        bounds=(("f1", "at least 0.5"),),
    )
    page = page_of(outcome_of(score_articles([GOLD], {"a": []})), run, causes=True)
    assert page.startswith("# toy, 2026-01-02\n\na toy: 1 articles, 1 events owed, 0 said.\n")
    for line in (
        "| F1 | 0.0000 | 0.000 to 0.000 | at least 0.5 |",
        "| AID | 1 | 0 | 0 | 0.000 | 0.000 | 0.000 |",
        "    dateline evaluate toy",
        "- `toy.jsonl`, SHA-256 `abc`",
        "- Dateline 1",
    ):
        assert line in page.splitlines()
    assert "направила" not in page
