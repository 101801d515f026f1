"""How well Dateline reads: its events beside events that were read by hand, and the sets to measure on."""

from dateline.evaluation.exam import Answer, Exam, Figure, Outcome
from dateline.evaluation.forms import FORMS, Form, form_of
from dateline.evaluation.gold import GoldArticle, read_gold, read_predictions
from dateline.evaluation.rendering import render_causes, render_faults, render_outcome, render_report
from dateline.evaluation.report import Report, score, score_articles
from dateline.evaluation.suites import Skipped, Suite, load_suites, locate, shared_folder, shortfalls

__all__ = [
    "FORMS",
    "Answer",
    "Exam",
    "Figure",
    "Form",
    "GoldArticle",
    "Outcome",
    "Report",
    "Skipped",
    "Suite",
    "form_of",
    "load_suites",
    "locate",
    "read_gold",
    "read_predictions",
    "render_causes",
    "render_faults",
    "render_outcome",
    "render_report",
    "score",
    "score_articles",
    "shared_folder",
    "shortfalls",
]
