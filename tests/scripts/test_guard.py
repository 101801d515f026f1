import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture(scope="module")
def guard() -> ModuleType:
    spec = importlib.util.spec_from_file_location("guard", SCRIPTS / "guard.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


def test_large_and_compiled_files_are_stopped(guard: ModuleType, tmp_path: Path) -> None:
    fine, large, compiled = tmp_path / "a.tsv", tmp_path / "b.tsv", tmp_path / "c.pyc"
    fine.write_bytes(b"x" * guard.LARGEST)
    large.write_bytes(b"x" * (guard.LARGEST + 1))
    compiled.write_bytes(b"")
    assert list(guard.faults([fine, tmp_path / "gone.py"])) == []
    assert list(guard.faults([large])) == [f"{large}: 1,048,577 bytes, at most 1,048,576 are committed"]
    assert list(guard.faults([compiled])) == [f"{compiled}: compiled files are not committed"]
