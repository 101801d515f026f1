"""Which words are the source's: the reach of a cue."""

from __future__ import annotations

from dateline.analysis.attribution.view import View
from dateline.lang.tree import Tree, span_of, subtree
from dateline.records import Clause, Role, Span, Token

# The lead of an article: this many sentences after the headline.
_LEAD = 2
# A complementiser this many tokens after its verb still belongs to it («доведено до сведения, что»).
_COMPLEMENT_REACH = 8
# How the head of a clause depends on the verb or noun that it completes.
_SETTING_APART = frozenset({",", "—", "–", "-", "(", "»", "”", '"', "''", "’"})
_COMPLEMENTS = frozenset({"ccomp", "acl", "csubj", "csubj:pass"})


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
    if end < start:
        return ()
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
    told = _content_start(view, tree, clause)
    for token in tree.tokens[verb + 1 : verb + 1 + _COMPLEMENT_REACH + _source_width(clause, verb)]:
        if _is_cue(view, token):
            return None if told is None or token.index < told else told
        if _opens_content(view, tree, token):
            return token.index + 1 if token.index + 1 < len(tree.tokens) else None
        if token.text == ":" and token.index + 1 < len(tree.tokens):
            return token.index + 1
    return told


def _opens_content(view: View, tree: Tree, token: Token) -> bool:
    """Tell whether a complementiser opens what is said: after a comma, or where the tree hangs it so («said that»)."""
    if view.cue("complementiser", token.text) is None:
        return False
    above = tree.tokens[token.head] if token.head >= 0 else token
    hung = (token.relation == "mark" and above.relation in _COMPLEMENTS) or (
        token.pos == "SCONJ" and above.relation == "acl:relcl"
    )
    return tree.tokens[token.index - 1].text in {",", ";"} or (hung and _is_finite(tree, above))


def _content_start(view: View, tree: Tree, clause: Clause) -> int | None:
    """Return where the content that the tree gives the cue begins, without the word that opens it."""
    verb = _cue_verb(tree, clause)
    heads = [role.head for role in clause.roles if role.name == "content" and role.head > verb]
    told = [head for head in heads if _is_finite(tree, tree.tokens[head]) or _takes_infinitives(view, clause)]
    words = (index for head in told for index in subtree(tree, head) if index > verb)
    return next((index for index in sorted(words) if not _is_opener(view, tree.tokens[index])), None)


def _is_opener(view: View, token: Token) -> bool:
    return token.pos == "PUNCT" or (token.relation == "mark" and view.cue("complementiser", token.text) is not None)


def _is_finite(tree: Tree, head: Token) -> bool:
    """Tell whether a clause has a finite verb: its head, or the copula or auxiliary of it («that the road is open»)."""
    helpers = tree.children(head.index, "cop", "aux", "aux:pass")
    return any(token.feats.get("VerbForm") == "Fin" for token in (head, *helpers))


def _takes_infinitives(view: View, clause: Clause) -> bool:
    """Tell whether what a cue says may stand without a finite verb («claimed to have left», «denied leaving»)."""
    return view.cue("infinitive", clause.lemma) is not None


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


def follows_content(view: View, clause: Clause) -> bool:
    """Tell whether the tree has what is said before the cue, in no quotation («Troops left, the minister said»)."""
    tree = view.trees[clause.sentence]
    words = (span_of(tree, _bare(tree, head)) for head in _said_before(tree, clause))
    return any(not any(quote.covers(span) for quote in view.quotes) for span in words)


def parenthesis_content(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the sentence around «, сообщает X» or «Как сообщает X,»; empty if the cue is no parenthesis."""
    tree = view.trees[clause.sentence]
    sentence = view.sentences[clause.sentence].span
    verb = _cue_verb(tree, clause)
    aside = _aside(view, tree, verb) or _aside_by_tree(tree, clause)
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


def _aside_by_tree(tree: Tree, clause: Clause) -> Span | None:
    """Return a cue with its subject before it that stands after or within what is said («the minister said»)."""
    verb = _cue_verb(tree, clause)
    said = _said_before(tree, clause)
    if not said and not _is_set_in(tree, verb):
        return None
    own = set(subtree(tree, verb)) - {index for head in said for index in subtree(tree, head)}
    first = last = verb
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    words = [index for index in range(first, last + 1) if tree.tokens[index].pos != "PUNCT"]
    return span_of(tree, words)


def _said_before(tree: Tree, clause: Clause) -> list[int]:
    """Return the heads of what is said where it stands before the cue."""
    verb = _cue_verb(tree, clause)
    heads = [role.head for role in clause.roles if role.name == "content" and role.head < verb]
    return [head for head in heads if _is_finite(tree, tree.tokens[head])]


def _bare(tree: Tree, head: int) -> list[int]:
    return [index for index in subtree(tree, head) if tree.tokens[index].pos != "PUNCT"]


def _is_set_in(tree: Tree, verb: int) -> bool:
    """Tell whether a cue and its subject are set into a sentence («The talks, the minister said, had failed»)."""
    subject = tree.child(verb, "nsubj")
    if tree.tokens[verb].relation != "parataxis" or subject is None or subject.index > verb:
        return False
    words = _bare(tree, verb)
    before, after = words[0] - 1, words[-1] + 1
    marked = before >= 0 and tree.tokens[before].text in _SETTING_APART
    return marked and after < len(tree.tokens) and tree.tokens[after].pos == "PUNCT"


def _segment(tree: Tree, verb: int) -> tuple[int, int]:
    first = last = verb
    while first > 0 and not _opens_segment(tree, first - 1):
        first -= 1
    while last + 1 < len(tree.tokens) and not _closes(tree, last + 1, verb):
        last += 1
    return first, last


def _opens_segment(tree: Tree, index: int) -> bool:
    """Tell whether a mark may begin an aside; a hyphen within a word does not («vice-president»)."""
    token = tree.tokens[index]
    joined = token.text == "-" and index > 0 and tree.tokens[index - 1].span.end == token.span.start
    return token.text in _SETTING_APART and not joined


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
