"""How the seed item is coded, against its gold: the figures, and each event that was missed or made up.

    python benchmarks/quality/seed.py

The seed is ../shared/seed (or DATELINE_SHARED/seed): one news item and the events that a careful reader finds in it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from dateline.evaluation.gold import gold_article
from dateline.evaluation.rendering import render_faults, render_report
from dateline.evaluation.report import score_articles
from dateline.evaluation.suites import shared_folder
from dateline.pipeline import code_article
from dateline.records import Article
from dateline.sources import Defaults, read_source

ROOT = Path(__file__).parents[2]
NAME = "000_3ca9ee967f1bb418"


def main() -> None:
    """Code the seed and print the report."""
    folder = shared_folder(ROOT) / "seed"
    if not folder.is_dir():
        sys.exit(f"skipped: there is no {folder}")
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    article = next(iter(read_source(folder / f"{NAME}.txt", Defaults(outlet=gold["article"]["outlet"]))))
    if not isinstance(article, Article):
        sys.exit(f"{article.origin}: {article.rule}")
    line = {
        "id": article.id,
        "text": article.text,
        "published": gold["article"]["published"],
        "events": gold["events"],
    }
    report = score_articles([gold_article(line)], {article.id: code_article(article).events})
    print(render_report(report, f"the seed item ({article.published}, {article.outlet})"))
    print(render_faults(report, 40))


if __name__ == "__main__":
    main()
