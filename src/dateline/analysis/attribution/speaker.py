"""What kind of source some words are: a person, an agency, a document, or nobody that is named."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.analysis.attribution.view import View
from dateline.gazetteer import gazetteer, outlet
from dateline.lang.tree import Tree, phrase, span_of
from dateline.records import Mention, Span
from dateline.records.analysis import AttributionKind

# Classes of words that tell the kind of a source by themselves, the more telling first.
_BY_CLASS: tuple[tuple[str, AttributionKind], ...] = (
    ("press-service", "press service"),
    ("agency-word", "agency"),
    ("outlet-word", "outlet"),
    ("document", "document"),
    ("paper", "document"),
    ("agreement", "document"),
    ("occasion", "occasion"),
    ("unnamed-source", "unnamed"),
)
# Marks between a dateline and what it stands before.
_DASHES = frozenset({"-", "–", "—"})


def source_span(view: View, sentence: int, head: int) -> Span:
    """Return the words of a source from its head."""
    tree = view.trees[sentence]
    return span_of(tree, _bare(tree, phrase(tree, head), head))


def _bare(tree: Tree, words: list[int], head: int) -> list[int]:
    """Leave out a dateline before a source and what stands between brackets after it («LIMA - Peter Berg (62)»)."""
    dashes = [index for index in words if 0 < index < head and tree.tokens[index].text in _DASHES]
    apart = (index for index in dashes if tree.tokens[index].span.start > tree.tokens[index - 1].span.end)
    first = max(apart, default=-1)
    last = next((index for index in words if index > head and tree.tokens[index].text == "("), words[-1] + 1)
    return [index for index in words if first < index < last]


def kind_of(view: View, sentence: int, head: int) -> AttributionKind:
    """Judge a source by its head word, then by the names in its phrase."""
    tree = view.trees[sentence]
    words = phrase(tree, head)
    mentions = [mention for index in words for mention in view.mentions.get((sentence, index), ())]
    if _is_own_outlet(view, span_of(tree, words), mentions):
        return "outlet"
    by_class = _by_class(view.classes(tree.tokens[head].lemma))
    if by_class == "unnamed" and any(mention.kind == "person" for mention in mentions):
        return "speaker"
    if by_class:
        return by_class
    if any("press-service" in view.classes(tree.tokens[index].lemma) for index in words):
        return "press service"
    own = view.mentions.get((sentence, head), ())
    living = not own and tree.tokens[head].pos == "NOUN" and tree.tokens[head].feats.get("Animacy") == "Anim"
    return _by_mentions(mentions, own, living=living) or _by_grammar(view, sentence, head)


def is_source_word(classes: frozenset[str]) -> bool:
    """Tell whether a word's classes make it a source by itself («an expert», «the statement»)."""
    return _by_class(classes) is not None


def is_matter(view: View, sentence: int, head: int) -> bool:
    """Tell whether a word is a matter that may bear a name but does not speak («Дело Иванова», «Теракт в Дамаске»)."""
    token = view.trees[sentence].tokens[head]
    named = (sentence, head) in view.mentions
    return token.feats.get("Animacy") == "Inan" and not named and not is_source_word(view.classes(token.lemma))


def _by_class(classes: frozenset[str]) -> AttributionKind | None:
    return next((kind for name, kind in _BY_CLASS if name in classes), None)


def _is_own_outlet(view: View, words: Span, mentions: list[Mention]) -> bool:
    """Tell whether a source is the outlet that publishes the article («как сообщает Вестник»)."""
    own = (view.article.outlet or "").casefold().strip("«»")
    if own and words.of(view.article.text).casefold().strip("«»") == own:
        return True
    named = (outlet(mention.key or "") for mention in mentions)
    return any(known.name.casefold() == own for known in named if known)


def is_press(mention: Mention) -> bool:
    """Tell whether a mention names an agency or another outlet."""
    known = gazetteer().organisations.get(mention.key or "")
    return known is not None and "JRN" in known.sector


def _by_mentions(mentions: list[Mention], own: Sequence[Mention], *, living: bool) -> AttributionKind | None:
    kinds = {mention.kind for mention in mentions}
    if "person" in kinds:
        return "speaker"
    bodies = (gazetteer().bodies[mention.key or ""] for mention in mentions if mention.via == "offices:body")
    if any(body.kind == "press service" for body in bodies):
        return "press service"
    press = [mention for mention in mentions if is_press(mention)]
    if press:
        return "outlet" if all(map(_is_no_agency, press)) else "agency"
    if any(mention.kind == "organisation" for mention in own):
        return "institution"
    if living or "office" in kinds or "group" in kinds:
        return "speaker"
    return "institution" if kinds & {"organisation", "country", "place"} else None


def _is_no_agency(mention: Mention) -> bool:
    """Tell whether the register knows an outlet as something else than an agency."""
    known = outlet(mention.key or "")
    return known is not None and known.kind != "agency"


def _by_grammar(view: View, sentence: int, head: int) -> AttributionKind:
    token = view.trees[sentence].tokens[head]
    if token.pos == "X" or "." in token.text:
        return "outlet"
    if token.pos in {"PRON", "DET"} or token.feats.get("Animacy") == "Anim" or token.pos == "PROPN":
        return "speaker"
    return "unnamed"
