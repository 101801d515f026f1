import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_example_of_the_readme_is_what_comes_out() -> None:
    spec = importlib.util.spec_from_file_location("readme_example", ROOT / "scripts" / "readme_example.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert script.renewed(readme) == readme, "out of date: run scripts/readme_example.py"
    assert "CONSULT" in script.example()
