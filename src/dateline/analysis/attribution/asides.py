"""Cues that stand aside from what is said: «, сообщает X», «Как сообщает X,», "…, the minister said"."""

from __future__ import annotations

from dateline.analysis.attribution.scope import clause_around
from dateline.analysis.attribution.view import View, cue_verb, is_finite
from dateline.lang.tree import Tree, span_of, subtree
from dateline.records import Clause, Span

# Marks that may stand before an aside.
_SETTING_APART = frozenset({",", "—", "–", "-", "(", "»", "”"})


def follows_content(view: View, clause: Clause) -> bool:
    """Tell whether the tree has what is said before the cue, in no quotation («Troops left, the minister said»)."""
    tree = view.trees[clause.sentence]
    words = (span_of(tree, _bare(tree, head)) for head in _said_before(tree, clause))
    return any(not view.is_quoted(span) for span in words)


def tells_how(view: View, clause: Clause) -> bool:
    """Tell whether a cue stands in an aside that a conjunction opens («Как сообщил X, …»), without a clause."""
    tree = view.trees[clause.sentence]
    first = _segment_start(tree, cue_verb(tree, clause))
    announces = tree.tokens[-1].text == ":"
    return tree.tokens[first].pos != "ADP" and _introduced(view, tree, first) and not announces


def parenthesis_content(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return the sentence around «, сообщает X» or «Как сообщает X,»; empty if the cue is no parenthesis."""
    tree = view.trees[clause.sentence]
    verb = cue_verb(tree, clause)
    sentence = clause_around(view, clause.sentence, verb)
    aside = _aside(view, tree, verb) or _aside_by_tree(view, tree, clause)
    if aside is None or _spoken_before(clause, aside):
        return ()
    before, after = Span(sentence.start, aside.start), Span(aside.end, _speech_end(view, aside, sentence))
    return tuple(span for span in (before, after) if _has_words(span, view.article.text))


def _spoken_before(clause: Clause, aside: Span) -> bool:
    """Tell whether the speaker stands before the comma («The envoy, speaking in Lima, called for calm»)."""
    agents = (role for role in clause.roles if role.name == "agent" and role.marker != "shared")
    return any(role.span.end <= aside.start for role in agents)


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
    short = _introduced(view, tree, first) or verb - first <= 1 or _is_speaker_only(tree, first, last, verb)
    return Span(tree.tokens[first].span.start, tree.tokens[last].span.end) if short else None


def _is_speaker_only(tree: Tree, first: int, last: int, verb: int) -> bool:
    """Tell whether nothing but who speaks stands before a verb that ends its sentence («…, the agency reported.»).

    «Если они нападут, армия ответит» tells on what condition the army answers.
    """
    subject = tree.child(verb, "nsubj")
    if any(token.index < first for token in tree.children(verb, "advcl")):
        return False
    ends = all(token.pos == "PUNCT" for token in tree.tokens[last + 1 :])
    return ends and last == verb and subject is not None and subtree(tree, subject.index) == list(range(first, verb))


def _aside_by_tree(view: View, tree: Tree, clause: Clause) -> Span | None:
    """Return a cue with its subject before it that stands after or within what is said («the minister said»)."""
    verb = cue_verb(tree, clause)
    said = _said_before(tree, clause)
    if not said and not _is_set_in(tree, verb):
        return None
    own = set(subtree(tree, verb)) - {index for head in said for index in subtree(tree, head)}
    first = last = verb
    while first - 1 in own:
        first -= 1
    while last + 1 in own and not _goes_on(view, tree, last + 1, verb):
        last += 1
    words = [index for index in range(first, last + 1) if tree.tokens[index].pos != "PUNCT"]
    return span_of(tree, words)


def _goes_on(view: View, tree: Tree, index: int, verb: int) -> bool:
    """Tell whether a comma after a cue leads back to what is said («…, the army claimed, killing two people»)."""
    after = [token for token in tree.children(verb, "advcl") if token.index > index > verb]
    first = next((token for token in after if min(subtree(tree, token.index)) == index + 1), None)
    return tree.tokens[index].text == "," and first is not None and view.cue("verb", first.lemma) is None


def _said_before(tree: Tree, clause: Clause) -> list[int]:
    """Return the heads of what is said where it stands before the cue."""
    verb = cue_verb(tree, clause)
    heads = [role.head for role in clause.roles if role.name == "content" and role.head < verb]
    return [head for head in heads if is_finite(tree, tree.tokens[head])]


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
    last = verb
    while last + 1 < len(tree.tokens) and not _closes(tree, last + 1, verb):
        last += 1
    return _segment_start(tree, verb), last


def _segment_start(tree: Tree, verb: int) -> int:
    first = verb
    while first > 0 and not _opens_segment(tree, first - 1):
        first -= 1
    return first


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
