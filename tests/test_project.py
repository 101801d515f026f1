"""The house rules that no linter knows: sizes, docstrings, paths, fragments, versions."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

import dateline

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "dateline"
MODULES = sorted(SOURCE.rglob("*.py"))
FRAGMENTS = sorted(path for path in (ROOT / "changelog.d").glob("*.md") if path.name != "README.md")
# Bytes. The word vectors of English, which a script rebuilds, are the largest but for the index of places.
LARGEST_FILE = 1536 * 1024
ATLAS, LARGEST_ATLAS = "src/dateline/gazetteer/data/atlas.bin", 20 * 1024 * 1024
LONGEST_MODULE, LONGEST_FUNCTION = 399, 60  # lines
# Paths of one machine. A shebang, and what every machine has, is no such path.
_MACHINE = re.compile(
    r"(?<![\w.<>~-])/(?:home|Users|root|mnt|work|srv|private|var/folders|tmp/w)/\w|[A-Z]:\\\\?Users\b"
)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def tracked() -> tuple[Path, ...]:
    """Return the files under version control; skip where git or the repository is not there."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed: tracked files cannot be listed")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if listed.returncode != 0:
        pytest.skip("this is no git checkout: tracked files cannot be listed")
    return tuple(ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def test_no_file_is_large() -> None:
    large = [named(path) for path in tracked() if path.stat().st_size > LARGEST_FILE]
    assert large == [ATLAS]
    assert (ROOT / ATLAS).stat().st_size < LARGEST_ATLAS


def test_nothing_compiled_is_tracked() -> None:
    assert [named(path) for path in tracked() if path.suffix in {".pyc", ".pyo", ".so", ".pkl"}] == []


def test_no_file_has_the_path_of_a_machine() -> None:
    found = []
    for path in tracked():
        if path != Path(__file__).resolve():
            text = path.read_text(encoding="utf-8", errors="replace")
            found += [f"{named(path)}: {match[0]}" for match in _MACHINE.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    "room",
    sorted(path for path in SOURCE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()),
    ids=named,
)
def test_every_room_says_what_it_is(room: Path) -> None:
    file = room if room.is_file() else room / "__init__.py"
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


def functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_modules_are_short() -> None:
    lines = {named(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {name: count for name, count in lines.items() if count > LONGEST_MODULE} == {}


def test_functions_are_short() -> None:
    lengths = {
        f"{named(module)}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in functions(module)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("fragment", FRAGMENTS, ids=named)
def test_fragments_say_something(fragment: Path) -> None:
    assert fragment.read_text(encoding="utf-8").strip()


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == dateline.__version__


def test_the_citation_can_be_read() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert citation["authors"] == [{"name": "The Dateline contributors"}]
    assert citation["version"] == dateline.__version__
    assert citation["license"] == "Apache-2.0"


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
