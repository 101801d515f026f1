"""What part each word plays for an English predicate: by relation and preposition."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lang.en.predicates import RELATIVES, Predicate, is_passive, marker_of
from dateline.lang.en.words import ClauseWords
from dateline.lang.tree import Tree, conjuncts, phrase, span_of, subtree
from dateline.lexicon.phrases import fold
from dateline.records import Role, Token

_ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent")
_BARE = {"nsubj": "agent", "nsubj:pass": "patient", "obj": "patient", "iobj": "addressee", "obl:agent": "agent"}
_CONTENTS = ("ccomp", "xcomp", "csubj", "csubj:pass")
# Prepositions whose -ing clause completes the verb ("accused of shelling"); "after shelling" tells a circumstance.
_COMPLETING = frozenset({"of", "from", "into", "with", "for", "against", "to", "in", "about", "on", "as"})
# Prepositions before whoever is asked: "called on Chad", "pleaded with Chad", "appealed to Chad".
ASKED = frozenset({"on", "upon", "with", "to"})
_STAYS = frozenset({"goal", "origin", "extent", "time", "circumstance", "genitive"})
_INNER = frozenset({"patient", "addressee", "companion", "topic", "beneficiary"})


def roles_of(tree: Tree, predicate: Predicate, words: ClauseWords) -> tuple[Role, ...]:
    """Read the roles off the tree; those shared with other clauses are added by `sharing`."""
    if tree.tokens[predicate.head].relation == "aux":
        return _distinct(list(_modal_roles(tree, predicate.head)))
    if predicate.form != "noun":
        return _distinct(verb_roles(tree, predicate.head, words, skip=-1))
    own = _noun_roles(tree, predicate.head, words)
    if predicate.support is None or predicate.use is None:
        return _distinct(own)
    lent = verb_roles(tree, predicate.support, words, skip=predicate.head)
    others = (role for role in lent if fold(role.lemma) not in RELATIVES or role.name == "agent")
    renamed = (_lend(role, predicate.use.subject) for role in others)
    return _distinct([*own, *(role for role in renamed if role)])


def _modal_roles(tree: Tree, modal: int) -> Iterator[Role]:
    """Give who is bound and to what ("Chad must halt the raids"): the subject of a modal's verb, and that verb."""
    verb = tree.tokens[tree.tokens[modal].head]
    for subject in tree.children(verb.index, "nsubj", "nsubj:pass"):
        yield from make_roles(tree, _BARE[subject.relation], subject.index)
    yield _content(tree, verb, "")


def make_roles(tree: Tree, name: str, head: int, marker: str = "") -> Iterator[Role]:
    """Make one role for each of the words joined at a head."""
    for index in conjuncts(tree, head):
        if index == head or tree.tokens[index].pos not in {"VERB", "AUX"}:
            span = span_of(tree, phrase(tree, index))
            yield Role(name=name, span=span, head=index, lemma=tree.tokens[index].lemma, marker=marker)


def verb_roles(tree: Tree, verb: int, words: ClauseWords, *, skip: int) -> list[Role]:
    """Read the roles of a verb or adjective; `skip` is the event noun that a light verb carries, -1 for none."""
    carried = {skip, *conjuncts(tree, skip)} if skip >= 0 else set()
    roles: list[Role] = []
    for token in tree.children(verb, *_ARGUMENTS):
        if token.index not in carried:
            roles.extend(_argument(tree, token, words))
    roles.extend(_contents(tree, verb, words))
    for adverb in tree.children(verb, "advmod"):
        if adverb.pos == "ADV":
            yield_as = "time" if fold(adverb.lemma) in words.time_words else "manner"
            roles.append(Role(name=yield_as, span=adverb.span, head=adverb.index, lemma=adverb.lemma))
    inner = [role for outer in roles if outer.name in _INNER for role in _hung_too_low(tree, outer, words)]
    return [*roles, *inner]


def _argument(tree: Tree, token: Token, words: ClauseWords) -> Iterator[Role]:
    if token.relation == "obl":
        yield from _prepositional(tree, token, words)
    elif not _before_colon(tree, token):
        marker = "by" if token.relation == "obl:agent" else ""
        yield from make_roles(tree, _BARE[token.relation], token.index, marker)


def _before_colon(tree: Tree, token: Token) -> bool:
    """Tell whether a colon stands between a subject and its verb: in "Minister: troops left" the minister speaks."""
    return token.index < token.head and any(other.text == ":" for other in tree.tokens[token.index + 1 : token.head])


def _prepositional(tree: Tree, token: Token, words: ClauseWords) -> Iterator[Role]:
    marker = marker_of(tree, token.index)
    for whole, filler in _compound(tree, token, marker, words):
        yield from make_roles(tree, words.compounds[whole], filler, whole)
        return
    if fold(token.lemma) in words.time_words and not _is_term(tree, token, marker):
        yield from make_roles(tree, "time", token.index, marker)
    elif not marker:
        return
    elif marker == "by" and tree.tokens[token.head].pos == "VERB" and not is_passive(tree.tokens[token.head]):
        yield from make_roles(tree, "instrument", token.index, marker)
    else:
        yield from make_roles(tree, words.prepositions.get(marker, "circumstance"), token.index, marker)


def _is_term(tree: Tree, token: Token, marker: str) -> bool:
    """Tell whether a time is what somebody gets or wants: "sentenced to five years", "for an end to the raids"."""
    if marker == "for":
        return any(marker_of(tree, below.index) == "to" for below in tree.children(token.index, "nmod"))
    return marker == "to" and any(tree.children(token.index, "nummod"))


def _compound(tree: Tree, token: Token, marker: str, words: ClauseWords) -> Iterator[tuple[str, int]]:
    """Find "in response to sanctions": the noun is part of the preposition, its noun the filler."""
    two = f"{marker} {fold(token.text)}".strip()
    for dependant in tree.children(token.index, "nmod", "obl"):
        whole = f"{two} {marker_of(tree, dependant.index)}"
        if whole in words.compounds:
            yield whole, dependant.index


def _contents(tree: Tree, verb: int, words: ClauseWords) -> Iterator[Role]:
    for token in tree.children(verb, *_CONTENTS):
        if _is_source(tree, verb, token):
            continue
        if token.pos in {"VERB", "AUX"} or any(tree.children(token.index, "cop", "mark", "nsubj")):
            yield _content(tree, token, "")
        elif token.relation == "xcomp":
            yield from make_roles(tree, "as", token.index)
    for token in tree.children(verb, "advcl"):
        mark = tree.child(token.index, "mark")
        if mark is not None and fold(mark.text) in _COMPLETING and (mark.pos == "ADP" or _is_wish(token, mark)):
            yield _content(tree, token, fold(mark.text))
        elif mark is None and _is_asked_for(tree, verb, token, words):
            yield _content(tree, token, "")
        elif mark is None and token.feats.get("VerbForm") == "Inf" and token.index > verb:
            yield _renamed(_content(tree, token, "to"), "purpose")
        elif mark is not None and fold(mark.text) == "unless":
            yield _renamed(_content(tree, token, "unless"), "circumstance")


def _is_source(tree: Tree, verb: int, clause: Token) -> bool:
    """Tell whether a clause after a comma only says who told it: "Chad sent tents, state radio reported"."""
    if clause.relation != "ccomp" or clause.index < verb or any(tree.children(clause.index, "mark", "ccomp", "obj")):
        return False
    words = (index for index in subtree(tree, clause.index) if tree.tokens[index].pos != "PUNCT")
    first = min(words, default=0)
    return first > 0 and tree.tokens[first - 1].text == ","


def _is_asked_for(tree: Tree, verb: int, clause: Token, words: ClauseWords) -> bool:
    """Tell whether an infinitive is what somebody is asked, not what for: "called on Chad to halt the raids"."""
    governor = words.governors.get(fold(tree.tokens[verb].lemma))
    if governor is None or governor.effect != "desire" or clause.feats.get("VerbForm") != "Inf":
        return False
    between = [token for token in tree.children(verb, "obj", "obl") if verb < token.index < clause.index]
    return any(_is_asked(tree, token, words) for token in between)


def _is_asked(tree: Tree, token: Token, words: ClauseWords) -> bool:
    if fold(token.lemma) in words.time_words:
        return False
    whole = token.pos == "PROPN" or fold(token.lemma) in words.human
    return marker_of(tree, token.index) in ASKED or (token.relation == "obj" and whole)


def _is_wish(verb: Token, mark: Token) -> bool:
    """Tell whether a clause is what is wished for: "called for the minister to resign"."""
    return fold(mark.text) == "for" and verb.feats.get("VerbForm") == "Inf"


def _content(tree: Tree, head: Token, marker: str) -> Role:
    below = [index for index in subtree(tree, head.index) if tree.tokens[index].pos != "PUNCT"]
    return Role(name="content", span=span_of(tree, below), head=head.index, lemma=head.lemma, marker=marker)


def _noun_roles(tree: Tree, noun: int, words: ClauseWords) -> list[Role]:
    roles: list[Role] = []
    for token in tree.children(noun, "nmod", "obl"):
        marker = marker_of(tree, token.index)
        if marker == "of":
            roles.extend(make_roles(tree, "genitive", token.index, marker))
        else:
            roles.extend(_prepositional(tree, token, words))
    for token in tree.children(noun, "nmod:poss"):
        roles.extend(make_roles(tree, "possessor", token.index, "possessive"))
    for token in tree.children(noun, "amod", "compound"):
        roles.extend(make_roles(tree, "attribute", token.index, token.relation))
    for token in tree.children(noun, "acl"):
        mark = tree.child(token.index, "mark")
        if token.feats.get("VerbForm") == "Inf" or mark is not None:
            roles.append(_content(tree, token, fold(mark.text) if mark is not None else ""))
    things = (role for role in roles if role.name in {"genitive", "possessor"})
    inner = [role for thing in things for role in _hung_too_low(tree, thing, words)]
    return [*roles, *inner]


def _hung_too_low(tree: Tree, outer: Role, words: ClauseWords) -> Iterator[Role]:
    """Give the prepositional phrases that the parser may have hung on an argument instead of the verb."""
    if fold(tree.tokens[outer.head].lemma) in words.event_nouns:
        return
    for token in tree.children(outer.head, "nmod"):
        for role in _prepositional(tree, token, words):
            if role.name == "place":
                yield _renamed(role, "argument-place")
            elif role.name not in _STAYS:
                yield role


def _lend(role: Role, subject: str) -> Role | None:
    """Turn a role of the light verb into one of the event noun that it carries."""
    if role.name == "agent" and subject != "agent" and role.marker != "by":
        return None if subject == "event" else _renamed(role, "patient")
    return role


def _renamed(role: Role, name: str) -> Role:
    return Role(name=name, span=role.span, head=role.head, lemma=role.lemma, marker=role.marker)


def _distinct(roles: list[Role]) -> tuple[Role, ...]:
    return tuple({(role.name, role.head): role for role in roles}.values())
