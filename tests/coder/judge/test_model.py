from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dateline.coder.judge.model import OWN, SHARED, Judge, judge_bytes, judge_for, read_judge
from dateline.coder.judge.pairs import names
from dateline.errors import DataError
from dateline.lang.pack import pack
from dateline.ontology import ontology


def own() -> Judge:
    return read_judge(pack("ru").folder / OWN)


def test_each_language_has_a_judge_of_its_own_and_one_without_has_the_shared_one() -> None:
    assert judge_for(pack("ru")) is own()
    assert judge_for(pack("en")) is read_judge(pack("en").folder / OWN)
    assert judge_for(replace(pack("en"), folder=Path("nowhere"))) is read_judge(SHARED)


@pytest.mark.parametrize("path", [pack("ru").folder / OWN, pack("en").folder / OWN, SHARED], ids=["ru", "en", "shared"])
def test_a_judge_knows_the_types_and_looks_at_columns_that_there_are(path: Path) -> None:
    judge = read_judge(path)
    assert judge.types == tuple(sorted(ontology().types))
    assert judge.trees.feature.max() < len(names(first=judge.look is not None))
    assert (np.diff(judge.precision) >= 0).all()


def test_a_judge_written_and_read_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    path.write_bytes(judge_bytes(own()))
    again = read_judge(path)
    assert again.look is not None
    assert judge_bytes(again) == judge_bytes(own()) == path.read_bytes()


def test_a_file_that_is_no_judge_is_told(tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    path.write_bytes(b"nothing")
    with pytest.raises(DataError, match="not a judge's file"):
        read_judge(path)
