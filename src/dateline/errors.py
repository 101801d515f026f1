"""The one tree of errors that a user can meet, each saying file, place and rule."""

from __future__ import annotations


class DatelineError(Exception):
    """Anything that Dateline itself found wrong, told in one line for the person who can mend it.

    `file` is the file or address as the user named it, `place` a line, row or key within it, and `rule` the
    sentence that tells what was expected.
    """

    def __init__(self, rule: str, *, file: str = "", place: str = "") -> None:
        """Keep the three parts; any of file and place may be empty."""
        self.rule, self.file, self.place = rule, file, place
        super().__init__(": ".join(part for part in (file, place, rule) if part))


class InputError(DatelineError):
    """A text, page or line that a user gave and that cannot be read as an article."""


class DataError(DatelineError):
    """A lexicon, frame or ontology file of the project that breaks a rule of its kind; stops start-up."""


class LanguageError(DatelineError):
    """An article in a language for which there is no pack."""


class UsageError(DatelineError):
    """A command called with a value that it cannot take."""
