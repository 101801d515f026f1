"""Write docs/record.schema.json, the JSON Schema of one line of `dateline code --json`, from the records themselves.

python scripts/build_schema.py           write it
python scripts/build_schema.py --check   say whether it is out of date, and fail if it is
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.records.schema import record_schema

DOCS = Path(__file__).parent.parent / "docs"
NAME = "record.schema.json"


def main(arguments: Sequence[str]) -> int:
    """Write the schema, or with --check compare it; return the exit code."""
    path, text = DOCS / NAME, schema_text()
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return 0
    if "--check" in arguments:
        print(f"docs/{NAME} is out of date: run python scripts/build_schema.py")
        return 1
    path.write_text(text, encoding="utf-8")
    print(f"wrote docs/{NAME}")
    return 0


def schema_text() -> str:
    """Return the schema as it stands in the file."""
    return json.dumps(record_schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
