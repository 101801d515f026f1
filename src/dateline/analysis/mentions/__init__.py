"""Mentions: what lists and models know of the names, offices, groups, countries and dates in the text."""

from dateline.analysis.mentions.find import find_mentions

__all__ = ["find_mentions"]
