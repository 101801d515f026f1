"""Intervals: counts added up, and figures drawn anew."""

from __future__ import annotations

from dateline.evaluation.bootstrap import Row, added, intervals


def share(totals: Row) -> dict[str, float | None]:
    return {"share": totals["hit"] / totals["n"] if totals["n"] else None}


def test_counts_add_up_and_what_is_not_counted_is_none() -> None:
    totals = added([{"hit": 1, "n": 2}, {"n": 1.5}])
    assert (totals["hit"], totals["n"], totals["else"]) == (1, 3.5, 0)


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    rows: list[Row] = [{"hit": number % 2, "n": 1} for number in range(20)]
    low, high = intervals(rows, share)["share"]
    assert 0.2 < low < 0.5 < high < 0.8
    assert intervals(rows, share)["share"] == (low, high)


def test_draws_that_do_not_tell_a_figure_are_left_out() -> None:
    rows: list[Row] = [{"hit": 1, "n": 1}, {}]
    assert intervals(rows, share)["share"] == (1.0, 1.0)
    assert intervals([{}], share) == {}
