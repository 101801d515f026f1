"""Write lang/ru/lexicon/lemmas.tsv: the dictionary forms of the words of the Russian tables of names.

python scripts/build_lemmas.py           write it
python scripts/build_lemmas.py --check   say how many words it lacks; fail if it is one in ten or more

A table that lacks words costs time at the start and nothing else, so it need not be written after every change of a
word list; before a release it should be.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from dateline.gazetteer import names
from dateline.lang.pack import PACKS
from dateline.lang.ru.dictionary import lemmas
from dateline.lang.ru.known_lemmas import known_lemmas_text, read_known_lemmas

LEXICON = PACKS / "ru" / "lexicon"
TABLE = LEXICON / "lemmas.tsv"
MAY_LACK = 0.1


def main(arguments: Sequence[str]) -> int:
    """Write the table, or with --check tell what it lacks; return the exit code."""
    wanted = words_of_names()
    if "--check" not in arguments:
        TABLE.write_text(known_lemmas_text(wanted), encoding="utf-8")
        print(f"wrote {len(wanted)} words to {TABLE.name}")
        return 0
    known = read_known_lemmas(TABLE)
    lacking = len(wanted.keys() - known.keys())
    print(f"{TABLE.name} lacks {lacking} of {len(wanted)} words")
    return 1 if lacking > MAY_LACK * len(wanted) else 0


def words_of_names() -> Mapping[str, frozenset[str]]:
    """Return every word that the tables of names ask the dictionary for, with its answer."""
    asked: dict[str, frozenset[str]] = {}

    def recorded(word: str) -> frozenset[str]:
        return asked.setdefault(word, lemmas(word))

    names(LEXICON, recorded)
    return asked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
