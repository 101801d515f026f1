"""What the frames of a language reach, type by type."""

from __future__ import annotations

from pathlib import Path

import yaml

from dateline.lang.coverage import Coverage, coverage_of
from dateline.lang.frames import load_frames
from dateline.ontology import ontology


def test_frames_words_sentences_and_modes_are_counted(tmp_path: Path) -> None:
    types = ontology()
    frames = [
        {"id": "a", "verbs": "дать взять", "mode": "visit", "examples": ["Он [дал]."], "traps": ["а", "б"]},
        {
            "id": "b",
            "verbs": "взять",
            "nouns": "дар",
            "modes": [{"mode": "phone", "where": {"along": "any"}}],
            "examples": ["[Дар].", "Он [взял]."],
            "traps": ["в"],
        },
    ]
    folder = tmp_path / "xx" / "frames"
    folder.mkdir(parents=True)
    (folder / "CONSULT.yaml").write_text(
        yaml.safe_dump({"type": "CONSULT", "frames": frames}, allow_unicode=True), "utf-8"
    )
    index = load_frames(folder, "xx", {code: tuple(kind.modes) for code, kind in types.types.items()})
    rows = {row.type: row for row in coverage_of(index, types)}
    assert list(rows) == list(types.types)
    assert rows["CONSULT"] == Coverage(
        type="CONSULT",
        frames=2,
        verbs=2,
        nouns=1,
        adjectives=0,
        examples=3,
        traps=3,
        modes=4,
        modes_given=2,
        modes_missing=("third-party", "multilateral"),
    )
    assert (rows["AID"].frames, rows["AID"].modes_missing) == (0, ())
