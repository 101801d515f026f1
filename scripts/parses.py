"""Texts as the project reads them, kept between trials of training: a parse is slow and seldom changes."""

from __future__ import annotations

import pickle
from pathlib import Path

from dateline.lang.pack import Pack
from dateline.pipeline import read_article
from dateline.records import Analysis, Article


def analysed(article: Article, language: Pack, cache: Path | None) -> Analysis:
    """Return the analysis of an article; `cache` is the folder that keeps it, by the SHA-256 of its text."""
    kept = cache / f"{article.sha256}.pickle" if cache else None
    if kept and kept.exists():
        analysis: Analysis = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
        return analysis
    analysis = read_article(article, language, judged=False).analysis
    if kept:
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(pickle.dumps(analysis))
    return analysis
