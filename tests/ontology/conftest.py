from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import dateline.ontology


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the ontology, so that a test may break it."""
    packaged = Path(dateline.ontology.__file__).parent / "data"
    return Path(shutil.copytree(packaged, tmp_path / "data"))
