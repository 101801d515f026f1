from __future__ import annotations

import codecs
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import InputError
from dateline.sources.decoding import decode

RUSSIAN = (
    "Премьер-министр Примерии прибыл в столицу соседней страны с рабочим визитом.",
    "Полиция задержала двоих подозреваемых в краже",
    "Суд отложил заседание",
    "ПАРЛАМЕНТ УТВЕРДИЛ БЮДЖЕТ НА БУДУЩИЙ ГОД",
    "«Мы ждём ответа», — сказал посол. Встреча № 5 прошла в 2024 году.",
    "переговоры шли всю ночь и ни к чему не привели",
    "Объявлен щедрый съезд: эксперты фыркнули, царь ушёл.",
    "По словам мэра, подъезд к мосту закрыт до 15:00.",
)


@pytest.mark.parametrize("text", RUSSIAN)
@pytest.mark.parametrize(
    ("codec", "name"),
    [("cp1251", "windows-1251"), ("koi8_r", "koi8-r"), ("cp866", "cp866"), ("iso8859_5", "iso-8859-5")],
)
def test_old_cyrillic_encodings_are_told_apart(text: str, codec: str, name: str) -> None:
    data = text.encode(codec, errors="ignore")
    decoded = decode(data)
    assert decoded.text == data.decode(codec)
    assert decoded.notes == (f"read as {name}",)


def test_ukrainian_in_koi8_keeps_its_letters() -> None:
    text = "Міністр їхав до Києва, але єдиний міст був закритий."
    assert decode(text.encode("koi8_u")).text == text
    assert decode(text.encode("cp1251")).text == text


def test_western_and_turkish_letters_stand_alone() -> None:
    assert decode("The minister’s visit to Orléans".encode("cp1252")).text == "The minister’s visit to Orléans"
    assert decode("Dışişleri Bakanı İstanbul’a geldi".encode("cp1254")).text == "Dışişleri Bakanı İstanbul’a geldi"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_byte_order_marks_are_read_and_taken_off(codec: str) -> None:
    decoded = decode("Встреча в Баку".encode(codec))
    assert decoded.text == "Встреча в Баку"
    assert decoded.notes == (("read as utf-16",) if codec == "utf-16" else ())


def test_utf16_of_the_other_order() -> None:
    assert decode(codecs.BOM_UTF16_BE + "Баку".encode("utf-16-be")).text == "Баку"


def test_utf8_with_a_broken_byte_is_still_utf8() -> None:
    decoded = decode("Встреча прошла в Баку".encode()[:-1])
    assert decoded.text == "Встреча прошла в Бак\ufffd"
    assert decoded.notes == ("bytes that are not utf-8 stand as \ufffd: 1",)


def test_a_page_may_declare_its_encoding() -> None:
    page = '<meta charset="koi8-r"><p>Ещё</p>'.encode("koi8_r")
    assert decode(page, page=True).text.endswith("<p>Ещё</p>")
    assert decode(page, page=True).notes == ("read as koi8-r",)


def test_a_page_that_declares_wrongly_is_read_as_what_it_is() -> None:
    decoded = decode('<meta charset="windows-1251"><p>Совет утвердил план</p>'.encode(), page=True)
    assert "Совет утвердил план" in decoded.text
    assert decoded.notes == ("read as utf-8, though the page says windows-1251",)
    lying = '<meta charset="utf-8"><p>Совет утвердил план</p>'.encode("cp1251")
    assert "Совет утвердил план" in decode(lying, page=True).text


@pytest.mark.parametrize("label", ["unicode_escape", "idna", "rot13", "utf-7", "zlib"])
def test_codecs_that_are_no_encodings_of_pages_are_not_honoured(label: str) -> None:
    page = f'<meta charset="{label}"><p>Совет утвердил план работ</p>'.encode("cp1251")
    assert "Совет утвердил план работ" in decode(page, page=True).text


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        ("\u00a0\u2003".encode(), "blank"),
        (b"%PDF-1.7 \xe2\xe3", "a PDF document"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"{\\rtf1 text}", "an RTF document"),
        (b"abc\x00def", "zero bytes"),
        (b"\x01\x02\x03\x04abc", "control characters"),
    ],
)
def test_what_is_no_text_is_refused_with_its_kind(data: bytes, rule: str) -> None:
    with pytest.raises(InputError, match=rule):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert decode(data, page=True).text.strip()


@given(st.text(min_size=1).filter(lambda text: bool(text.strip()) and text.isprintable()))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if text.startswith(("%PDF", "{\\rtf", "ID3", "OggS", "GIF8", "RIFF", "Rar!", "BZh")):
        return
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
