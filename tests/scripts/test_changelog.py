import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture(scope="module")
def changelog() -> ModuleType:
    spec = importlib.util.spec_from_file_location("changelog", SCRIPTS / "changelog.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_fragments_become_one_list(changelog: ModuleType) -> None:
    section = changelog.section("1.2.0", "2026-12-01", ["- One.\n- Two.\n", "Three,\non two lines.\n", "\n"])
    assert section == "## 1.2.0 (2026-12-01)\n\n- One.\n- Two.\n- Three,\n  on two lines.\n"


def test_the_readme_is_no_fragment(changelog: ModuleType) -> None:
    names = [path.name for path in changelog.fragments(changelog.FOLDER)]
    assert "README.md" not in names
    assert names == sorted(names)
