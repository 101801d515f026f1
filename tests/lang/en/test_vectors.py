"""The table of English word vectors: what is in it, and that it says which words mean alike."""

from pathlib import Path

import numpy as np
import pytest

from dateline.errors import DataError
from dateline.lang.en.vectors import read_table, vectors


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [("arrest", "detain", "praise"), ("condemn", "denounce", "visit"), ("dishonest", "liar", "harvest")],
)
def test_words_that_mean_alike_are_near(word: str, near: str, far: str) -> None:
    first, second, third = vectors([word, near, far])
    assert first @ second > first @ third + 0.2


def test_rows_have_length_one_and_unknown_words_none() -> None:
    lengths = np.linalg.norm(vectors(["arrest", "call off", "Arrest", "qzxv"]), axis=1)
    assert lengths == pytest.approx([1, 1, 1, 0], abs=1e-5)


def test_a_phrase_is_the_mean_of_its_words() -> None:
    call, off, both = vectors(["call", "off", "call off"])
    assert both == pytest.approx((call + off) / np.linalg.norm(call + off), abs=1e-5)


def test_no_words_give_no_rows() -> None:
    assert vectors([]).shape[0] == 0


def test_a_broken_table_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "vectors.npz"
    broken.write_bytes(b"no table")
    with pytest.raises(DataError, match=r"not a table of vectors .*run scripts/build_vectors\.py"):
        read_table(broken)
