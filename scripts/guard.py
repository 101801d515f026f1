"""Stop what does not belong in the repository: files over 1 MiB and compiled Python.

    python scripts/guard.py FILE…

Run by pre-commit with the files of a commit; tests/test_project.py holds all tracked files to the same rules.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LARGEST = 1024 * 1024  # bytes
_COMPILED = frozenset({".pyc", ".pyo", ".pyd", ".so"})


def faults(paths: Iterable[Path]) -> Iterator[str]:
    """Give a line for each file that must not be committed; a file that is gone breaks no rule."""
    for path in paths:
        if path.suffix in _COMPILED:
            yield f"{path}: compiled files are not committed"
        elif path.is_file() and path.stat().st_size > LARGEST:
            yield f"{path}: {path.stat().st_size:,} bytes, at most {LARGEST:,} are committed"


def main() -> None:
    """Print what is wrong with the files given; exit with 1 if anything is."""
    found = list(faults(map(Path, sys.argv[1:])))
    for line in found:
        print(line)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
