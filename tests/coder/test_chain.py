"""Every line of tests/cases/ru/chains.txt: through whom an event is told; and how a chain is put together."""

import pytest
from tests.casebook import OUTLET, Case, cases, trimmed

from dateline.coder.chain import chain_of
from dateline.records import Article, Attribution, SourceLink, Span

CASES = cases("ru/chains.txt")
TEXT = "Эхо пишет, что министр сказал, что войска ушли."
ARTICLE = Article(id="a", text=TEXT, sha256="", outlet="Эхо")
WORDS = Span(38, 46)


def written(links: tuple[SourceLink, ...]) -> str:
    return " < ".join(f"{link.kind} {trimmed(link.text or link.name or '')}".strip() for link in links)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_events_are_told_through_their_sources(case: Case) -> None:
    events = case.reading().coded.events
    found = [f"{event.evidence.trigger.of(case.text)}: {written(event.sources)}" for event in events]
    assert found == list(case.expected)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_a_chain_begins_with_the_outlet_and_keeps_its_words(case: Case) -> None:
    for event in case.reading().coded.events:
        first, *inner = event.sources
        assert (first.kind, first.name, first.span, first.cue) == ("outlet", OUTLET, None, None)
        for link in inner:
            assert link.span is None or link.span.of(case.text) == link.text
            assert link.cue_span is not None
            assert link.cue_span.of(case.text) == link.cue


def test_the_outlet_is_there_even_without_a_name() -> None:
    assert chain_of(Article(id="a", text=TEXT, sha256=""), (), WORDS) == (SourceLink(kind="outlet"),)


def test_the_outlet_of_the_article_is_not_told_twice() -> None:
    own = Attribution(kind="outlet", source=(Span(0, 3),), cue=(Span(4, 9),), content=(Span(15, 46),))
    assert [link.kind for link in chain_of(ARTICLE, (own,), WORDS)] == ["outlet"]


def test_what_does_not_cover_the_words_is_no_link() -> None:
    before = Attribution(kind="speaker", source=(Span(15, 22),), cue=(Span(23, 29),), content=(Span(0, 14),))
    assert len(chain_of(ARTICLE, (before,), WORDS)) == 1


def test_inner_sources_follow_outer_ones() -> None:
    inner = Attribution(kind="speaker", source=(Span(15, 22),), cue=(Span(23, 29),), content=(Span(35, 46),), inside=1)
    outer = Attribution(kind="agency", source=(Span(0, 3),), cue=(Span(4, 9),), content=(Span(15, 46),))
    assert [link.kind for link in chain_of(ARTICLE, (inner, outer), WORDS)] == ["outlet", "agency", "speaker"]
