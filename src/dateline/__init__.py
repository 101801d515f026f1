"""Dateline: who did what to whom, where, when, and according to whom, read from news."""

__version__ = "0.1.0"
