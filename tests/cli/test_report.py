"""The report shows what an event is about and how many it tells of."""

from __future__ import annotations

from rich.console import Console

from dateline.cli.report import article_report
from dateline.pipeline.article import read_article
from dateline.records import Article


def test_contexts_stand_on_the_head_line_and_quantities_below() -> None:
    text = "При обстреле погибли 12 солдат, не менее 30 ранены."
    reading = read_article(Article(id="t", text=text, sha256="", language="ru"))
    console = Console(width=200)
    with console.capture() as captured:
        console.print(article_report(reading.article, reading.coded))
    lines = [line.strip() for line in captured.get().splitlines()]
    assert "1  ASSAULT/heavy-weapons, told as done; about: military" in lines
    assert [line.split(maxsplit=1) for line in lines if line.startswith(("killed", "wounded"))] == [
        ["killed", "12 солдат"],
        ["wounded", "не менее 30"],
    ]
