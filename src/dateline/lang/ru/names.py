"""Names of persons, organisations and places, as slovnet finds them, with their bounds mended.

What is mended: «Всемирное агентство (ВАДА)» is two names, «МИД | Австралии» one (with the place in it kept as a
name of its own), «Ильхам | Алиев» one; marks, offices and numbers at the edges are cut off; addresses of pages
and a common word that only begins its sentence are no names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.morphology import NAME_MARKS
from dateline.lang.ru.repair import Change
from dateline.records import Mention, Sentence, Span, Token
from dateline.records.analysis import MentionKind

VIA = "slovnet"
_KINDS: dict[str, MentionKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_PAIRS = {"«": "»", '"': '"', "“": "”", "„": "“"}
_EDGES = frozenset("«»\"“”„'()[],;:—–-.")


class Run(NamedTuple):
    """A name as a run of tokens, both ends included; `kind` is slovnet's: PER, ORG or LOC."""

    kind: str
    first: int
    last: int


Mend: TypeAlias = Callable[[Sequence[Token], Sequence[Run]], Iterable[Run]]


def mentions(text: str, sentence: Sentence, runs: Iterable[Run]) -> Iterator[Mention]:
    """Yield the names of a sentence as mentions."""
    for kind, first, last in runs:
        span = Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
        yield Mention(
            kind=_KINDS[kind], sentence=sentence.index, span=span, text=span.of(text), first=first, last=last, via=VIA
        )


def names(tokens: Sequence[Token], tags: Sequence[str]) -> list[Run]:
    """Read the names off the tags of the tokens (B-PER, I-PER, O…) and mend them, in the order of the text."""
    found: Sequence[Run] = runs_of(tags)
    for mend in MENDS:
        found = list(mend(tokens, found))
    return sorted(set(found), key=lambda run: (run.first, -run.last, run.kind))


def runs_of(tags: Sequence[str]) -> list[Run]:
    """Join the tags of tokens into runs; an I- tag after something else begins a run."""
    runs: list[Run] = []
    for index, tag in enumerate(tags):
        part, _, kind = tag.partition("-")
        if not kind:
            continue
        if part == "I" and runs and runs[-1].kind == kind and runs[-1].last == index - 1:
            runs[-1] = Run(kind, runs[-1].first, index)
        else:
            runs.append(Run(kind, index, index))
    return runs


def in_one(tokens: Sequence[Token], runs: Iterable[Run]) -> Iterator[Change]:
    """Hang the later words of a person's name on its first: «Сергеем ← Лавровым»."""
    for kind, first, last in runs:
        for token in tokens[first + 1 : last + 1]:
            outside = token.head < first or token.head > last
            if kind == "PER" and token.pos == "PROPN" and tokens[first].pos == "PROPN" and outside and token.head >= 0:
                yield Change(word=token.index, head=first, relation="flat:name")


def without_brackets(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[Run]:
    """Split «Всемирное агентство (ВАДА)»; «РФ (ФНС)» is a place and an organisation."""
    for run in runs:
        opening = next((place for place in range(run.first + 1, run.last + 1) if tokens[place].text == "("), None)
        if opening is None or ")" in {token.text for token in tokens[opening : run.last]}:
            yield run
            continue
        yield Run(run.kind, run.first, opening - 1)
        last = run.last - (tokens[run.last].text == ")")
        short = opening + 1 == last and tokens[last].text.isupper() and len(tokens[last].text) > 1
        if last > opening:
            yield Run("ORG" if short and run.kind == "LOC" else run.kind, opening + 1, last)


def trimmed(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[Run]:
    """Cut marks off the ends; a pair of quotes stays, and so does the point of an initial."""
    for run in runs:
        first, last = run.first, run.last
        while first <= last and tokens[first].text in _EDGES and not _paired(tokens, first, last):
            first += 1
        while first <= last and tokens[last].text in _EDGES and not _paired(tokens, first, last):
            if tokens[last].text == "." and last > first and len(tokens[last - 1].text) == 1:
                break
            last -= 1
        if first <= last:
            yield Run(run.kind, first, last)


def no_address(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[Run]:
    """Drop addresses of pages."""
    return (run for run in runs if not any("://" in token.text for token in tokens[run.first : run.last + 1]))


def without_office(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[Run]:
    """Cut «68-летний», «президент» off a person's name, and a common noun that begins the sentence."""
    for run in runs:
        first = run.first
        while (
            run.kind == "PER" and first < run.last and _no_name(tokens[first]) and tokens[first + 1].text[0].isupper()
        ):
            first += 1
        yield Run(run.kind, first, run.last)


def no_common_word(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[Run]:
    """Drop a single common word that has its capital only from beginning the sentence («Впоследствии»)."""
    for run in runs:
        if not (run.kind == "PER" and run.first == run.last == 0 and _common(tokens[0])):
            yield run


def joined(tokens: Sequence[Token], runs: Sequence[Run]) -> Iterator[Run]:
    """Join «МИД | Австралии» and «Ильхам | Алиев»; the place or organisation within stays a name of its own."""
    waiting: Run | None = None
    for run in runs:
        if waiting and run.first == waiting.last + 1 and _one_phrase(tokens, waiting, run):
            if run.kind != "PER":
                yield run
            waiting = Run(waiting.kind, waiting.first, run.last)
            continue
        if waiting:
            yield waiting
        waiting = run
    if waiting:
        yield waiting


MENDS: tuple[Mend, ...] = (no_address, without_brackets, trimmed, without_office, no_common_word, joined)


def _paired(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the mark at an end belongs to a pair of quotes within the name."""
    texts = [token.text for token in tokens[first : last + 1]]
    if texts[0] in _PAIRS:
        return _PAIRS[texts[0]] in texts[1:]
    opening = next((mark for mark, closing in _PAIRS.items() if closing == texts[-1]), None)
    return opening is not None and opening in texts[:-1]


def _no_name(token: Token) -> bool:
    """Tell whether a word is none of a name: a number, a word in small letters, or a common one at the start."""
    if token.text[0].isdigit():
        return True
    return (token.pos in {"NOUN", "ADJ"} and token.text.islower()) or (token.index == 0 and _common(token))


def _common(token: Token) -> bool:
    """Tell whether slovnet tags the word as none, and the dictionary has it, but never as a name."""
    if token.pos == "PROPN":
        return False
    readings = entries(token.text)
    return bool(readings) and all(entry.known and NAME_MARKS.isdisjoint(entry.grammemes) for entry in readings)


def _one_phrase(tokens: Sequence[Token], one: Run, other: Run) -> bool:
    inside = tokens[other.first : other.last + 1]
    hangs = any(one.first <= token.head <= one.last for token in inside)
    if one.kind == other.kind == "PER":
        cases = {tokens[one.last].feats.get("Case"), tokens[other.first].feats.get("Case")}
        return hangs and len(cases) == 1
    return one.kind == "ORG" and other.kind in {"LOC", "ORG"} and hangs and _case_fits(inside)


def _case_fits(inside: Sequence[Token]) -> bool:
    return any(token.feats.get("Case", "Gen") == "Gen" for token in inside)
