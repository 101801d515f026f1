from pathlib import Path

import numpy as np
import pytest

from dateline.errors import DataError
from dateline.lang.linear import Linear, chances, linear_bytes, read_linear

MODEL = Linear(
    features={"a": 0, "b": 1},
    weights=np.array([2.0, -1.0], np.float32),
    vectors=np.array([0.5, 0.25], np.float32),
    bias=-1.0,
    bound=0.4,
)


def test_chances_are_of_the_sum_of_features_and_vectors() -> None:
    found = chances(MODEL, [["a", "unknown"], ["a", "b"]], np.array([[0, 0], [2, 4]], np.float32))
    assert found.tolist() == pytest.approx([1 / (1 + np.exp(-1.0)), 1 / (1 + np.exp(-2.0))], abs=1e-6)


def test_a_model_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "model.npz"
    path.write_bytes(linear_bytes(MODEL))
    read = read_linear(path)
    assert read is not None
    assert (read.features, read.bias, read.bound) == (MODEL.features, MODEL.bias, MODEL.bound)
    assert read.weights.tolist() == MODEL.weights.tolist()
    assert linear_bytes(read) == linear_bytes(MODEL)


def test_no_file_is_no_model_and_a_broken_one_is_told(tmp_path: Path) -> None:
    assert read_linear(tmp_path / "none.npz") is None
    (tmp_path / "broken.npz").write_bytes(b"no model")
    with pytest.raises(DataError, match="not the file of a linear model"):
        read_linear(tmp_path / "broken.npz")
