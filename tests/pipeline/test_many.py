from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from dateline.errors import DataError, InputError
from dateline.pipeline import code_many, many
from dateline.pipeline.article import code_article
from dateline.records import Article, CodedArticle, Failure
from dateline.records.codec import dumps

TEXTS = (
    "Президент Франции встретился с премьером Японии.",
    "Министр обороны Турции проинформировал посла Германии о ходе учений.",
    "Погода была ясной.",
    "Министр заявил, что Иран и Ирак подписали соглашение о границе.",
)


def article(number: int, text: str = "Погода была ясной.", language: str | None = "ru") -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(id=f"a{number}", text=text, sha256=digest, language=language, origin=f"news.jsonl: line {number}")


def read_failure(number: int) -> Failure:
    return Failure(origin=f"news.jsonl: line {number}", step="read", rule="there is no text")


def ids(results: Iterable[CodedArticle | Failure]) -> list[str | None]:
    return [result.article.id if isinstance(result, CodedArticle) else result.id for result in results]


class Deadly(Article):
    """An article that kills the process that takes it off the queue."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return os._exit, (1,)


def deadly(number: int) -> Deadly:
    return Deadly(id=f"a{number}", text="", sha256="", origin=f"news.jsonl: line {number}")


@pytest.fixture
def small_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a pool be worth it for two articles, so that tests need no long inputs."""
    monkeypatch.setattr(many, "_WORTH_WORKERS", 2)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Make the coding of articles raise, in this process."""

    def fail_with(error: Exception) -> None:
        def code(item: Article, *, judged: bool) -> CodedArticle:
            if item.id == "a1":
                raise error
            return code_article(item, judged=judged)

        monkeypatch.setattr(many, "code_article", code)

    return fail_with


def test_one_worker_keeps_order_and_failures_in_their_place() -> None:
    unknown = (article(3, language="tr"), article(4, language=None))
    items: list[Article | Failure] = [article(0), read_failure(1), article(2), *unknown]
    results = list(code_many(items, 1))
    assert [type(result) for result in results] == [CodedArticle, Failure, CodedArticle, Failure, Failure]
    assert results[1] == items[1]
    rules = (
        "no pack for the language «tr»; there are: en, ru",
        "the language could not be told; give it with --language",
    )
    assert results[3:] == [
        Failure(origin=item.origin, step="language", rule=rule, id=item.id)
        for item, rule in zip(unknown, rules, strict=True)
    ]


@pytest.mark.slow
@pytest.mark.usefixtures("small_pool")
def test_two_workers_give_byte_for_byte_what_one_gives() -> None:
    items: list[Article | Failure] = [article(number, text) for number, text in enumerate(TEXTS)]
    items.insert(2, read_failure(9))
    items.insert(3, article(8, language="tr"))
    alone = [dumps(result) for result in code_many(items, 1)]
    assert [dumps(result) for result in code_many(items, 2)] == alone
    assert '"type": "CONSULT"' in alone[0]


def test_the_same_text_twice_gives_the_same_bytes() -> None:
    first, again = code_many([article(1, TEXTS[3]), article(1, TEXTS[3])], 1)
    assert dumps(first) == dumps(again)
    assert isinstance(first, CodedArticle)
    assert first.events


def test_an_article_that_breaks_the_code_is_a_failure_with_room_and_rule(fake: Callable[[Exception], None]) -> None:
    fake(ZeroDivisionError("division\nby zero"))
    results = list(code_many([article(0), article(1), article(2)], 1))
    assert results[1] == Failure(
        origin="news.jsonl: line 1", step="pipeline", rule="ZeroDivisionError: division by zero", id="a1"
    )
    assert ids(results) == ["a0", "a1", "a2"]


def test_the_room_is_where_the_error_arose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.coder.code.chain_of", None)
    (result,) = code_many([article(0, TEXTS[0])], 1)
    assert isinstance(result, Failure)
    assert (result.step, result.rule) == ("coder", "TypeError: 'NoneType' object is not callable")


def test_an_error_of_ours_is_told_by_its_rule(fake: Callable[[Exception], None]) -> None:
    fake(InputError("too long", file="news.jsonl"))
    results = list(code_many([article(1)], 1))
    assert results == [Failure(origin="news.jsonl: line 1", step="pipeline", rule="too long", id="a1")]


def test_bad_data_files_stop_the_run(fake: Callable[[Exception], None]) -> None:
    fake(DataError("repeated", file="cues.tsv", place="row 3"))
    with pytest.raises(DataError, match=r"^cues\.tsv: row 3: repeated$"):
        list(code_many([article(0), article(1)], 1))


@pytest.mark.usefixtures("small_pool")
def test_a_dying_worker_is_blamed_on_its_article_and_the_rest_is_coded() -> None:
    items = [article(number, language="tr") for number in range(12)]
    items[5] = deadly(5)
    results = list(code_many(items, 2))
    assert ids(results) == [f"a{number}" for number in range(12)]
    dead = [result for result in results if isinstance(result, Failure) and result.step == "pipeline"]
    assert dead == [
        Failure(origin="news.jsonl: line 5", step="pipeline", rule="the worker that coded it died", id="a5")
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_reading_ahead_is_bounded(workers: int) -> None:
    read = 0

    def endless() -> Iterator[Article]:
        nonlocal read
        while True:
            read += 1
            yield article(read, language="tr")

    results = code_many(endless(), workers)
    for given in range(1, 20):
        assert next(results).id == f"a{given}"  # type: ignore[union-attr]
        ahead = read - given
        assert ahead <= (workers * many._WAITING if workers > 1 else 0)  # noqa: SLF001 - the bound itself
    results.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_no_articles_give_no_results() -> None:
    assert list(code_many([], 1)) == []
    assert list(code_many([], 4)) == []
