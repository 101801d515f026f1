"""Sets of sentences marked with all their events, one a line: the form in which the project writes its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.evaluation.articles import score_answers
from dateline.evaluation.exam import Exam, text_article
from dateline.evaluation.gold import GoldArticle, gold_article
from dateline.evaluation.lines import lines_of, within
from dateline.ontology import ontology

_MARK = re.compile(r"(?P<type>[A-Z]+)(?:-(?P<mode>[a-z-]+))?/(?P<status>[a-z]+)|none")
_PUBLISHED = "2024-05-16"


def load_sentences(path: Path, languages: Sequence[str]) -> Exam:
    """Read lines such as `Mali [expelled]SANCTION-expel/actual two envoys of Chile. | SANCTION: MLI > CHL`.

    Words in brackets tell an event, or none; after each bar stand the sides of one, in the order of the marks:
    countries joined by `+`, actors before `>`, `?` for what is not told. ` ¶ ` ends a paragraph, `#` begins a comment.
    """
    gold = read_sentences(path)
    language = languages[0] if languages else None
    articles = [text_article(one.text, one.id, language=language, published=_PUBLISHED) for one in gold]
    return Exam(articles=articles, score=lambda answers: score_answers(gold, answers))


def read_sentences(path: Path) -> tuple[GoldArticle, ...]:
    """Read the sentences with their events; raise InputError naming file, line and rule."""
    told = [(number, line.strip()) for number, line in lines_of(path) if not line.startswith("#")]
    if not told:
        raise InputError("there is no sentence in the file", file=str(path))
    return tuple(within(path, number, partial(_sentence, f"line {number}"), line) for number, line in told)


def _sentence(name: str, line: str) -> GoldArticle:
    told, *sides = line.split(" | ")
    text, marks = _unmarked(told.replace(" ¶ ", "\n"))
    if len(marks) != len(sides):
        raise InputError(f"{len(marks)} events are marked and the sides of {len(sides)} given")
    events = [_event(text, mark, part) for mark, part in zip(marks, sides, strict=True)]
    return gold_article({"id": name, "text": text, "published": _PUBLISHED, "events": events})


def _unmarked(told: str) -> tuple[str, list[tuple[int, int, re.Match[str]]]]:
    """Take the marks out; return the text, and the events marked in the order of their words."""
    text, marks, opened, position = "", [], [], 0
    while position < len(told):
        letter = told[position]
        position += 1
        if letter == "[":
            opened.append(len(text))
        elif letter == "]":
            found = _MARK.match(told, position)
            if found is None or not opened:
                raise InputError("a mark is [words]TYPE-mode/status, [words]TYPE/status or [words]none")
            position = found.end()
            start = opened.pop()
            if found["type"]:
                marks.append((start, len(text), found))
        else:
            text += letter
    if opened:
        raise InputError("a bracket is not closed")
    return text, sorted(marks, key=lambda mark: mark[:2])


def _event(text: str, mark: tuple[int, int, re.Match[str]], sides: str) -> dict[str, Any]:
    start, end, found = mark
    kind, mode, status = found["type"], found["mode"], found["status"]
    types, statuses = ontology().types, ontology().statuses
    if kind not in types or status not in statuses or (mode is not None and mode not in types[kind].modes):
        raise InputError(f"«{found[0]}» is no type, mode and status of the ontology")
    label, _, parties = sides.partition(":")
    if label.strip() != kind:
        raise InputError(f"«{sides}» are not the sides of {kind}")
    actors, _, recipients = parties.partition(">")
    return {
        "type": kind,
        "mode": mode,
        "status": status,
        "trigger": {"text": text[start:end], "span": [start, end]},
        "actors": list(_countries(actors)),
        "recipients": list(_countries(recipients)),
        "required": True,
    }


def _countries(told: str) -> Iterator[dict[str, str]]:
    yield from ({"country": code.strip()} for code in told.split("+") if code.strip() not in {"", "?"})
