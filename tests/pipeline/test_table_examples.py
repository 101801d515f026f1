"""The examples of the tables of quantities and contexts hold, and one that does not is told."""

from __future__ import annotations

from dataclasses import replace

from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline.table_examples import context_faults, quantity_faults, table_faults


def test_all_examples_hold() -> None:
    assert list(table_faults(pack("ru"), ontology())) == []


def test_examples_that_do_not_hold_are_told() -> None:
    language = pack("ru")
    (word,) = language.quantity_words.signs["пострадать"]
    wrong = replace(word, example=word.counterexample, counterexample=word.example)
    words = replace(language.quantity_words, signs={"пострадать": (wrong,)})
    contexts = replace(language.contexts, examples=(("cyber", "Министр осудил драку.", "Хакеры взломали сайт."),))
    bad = replace(language, quantity_words=words, contexts=contexts)
    assert [fault.split("»")[-1] for fault in quantity_faults(bad, ontology())] == [
        " tells no such quantity",
        " tells one",
    ]
    assert len(list(context_faults(bad, ontology()))) == 2
