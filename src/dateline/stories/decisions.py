"""A user's decisions on who is who: a table that is only ever added to, the last row on a pair holding."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from dateline.errors import UsageError
from dateline.lexicon import read_optional_table

Decision = Literal["same", "different", "open"]
COLUMNS = ("one", "other", "decision", "why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Pairs of keys that are one person, with the reason, and pairs that are not."""

    same: tuple[tuple[str, str, str], ...] = ()
    different: frozenset[frozenset[str]] = frozenset()


def read_decisions(path: Path | None) -> Decisions:
    """Read a table of decisions; none where there is no file. Raise DataError for a decision that is none."""
    rows = read_optional_table(path, COLUMNS, key=("one", "other", "decision", "why")) if path else ()
    last: dict[frozenset[str], tuple[str, str, str, str]] = {}
    for row in rows:
        if row["decision"] not in get_args(Decision):
            raise row.fault(f"the decision «{row['decision']}» is none of {', '.join(get_args(Decision))}")
        last[frozenset((row["one"], row["other"]))] = (row["one"], row["other"], row["decision"], row["why"])
    return Decisions(
        same=tuple((one, other, why) for one, other, decision, why in last.values() if decision == "same"),
        different=frozenset(pair for pair, told in last.items() if told[2] == "different"),
    )


def add_decision(path: Path, one: str, other: str, decision: Decision, why: str) -> None:
    """Add a row to a table of decisions, which is made if there is none."""
    if one == other or not why.strip():
        raise UsageError("a decision needs two different keys and a reason")
    cells = [" ".join(cell.split()) for cell in (one, other, decision, why)]
    new = not path.exists()
    with path.open("a", encoding="utf-8", newline="\n") as file:
        if new:
            file.write("\t".join(COLUMNS) + "\n")
        file.write("\t".join(cells) + "\n")
