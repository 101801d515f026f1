"""A set ready to be measured, and what measuring it gives: the same for every form that a set may have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dateline.coder.scene import Scene
from dateline.evaluation.counting import Tally
from dateline.evaluation.faults import Fault
from dateline.records import Article, CodedArticle, Failure
from dateline.sources.cleaning import clean_keeping_offsets
from dateline.sources.defaults import Defaults
from dateline.sources.drafts import Draft, to_article


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A text as it was coded, and the scene that it was coded from where causes are asked for."""

    coded: CodedArticle
    scene: Scene | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure with its 95% interval; `value` is None where the set never asks for it."""

    name: str
    label: str
    value: float | None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What measuring a set gave.

    `counted` is a line that says how much there was, `types` the counts by type (or by language and type), `plain`
    what --json prints, `answers` what was said where a set asks for something else than records. No word of the texts
    stands outside `faults`.
    """

    counted: str
    figures: tuple[Figure, ...]
    types: Mapping[str, Tally]
    faults: tuple[Fault, ...]
    plain: Mapping[str, Any]
    answers: tuple[Mapping[str, Any], ...] = ()

    def value(self, name: str) -> float | None:
        """Return a figure by its name."""
        return next((figure.value for figure in self.figures if figure.name == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """A set ready to be measured: the texts to code, and how what is coded from them is scored.

    Where a set has its texts in several languages, ids are told apart by the language of their article.
    """

    articles: Iterable[Article | Failure]
    score: Callable[[Sequence[Answer]], Outcome]


def text_article(
    text: str, name: str, *, language: str | None = None, published: str | None = None, title: str | None = None
) -> Article:
    """Make a text into the article that sources make of a line of JSON Lines with these fields."""
    clean = clean_keeping_offsets(text)
    draft = Draft(text=clean.text, origin=name, id=name, language=language, published=published, title=title)
    return to_article(draft, Defaults())


def figures_of(
    labels: Mapping[str, str], values: Mapping[str, float | None], spread: Mapping[str, tuple[float, float]]
) -> tuple[Figure, ...]:
    """Put values and intervals beside their labels, in the order of the labels."""
    return tuple(
        Figure(name=name, label=label, value=values[name], interval=spread.get(name)) for name, label in labels.items()
    )


def plain_figures(figures: Iterable[Figure]) -> dict[str, Any]:
    """Return figures as JSON prints them: each by its name, its interval as `name_95`."""
    plain: dict[str, Any] = {}
    for figure in figures:
        plain[figure.name] = figure.value
        if figure.interval is not None:
            plain[f"{figure.name}_95"] = list(figure.interval)
    return plain


def plain_types(types: Mapping[str, Tally]) -> dict[str, Any]:
    """Return counts by type as JSON prints them."""
    return {kind: {"gold": tally.owed, "predicted": tally.said, "hit": tally.hit} for kind, tally in types.items()}
