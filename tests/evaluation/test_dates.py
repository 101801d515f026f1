"""Sets of date expressions: open sides, traps, and days in no right year."""

from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluation.dates import load_dates


def figures(tmp_path: Path, *lines: str) -> dict[str, float | None]:
    path = tmp_path / "dates.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return dict(load_dates(path, ["en"]).score([]).plain)


def test_an_open_side_must_stay_open(tmp_path: Path) -> None:
    found = figures(
        tmp_path,
        "2015-03-10 | The border has been shut {since 2012}. | 2012-01-01.. year",
        "2015-03-10 | The border is shut {until April 5}. | ..2015-04-05 day",
        "2015-03-10 | The border has been shut {since 2013}. | 2013-01-01..2015-03-10 year",
    )
    assert found["wrong_year"] == 0
    assert found["dates"] == pytest.approx(2 / 3, abs=1e-3)


def test_a_trap_is_right_where_no_day_is_told(tmp_path: Path) -> None:
    found = figures(tmp_path, "2015-03-10 | They met {recently}. | -", "2015-03-10 | They met {today}. | -")
    assert found["traps"] == pytest.approx(1 / 2, abs=1e-3)


def test_days_in_another_year_are_counted(tmp_path: Path) -> None:
    found = figures(tmp_path, "2015-03-10 | They met {in 2012}. | 2013-01-01..2013-12-31 year")
    assert found["wrong_year"] == 1


@pytest.mark.parametrize("days", ["..", "2012-01-01", ".. year", "2012.. year", "2012-01-01..2012-12-31"])
def test_other_days_are_no_notation(tmp_path: Path, days: str) -> None:
    with pytest.raises(InputError, match="expected"):
        figures(tmp_path, f"2015-03-10 | They met {{in 2012}}. | {days}")
