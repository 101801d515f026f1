from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.records import Article, Failure, Omission
from dateline.records.codec import dumps, loads
from dateline.sources import Defaults, read_source, read_sources, reading
from dateline.sources import opened as limits

ITEM = """Главы ведомств обсудили открытие моста


  • 23 Sentyabr 2023 00:39

Министр транспорта Самир Алиев встретился в Шеки с грузинским коллегой Георгием Беридзе.

Стороны обсудили порядок пропуска грузов через границу, сообщила пресс-служба ведомства.

Новости по теме"""


def article(path: Path, defaults: Defaults | None = None) -> Article:
    (found,) = read_source(path, defaults)
    assert isinstance(found, Article), found
    return found


def fault(source: str | Path) -> Failure:
    (found,) = read_source(source)
    assert isinstance(found, Failure), found
    assert found.step == "read"
    assert "\n" not in found.rule
    return found


def written(folder: Path, data: bytes | str, name: str = "item.txt") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_russian_item_from_an_azerbaijani_page(tmp_path: Path) -> None:
    found = article(written(tmp_path, ITEM), Defaults(outlet="primer.example"))
    assert found.text == ITEM
    assert found.sha256 == hashlib.sha256(ITEM.encode()).hexdigest()
    assert found.title == "Главы ведомств обсудили открытие моста"
    assert found.title_span == (0, 38)
    assert (found.published, found.language, found.outlet) == ("2023-09-23T00:39", "ru", "primer.example")
    assert [(omission.text, omission.reason) for omission in found.omissions] == [
        ("• 23 Sentyabr 2023 00:39", "date line"),
        ("Новости по теме", "links to other articles"),
    ]
    assert all(omission.span and omission.span.of(found.text) == omission.text for omission in found.omissions)
    assert loads(Article, dumps(found)) == found


def test_what_the_text_tells_wins_over_the_default_date(tmp_path: Path) -> None:
    found = article(written(tmp_path, ITEM), Defaults(published="2020-01-01"))
    assert found.published == "2023-09-23T00:39"
    assert article(written(tmp_path, "Talks went on."), Defaults(published="2020-01-01")).published == "2020-01-01"


def test_the_users_word_on_the_language_wins_over_a_guess(tmp_path: Path) -> None:
    assert article(written(tmp_path, ITEM), Defaults(language="uk")).language == "uk"


def test_an_id_is_stable_and_differs_by_address(tmp_path: Path) -> None:
    path = written(tmp_path, ITEM)
    assert article(path).id == article(path).id
    assert article(path, Defaults(url="https://a.example/1")).id != article(path).id


def test_furniture_does_not_sway_the_language(tmp_path: Path) -> None:
    around = "Oxşar xəbərlər\nPaylaş\nŞərh yaz\n" * 3
    assert article(written(tmp_path, f"Посол прибыл в Баку.\nЕго встретили.\n{around}")).language == "ru"


def test_an_old_encoding_is_noted(tmp_path: Path) -> None:
    found = article(written(tmp_path, ITEM.replace("•", "-").encode("cp1251")))
    assert found.notes == ("read as windows-1251",)
    assert found.published == "2023-09-23T00:39"


def test_a_folder_is_read_in_order_without_what_is_hidden_or_foreign(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name, text in (
        ("c.txt", "Third."),
        ("a.txt", "First."),
        ("b/x.TXT", "Fourth."),
        ("a.jsonl", '{"text": "Zero."}'),
    ):
        written(tmp_path, text, name)
    for name in (".hidden.txt", ".git/config.txt", "picture.png", "style.css"):
        written(tmp_path, "no", name)
    texts = [found.text for found in read_source(tmp_path) if isinstance(found, Article)]
    assert texts == ["Zero.", "First.", "Third.", "Fourth."]


def test_a_folder_without_articles_is_one_clear_line(tmp_path: Path) -> None:
    written(tmp_path, b"x", "a.png")
    assert "no file here that can be read" in fault(tmp_path).rule


def test_a_file_that_is_not_there() -> None:
    assert fault("no/such/file.txt").rule == "there is no such file"
    assert fault("no\x00file").rule == "not the name of a file"
    assert fault("").rule == "there is no such file"


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(reading, "FileIO", refuse)
    assert "permission denied" in fault(written(tmp_path, "x")).rule


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    found = fault(tmp_path)
    assert "permission denied" in found.rule
    assert found.origin == str(tmp_path)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"%PDF-1.4", "a PDF document"),
        (b"a\x00b", "zero bytes"),
        ("\u200b".encode(), "blank"),
    ],
)
@pytest.mark.parametrize("name", ["item.txt", "item", "item.html"])
def test_what_is_no_text_is_one_clear_line(tmp_path: Path, data: bytes, rule: str, name: str) -> None:
    found = fault(written(tmp_path, data, name))
    assert rule in found.rule or name == "item.html"


def test_a_text_too_large_is_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(limits.LARGEST + 1)
    assert fault(path).rule == "larger than 20 MB, the most that is read as one text"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ('{"text": "Talks went on."}\n{"text": "They ended."}', ["Talks went on.", "They ended."]),
        ("Talks went on.", ["Talks went on."]),
        (
            "<!DOCTYPE html><html><body><p>Talks on the border went on.</p></body></html>",
            ["Talks on the border went on."],
        ),
    ],
)
def test_standard_input_is_told_by_its_beginning(monkeypatch: pytest.MonkeyPatch, data: str, text: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    found = list(read_source("-"))
    assert [item.text for item in found if isinstance(item, Article)] == text
    assert found[0].origin.startswith("standard input")


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert fault("-").rule == "there is no standard input"


def test_files_without_a_known_ending_are_told_by_their_beginning(tmp_path: Path) -> None:
    assert article(written(tmp_path, '{"id": "x1", "text": "Talks."}', "dump")).id == "x1"
    assert article(written(tmp_path, ITEM, "item.md")).title == "Главы ведомств обсудили открытие моста"


def test_a_pipe_is_read_like_a_file() -> None:
    end, other = os.pipe()
    os.write(other, b"Talks went on.")
    os.close(other)
    found = article(Path(f"/dev/fd/{end}"))
    os.close(end)
    assert found.text == "Talks went on."


def test_several_sources_share_their_ids(tmp_path: Path) -> None:
    first, second = written(tmp_path, "Talks.", "a.txt"), written(tmp_path, "Talks.", "b.txt")
    found = list(read_sources([first, "nothing.txt", second]))
    assert [type(item) for item in found] == [Article, Failure, Failure]


def test_readers_are_listed_with_endings_of_their_own() -> None:
    suffixes = [suffix for reader in reading.READERS for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert reading.READERS[-1].sniff(b"")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=400), st.sampled_from(["", ".txt", ".html", ".jsonl"]))
def test_any_bytes_give_records_and_never_raise(tmp_path: Path, data: bytes, suffix: str) -> None:
    for found in read_source(written(tmp_path, data, f"any{suffix}"), Defaults(language="ru")):
        assert isinstance(found, Article | Failure)


_LINE = st.sampled_from(
    ["Глава МИД прибыл в Баку", "• 23 Sentyabr 2023 00:39", "Paylaş", "", "Он встретился с послом. " * 6, "\r"]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_LINE | st.text(max_size=20), max_size=12))
def test_spans_point_at_their_words(tmp_path: Path, lines: list[str]) -> None:
    path = written(tmp_path, "\n".join(lines).encode("utf-8", errors="replace"))
    for found in read_source(path, Defaults(language="ru")):
        if isinstance(found, Article):
            assert not found.title_span or found.title_span.of(found.text) == found.title
            spanned = [omission for omission in found.omissions if omission.span]
            assert all(isinstance(omission, Omission) for omission in spanned)
            assert all(omission.span is None or omission.span.of(found.text) == omission.text for omission in spanned)
