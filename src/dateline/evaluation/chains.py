"""Sets of passages with the exact chain of sources through which each of some words is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dateline.coder.chain import chain_of
from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.counting import Tally
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, plain_figures, plain_types, text_article
from dateline.evaluation.faults import Fault, fault_at
from dateline.evaluation.figures import rate
from dateline.evaluation.lines import lines_of, within
from dateline.records import Article, CodedArticle, SourceLink, Span

LABELS = {
    "exact": "chains right in every link, kinds and words",
    "words": "chains with the right words in every link",
    "innermost": "the innermost source right",
    "depth": "the right number of links",
}
# Marks at the edges of a source's words do not count.
_EDGES = " «»“”„‟\"'‘’,.:;()"

Link = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Words and the chain through which they are told, the outlet left out: kind and words of each link."""

    trigger: Span
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage and what is told in it."""

    article: Article
    told: tuple[Told, ...]


def load_chains(path: Path, languages: Sequence[str]) -> Exam:
    """Read passages, one a line: the text, then after each bar `words: link < link`, the outlet first."""
    language = languages[0] if languages else None
    numbered = [(number, line.strip()) for number, line in lines_of(path)]
    read = partial(_passage, language=language)
    passages = [within(path, number, read, f"{number} {line}") for number, line in numbered if not line.startswith("#")]
    if not passages:
        raise InputError("there is no passage in the file", file=str(path))
    return Exam(articles=[one.article for one in passages], score=partial(score_chains, passages))


def score_chains(passages: Sequence[Passage], answers: Sequence[Answer]) -> Outcome:
    """Compare the chain of each marked word with that of the event told there, else with that of its place."""
    coded = {answer.coded.article.id: answer.coded for answer in answers}
    compared = [[(told, _chain(one, told, coded)) for told in one.told] for one in passages]
    rows = [_row(pairs) for pairs in compared]
    figures = figures_of(LABELS, _measured(added(rows)), intervals(rows, _measured))
    depths = _by_depth(pair for pairs in compared for pair in pairs)
    return Outcome(
        counted=f"{len(passages)} passages, {sum(map(len, compared))} chains",
        figures=figures,
        types=depths,
        faults=tuple(
            _fault(one, told, found)
            for one, pairs in zip(passages, compared, strict=True)
            for told, found in pairs
            if told.links != found
        ),
        plain={"passages": len(passages), **plain_figures(figures), "by_depth": plain_types(depths)},
    )


def _passage(numbered: str, *, language: str | None) -> Passage:
    number, _, line = numbered.partition(" ")
    plain, *expected = line.split(" | ")
    titled = plain.startswith("= ")
    text = plain.removeprefix("= ").replace(" ¶ ", "\n")
    title = text.partition("\n")[0] if titled else None
    if not expected:
        raise InputError("a passage needs at least one chain after a bar")
    told, outlet, last = [], "", 0
    for part in expected:
        words, _, chain = part.strip().rpartition(": ")
        start = text.find(words, last)
        if not words or start < 0:
            raise InputError(f"«{words}» does not stand in the passage after the words before it")
        outlet, links = _read_chain(chain)
        told.append(Told(trigger=Span(start, start + len(words)), links=links))
        last = start + len(words)
    article = text_article(text, f"line {number}", language=language, title=title)
    return Passage(article=replace(article, outlet=outlet), told=tuple(told))


def _read_chain(chain: str) -> tuple[str, tuple[Link, ...]]:
    first, *links = chain.split(" < ")
    kind, _, outlet = first.partition(" ")
    if kind != "outlet":
        raise InputError("a chain begins with the outlet")
    return outlet, tuple(_link(link) for link in links)


def _link(written: str) -> Link:
    kind = "press service" if written.startswith("press service") else written.partition(" ")[0]
    return kind, written.removeprefix(kind).strip(_EDGES)


def _chain(passage: Passage, told: Told, coded: Mapping[str, CodedArticle]) -> tuple[Link, ...]:
    answer = coded.get(passage.article.id)
    if answer is None:
        return ()
    event = next((one for one in answer.events if one.evidence.trigger.overlaps(told.trigger)), None)
    sources = event.sources if event else chain_of(passage.article, answer.attributions, told.trigger)
    return tuple(_said(source) for source in sources[1:])


def _said(source: SourceLink) -> Link:
    return source.kind, (source.text or "").strip(_EDGES)


def _row(pairs: Sequence[tuple[Told, tuple[Link, ...]]]) -> Row:
    row: Counter[str] = Counter(chains=len(pairs))
    for told, found in pairs:
        row["exact"] += told.links == found
        row["words"] += [words for _, words in told.links] == [words for _, words in found]
        row["innermost"] += told.links[-1:] == found[-1:]
        row["depth"] += len(told.links) == len(found)
    return row


def _measured(totals: Row) -> dict[str, float | None]:
    return {name: rate(totals[name], totals["chains"]) for name in LABELS}


def _by_depth(pairs: Iterator[tuple[Told, tuple[Link, ...]]]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for told, found in pairs:
        name = f"depth {len(told.links)}"
        one = Tally(hit=told.links == found, said=1, owed=1)
        tallies[name] = tallies.get(name, Tally()) + one
    return dict(sorted(tallies.items()))


def _fault(passage: Passage, told: Told, found: tuple[Link, ...]) -> Fault:
    fault = fault_at("differs", passage.article.id, f"depth {len(told.links)}", passage.article.text, told.trigger)
    return replace(fault, cause=f"{_written(told.links)} told as {_written(found)}")


def _written(links: tuple[Link, ...]) -> str:
    return " < ".join(f"{kind} «{words}»" if words else kind for kind, words in links) or "the outlet"
