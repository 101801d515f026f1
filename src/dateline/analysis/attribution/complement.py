"""The clause that a cue governs: where it begins and where the sentence stops reporting it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dateline.analysis.attribution.view import View, cue_verb, is_finite
from dateline.lang.tree import Tree, subtree
from dateline.records import Clause, Span, Token

# A complementiser this many tokens after its verb still belongs to it («доведено до сведения, что»).
_COMPLEMENT_REACH = 8
# How the head of a clause depends on the verb or noun that it completes.
_COMPLEMENTS = frozenset({"ccomp", "acl", "csubj", "csubj:pass"})


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
    later = tree.tokens[cue_verb(tree, clause) + 1 :]
    if tree.tokens[-1].text != ":" or any(_is_cue(view, token) for token in later):
        return ()
    here = view.sentences[clause.sentence].paragraph
    after = [sentence for sentence in view.sentences[clause.sentence + 1 :] if sentence.paragraph == here + 1]
    return (Span(after[0].span.start, after[-1].span.end),) if after else ()


def _complement_start(view: View, tree: Tree, clause: Clause) -> int | None:
    verb = cue_verb(tree, clause)
    told = _content_start(view, tree, clause)
    for token in tree.tokens[verb + 1 : verb + 1 + _COMPLEMENT_REACH + _source_width(clause, verb)]:
        if _is_cue(view, token):
            return None if told is None or token.index < told else told
        if _opens_content(view, tree, token):
            if _belongs_to_another(view, tree, token, verb) or (told is not None and told < token.index):
                return told
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
    return tree.tokens[token.index - 1].text in {",", ";"} or (hung and is_finite(tree, above))


def _belongs_to_another(view: View, tree: Tree, opener: Token, verb: int) -> bool:
    """Tell whether what a word opens completes another verb of saying («said the vote was fair, adding that …»)."""
    said = tree.tokens[opener.head]
    above = tree.tokens[said.head]
    return opener.relation == "mark" and above.index not in {verb, opener.index} and _is_saying(view, above)


def _content_start(view: View, tree: Tree, clause: Clause) -> int | None:
    """Return where the content that the tree gives the cue begins, without the word that opens it."""
    verb = cue_verb(tree, clause)
    heads = [role.head for role in clause.roles if role.name == "content" and role.head > verb]
    told = [head for head in heads if is_finite(tree, tree.tokens[head]) or _takes_infinitives(view, clause)]
    words = (index for head in told for index in subtree(tree, head) if index > verb)
    return next((index for index in sorted(words) if not _is_opener(view, tree.tokens[index])), None)


def _is_opener(view: View, token: Token) -> bool:
    if token.relation == "mark" and token.pos == "ADP":
        return True
    return token.pos == "PUNCT" or (token.relation == "mark" and view.cue("complementiser", token.text) is not None)


def _takes_infinitives(view: View, clause: Clause) -> bool:
    """Tell whether what a cue says may stand without a finite verb («claimed to have left», «denied leaving»)."""
    return view.cue("infinitive", clause.lemma) is not None


def _is_cue(view: View, token: Token) -> bool:
    """Tell whether a later verb of saying has taken over («отвечая на вопросы, заявил, что»)."""
    return token.feats.get("VerbForm") == "Fin" and view.cue("verb", token.lemma) is not None


def _is_saying(view: View, token: Token) -> bool:
    """Tell whether a verb without a subject says more for the same speaker («…, adding that», «…, добавив, что»)."""
    return token.feats.get("VerbForm") in {"Conv", "Part"} and view.cue("verb", token.lemma) is not None


def _source_width(clause: Clause, verb: int) -> int:
    """Return how many words a speaker after the verb puts between it and «что» («заявил глава МИД …, что»)."""
    return max((role.head - verb + 6 for role in clause.roles if role.name == "agent" and role.head > verb), default=0)


def _complement_end(view: View, tree: Tree, clause: Clause, start: int) -> int:
    """Stop before a verb that the cue's own subject goes on with («заявил, что …, и потребовал»).

    A converb's content ends with the converb's own words («Признав, что войска ушли, министр уехал»).
    """
    end = _last_word(view, tree, clause)
    verb = tree.tokens[clause.head]
    if verb.relation == "acl:relcl" or verb.head > start:
        end = min(end, max(subtree(tree, verb.index)))
    ends = (min(subtree(tree, token.index)) - 1 for token in _going_on(view, tree, clause, start))
    own = (mark - 1 for mark in range(start + 1, end) if _author_goes_on(view, tree, mark))
    end = min([end, *ends, *own])
    while end > start and tree.tokens[end].pos in {"PUNCT", "CCONJ"}:
        end -= 1
    return end


def _author_goes_on(view: View, tree: Tree, mark: int) -> bool:
    """Tell whether the author takes over after a mark («…, though nobody saw it»), outside quotation marks."""
    comma, word = tree.tokens[mark], tree.tokens[mark + 1]
    ends = comma.text == ";" or (
        comma.text == "," and "ends-content" in view.classes(word.text) and not _is_inserted(tree, word)
    )
    return ends and not view.is_quoted(comma.span)


def _is_inserted(tree: Tree, word: Token) -> bool:
    """Tell whether a word opens an insertion into a clause that goes on after it («Berg, despite it all, ran»)."""
    above = (token for token in tree.ancestors(word.index) if token.index > word.index)
    return any(subtree(tree, token.index)[0] < word.index - 1 for token in above)


def _going_on(view: View, tree: Tree, clause: Clause, start: int) -> Iterator[Token]:
    """Give the verbs after a content that are not part of it, though they hang on the cue."""
    for token in tree.children(cue_verb(tree, clause), *_ENDS):
        if token.index > start and _ENDS[token.relation](view, tree, token):
            yield token


def _is_joined(view: View, tree: Tree, verb: Token) -> bool:
    """Tell whether the cue's subject goes on with a verb, or another speaker with one of saying."""
    marked = any(child.pos == "SCONJ" for child in tree.children(verb.index))
    own = tree.child(verb.index, "nsubj", "nsubj:pass") is not None
    return verb.feats.get("VerbForm") == "Fin" and not marked and (not own or _is_cue(view, verb))


def _is_aside(view: View, tree: Tree, verb: Token) -> bool:
    return _is_cue(view, verb) and _is_aside_at_end(tree, verb)


def _says_more(view: View, tree: Tree, verb: Token) -> bool:
    return min(subtree(tree, verb.index)) == verb.index and _is_saying(view, verb)


def _last_word(view: View, tree: Tree, clause: Clause) -> int:
    """Return the last token that may be told: the sentence's, or that of the quotation in which the cue stands."""
    quote = next((quote for quote in view.quotes if quote.covers(clause.trigger)), None)
    inside = [token.index for token in tree.tokens if quote is None or quote.covers(token.span)]
    return max(inside)


def _is_aside_at_end(tree: Tree, cue: Token) -> bool:
    """Tell whether a verb and who says so close the sentence («…, сообщил посол.», "…, the envoy said.")."""
    words = subtree(tree, cue.index)
    subject = tree.child(cue.index, "nsubj")
    apart = subject is not None and words[-1] == cue.index and tree.tokens[words[0]].text == ","
    speaker = subtree(tree, subject.index) if subject is not None and apart else []
    before = (tree.tokens[index] for index in words if index < cue.index and index not in speaker)
    after = tree.tokens[words[-1] + 1 :]
    return all(token.pos in {"PUNCT", "SCONJ"} for token in (*before, *after))


_ENDS: Mapping[str, Callable[[View, Tree, Token], bool]] = {
    "conj": _is_joined,
    "parataxis": _is_aside,
    "ccomp": _is_aside,
    "advcl": _says_more,
}
