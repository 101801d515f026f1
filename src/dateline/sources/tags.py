"""The codes of languages as the records write them."""

from __future__ import annotations

import re

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(?:[-_](?P<script>[a-z]{4}))?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
_OWN_SCRIPT = "Cyrl"


def language_tag(value: str) -> str:
    """Return the plain code: «RU» and «ru-RU» are ru, «az-Latn-AZ» is az, «az-cyrl» is az-Cyrl; ValueError else."""
    found = _TAG.fullmatch(value.strip())
    if not found:
        raise ValueError(f"expected a language code such as ru, az or en, found {value!r}")
    language, script = found["language"].lower(), (found["script"] or "").title()
    return f"az-{_OWN_SCRIPT}" if (language, script) == ("az", _OWN_SCRIPT) else language
