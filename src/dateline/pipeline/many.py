"""Many articles on all cores, in the order they came; one bad article never stops a run."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice

from dateline.errors import DataError, DatelineError, LanguageError
from dateline.pipeline.article import code_article
from dateline.records import Article, CodedArticle, Failure

# Articles that wait for each worker: enough to keep it busy, few enough to bound memory for inputs without end.
_WAITING = 8
# Fewer articles than this are coded in the calling process: starting workers takes longer.
_WORTH_WORKERS = 8

Coded = CodedArticle | Failure
Submit = Callable[[Article | Failure], Future[Coded]]


def code_many(articles: Iterable[Article | Failure], workers: int, *, judged: bool = True) -> Iterator[Coded]:
    """Code articles as they come and give the results in the same order; failures pass through in their place."""
    stream = iter(articles)
    first = list(islice(stream, _WORTH_WORKERS)) if workers > 1 else []
    if len(first) < _WORTH_WORKERS:
        yield from map(partial(_try, judged=judged), chain(first, stream))
    else:
        yield from _in_pool(chain(first, stream), workers, judged=judged)


def _try(item: Article | Failure, *, judged: bool) -> Coded:
    """Code one article; whatever goes wrong in it becomes a failure that names the step."""
    if isinstance(item, Failure):
        return item
    try:
        return code_article(item, judged=judged)
    except DataError:
        raise
    except LanguageError as error:
        return _failure(item, "language", error.rule)
    except DatelineError as error:
        return _failure(item, _room(error), error.rule)
    except Exception as error:  # noqa: BLE001 - law 6: one bad article never stops a run
        return _failure(item, _room(error), f"{type(error).__name__}: {error}")


def _failure(item: Article | Failure, step: str, rule: str) -> Failure:
    return Failure(origin=item.origin or item.id or "", step=step, rule=" ".join(rule.split()), id=item.id)


def _room(error: Exception) -> str:
    """Return the room of the house in which an error arose."""
    modules = [frame.f_globals.get("__name__", "") for frame, _ in traceback.walk_tb(error.__traceback__)]
    inside = [name for name in modules if name.startswith("dateline.")]
    return inside[-1].split(".")[1] if inside else "pipeline"


def _in_pool(stream: Iterator[Article | Failure], workers: int, *, judged: bool) -> Iterator[Coded]:
    work = partial(_try, judged=judged)
    waiting: deque[Article | Failure] = deque()
    while True:
        with _pool(workers) as pool:
            try:
                yield from _keep_order(partial(pool.submit, work), stream, waiting, workers * _WAITING)
            except BrokenProcessPool:
                pass
            else:
                return
        yield from _blame(waiting, work)


def _keep_order(
    submit: Submit, stream: Iterator[Article | Failure], waiting: deque[Article | Failure], most: int
) -> Iterator[Coded]:
    """Submit up to `most` articles ahead; `waiting` holds those whose results have not been given out."""
    futures: deque[Future[Coded]] = deque(submit(item) for item in waiting)
    while True:
        for item in islice(stream, most - len(futures)):
            waiting.append(item)
            futures.append(submit(item))
        if not futures:
            return
        result = futures[0].result()
        futures.popleft()
        waiting.popleft()
        yield result


def _blame(waiting: deque[Article | Failure], work: Callable[[Article | Failure], Coded]) -> Iterator[Coded]:
    """Code what was waiting when a worker died, one at a time, until the article that a worker dies of is found."""
    with _pool(1) as pool:
        while waiting:
            item = waiting[0]
            try:
                result = pool.submit(work, item).result()
            except BrokenProcessPool:
                waiting.popleft()
                yield _failure(item, "pipeline", "the worker that coded it died")
                return
            waiting.popleft()
            yield result


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Start workers; whoever stops listening does not wait for what they have not begun."""
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_leave_interrupts)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the calling process, which tells its workers to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
