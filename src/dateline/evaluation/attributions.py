"""Sets of marked attributions: source, cue and content of whoever says or thinks something, the outermost of each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unicodedata import normalize

from dateline.analysis.reading import read
from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, plain_figures, text_article
from dateline.evaluation.faults import Fault, fault_at
from dateline.evaluation.figures import rate
from dateline.evaluation.lines import Plain, id_of, read_apart
from dateline.lang.pack import pack
from dateline.records import Article, Attribution, Span, Token

LABELS = {
    **{name: f"all: {name}" for name in ("cue", "source", "content")},
    "full": "all: all three right",
    **{f"speech_{name}": f"speech: {name}" for name in ("cue", "source", "content")},
    "speech_full": "speech: all three right",
}
# A cue of speech has one of these words; the others tell thoughts, wishes and acts.
SPEECH = frozenset(
    {
        *("say", "tell", "state", "announce", "report", "write", "add", "note", "claim", "argue", "declare", "explain"),
        *("reply", "respond", "answer", "insist", "maintain", "assert", "contend", "allege", "acknowledge", "admit"),
        *("confirm", "deny", "warn", "suggest", "pledge", "promise", "vow", "tweet", "testify", "accord", "post"),
        *("remark", "observe", "stress", "emphasize", "reiterate"),
    }
)
# Words of a cue that may stand in any.
_WEAK = frozenset(
    {
        *("has", "have", "had", "is", "was", "were", "are", "be", "been", "also", "to", "in", "of", "a", "the", "that"),
        *("who", "will", "would", "by", "as", "for", "on", "with", "at", "and", "not"),
    }
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_ALIKE = 0.5  # the share of words that two contents must have in common
_CARRIERS = frozenset({"outlet", "agency"})
_PARTS = ("cue", "source", "content", "full")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text with its marked attributions."""

    article: Article
    marks: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of an attribution by their place in the text, marks left out; of a cue only those that tell."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    head: int | None
    speech: bool


def load_attributions(path: Path, languages: Sequence[str]) -> Exam:
    """Read lines with `id`, `text` and `attributions`, each with the spans of its source, cue and content."""
    language = languages[0] if languages else "en"
    texts = read_apart(path, partial(_marked, language=language), lambda one: one.article.id)
    return Exam(articles=[one.article for one in texts], score=partial(score_attributions, texts, language))


def score_attributions(texts: Sequence[Marked], language: str, answers: Sequence[Answer]) -> Outcome:
    """Match attributions by cue; count cues, sources, contents, and those right in all three.

    A source is right where its head is, a content where half of the words of both together are in both.
    """
    coded = {answer.coded.article.id: answer.coded.attributions for answer in answers}
    rows: list[Row] = []
    faults: list[Fault] = []
    for one in texts:
        tokens = _tokens(one.article, language)
        marks = [(_words(mark, tokens), mark) for mark in one.marks]
        found = [(_words(item, tokens), item) for item in _outermost(coded.get(one.article.id, ()))]
        rows.append(_row([words for words, _ in marks], [words for words, _ in found]))
        faults += _faults(one.article, marks, found)
    total = added(rows)
    figures = figures_of(LABELS, _measured(total), intervals(rows, _measured))
    return Outcome(
        counted=f"{len(texts)} texts, {total['all.gold']:.0f} attributions marked, {total['all.said']:.0f} found",
        figures=figures,
        types={},
        faults=tuple(faults),
        plain={"texts": len(texts), **plain_figures(figures)},
    )


def _marked(thing: Plain, *, language: str) -> Marked:
    text, marks = thing.get("text"), thing.get("attributions")
    if not isinstance(text, str):
        raise InputError("expected a text", place="text")
    if not isinstance(marks, list):
        raise InputError("expected a list", place="attributions")
    return Marked(
        article=text_article(normalize("NFC", text), id_of(thing), language=language),
        marks=tuple(
            Attribution(
                kind="unnamed",
                source=_spans(mark, "source", text),
                cue=_spans(mark, "cue", text),
                content=_spans(mark, "content", text),
            )
            for mark in marks
        ),
    )


def _spans(mark: Plain, name: str, text: str) -> tuple[Span, ...]:
    spans = tuple(Span(*pair) for pair in mark.get(name) or ())
    if any(not 0 <= span.start < span.end <= len(text) for span in spans):
        raise InputError("a span lies outside the text", place=f"attributions.{name}")
    return tuple(Span(*(len(normalize("NFC", text[:place])) for place in span)) for span in spans)


def _outermost(found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions told by words of their own within none but a line that says whence the text is taken."""
    return [item for item in found if item.cue and (item.inside is None or _is_line(found[item.inside]))]


def _is_line(item: Attribution) -> bool:
    return item.kind in _CARRIERS and not item.cue


def _tokens(article: Article, language: str) -> list[tuple[int, Token]]:
    """Return the tokens of a text, each with the place of its sentence's first."""
    found: list[tuple[int, Token]] = []
    for sentence in read(article, pack(language).grammar).sentences:
        first = len(found)
        found += [(first, token) for token in sentence.tokens]
    return found


def _words(item: Attribution, tokens: Sequence[tuple[int, Token]]) -> Words:
    source, cue, content = (_within(spans, tokens) for spans in (item.source, item.cue, item.content))
    telling = frozenset(place for place in cue if tokens[place][1].text.lower() not in _WEAK) or cue
    return Words(
        source=source,
        cue=telling,
        content=content,
        head=_head(source, tokens),
        speech=any(tokens[place][1].lemma.lower() in SPEECH for place in telling),
    )


def _within(spans: Sequence[Span], tokens: Sequence[tuple[int, Token]]) -> frozenset[int]:
    found: set[int] = set()
    for span in spans:
        first = bisect_right(tokens, span.start, key=lambda pair: pair[1].span.end)
        last = bisect_left(tokens, span.end, key=lambda pair: pair[1].span.start)
        found.update(place for place in range(first, last) if tokens[place][1].pos != "PUNCT")
    return frozenset(found)


def _head(places: frozenset[int], tokens: Sequence[tuple[int, Token]]) -> int | None:
    """Return the word of a source on which its others depend, a noun before others."""
    tops = [place for place in places if _above(place, tokens) not in places]
    nouns = [place for place in tops if tokens[place][1].pos in _NOMINAL]
    return min(nouns or tops, default=None)


def _above(place: int, tokens: Sequence[tuple[int, Token]]) -> int:
    first, token = tokens[place]
    return first + token.head if token.head >= 0 else -1


def _row(gold: Sequence[Words], said: Sequence[Words]) -> Row:
    row: Counter[str] = Counter()
    for name, chosen in (("all", lambda _: True), ("speech", lambda one: one.speech)):
        marks, found = [one for one in gold if chosen(one)], [one for one in said if chosen(one)]
        row[f"{name}.gold"] += len(marks)
        row[f"{name}.said"] += len(found)
        row[f"{name}.gold.source"] += sum(bool(one.source) for one in marks)
        row[f"{name}.said.source"] += sum(bool(one.source) for one in found)
        for i, j in _pairs(marks, found, _same_cue):
            alike = _is_same_source(marks[i], found[j])
            row[f"{name}.cue"] += 1
            row[f"{name}.source"] += alike and bool(marks[i].source)
            row[f"{name}.full"] += alike and _share(marks[i], found[j]) >= _ALIKE
        row[f"{name}.content"] += len(_pairs(marks, found, _same_content))
    return row


def _measured(totals: Row) -> dict[str, float | None]:
    figures: dict[str, float | None] = {}
    for name, prefix in (("all", ""), ("speech", "speech_")):
        for part in _PARTS:
            suffix = ".source" if part == "source" else ""
            both = totals[f"{name}.gold{suffix}"] + totals[f"{name}.said{suffix}"]
            figures[f"{prefix}{part}"] = rate(2 * totals[f"{name}.{part}"], both)
    return figures


def _pairs(gold: Sequence[Words], said: Sequence[Words], fit: Callable[[Words, Words], float]) -> list[tuple[int, int]]:
    """Pair marks with what was found, each once, the best fits first."""
    fits = ((fit(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(said))
    ranked = sorted((row for row in fits if row[0] > 0), key=lambda row: (-row[0], row[1], row[2]))
    taken: set[int] = set()
    used: set[int] = set()
    pairs = []
    for _, i, j in ranked:
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            pairs.append((i, j))
    return pairs


def _same_cue(mark: Words, found: Words) -> float:
    return 1 + _share(mark, found) if mark.cue & found.cue else 0


def _same_content(mark: Words, found: Words) -> float:
    share = _share(mark, found)
    return share if share >= _ALIKE else 0


def _share(mark: Words, found: Words) -> float:
    both = mark.content | found.content
    return len(mark.content & found.content) / len(both) if both else 0


def _is_same_source(mark: Words, found: Words) -> bool:
    if not mark.source or not found.source:
        return not mark.source and not found.source
    return mark.head == found.head or (mark.head in found.source and found.head in mark.source)


def _faults(
    article: Article, marks: Sequence[tuple[Words, Attribution]], found: Sequence[tuple[Words, Attribution]]
) -> Iterator[Fault]:
    pairs = _pairs([words for words, _ in marks], [words for words, _ in found], _same_cue)
    answered, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, (_, mark) in enumerate(marks):
        if i not in answered and mark.cue:
            yield replace(fault_at("missed", article.id, "cue", article.text, mark.cue[0]), cause="no attribution")
    for j, (_, item) in enumerate(found):
        if j not in used:
            fault = fault_at("spurious", article.id, "cue", article.text, item.cue[0])
            yield replace(fault, cause=f"rule {item.rule}")
    for i, j in pairs:
        (words, mark), (other, item) = marks[i], found[j]
        wrong = [*(["source"] if not _is_same_source(words, other) else [])]
        wrong += ["content"] if _share(words, other) < _ALIKE else []
        for part in wrong:
            fault = fault_at("differs", article.id, part, article.text, mark.cue[0])
            yield replace(fault, cause=f"{part} differs, rule {item.rule}")
