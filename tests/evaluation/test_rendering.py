"""What people see of a report."""

from __future__ import annotations

from dateline.evaluation.gold import gold_article
from dateline.evaluation.rendering import render_faults, render_report
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
    assert "  recall                           0.0000" in lines
    assert "  F1                               0.0000  (0.0000 to 0.0000)" in lines
    assert "  date                                  –" in lines
    assert lines[-1] == "  AID            1     0 0.000"


def test_faults_are_one_line_each_and_can_be_chosen() -> None:
    report = score_articles([GOLD], {"a": []})
    assert render_faults(report, 5) == "missed   a AID       …Заголовок  Страна [направила] помощь соседям.…"
    assert render_faults(report, 5, ["spurious"]) == render_faults(report, 0) == ""
