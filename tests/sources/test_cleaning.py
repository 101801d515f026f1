from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from dateline.sources.cleaning import clean, clean_keeping_offsets


def test_lines_end_in_one_way_and_letters_are_composed() -> None:
    assert clean("раз\r\nдва\rтри").text == "раз\nдва\nтри"
    assert clean("и\u0306").text == "й"


def test_control_characters_become_spaces_and_line_separators_lines() -> None:
    assert clean("a\x00b\x07c\x0bd\x85e\u2028f").text == "a b c d\ne\nf"


def test_invisible_characters_go_with_a_note() -> None:
    cleaned = clean("пре\u00adзи\u200bдент\ufeff")
    assert cleaned.text == "президент"
    assert cleaned.notes == ("invisible characters taken out: 3",)


def test_a_text_that_others_point_into_keeps_its_soft_hyphens() -> None:
    cleaned = clean_keeping_offsets("пре\u00adзидент\x0b в\u00a0Баку")
    assert cleaned.text == "пре\u00adзидент  в\u00a0Баку"
    assert cleaned.notes == ()


def test_a_change_of_length_is_told() -> None:
    cleaned = clean_keeping_offsets("a\r\nb")
    assert cleaned.text == "a\nb"
    assert cleaned.notes == ("normalised from 4 to 3 characters: offsets into the given text do not hold",)


@given(st.text())
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once
    assert not [c for c in once if c not in "\n\t" and unicodedata.category(c) in ("Cc", "Cs")]
    assert unicodedata.is_normalized("NFC", once)


@given(st.text().filter(lambda text: "\r" not in text and unicodedata.is_normalized("NFC", text)))
def test_offsets_hold_for_composed_text(text: str) -> None:
    kept = clean_keeping_offsets(text)
    assert len(kept.text) == len(text)
    assert kept.notes == ()
    same = [(a, b) for a, b in zip(text, kept.text, strict=True) if a != b]
    assert all(unicodedata.category(before) in ("Cc", "Zl", "Zp") for before, _ in same)
