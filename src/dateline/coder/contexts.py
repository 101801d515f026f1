"""What an event is about: PLOVER's contexts, told by the words of its sentence first and of its article second."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.lang.context_words import ContextWord, words_found
from dateline.ontology import Ontology
from dateline.records import Sentence, Span, Token

# An event is about what has this many points, three contexts at most. Points are the weights of the different words
# in its sentence, one more where the article's words weigh enough to be partly about it, and one more for the
# context that the whole article is about.
_THRESHOLD, _MOST = 2, 3
_PARTLY, _WHOLLY = 5, 10


def contexts_of(scene: Scene, fits: Sequence[Fit], types: Ontology) -> list[tuple[str, ...]]:
    """Return the contexts of each fit, at most three, in the order of the ontology."""
    table = scene.pack.contexts
    if not fits or not table.by_first:
        return [() for _ in fits]
    sources = [span for item in scene.analysis.attributions for span in item.source]
    sentences = [words_found(_told(sentence, sources), table) for sentence in scene.analysis.sentences]
    lent = _lent(_weights(set().union(*sentences)), types)
    told = {fit.clause.sentence: _chosen(_weights(sentences[fit.clause.sentence]), lent, types) for fit in fits}
    return [told[fit.clause.sentence] for fit in fits]


def _told(sentence: Sentence, sources: Sequence[Span]) -> Sequence[Token]:
    """Leave out who says it: what the ministry of defence reports is not for that about defence."""
    there = [span for span in sources if span.overlaps(sentence.span)]
    if not there:
        return sentence.tokens
    return [token for token in sentence.tokens if not any(span.covers(token.span) for span in there)]


def _weights(words: Iterable[ContextWord]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for word in words:
        weights[word.context] += word.weight
    return weights


def _lent(article: Counter[str], types: Ontology) -> Counter[str]:
    """Return the points that an article lends its sentences."""
    foremost = max(types.contexts, key=lambda context: article[context])
    lent = Counter({context: 1 for context, weight in article.items() if weight >= _PARTLY})
    if article[foremost] >= _WHOLLY:
        lent[foremost] += 1
    return lent


def _chosen(sentence: Counter[str], lent: Counter[str], types: Ontology) -> tuple[str, ...]:
    points = {context: sentence[context] + lent[context] for context in types.contexts}
    best = sorted(points, key=lambda context: (points[context], sentence[context]), reverse=True)[:_MOST]
    return tuple(context for context in types.contexts if context in best and points[context] >= _THRESHOLD)
