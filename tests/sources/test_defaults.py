from __future__ import annotations

import pytest

from dateline.errors import UsageError
from dateline.sources.defaults import Defaults


def test_defaults_are_brought_to_their_plain_form() -> None:
    defaults = Defaults(published="2024-05-12 14:05", language="az-cyrl")
    assert defaults.published == "2024-05-12T14:05"
    assert defaults.language == "az-Cyrl"


@pytest.mark.parametrize("published", ["2024-02-31", "3023-01-01", "12 May"])
def test_an_impossible_default_date_is_the_users_mistake(published: str) -> None:
    with pytest.raises(UsageError, match="--published"):
        Defaults(published=published)


def test_a_default_language_must_be_a_code() -> None:
    with pytest.raises(UsageError, match="--language"):
        Defaults(language="russian")
