"""The order of the steps, for one article and for many."""

from dateline.pipeline.article import Reading, code_article, read_article
from dateline.pipeline.many import code_many

__all__ = ["Reading", "code_article", "code_many", "read_article"]
