"""What part each word plays for a Russian predicate: by relation, case and preposition."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.lang.ru.predicates import WHICH, Predicate, is_passive, preposition
from dateline.lang.ru.words import ClauseWords
from dateline.lang.tree import Tree, conjuncts, phrase, span_of, subtree
from dateline.lexicon.phrases import fold
from dateline.records import Role, Token

_ARGUMENTS = {"obj", "iobj", "obl", "obl:agent", "nmod", "nsubj", "nsubj:pass"}
# A place told of an argument is the argument's own («обсудили ситуацию в Ливане» was not in Lebanon), though what is
# done to people may well be done where they are («задержали активистов в Лиме»): it gets a name of its own.
_STAYS = frozenset({"goal", "origin", "extent", "time", "circumstance"})
# Directions that are no places: «привлекли директора завода к суду», «отдали офицера штаба под суд».
_OF_THE_VERB = frozenset({"к", "ко", "под", "от"})
_INNER = {"place", "time", "addressee", "patient", "goal", "topic", "instrument"}


def roles_of(tree: Tree, predicate: Predicate, words: ClauseWords) -> tuple[Role, ...]:
    """Read the roles off the tree; those shared with other clauses are added by `sharing`."""
    if predicate.form != "noun":
        return _distinct(verb_roles(tree, predicate.head, words, skip=-1))
    own = _noun_roles(tree, predicate.head, words)
    if predicate.support is None or predicate.use is None:
        return _distinct(own)
    lent = verb_roles(tree, predicate.support, words, skip=predicate.head)
    others = (role for role in lent if fold(role.lemma) != WHICH)
    renamed = (_lend(tree, role, predicate.use.subject) for role in others)
    return _distinct([*own, *(role for role in renamed if role)])


def make_roles(tree: Tree, name: str, head: int, marker: str = "") -> Iterator[Role]:
    """Make one role for each of the words joined at a head."""
    for index in conjuncts(tree, head):
        span = span_of(tree, _without_topic(tree, phrase(tree, index), index))
        yield Role(name=name, span=span, head=index, lemma=tree.tokens[index].lemma, marker=marker)


def _without_topic(tree: Tree, indices: list[int], head: int) -> list[int]:
    """Leave out «о чём» that the parser hung on a participant («проинформировал посла об ударе»): it is the verb's."""
    cut = next((i for i in indices if i > head and fold(tree.tokens[i].text) in {"о", "об", "обо"}), None)
    return indices if cut is None else [index for index in indices if index < cut]


def verb_roles(tree: Tree, verb: int, words: ClauseWords, *, skip: int) -> list[Role]:
    """Read the roles of a verb; `skip` is the event noun that it carries, -1 for none."""
    passive = is_passive(tree, tree.tokens[verb])
    carried = set(conjuncts(tree, skip)) | _first_conjunct(tree, skip) if skip >= 0 else set()
    roles: list[Role] = []
    for token in tree.children(verb, *_ARGUMENTS):
        if token.feats.get("VerbForm") == "Inf":
            roles.append(_content(tree, token))
        elif token.index not in carried:
            roles.extend(_argument(tree, token, words, passive=passive))
    roles.extend(_content(tree, content) for content in tree.children(verb, "ccomp", "xcomp", "csubj", "csubj:pass"))
    roles.extend(_as_what(tree, verb))
    roles.extend(_manner(tree, verb))
    roles.extend(_fixed_times(tree, verb, words))
    for adverb in tree.children(verb, "advmod"):
        for token in tree.children(adverb.index, "obl", "nmod"):
            roles.extend(_argument(tree, token, words, passive=passive))
    inner = [role for outer in roles if outer.name in _INNER for role in _hung_too_low(tree, outer, words)]
    return [*roles, *inner]


def _before_colon(tree: Tree, index: int, verb: int) -> bool:
    """Tell whether a colon stands between a word and its verb: in «Министр: войска отошли» the minister only speaks."""
    return any(token.text == ":" for token in tree.tokens[index + 1 : verb])


def _fixed_times(tree: Tree, verb: int, words: ClauseWords) -> Iterator[Role]:
    """Give «в настоящее время», which the parser takes for one adverb."""
    for adverb in tree.children(verb, "advmod"):
        fixed = [token.index for token in tree.children(adverb.index, "fixed")]
        noun = next((index for index in fixed if fold(tree.tokens[index].lemma) in words.time_words), None)
        if noun is not None:
            span = span_of(tree, sorted([adverb.index, *fixed]))
            yield Role(name="time", span=span, head=noun, lemma=tree.tokens[noun].lemma)


def _content(tree: Tree, head: Token) -> Role:
    return Role(name="content", span=span_of(tree, subtree(tree, head.index)), head=head.index, lemma=head.lemma)


def _as_what(tree: Tree, verb: int) -> Iterator[Role]:
    """Give the adjective of «расценил выборы как нечестные», which the parser takes for a clause."""
    for token in tree.children(verb, "advcl"):
        mark = tree.child(token.index, "mark", "case")
        if token.pos == "ADJ" and mark is not None and mark.text.lower() == "как":
            yield from make_roles(tree, "circumstance", token.index, "как")


def _manner(tree: Tree, verb: int) -> Iterator[Role]:
    """Give the adverbs that tell how it was done («заочно», «добровольно»)."""
    for token in tree.children(verb, "advmod"):
        if token.pos == "ADV":
            yield Role(name="manner", span=token.span, head=token.index, lemma=token.lemma)


def _argument(tree: Tree, token: Token, words: ClauseWords, *, passive: bool) -> Iterator[Role]:
    marker = preposition(tree, token.index)
    if marker:
        yield from _prepositional(tree, token, marker, words)
    elif _is_time(tree, token, words) and token.relation not in {"nsubj", "nsubj:pass"}:
        yield from make_roles(tree, "time", token.index)
    else:
        name = "patient" if _disagrees(tree, token) else _bare_role(token, passive=passive)
        yield from make_roles(tree, name, token.index, token.feats.get("Case", ""))


def _is_time(tree: Tree, token: Token, words: ClauseWords) -> bool:
    """Tell whether a word names a time: itself, or as the number of a day («5 мая»)."""
    months = tree.children(token.index, "flat", "nmod") if token.text.isdigit() else ()
    return any(fold(word.lemma) in words.time_words for word in (token, *months))


def _disagrees(tree: Tree, subject: Token) -> bool:
    """Tell whether what the parser takes for a subject is the object of «ему вменяют уклонение»."""
    verb = tree.tokens[subject.head]
    many = verb.feats.get("Number") == "Plur" and not any(tree.children(subject.index, "conj", "nummod", "nummod:gov"))
    return many and subject.feats.get("Number") == "Sing" and subject.feats.get("Case") == "Acc"


def _bare_role(token: Token, *, passive: bool) -> str:
    if token.relation in {"nsubj", "nsubj:pass"}:
        return "patient" if passive else "agent"
    if token.feats.get("Case") == "Ins":
        return "agent" if passive else "instrument"
    if token.relation == "iobj" or token.feats.get("Case") == "Dat":
        return "addressee"
    return "patient"


def _prepositional(tree: Tree, token: Token, marker: str, words: ClauseWords) -> Iterator[Role]:
    for phrase_marker, filler in _compound(tree, token, marker, words):
        yield from make_roles(tree, words.compounds[phrase_marker], filler, phrase_marker)
        return
    if marker in words.compounds:
        yield from make_roles(tree, words.compounds[marker], token.index, marker)
        return
    if fold(token.lemma) in words.time_words:
        yield from make_roles(tree, "time", token.index, marker)
        return
    case = token.feats.get("Case", "*")
    name = words.prepositions.get((marker, case)) or words.prepositions.get((marker, "*"), "circumstance")
    yield from make_roles(tree, name, token.index, marker)


def _compound(tree: Tree, token: Token, marker: str, words: ClauseWords) -> Iterator[tuple[str, int]]:
    """Find «в ходе визита», «в координации с войсками»: the noun is part of the preposition, its noun the filler."""
    two = f"{marker} {token.text.lower()}"
    for dependant in tree.children(token.index, "nmod", "obl"):
        inner = preposition(tree, dependant.index)
        whole = f"{two} {inner}" if inner else two
        if whole in words.compounds:
            yield whole, dependant.index


def _noun_roles(tree: Tree, noun: int, words: ClauseWords) -> list[Role]:
    roles: list[Role] = []
    for token in tree.children(noun, "nmod", "obl", "obj", "iobj"):
        if token.feats.get("VerbForm") == "Inf":
            roles.append(_content(tree, token))
            continue
        marker = preposition(tree, token.index)
        if marker:
            roles.extend(_prepositional(tree, token, marker, words))
        elif fold(token.lemma) not in words.time_words:
            roles.extend(make_roles(tree, _noun_case_role(token), token.index, token.feats.get("Case", "")))
    roles.extend(role for token in tree.children(noun, "amod") for role in make_roles(tree, "attribute", token.index))
    roles.extend(
        Role(name="genitive", span=token.span, head=token.index, lemma=token.lemma, marker="possessive")
        for token in tree.children(noun, "det")
        if token.feats.get("Poss") == "Yes" or fold(token.text) in {"его", "ее", "их"}
    )
    contents = (
        content
        for content in tree.children(noun, "acl")
        if content.feats.get("VerbForm") == "Inf" or any(tree.children(content.index, "mark"))
    )
    roles.extend(_content(tree, content) for content in contents)
    things = (role for role in roles if role.name in {"agent", "genitive"})
    inner = [role for thing in things for role in _hung_too_low(tree, thing, words)]
    return [*roles, *inner]


def _noun_case_role(token: Token) -> str:
    return {"Dat": "addressee", "Ins": "agent"}.get(token.feats.get("Case", "Gen"), "genitive")


def _hung_too_low(tree: Tree, outer: Role, words: ClauseWords) -> Iterator[Role]:
    """Give the prepositional phrases that the parser hung on an argument, or on its genitive, instead of the verb."""
    if fold(tree.tokens[outer.head].lemma) in words.event_nouns:
        return
    for token in tree.children(outer.head, "nmod"):
        marker = preposition(tree, token.index)
        if marker:
            for role in _prepositional(tree, token, marker, words):
                if role.name == "place":
                    yield _renamed(role, "argument-place")
                elif role.name not in _STAYS or marker in _OF_THE_VERB:
                    yield role
        elif token.feats.get("Case") == "Dat":
            yield from make_roles(tree, "addressee", token.index, "Dat")
        elif token.feats.get("Case") == "Gen":
            genitive = Role(name="genitive", span=token.span, head=token.index, lemma=token.lemma)
            yield from _hung_too_low(tree, genitive, words)


def _lend(tree: Tree, role: Role, subject: str) -> Role | None:
    """Turn a role of the light verb into one of the event noun that it carries.

    Somebody in the instrumental beside a noun that takes place does it: «обстрел города боевиками продолжался».
    """
    if role.name == "instrument" and subject == "event" and tree.tokens[role.head].feats.get("Animacy") == "Anim":
        return _renamed(role, "agent")
    if role.name == "agent" and subject != "agent":
        return None if subject == "event" else _renamed(role, "patient")
    if role.name == "patient" and subject != "patient":
        return _renamed(role, "patient") if subject == "agent" and role.marker != "Nom" else None
    return role


def _renamed(role: Role, name: str) -> Role:
    return Role(name=name, span=role.span, head=role.head, lemma=role.lemma, marker=role.marker)


def _first_conjunct(tree: Tree, index: int) -> set[int]:
    while tree.tokens[index].relation == "conj":
        index = tree.tokens[index].head
    return {index}


def _distinct(roles: list[Role]) -> tuple[Role, ...]:
    return tuple({(role.name, role.head): role for role in roles}.values())
