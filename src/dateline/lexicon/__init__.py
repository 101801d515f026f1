"""Word lists: how they are read, what they must keep to, and how their phrases are found in a sentence."""

from dateline.lexicon.phrases import Lemmas, Match, PhraseIndex
from dateline.lexicon.table import Row, read_optional_table, read_table

__all__ = ["Lemmas", "Match", "PhraseIndex", "Row", "read_optional_table", "read_table"]
