"""Many articles on all cores, in the order they came; one bad article never stops a run."""

from __future__ import annotations

import multiprocessing
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from dateline.errors import DataError, DatelineError
from dateline.pipeline.article import code_article
from dateline.records import Article, CodedArticle, Failure

# Articles that wait for each worker: enough to keep it busy, few enough to bound memory for inputs without end.
_WAITING = 8
# Fewer articles than this are coded in the calling process: starting workers takes longer.
_WORTH_WORKERS = 8

Coded = CodedArticle | Failure


def code_many(articles: Iterable[Article | Failure], workers: int) -> Iterator[Coded]:
    """Code articles as they come and give the results in the same order; failures pass through in their place."""
    stream = iter(articles)
    first = list(islice(stream, _WORTH_WORKERS))
    if workers < 2 or len(first) < _WORTH_WORKERS:  # noqa: PLR2004 - one worker is no pool
        yield from (_try(item) for item in chain(first, stream))
    else:
        yield from _in_pool(chain(first, stream), workers)


def _try(item: Article | Failure) -> Coded:
    """Code one article; whatever goes wrong in it becomes a failure that names the step."""
    if isinstance(item, Failure):
        return item
    try:
        return code_article(item)
    except DataError:
        raise
    except DatelineError as error:
        return Failure(origin=item.origin or item.id, step="language", rule=error.rule, id=item.id)
    except Exception as error:  # noqa: BLE001 - law 6: one bad article never stops a run
        return Failure(
            origin=item.origin or item.id, step=_room(error), rule=f"{type(error).__name__}: {error}", id=item.id
        )


def _room(error: Exception) -> str:
    """Return the room of the house in which an error arose."""
    modules = [frame.f_globals.get("__name__", "") for frame, _ in traceback.walk_tb(error.__traceback__)]
    inside = [name for name in modules if name.startswith("dateline.")]
    return inside[-1].split(".")[1] if inside else "pipeline"


def _in_pool(stream: Iterator[Article | Failure], workers: int) -> Iterator[Coded]:
    waiting: deque[Article | Failure] = deque()
    while True:
        with _pool(workers) as pool:
            try:
                yield from _keep_order(pool, stream, waiting, workers * _WAITING)
            except BrokenProcessPool:
                yield _blame(waiting)
                continue
        return


def _keep_order(
    pool: ProcessPoolExecutor, stream: Iterator[Article | Failure], waiting: deque[Article | Failure], most: int
) -> Iterator[Coded]:
    """Submit up to `most` articles ahead; `waiting` holds those whose results have not been given out."""
    futures: deque[Future[Coded]] = deque(pool.submit(_try, item) for item in waiting)
    while True:
        for item in islice(stream, most - len(futures)):
            waiting.append(item)
            futures.append(pool.submit(_try, item))
        if not futures:
            return
        result = futures[0].result()
        futures.popleft()
        waiting.popleft()
        yield result


def _blame(waiting: deque[Article | Failure]) -> Coded:
    """Code the first article waiting alone after a worker died; if that worker dies too, the article is to blame."""
    item = waiting.popleft()
    with _pool(1) as pool:
        try:
            return pool.submit(_try, item).result()
        except BrokenProcessPool:
            origin = item.origin or "" if isinstance(item, Article) else item.origin
            return Failure(origin=origin, step="pipeline", rule="the worker that coded it died", id=item.id)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
