from __future__ import annotations

import pytest

from dateline.sources.tags import language_tag


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("ru", "ru"),
        ("RU", "ru"),
        ("en-GB", "en"),
        ("en_US", "en"),
        ("az-Latn-AZ", "az"),
        ("az-cyrl", "az-Cyrl"),
        (" az ", "az"),
    ],
)
def test_codes_are_brought_to_one_form(given: str, plain: str) -> None:
    assert language_tag(given) == plain


@pytest.mark.parametrize("given", ["russian", "", "r", "ру", "12"])
def test_other_words_are_refused(given: str) -> None:
    with pytest.raises(ValueError, match="language code"):
        language_tag(given)
