"""Counts that can be added up: what is owed, free, found."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.evaluation.claims import Claim, read_coded_claim
from dateline.evaluation.counting import Counts, Tally, count_article, count_types, total
from dateline.evaluation.figures import f1, figures, intervals_of


def claims(*told: tuple[str, int, bool]) -> list[Claim]:
    return [
        read_coded_claim(
            {
                "type": kind,
                "required": required,
                "evidence": {"trigger": [start, start + 3], "sentence": [start, start + 3]},
                "status": "actual",
            }
        )
        for kind, start, required in told
    ]


def test_an_event_not_owed_counts_neither_way() -> None:
    gold = claims(("AID", 0, True), ("REJECT", 5, False))
    found = count_article(gold, claims(("REJECT", 5, True)))
    left = count_article(gold, [])
    assert found.events == left.events == Tally(hit=0, said=0, owed=1)
    assert found.kinds == Tally(hit=0, said=0, owed=1)
    assert found.asked["status"] == 1


def test_an_untyped_find_is_no_typed_hit() -> None:
    counts = count_article(claims(("AID", 0, True)), claims(("AGREE", 0, True)))
    assert counts.events == Tally(hit=0, said=1, owed=1)
    assert counts.untyped == Tally(hit=1, said=1, owed=1)


def test_types_are_counted_apart() -> None:
    gold = claims(("AID", 0, True), ("AID", 5, False), ("REJECT", 10, False))
    coded = claims(("AID", 0, True), ("AID", 5, True), ("AID", 20, True), ("AGREE", 30, True))
    assert count_types(gold, coded) == {
        "AID": Tally(hit=1, said=2, owed=1),
        "AGREE": Tally(hit=0, said=1, owed=0),
        "REJECT": Tally(hit=0, said=0, owed=0),
    }


def test_totals_add_articles() -> None:
    row = count_article(claims(("AID", 0, True)), claims(("AID", 0, True)))
    both = total([row, row])
    assert both.events == Tally(hit=2, said=2, owed=2)
    assert (both.agreed["who"], both.asked["who"], both.asked["mode"]) == (2, 2, 0)


def test_f1_of_nothing_is_zero() -> None:
    assert f1(Tally()) == f1(Tally(said=3)) == f1(Tally(owed=3)) == 0.0


def test_figures_and_interval() -> None:
    rows = _rows([True] * 6 + [False] * 4)
    told = figures(rows)
    assert (told.articles, told.precision, told.recall, told.f1) == (10, 1.0, 0.6, 0.75)
    low, high = intervals_of(rows)["f1"]
    assert low < told.f1 < high
    assert intervals_of(_rows([True, True]))["f1"] == (1.0, 1.0)
    assert "mode" not in intervals_of(rows)


def _rows(found: Sequence[bool]) -> list[Counts]:
    gold = claims(("AID", 0, True))
    return [count_article(gold, gold if hit else []) for hit in found]
