"""Join the fragments of changelog.d into the text of a CHANGELOG.md section, on stdout.

    python scripts/changelog.py 0.1.0 2026-12-01 > section.md

Each fragment becomes list items, in the order of the fragments' names. Whoever releases puts the section at the head
of CHANGELOG.md and deletes the fragments (changelog.d/README.md).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "changelog.d"
_VERSION_AND_DATE = 3  # the script's own name before them


def fragments(folder: Path) -> list[Path]:
    """Return the fragments of a folder in the order of their names; its README is none."""
    return sorted(path for path in folder.glob("*.md") if path.name != "README.md")


def section(version: str, date: str, texts: Iterable[str]) -> str:
    """Return the section of a version: a heading and the fragments as one list."""
    items = "\n".join(item for text in texts for item in _items(text))
    return f"## {version} ({date})\n\n{items}\n"


def _items(text: str) -> list[str]:
    """Make list items of a fragment: lines that are none yet become one together."""
    lines = [line.rstrip() for line in text.strip().splitlines() if line.strip()]
    if not lines or lines[0].startswith("- "):
        return lines
    return [f"- {lines[0]}", *(f"  {line.strip()}" for line in lines[1:])]


def main() -> None:
    """Print the section of the version and date given."""
    if len(sys.argv) != _VERSION_AND_DATE:
        sys.exit("usage: changelog.py VERSION DATE")
    print(section(sys.argv[1], sys.argv[2], (path.read_text(encoding="utf-8") for path in fragments(FOLDER))), end="")


if __name__ == "__main__":
    main()
