from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_ontology_json", ROOT / "scripts" / "build_ontology_json.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_files_are_up_to_date(script: ModuleType) -> None:
    assert script.main(["--check"]) == 0, "run python scripts/build_ontology_json.py"


def test_a_stale_file_is_named_and_mended(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "DOCS", tmp_path)
    assert script.main(["--check"]) == 1
    assert "docs/ontology-table.md is out of date" in capsys.readouterr().out
    assert script.main([]) == 0
    assert script.main(["--check"]) == 0


def test_the_json_holds_everything_a_program_needs() -> None:
    content = json.loads((ROOT / "docs" / "ontology.json").read_text(encoding="utf-8"))
    types = {kind["code"]: kind for kind in content["types"]}
    assert len(types) == 16
    modes = {mode["name"]: mode for mode in types["ASSAULT"]["modes"]}
    assert (modes["drone"]["cameo"], modes["drone"]["score"]) == ("1952", -9.3)
    cameo = {row["code"]: row for row in content["cameo"]}
    assert (cameo["1952"]["type"], cameo["1952"]["mode"]) == ("ASSAULT", "drone")
    assert (cameo["010"]["type"], bool(cameo["010"]["dropped"])) == (None, True)
    assert {term["code"] for term in content["statuses"]} == {"actual", "negated", "future", "hypothetical"}
