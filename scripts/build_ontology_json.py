"""Write docs/ontology.json and docs/ontology-table.md from the ontology's data.

python scripts/build_ontology_json.py           write both
python scripts/build_ontology_json.py --check   say which is out of date, and fail if one is
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dateline.ontology import EventType, Mode, Ontology, ontology

DOCS = Path(__file__).parent.parent / "docs"


def main(arguments: Sequence[str]) -> int:
    """Write the two files, or with --check compare them; return the exit code."""
    stale = [name for name, text in pages(ontology()).items() if not _same(DOCS / name, text)]
    if "--check" in arguments:
        for name in stale:
            print(f"docs/{name} is out of date: run python scripts/build_ontology_json.py")
        return 1 if stale else 0
    for name in stale:
        (DOCS / name).write_text(pages(ontology())[name], encoding="utf-8")
        print(f"wrote docs/{name}")
    return 0


def pages(source: Ontology) -> Mapping[str, str]:
    """Return the two files by name."""
    return {
        "ontology.json": json.dumps(_plain(source), ensure_ascii=False, indent=1) + "\n",
        "ontology-table.md": _table(source),
    }


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _plain(source: Ontology) -> Mapping[str, Any]:
    return {
        "version": source.version,
        "languages": list(source.languages),
        "sources": list(source.sources),
        "quads": [asdict(quad) for quad in source.quads.values()],
        "types": [_plain_type(source, kind) for kind in source.types.values()],
        "contexts": [asdict(term) for term in source.contexts.values()],
        "sectors": [asdict(term) for term in source.sectors.values()],
        "special_codes": [asdict(term) for term in source.special_codes.values()],
        "statuses": [asdict(term) for term in source.statuses.values()],
        "cameo": [_plain_cameo(source, code) for code in sorted(source.cameo)],
    }


def _plain_type(source: Ontology, kind: EventType) -> Mapping[str, Any]:
    plain = asdict(kind)
    del plain["crossings"], plain["export"]
    plain["cameo"] = source.cameo_of(kind.code)
    plain["modes"] = [_plain_mode(source, kind, mode) for mode in kind.modes.values()]
    return plain


def _plain_mode(source: Ontology, kind: EventType, mode: Mode) -> Mapping[str, Any]:
    plain = asdict(mode)
    del plain["export"]
    return {**plain, "score": source.score_of(kind.code, mode.name), "cameo": source.cameo_of(kind.code, mode.name)}


def _plain_cameo(source: Ontology, code: str) -> Mapping[str, Any]:
    plain = asdict(source.cameo[code])
    crossing = source.plover_of(code)
    if crossing is None:
        return {**plain, "type": None, "dropped": source.dropped[code]}
    row = asdict(crossing)
    return {**plain, **{name: row[name] for name in ("type", "mode", "contexts", "preferred", "note")}}


def _table(source: Ontology) -> str:
    head = [
        "# Types, modes, quad classes, scores, CAMEO",
        "",
        f"Ontology {source.version}. Written by `scripts/build_ontology_json.py`; do not edit.",
        "A mode without a score of its own in PLOVER has its type's. CAMEO is the code that is written on export;",
        "«≈» marks one that says less or something else than the mode, because CAMEO has no code for it.",
        "",
        "| type | mode | quad | score | CAMEO | en | ru | az |",
        "|---|---|---|---|---|---|---|---|",
    ]
    rows = (row for kind in source.types.values() for row in _rows(source, kind))
    return "\n".join([*head, *rows]) + "\n"


def _rows(source: Ontology, kind: EventType) -> Iterable[str]:
    quad = source.quads[kind.quad].labels["en"]
    for mode in (None, *kind.modes.values()):
        name = mode.name if mode else None
        code = source.cameo_of(kind.code, name)
        exact = source.crosswalk[code].type == kind.code and source.crosswalk[code].mode == name
        labels = (mode or kind).labels
        score = f"{source.score_of(kind.code, name):+.1f}"
        cameo = f"{'' if exact else '≈ '}{code} {source.cameo[code].title}"
        cells = (kind.code, name or "–", quad, score, cameo, labels["en"], labels["ru"], labels["az"])
        yield f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
