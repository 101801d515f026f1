"""The roles that clauses have: told in the docs, used by the prepositions, and the only ones that frames may name."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.lang.frames import Frame
from dateline.lang.pack import PACKS
from dateline.lang.role_names import role_names, unknown_roles
from dateline.lexicon import read_table

PAGE = Path(__file__).resolve().parents[2] / "docs" / "clauses.md"


def test_every_role_is_told_in_the_docs() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert {name for name in role_names() if f"`{name}`" not in page} == set()


@pytest.mark.parametrize("table", sorted(PACKS.glob("*/lexicon/prepositions.tsv")), ids=lambda path: path.parts[-3])
def test_prepositions_tell_roles_that_there_are(table: Path) -> None:
    columns = table.read_text(encoding="utf-8").splitlines()[0].split("\t")
    rows = read_table(table, columns, key=[name for name in columns if name in {"marker", "case"}])
    assert {row["role"] for row in rows} <= role_names()


def test_a_frame_that_names_another_role_is_told() -> None:
    words = {"id": "x", "examples": ["[a]"], "traps": ["b"]}
    sound = {"actors": "agent|goal@к", "recipients": "nobody", "genitive": "nobody", "needs": {"topic": ["any"]}}
    modes = [{"mode": "m", "where": {"on|place": "any"}}]
    wrong = {"actors": "by", "absorbs": "content over@x", "modes": modes}
    assert unknown_roles(Frame.model_validate({**words, **sound})) == ()
    assert unknown_roles(Frame.model_validate({**words, **wrong})) == ("by", "on", "over")
