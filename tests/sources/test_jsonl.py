from __future__ import annotations

import json
import time
import unicodedata
from io import BufferedReader, BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records import Article, Failure
from dateline.sources import Defaults, jsonl, read_source
from dateline.sources import opened as limits
from dateline.sources.drafts import Draft
from dateline.sources.opened import Opened

TEXT = "Посол прибыл в столицу. Его встретил министр."


def read(data: bytes, folder: Path, defaults: Defaults | None = None) -> list[Article | Failure]:
    path = folder / "news.jsonl"
    path.write_bytes(data)
    return list(read_source(path, defaults))


def lines(*items: object) -> bytes:
    return "\n".join(json.dumps(item, ensure_ascii=False) for item in items).encode()


def test_all_fields_of_the_interface(tmp_path: Path) -> None:
    item = {
        "id": 17,
        "text": TEXT,
        "title": "Посол прибыл",
        "language": "RU",
        "published": "2024-05-12T14:05",
        "outlet": "Пример",
        "url": "https://www.primer.example/17",
        "events": [],
    }
    (article,) = read(lines(item), tmp_path)
    assert isinstance(article, Article)
    assert (article.id, article.text, article.language) == ("17", TEXT, "ru")
    assert (article.published, article.outlet, article.url) == ("2024-05-12T14:05", "Пример", item["url"])
    assert article.title == "Посол прибыл"
    assert article.title_span == (0, 12)
    assert article.origin.endswith("news.jsonl: line 1")


def test_missing_null_and_empty_fields_are_filled_from_defaults(tmp_path: Path) -> None:
    defaults = Defaults(published="2024-05-12", outlet="Пример", language="ru", url="https://primer.example/")
    items = [
        {"text": TEXT},
        {"text": TEXT + " 2", "id": None, "outlet": "", "published": None, "url": "", "language": None},
    ]
    for article in read(lines(*items), tmp_path, defaults):
        assert isinstance(article, Article)
        assert (article.published, article.outlet, article.language) == ("2024-05-12", "Пример", "ru")
        assert article.id.startswith("a")
        assert len(article.id) == 17


def test_the_site_is_the_outlet_of_a_line_with_an_address(tmp_path: Path) -> None:
    (article,) = read(lines({"text": TEXT, "url": "https://www.primer.example/a"}), tmp_path, Defaults(outlet="Другой"))
    assert isinstance(article, Article)
    assert article.outlet == "primer.example"


@pytest.mark.parametrize(
    ("item", "outlet"),
    [
        ({"url": "https://apa.az/xeber/1"}, "APA"),
        ({"url": "https://www.apa.az/xeber/1"}, "APA"),
        ({"url": "https://m.day.az/news/1.html"}, "Day.Az"),
        ({"url": "https://ru.apa.az/1", "outlet": "Пример"}, "Пример"),
        ({"url": "https://apa.example/1"}, "apa.example"),
    ],
)
def test_an_address_gives_the_name_that_the_register_has(item: dict[str, str], outlet: str, tmp_path: Path) -> None:
    (article,) = read(lines({"text": TEXT} | item), tmp_path)
    assert isinstance(article, Article)
    assert article.outlet == outlet


def test_the_address_by_default_gives_the_outlet_last(tmp_path: Path) -> None:
    for told, outlet in ((None, "APA"), ("Другой", "Другой")):
        (article,) = read(lines({"text": TEXT}), tmp_path, Defaults(url="https://apa.az/1", outlet=told))
        assert isinstance(article, Article)
        assert article.outlet == outlet


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (b"{not json}", "not JSON: Expecting property name"),
        (b'{"id": "1"}', "there is no text"),
        (b'{"text": null}', "there is no text"),
        (b'{"text": ""}', "the text is empty"),
        (b'{"text": " \\n "}', "the text is empty"),
        (b'{"text": ["a"]}', "text must be a string"),
        (b'{"text": "a", "title": 5}', "title must be a string"),
        (b'{"text": "a", "id": 1.5}', "id must be a string"),
        (b'{"text": "a", "id": true}', "id must be a string"),
        (b'{"text": "a", "outlet": []}', "outlet must be a string"),
        (b'{"text": "a", "language": "russian"}', "language: expected a language code"),
        (b'{"text": "a", "published": "2024-02-31"}', "published: there is no such date"),
        (b'{"text": "a", "published": "3023-01-01"}', "published: there is no such date"),
        (b'{"text": "a", "published": 20240512}', "published must be a string"),
        (b"[1, 2]", "expected an object"),
        (b'"text"', "expected an object"),
        (b"[" * 100_000, "not JSON"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "not JSON that can be read"),
        (b'{"text": "a\x00"}', "zero bytes"),
    ],
)
def test_a_bad_line_is_a_failure_and_the_rest_goes_on(tmp_path: Path, line: bytes, rule: str) -> None:
    good = lines({"text": TEXT})
    first, failed, last = read(good + b"\n" + line + b"\n\n" + lines({"text": TEXT + " Да."}), tmp_path)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(failed, Failure)
    assert failed.step == "read"
    assert failed.origin.endswith("news.jsonl: line 2")
    assert rule in failed.rule


def test_ids_must_differ_within_a_run(tmp_path: Path) -> None:
    found = read(
        lines({"id": 1, "text": TEXT}, {"id": "1", "text": "Другой текст."}, {"text": TEXT}, {"text": TEXT}), tmp_path
    )
    assert [type(item) for item in found] == [Article, Failure, Article, Failure]
    given_twice, text_twice = (item for item in found if isinstance(item, Failure))
    assert given_twice.id == "1"
    assert "has this id already" in given_twice.rule
    assert "has the same text" in text_twice.rule


def test_one_json_value_over_many_lines_is_one_clear_line(tmp_path: Path) -> None:
    (failed,) = read(json.dumps({"text": TEXT}, indent=1).encode(), tmp_path)
    assert isinstance(failed, Failure)
    assert "a line of its own" in failed.rule


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_marks_of_byte_order(tmp_path: Path, codec: str) -> None:
    found = read((lines({"text": TEXT}, {"text": "Второй."}).decode() + "\n").encode(codec), tmp_path)
    assert [item.text for item in found if isinstance(item, Article)] == [TEXT, "Второй."]


def test_a_line_in_an_old_encoding_is_read_with_a_note(tmp_path: Path) -> None:
    (article,) = read(lines({"text": TEXT}).decode().encode("cp1251"), tmp_path)
    assert isinstance(article, Article)
    assert article.text == TEXT
    assert article.notes == ("read as windows-1251",)


def test_a_line_beyond_the_limit_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LARGEST", 100)
    monkeypatch.setattr(jsonl, "LARGEST", 100)
    found = read(lines({"text": "a" * 350}, {"text": "b"}), tmp_path)
    assert isinstance(found[0], Failure)
    assert isinstance(found[1], Article)
    assert len(found) == 2


def test_an_empty_file_is_a_failure(tmp_path: Path) -> None:
    for data in (b"", b"\n\n"):
        (failed,) = read(data, tmp_path)
        assert isinstance(failed, Failure)
        assert failed.rule == "the file is empty"


def test_lines_are_read_one_after_another() -> None:
    class Endless(BytesIO):
        lines_read = 0

        def readinto(self, buffer: object, /) -> int:
            self.lines_read += 1
            view = memoryview(buffer)  # type: ignore[arg-type]
            line = b'{"text": "Talks went on."}\n'
            view[: len(line)] = line
            return len(line)

    raw = Endless()
    drafts = jsonl.read(Opened(name="pipe", stream=BufferedReader(raw)))
    assert isinstance(next(drafts), Draft)
    assert isinstance(next(drafts), Draft)
    assert raw.lines_read < 10


def test_reading_keeps_up_with_a_stream(tmp_path: Path) -> None:
    text = "Посол прибыл в столицу\n\n" + "\n".join([TEXT * 4] * 6) + "\nПоделиться\nНовости по теме"
    data = lines(*({"id": n, "text": text, "language": "ru"} for n in range(2000)))
    (tmp_path / "many.jsonl").write_bytes(data)
    start = time.perf_counter()
    count = sum(isinstance(item, Article) for item in read_source(tmp_path / "many.jsonl"))
    assert count == 2000
    # Measured 6,000 a second; the floor leaves room for a busy machine.
    assert count / (time.perf_counter() - start) > 1000


def plain(text: str) -> bool:
    return "\r" not in text and bool(text.strip()) and unicodedata.is_normalized("NFC", text)


@given(st.lists(st.text(min_size=1).filter(plain), max_size=4, unique=True))
def test_any_text_keeps_its_offsets(texts: list[str]) -> None:
    data = "\n".join(json.dumps({"text": text}) for text in texts).encode()
    drafts = list(jsonl.read(Opened(name="x", stream=BufferedReader(BytesIO(data or b"{}")))))
    for text, draft in zip(texts, drafts, strict=False):
        if isinstance(draft, Draft):
            assert len(draft.text) == len(text)
            assert all(
                a == b or unicodedata.category(a) in ("Cc", "Zl", "Zp") for a, b in zip(text, draft.text, strict=True)
            )
        else:
            assert draft.rule == "the text is empty"
