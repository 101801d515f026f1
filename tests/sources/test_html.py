from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.records import Article, Failure
from dateline.sources import Defaults, read_source
from dateline.sources.html import sniff

PAGES = Path(__file__).parent / "pages"
PARAGRAPH = "<p>The minister met the ambassador on Tuesday and discussed the opening of the border with him.</p>"


def page(markup: str, folder: Path, defaults: Defaults | None = None) -> Article:
    path = folder / "page.html"
    path.write_text(markup, encoding="utf-8")
    (found,) = read_source(path, defaults)
    assert isinstance(found, Article), found
    return found


def fixture(name: str) -> Article:
    (found,) = read_source(PAGES / name)
    assert isinstance(found, Article), found
    return found


def test_a_russian_report_on_an_azerbaijani_site() -> None:
    found = fixture("ru_on_az_site.html")
    lines = found.text.split("\n")
    assert lines[0] == "Главы ведомств обсудили открытие моста"
    assert lines[1] == ""
    assert lines[2].startswith("Министр транспорта Самир Алиев")
    assert "«Мы ждём первых грузов весной», — сказал Беридзе." in lines[4]
    assert found.title_span is not None
    assert found.title_span.of(found.text) == found.title == lines[0]
    assert (found.language, found.outlet) == ("ru", "numune-xeber.example")
    assert found.published == "2024-10-14T18:20"
    assert found.url == "https://www.numune-xeber.example/ru/siyaset/4217"
    kept = {omission.text: omission for omission in found.omissions}
    assert kept["Подписывайтесь на наш Telegram-канал"].span is not None
    for left_out in ("Ana səhifə", "Oxşar xəbərlər", "Парламент перенёс слушания о бюджете"):
        assert kept[left_out].span is None
        assert kept[left_out].reason == "not in the main text"
    assert "visits" not in str(found.omissions)


def test_an_english_report_with_metadata() -> None:
    found = fixture("en_report.html")
    assert found.title == "Harbour workers end strike after pay deal"
    assert (found.published, found.outlet, found.language) == ("2024-05-03T09:15:00+01:00", "The Example Courier", "en")
    assert found.text.count("Harbour workers end strike") == 1
    assert "The operator declined to comment" in found.text
    assert "Ferry fares" not in found.text


def test_a_page_laid_out_as_a_table_in_a_declared_old_encoding() -> None:
    found = fixture("koi8_meta.html")
    assert found.notes == ("read as koi8-r",)
    assert found.title == "Совет утвердил план работ"
    assert found.text.split("\n")[2].startswith("Городской совет Примерска")
    assert "Работы начнутся в апреле" in found.text
    assert [omission.text for omission in found.omissions] == ["Меню"]


def test_a_broken_page_gives_what_it_has() -> None:
    found = fixture("broken.html")
    assert found.title == "Полиция задержала двоих"
    assert "признал вину, второй отрицает её" in found.text
    assert "document.write" not in found.text
    assert any("not utf-8" in note for note in found.notes)


def test_an_impossible_date_in_the_metadata_is_a_note(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2024-02-31T10:00"><title>Talks on the border</title>'
    found = page(
        f"<html><head>{head}</head><body>{PARAGRAPH * 3}</body></html>", tmp_path, Defaults(published="2024-03-01")
    )
    assert found.published == "2024-03-01"
    assert found.notes == ("the page's metadata: there is no such date as '2024-02-31T10:00'",)


def test_the_name_of_the_site_is_taken_off_the_title(tmp_path: Path) -> None:
    head = '<title>Talks on the border | Example News</title><meta property="og:site_name" content="Example News">'
    assert (
        page(f"<html><head>{head}</head><body>{PARAGRAPH * 3}</body></html>", tmp_path).title == "Talks on the border"
    )


def test_the_outlet_falls_back_to_the_site_of_the_address(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://www.news.example/1">'
    assert page(f"<html><head>{head}</head><body>{PARAGRAPH * 3}</body></html>", tmp_path).outlet == "news.example"


def test_todays_date_in_the_head_of_a_page_is_not_believed(tmp_path: Path) -> None:
    top = "<div>Sunday, 22 November 2026</div><h1>Talks on the border</h1>"
    assert page(f"<html><body>{top}{PARAGRAPH * 3}</body></html>", tmp_path).published is None


def test_left_out_blocks_are_few_and_short(tmp_path: Path) -> None:
    menu = "".join(f"<li><a href='/{n}'>Section number {n} {'x' * 300}</a></li>" for n in range(60))
    found = page(f"<html><body><nav><ul>{menu}</ul></nav><article>{PARAGRAPH * 5}</article></body></html>", tmp_path)
    assert len(found.omissions) == 40
    assert all(len(omission.text) <= 200 for omission in found.omissions)
    assert found.notes == ("further blocks left out of the page: 20",)


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<p>",
        "<" * 5000,
        "<div>" * 20_000 + "x",
        "<!DOCTYPE html><html><head><title>x</title></head><body><script>var a;</script></body></html>",
        "<![CDATA[ <p>a",
        "<html><body>" + "<table><tr><td>" * 300 + "x",
        '<?xml version="1.0" encoding="utf-16"?><html><body></body></html>',
        '<html><script type="application/ld+json">{"datePublished": [[[[{}]]]]</script>' + "<p>&#0;&#xD800;</p>",
    ],
)
def test_hostile_pages_never_raise_nor_log(tmp_path: Path, markup: str, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    path.write_text(markup, encoding="utf-8")
    (found,) = read_source(path)
    assert isinstance(found, Article | Failure)
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("trafilatura").level == logging.CRITICAL


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="<>/=\"'&;!-[]?pdivhtmlbodyscripttablea \nа", max_size=120))
def test_any_markup_gives_a_record(tmp_path: Path, markup: str) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body>" + markup, encoding="utf-8")
    (found,) = read_source(path, Defaults(language="ru"))
    assert isinstance(found, Article | Failure)


def test_pages_are_told_by_their_beginning() -> None:
    assert sniff(b"\xef\xbb\xbf  <!DOCTYPE html><html>")
    assert sniff("<html>".encode("utf-16"))
    assert not sniff(b"Talks <p> went on")
    assert not sniff(b"<3 hearts")
