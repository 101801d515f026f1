"""Which words are the source's: the reach of a cue."""

from __future__ import annotations

from dateline.analysis.attribution.view import View
from dateline.lang.tree import Tree, span_of, subtree
from dateline.records import Clause, Role, Span, Token

# The lead of an article: this many sentences after the headline.
_LEAD = 2
# A complementiser this many tokens after its verb still belongs to it («доведено до сведения, что»).
_COMPLEMENT_REACH = 8


def source_line_content(view: View, at: Span, *, back: bool) -> tuple[Span, ...]:
    """Return what a source line covers: from it to the end if it stands in the lead, else its paragraph.

    `back` is for «об этом сообщает X», which covers what stands before it too. That a source line further down
    holds for its paragraph only was measured (docs/attribution.md).
    """
    here = next((sentence for sentence in view.sentences if sentence.span.overlaps(at)), None)
    if here is None:
        return ()
    headlines = sum(sentence.headline for sentence in view.sentences)
    if here.index - headlines < _LEAD:
        return (Span(0 if back else here.span.start, len(view.article.text)),)
    paragraph = [sentence.span for sentence in view.sentences if sentence.paragraph == here.paragraph]
    return (Span(paragraph[0].start, paragraph[-1].end),)


def told_before(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the sentences before, in the paragraph or else in the one before it: what «об этом» points to."""
    sentence = view.sentences[clause.sentence]
    earlier = [other for other in view.sentences[: clause.sentence] if other.paragraph == sentence.paragraph]
    if not earlier and clause.sentence > 0:
        before = view.sentences[clause.sentence - 1].paragraph
        earlier = [other for other in view.sentences[: clause.sentence] if other.paragraph == before]
    return (Span(earlier[0].span.start, earlier[-1].span.end),) if earlier else ()


def whole_phrase(view: View, clause: Clause, role: Role) -> Span:
    """Return the words of a role with every clause that is told about it («сообщил об ударе, нанесённом ночью»)."""
    tree = view.trees[clause.sentence]
    indices = [
        index for index in subtree(tree, role.head) if index >= role.head or role.span.covers(tree.tokens[index].span)
    ]
    return span_of(tree, indices)


def clausal_content(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the clause that the cue governs, to where the sentence stops reporting it."""
    tree = view.trees[clause.sentence]
    start = _complement_start(view, tree, clause)
    if start is None:
        return _announced(view, tree, clause)
    end = _complement_end(view, tree, clause, start)
    return (Span(tree.tokens[start].span.start, tree.tokens[end].span.end),)


def _announced(view: View, tree: Tree, clause: Clause) -> tuple[Span, ...]:
    """Return the paragraph after a line that ends with a colon: the quotation that its last cue announces."""
    later = tree.tokens[_cue_verb(tree, clause) + 1 :]
    if tree.tokens[-1].text != ":" or any(_is_cue(view, token) for token in later):
        return ()
    here = view.sentences[clause.sentence].paragraph
    after = [sentence for sentence in view.sentences[clause.sentence + 1 :] if sentence.paragraph == here + 1]
    return (Span(after[0].span.start, after[-1].span.end),) if after else ()


def _complement_start(view: View, tree: Tree, clause: Clause) -> int | None:
    verb = _cue_verb(tree, clause)
    for token in tree.tokens[verb + 1 : verb + 1 + _COMPLEMENT_REACH + _source_width(clause, verb)]:
        if _is_cue(view, token):
            return None
        if view.cue("complementiser", token.text) and tree.tokens[token.index - 1].text in {",", ";"}:
            return token.index + 1 if token.index + 1 < len(tree.tokens) else None
        if token.text == ":" and token.index + 1 < len(tree.tokens):
            return token.index + 1
    heads = [role.head for role in clause.roles if role.name == "content" and role.head > verb]
    finite = [head for head in heads if tree.tokens[head].feats.get("VerbForm") == "Fin"]
    return min((min(subtree(tree, head)) for head in finite), default=None)


def _is_cue(view: View, token: Token) -> bool:
    """Tell whether a later verb of saying has taken over («отвечая на вопросы, заявил, что»)."""
    return token.feats.get("VerbForm") == "Fin" and view.cue("verb", token.lemma) is not None


def _source_width(clause: Clause, verb: int) -> int:
    """Return how many words a speaker after the verb puts between it and «что» («заявил глава МИД …, что»)."""
    return max((role.head - verb + 6 for role in clause.roles if role.name == "agent" and role.head > verb), default=0)


def _complement_end(view: View, tree: Tree, clause: Clause, start: int) -> int:
    """Stop before a verb that the cue's own subject goes on with («заявил, что …, и потребовал»).

    A converb's content ends with the converb's own words («Признав, что войска ушли, министр уехал»).
    """
    end = len(tree.tokens) - 1
    verb = tree.tokens[clause.head]
    if clause.form == "converb" and verb.head > start:
        end = max(subtree(tree, verb.index))
    for token in tree.children(_cue_verb(tree, clause), "conj"):
        marked = any(child.pos == "SCONJ" for child in tree.children(token.index))
        own = tree.child(token.index, "nsubj", "nsubj:pass") is not None
        if token.index > start and token.feats.get("VerbForm") == "Fin" and not marked and not own:
            end = min(end, min(subtree(tree, token.index)) - 1)
    for token in tree.children(_cue_verb(tree, clause), "parataxis"):
        if token.index > start and _is_cue(view, token) and _is_aside_at_end(tree, token):
            end = min(end, min(subtree(tree, token.index)) - 1)
    while end > start and tree.tokens[end].pos in {"PUNCT", "CCONJ"}:
        end -= 1
    return end


def _is_aside_at_end(tree: Tree, cue: Token) -> bool:
    """Tell whether a verb and who says so close the sentence («…, сообщил посол.»)."""
    words = subtree(tree, cue.index)
    before = (tree.tokens[index] for index in words if index < cue.index)
    after = tree.tokens[words[-1] + 1 :]
    return all(token.pos in {"PUNCT", "SCONJ"} for token in (*before, *after))


def _cue_verb(tree: Tree, clause: Clause) -> int:
    """Return the token of the cue: with a light verb, whichever of the two comes last."""
    inside = [token.index for token in tree.tokens if clause.trigger.covers(token.span)]
    return max([clause.head, *inside])


def quoted_content(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the quotations that the cue introduces or closes: in its sentence, or ending right before it."""
    sentence = view.sentences[clause.sentence].span
    near = [
        quote
        for quote in view.quotes
        if not quote.overlaps(clause.trigger) and (quote.overlaps(sentence) or 0 <= sentence.start - quote.end <= 1)
    ]
    return tuple(near)


def parenthesis_content(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the sentence around «, сообщает X» or «Как сообщает X,»; empty if the cue is no parenthesis."""
    tree = view.trees[clause.sentence]
    sentence = view.sentences[clause.sentence].span
    verb = _cue_verb(tree, clause)
    aside = _aside(view, tree, verb)
    if aside is None:
        return ()
    before, after = Span(sentence.start, aside.start), Span(aside.end, _speech_end(view, aside, sentence))
    return tuple(span for span in (before, after) if _has_words(span, view.article.text))


def _speech_end(view: View, aside: Span, sentence: Span) -> int:
    """Return where the quotation that an aside interrupts ends, if later than its sentence («…, — сказал он. — …»)."""
    interrupted = (quote.end for quote in view.quotes if quote.covers(aside))
    return max([sentence.end, *interrupted])


def _aside(view: View, tree: Tree, verb: int) -> Span | None:
    """Return the stretch between marks that holds the cue, if it is set apart from the sentence's own predicate."""
    first, last = _segment(tree, verb)
    opened = first > 0 or _introduced(view, tree, first)
    closed_early = last < len(tree.tokens) - 1
    if not opened or (first == 0 and not closed_early):
        return None
    inverted = _introduced(view, tree, first) or verb - first <= 1
    return Span(tree.tokens[first].span.start, tree.tokens[last].span.end) if inverted else None


def _segment(tree: Tree, verb: int) -> tuple[int, int]:
    first = last = verb
    while first > 0 and tree.tokens[first - 1].text not in {",", "—", "–", "-", "(", "»"}:
        first -= 1
    while last + 1 < len(tree.tokens) and not _closes(tree, last + 1, verb):
        last += 1
    return first, last


def _closes(tree: Tree, index: int, verb: int) -> bool:
    """Tell whether a comma ends the parenthesis, not just an apposition or a list inside its source."""
    token = tree.tokens[index]
    if token.text not in {",", "—", "–", ")", ".", "…"}:
        return False
    rest = tree.tokens[index + 1 :]
    return not any(verb in {head.index for head in tree.ancestors(word.index)} for word in rest if word.pos != "PUNCT")


def _introduced(view: View, tree: Tree, first: int) -> bool:
    return "opens-aside" in view.classes(tree.tokens[first].text)


def _has_words(span: Span, text: str) -> bool:
    return any(letter.isalpha() for letter in span.of(text))
