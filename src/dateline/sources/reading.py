"""The one door of the room: whatever the user names, articles come out, one after another."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from io import BufferedReader, FileIO
from pathlib import Path

from dateline.errors import InputError
from dateline.records import Article, Failure
from dateline.sources import html, jsonl, plain
from dateline.sources.defaults import Defaults
from dateline.sources.drafts import Draft, to_article
from dateline.sources.opened import Opened, failure

STANDARD_INPUT = "-"
_HEAD = 1 << 16  # bytes that a sniffer may look at


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A kind of source: the endings of its files, a look at their first bytes, and how articles are read from it."""

    name: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[Opened], Iterator[Draft | Failure]]


# A file's ending decides; without a known one the first reader whose sniffer says yes. Text takes what is left.
READERS = (
    Reader(name="JSON Lines", suffixes=(".jsonl", ".ndjson"), sniff=jsonl.sniff, read=jsonl.read),
    Reader(name="HTML", suffixes=(".html", ".htm", ".xhtml"), sniff=html.sniff, read=html.read),
    Reader(name="text", suffixes=(".txt", ".text"), sniff=plain.sniff, read=plain.read),
)
_SUFFIXES = frozenset(suffix for reader in READERS for suffix in reader.suffixes)


def read_source(source: str | Path, defaults: Defaults | None = None) -> Iterator[Article | Failure]:
    """Yield the articles of a file, a folder or, for -, of standard input; see `read_sources`."""
    return read_sources([source], defaults)


def read_sources(sources: Iterable[str | Path], defaults: Defaults | None = None) -> Iterator[Article | Failure]:
    """Yield the articles of several sources, in order, each as soon as it is read; nothing is read ahead.

    What cannot be read is a Failure (step "read") in its place, never an exception. An id that has come already
    in the same run is a Failure too: two articles with one id could not be told apart in what follows.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _drafts(str(source)):
            article = found if isinstance(found, Failure) else to_article(found, defaults or Defaults())
            if isinstance(article, Article) and article.id in seen:
                article = _repeated(article, given=isinstance(found, Draft) and found.id is not None)
            if isinstance(article, Article):
                seen.add(article.id)
            yield article


def _repeated(article: Article, *, given: bool) -> Failure:
    rule = "an article of this run has this id already" if given else "an article of this run has the same text"
    return failure(article.origin, f"{rule} ({article.id})", article.id)


def _drafts(name: str) -> Iterator[Draft | Failure]:
    if name == STANDARD_INPUT:
        yield from _guarded("standard input", _standard_input)
    elif os.path.isdir(name):  # noqa: PTH112 - Path.is_dir raises for a name with a zero byte, this does not
        yield from _folder(Path(name))
    else:
        yield from _guarded(name, partial(_open, name))


def _guarded(name: str, opener: Callable[[], BufferedReader]) -> Iterator[Draft | Failure]:
    """Open and read one source; what goes wrong with it as a whole is its last record, a Failure."""
    try:
        with closing(opener()) as stream:
            yield from _reader(name, stream.peek(_HEAD)[:_HEAD]).read(Opened(name=name, stream=stream))
    except InputError as error:
        yield failure(name, error.rule)
    except OSError as error:
        yield failure(name, _told(error))
    except ValueError:
        yield failure(name, "not the name of a file")


def _open(name: str) -> BufferedReader:
    return BufferedReader(FileIO(name), buffer_size=_HEAD)


def _reader(name: str, head: bytes) -> Reader:
    suffix = Path(name).suffix.lower()
    by_suffix = (reader for reader in READERS if suffix in reader.suffixes)
    by_head = (reader for reader in READERS if reader.sniff(head))
    return next(by_suffix, None) or next(by_head)


def _standard_input() -> BufferedReader:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise InputError("there is no standard input")
    return stream if isinstance(stream, BufferedReader) else BufferedReader(stream)


def _folder(folder: Path) -> Iterator[Draft | Failure]:
    """Read a folder's files, those of its folders after them, in the order of their names.

    Hidden files and folders are skipped, and so is what does not end like a file that we read: a saved page brings
    its pictures and scripts along. Links to folders are not followed.
    """
    unreadable: list[Failure] = []
    found = False
    for path in _files(folder, lambda error: unreadable.append(failure(str(error.filename), _told(error)))):
        found = True
        yield from _guarded(str(path), partial(_open, str(path)))
    yield from unreadable
    if not (found or unreadable):
        yield failure(str(folder), f"no file here that can be read ({', '.join(sorted(_SUFFIXES))})")


def _files(folder: Path, on_error: Callable[[OSError], None]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=on_error):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        paths = (Path(place, name) for name in sorted(names) if not name.startswith("."))
        yield from (path for path in paths if path.suffix.lower() in _SUFFIXES and path.is_file())


def _told(error: OSError) -> str:
    """Say in our words what the system would not do."""
    known = {FileNotFoundError: "there is no such file", PermissionError: "it may not be read: permission denied"}
    return known.get(type(error), f"it cannot be read: {error.strerror or error}")
