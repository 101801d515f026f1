"""The nouns of the house: frozen records that every step reads and returns."""

from dateline.records.analysis import Analysis, Attribution, Clause, Mention, Role, Sentence, Token
from dateline.records.article import Article, Omission
from dateline.records.coded import ArticleHead, CodedArticle, Failure, Versions
from dateline.records.event import (
    Certainty,
    Event,
    Evidence,
    Location,
    Participant,
    PlacePrecision,
    Quantity,
    SourceLink,
    Status,
    TimeInterval,
    TimePrecision,
)
from dateline.records.person import NamedPerson, PersonTold, RegisteredPerson
from dateline.records.span import Span
from dateline.records.story import Happening, Judgement, Report, Story

__all__ = [
    "Analysis",
    "Article",
    "ArticleHead",
    "Attribution",
    "Certainty",
    "Clause",
    "CodedArticle",
    "Event",
    "Evidence",
    "Failure",
    "Happening",
    "Judgement",
    "Location",
    "Mention",
    "NamedPerson",
    "Omission",
    "Participant",
    "PersonTold",
    "PlacePrecision",
    "Quantity",
    "RegisteredPerson",
    "Report",
    "Role",
    "Sentence",
    "SourceLink",
    "Span",
    "Status",
    "Story",
    "TimeInterval",
    "TimePrecision",
    "Token",
    "Versions",
]
