"""The English tables hold their own examples: cues of saying, words of quantities and of contexts."""

from __future__ import annotations

import pytest

from dateline.lang.cues import Cue
from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline.article import read_article
from dateline.pipeline.table_examples import table_faults
from dateline.records import Article

UNUSED = frozenset({"promise", "demand"})
CUES = [
    cue
    for cue in pack("en").cues.values()
    if cue.kind in {"verb", "infinitive", "preposition"} and cue.group not in UNUSED
]


def cues_told(text: str) -> list[str]:
    article = Article(id="example", text=text, sha256="", language="en", outlet="Herald")
    attributions = read_article(article).analysis.attributions
    return [span.of(text) for attribution in attributions for span in attribution.cue]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.kind} {cue.word}")
def test_a_cue_tells_an_attribution_in_its_example_alone(cue: Cue) -> None:
    assert cues_told(cue.example)
    assert not cues_told(cue.counterexample)


def test_every_cue_has_an_example_and_a_counterexample() -> None:
    assert all(cue.example and cue.counterexample for cue in pack("en").cues.values())


def test_the_examples_of_quantities_and_contexts_hold() -> None:
    assert list(table_faults(pack("en"), ontology())) == []
