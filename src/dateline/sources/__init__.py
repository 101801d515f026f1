"""Bytes to articles: text, HTML, JSON Lines, folders and standard input, through one door."""

from dateline.sources.defaults import Defaults
from dateline.sources.language import identify
from dateline.sources.reading import READERS, Reader, read_source, read_sources

__all__ = ["READERS", "Defaults", "Reader", "identify", "read_source", "read_sources"]
