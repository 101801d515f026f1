"""Coding the texts of a set, and keeping the records that were scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from dateline.coder.scene import scene_of
from dateline.errors import LanguageError
from dateline.evaluation import Answer, Outcome
from dateline.lang.pack import pack
from dateline.pipeline import code_many, read_article
from dateline.records import Article, CodedArticle, Failure
from dateline.records.codec import dumps


def answers_of(
    articles: Iterable[Article | Failure], workers: int, *, scenes: bool, judged: bool = True
) -> tuple[list[Answer], list[Failure]]:
    """Code texts on all cores; with their scenes, which are not passed between processes, in this one."""
    if scenes:
        results = map(partial(_with_scene, judged=judged), articles)
    else:
        results = map(_alone, code_many(articles, workers, judged=judged))
    answers: list[Answer] = []
    failures: list[Failure] = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(result)
        else:
            answers.append(result)
    return answers, failures


def keep(answers: Sequence[Answer], outcome: Outcome, path: Path) -> None:
    """Write what was scored to a file: the records; of a set in several languages to a file each, `name.ru.jsonl`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if outcome.answers:
        _write(path, outcome.answers)
        return
    by_id: dict[str, list[CodedArticle]] = defaultdict(list)
    for answer in answers:
        by_id[answer.coded.article.id].append(answer.coded)
    if all(len(records) == 1 for records in by_id.values()):
        _write(path, (answer.coded for answer in answers))
        return
    by_language: dict[str, list[CodedArticle]] = defaultdict(list)
    for answer in answers:
        by_language[answer.coded.article.language or ""].append(answer.coded)
    for language, records in by_language.items():
        _write(path.with_suffix(f".{language}{path.suffix}"), records)


def _write(path: Path, records: Iterable[CodedArticle | Mapping[str, Any]]) -> None:
    path.write_text("".join(f"{dumps(record)}\n" for record in records), encoding="utf-8")


def _alone(result: CodedArticle | Failure) -> Answer | Failure:
    return result if isinstance(result, Failure) else Answer(coded=result)


def _with_scene(item: Article | Failure, *, judged: bool) -> Answer | Failure:
    if isinstance(item, Failure):
        return item
    try:
        reading = read_article(item, judged=judged)
    except LanguageError as error:
        return Failure(origin=item.origin, step="language", rule=error.rule, id=item.id)
    return Answer(coded=reading.coded, scene=scene_of(item, reading.analysis, pack(item.language or "")))
