import sys
import tarfile
from pathlib import Path

import numpy as np
import pytest
from navec import Navec

from dateline.errors import DataError
from dateline.lang.ru import models
from dateline.lang.ru.models import load_models, model_folder


def test_the_package_is_found_and_not_imported() -> None:
    assert (model_folder() / "model").is_dir()
    assert "natasha" not in sys.modules


def test_missing_package_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda _name: None)
    with pytest.raises(DataError, match=r"natasha: .*pip install natasha==1\.6\.0"):
        model_folder()


@pytest.mark.parametrize("broken", [None, b"not an archive"])
def test_missing_or_broken_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, broken: bytes | None) -> None:
    (tmp_path / "model").mkdir()
    if broken:
        (tmp_path / "model" / "slovnet_morph_news_v1.tar").write_bytes(broken)
    monkeypatch.setattr(models, "model_folder", lambda: tmp_path)
    load_models.cache_clear()
    with pytest.raises(DataError, match=r"slovnet_morph_news_v1\.tar is missing or broken"):
        load_models()


def test_archive_without_a_member_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    with tarfile.open(tmp_path / "model" / "slovnet_morph_news_v1.tar", "w"):
        pass
    monkeypatch.setattr(models, "model_folder", lambda: tmp_path)
    load_models.cache_clear()
    with pytest.raises(DataError, match=r"lacks model\.json"):
        load_models()


def test_vectors_are_those_that_navec_reads() -> None:
    loaded = load_models()
    stock = Navec.load(model_folder() / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    chunks = np.arange(loaded.vectors.codes.shape[0])
    for word in ("министр", "баку", "<unk>"):
        ours = loaded.vectors.codes[chunks, loaded.vectors.indexes[loaded.words[word]]].reshape(-1)
        assert np.array_equal(ours, stock[word])


def test_models_are_loaded_once() -> None:
    assert load_models() is load_models()
    assert load_models().names.labels[1] == "O"
