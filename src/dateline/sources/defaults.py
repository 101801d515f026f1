"""What the user says of the articles, for those that do not say it themselves."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.errors import UsageError
from dateline.sources.published import iso_published
from dateline.sources.tags import language_tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """Date, outlet, language and address to use where an article does not tell its own.

    `published` is an ISO 8601 date or date and time, `language` a code such as ru or az-Cyrl; both are brought to
    their plain form. Raises UsageError for a date that does not exist or a code that is none.
    """

    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        """Check and normalise the two values that have a form."""
        for name, plain in (("published", iso_published), ("language", language_tag)):
            value = getattr(self, name)
            if value is None:
                continue
            try:
                object.__setattr__(self, name, plain(value))
            except ValueError as error:
                raise UsageError(str(error), place=f"--{name}") from None
