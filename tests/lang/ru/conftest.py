"""What the tests of the Russian parser share."""

import os
from pathlib import Path

import pytest

import dateline  # noqa: F401 - before numpy, which a test may import: it fixes the number of threads

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of benchmarks beside the project, or skip."""
    for place in (ROOT.parent / "shared", Path(os.environ.get("DATELINE_SHARED", "/nowhere"))):
        if (place / "bench" / "ru").is_dir():
            return place
    pytest.skip("needs ../shared or DATELINE_SHARED")
