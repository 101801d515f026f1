"""The notations of tests/cases: texts with what they are expected to say, read once for all tests.

A case is a line; `#` begins a comment, ` ¶ ` stands for the end of a paragraph, and a line that begins with `= `
has a headline for its first paragraph. Words between brackets are marked, brackets may stand within brackets:

    [Министр]source [заявил]cue, что [войска ушли]content.

A mark is `label`, `label2` to tell several of a kind apart, `<1` for what it stands inside, `/kind`. What is
expected besides stands after ` | `, once or several times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dateline.pipeline.article import Reading, read_article
from dateline.records import Article, Span

CASES = Path(__file__).parent / "cases"
OUTLET, PUBLISHED = "Вестник", "2024-05-16"
_LABEL = re.compile(r"([A-Za-z]+)(\d*)(?:<(\d+))?(?:/([a-z-]+))?")
_EDGES = ' \n«»"“”.,:;—–…?!'


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words marked in a case: label, number (1 if none is given), number of what it stands inside, kind."""

    span: Span
    label: str
    number: int
    inside: int | None
    kind: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case without its brackets: the text, whether it begins with a headline, marks, and what is expected."""

    language: str
    line: str
    text: str
    titled: bool
    marks: tuple[Mark, ...]
    expected: tuple[str, ...]

    def reading(self) -> Reading:
        """Return how the article is read; equal cases are read once."""
        return read(self.text, titled=self.titled, language=self.language)


def cases(name: str) -> list[Case]:
    """Return the cases of a file under tests/cases; its folder says in which language they are."""
    lines = (line.strip() for line in (CASES / name).read_text(encoding="utf-8").splitlines())
    language = name.partition("/")[0]
    return [parse(line, language) for line in lines if line and not line.startswith("#")]


def in_all(name: str) -> list[Case]:
    """Return the cases of the files of a name, in all languages that have one."""
    found = sorted(path.parent.name for path in CASES.glob(f"*/{name}"))
    return [case for language in found for case in cases(f"{language}/{name}")]


def parse(line: str, language: str = "ru") -> Case:
    """Take a line apart; raise ValueError where its brackets do not close or have no label."""
    told, *expected = line.split(" | ")
    titled = told.startswith("= ")
    text, marks = _unmark(told.removeprefix("= ").replace(" ¶ ", "\n"))
    return Case(
        language=language,
        line=line,
        text=text,
        titled=titled,
        marks=marks,
        expected=tuple(part.strip() for part in expected),
    )


@cache
def read(text: str, *, titled: bool = False, language: str = "ru") -> Reading:
    """Read a text as an article of the invented outlet, published on a Thursday."""
    title = Span(0, text.index("\n")) if titled else None
    article = Article(
        id="case", text=text, sha256="", language=language, outlet=OUTLET, published=PUBLISHED, title_span=title
    )
    return read_article(article, judged=False)


def trimmed(words: str) -> str:
    """Take blanks and marks off the ends of some words: whether a full stop belongs to them is not asked."""
    return words.strip(_EDGES)


def _unmark(told: str) -> tuple[str, tuple[Mark, ...]]:
    text, marks, open_at, position = "", [], [], 0
    while position < len(told):
        letter = told[position]
        position += 1
        if letter == "[":
            open_at.append(len(text))
        elif letter == "]":
            found = _LABEL.match(told, position)
            if found is None or not open_at:
                raise ValueError(f"a bracket that is not opened or has no label: {told[:position]}")
            marks.append(_mark(Span(open_at.pop(), len(text)), found))
            position = found.end()
        else:
            text += letter
    if open_at:
        raise ValueError(f"a bracket that is not closed: {told}")
    return text, tuple(sorted(marks, key=lambda mark: (mark.number, mark.span)))


def _mark(span: Span, found: re.Match[str]) -> Mark:
    label, number, inside, kind = found.groups()
    return Mark(
        span=span,
        label=label,
        number=int(number or 1),
        inside=int(inside) if inside else None,
        kind=kind.replace("-", " ") if kind else None,
    )
