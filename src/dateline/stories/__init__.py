"""Judgements over many articles: what and who is one, told with reasons, never destructive."""
