"""The documents are held to the code: commands, roles, keys, links, files, and the example of the README."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
import typer

from dateline.cli import app
from dateline.lang.cues import CLASSES, KINDS
from dateline.lang.frames import Frame, load_frames
from dateline.lang.pack import PACKS
from dateline.ontology import ontology
from dateline.records.analysis import AttributionKind

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("changelog.d/*.md")])
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_PATH = re.compile(r"(?<![\w./<>*…{}:-])[\w.-]+(?:/[\w.-]+)+\.(?:py|tsv|yaml|toml|md|jsonl?|cff)\b")
_FILE = re.compile(r"`([\w-]+\.(?:py|tsv|toml))`")
_FENCED = re.compile(r"```.*?```", re.DOTALL)
# Folders of a checkout that are none of the project's own files.
_NOT_OURS = frozenset({".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache", "build", "dist"})


def text_of(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


def commands(command: object, name: str) -> Iterator[tuple[str, object]]:
    """Give every command that can be run, with the words that run it (typer's own click is not the public one)."""
    inner: dict[str, object] = getattr(command, "commands", {})
    if not inner:
        yield name, command
    for word, below in inner.items():
        yield from commands(below, f"{name} {word}")


COMMANDS = dict(commands(typer.main.get_command(app), "dateline"))


def sections() -> dict[str, str]:
    """Return the sections of the page of commands by their headings."""
    parts = re.split(r"^## (.+)$", text_of("commands.md"), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def options(command: object) -> set[str]:
    found = {name for parameter in command.params for name in parameter.opts}  # type: ignore[attr-defined]
    return {name for name in found if name.startswith("-")} - {"--help"}


def test_every_command_is_documented_and_no_other() -> None:
    assert set(sections()) == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_documented_and_no_other(name: str) -> None:
    rows = set(re.findall(r"^\| `(--[\w-]+)`", sections()[name], flags=re.MULTILINE))
    assert rows == options(COMMANDS[name])


@cache
def anchors(page: Path) -> frozenset[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", _FENCED.sub("", page.read_text(encoding="utf-8")), flags=re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in _LINK.findall(_FENCED.sub("", page.read_text(encoding="utf-8"))):
        path, _, anchor = link.partition("#")
        if "://" in path or path.startswith("mailto:"):
            continue
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert not broken


def test_the_index_has_every_page() -> None:
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in _LINK.findall(text_of("index.md"))}
    pages = {page for page in DOCS.rglob("*.md") if page.name != "index.md"}
    assert pages <= linked


@cache
def project_files() -> tuple[str, ...]:
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return tuple(f"/{path.as_posix()}" for path in files if _NOT_OURS.isdisjoint(path.parts))


def is_ours(name: str) -> bool:
    """Tell whether a file is there; pages call files by the end of their path, which is enough to find them."""
    return any(file.endswith(f"/{name.removeprefix('../')}") for file in project_files())


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_files_that_a_page_names_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    wanted = {*_PATH.findall(re.sub(r"https?://\S+", "", text)), *_FILE.findall(text)}
    missing = [name for name in sorted(wanted) if not is_ours(name)]
    assert not missing


@pytest.mark.parametrize("language", [path.parent.name for path in PACKS.glob("*/pack.yaml")])
def test_every_role_of_the_prepositions_is_told(language: str) -> None:
    table = PACKS / language / "lexicon" / "prepositions.tsv"
    lines = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    roles = {line[lines[0].index("role")] for line in lines[1:] if line[0]}
    page = text_of("clauses.md")
    assert {role for role in roles if f"`{role}`" not in page} == set()


def test_every_key_of_frames_is_told() -> None:
    page = text_of("frames.md")
    assert {key for key in Frame.model_fields if f"`{key}`" not in page} == set()


def test_every_kind_and_cue_class_is_told() -> None:
    page = text_of("attribution.md")
    words = {*get_args(AttributionKind), *CLASSES, *KINDS}
    assert {word for word in words if f"`{word}`" not in page} == set()


def test_the_frame_of_the_page_loads(tmp_path: Path) -> None:
    folder = tmp_path / "ru" / "frames"
    folder.mkdir(parents=True)
    block = re.search(r"```yaml\n(.*?)```", text_of("frames.md"), re.DOTALL)
    assert block is not None
    (folder / "REQUEST.yaml").write_text(block[1], encoding="utf-8")
    types = {code: tuple(kind.modes) for code, kind in ontology().types.items()}
    (frame,) = load_frames(folder, "ru", types).frames
    assert frame.name == "ru.REQUEST.ask-to-leave"
