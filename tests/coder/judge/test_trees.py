import numpy as np
import pytest

from dateline.coder.judge.trees import Trees, contributions, logits

# Two trees: x0 <= 0.5 gives 1, else x1 <= 2 gives -1 or 3; and one leaf of 0.25.
TREES = Trees(
    base=-0.5,
    roots=np.array([0, 5], np.int32),
    feature=np.array([0, 0, 1, 0, 0, 0], np.int32),
    threshold=np.array([0.5, np.inf, 2, np.inf, np.inf, np.inf]),
    left=np.array([1, 1, 3, 3, 4, 5], np.int32),
    right=np.array([2, 1, 4, 3, 4, 5], np.int32),
    value=np.array([1.0, 1.0, 1.0, -1.0, 3.0, 0.25]),
)


@pytest.mark.parametrize(("row", "logit"), [([0, 0], 0.75), ([1, 2], -1.25), ([1, 3], 2.75)])
def test_a_row_goes_down_every_tree(row: list[float], logit: float) -> None:
    assert logits(TREES, np.array([row], np.float32)) == pytest.approx([logit])


def test_what_the_features_give_is_together_the_logit() -> None:
    row = np.array([1, 3], np.float32)
    start, given = contributions(TREES, row, 2)
    assert start + given.sum() == pytest.approx(logits(TREES, row[None, :])[0])
    assert given.tolist() == [0.0, 2.0]


def test_no_rows_have_no_logits() -> None:
    assert len(logits(TREES, np.zeros((0, 2), np.float32))) == 0
