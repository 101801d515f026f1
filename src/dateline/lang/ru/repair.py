"""Mending relations and features that contradict grammar, once the tree stands.

A repair looks at a sentence and proposes changes; only what keeps the tree a tree is carried out. Each is told
by an example in its docstring; REPAIRS lists them in the order in which they run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from dateline.lang.ru.line import NOUNS, preposition_cases
from dateline.lang.ru.tree import (
    agree,
    agree_with_verb,
    ancestors,
    case_of,
    case_of_fellow,
    cases_of_preposition,
    counted,
    declined,
    has,
    heads_fixed,
    indeclinable,
    marked,
    object_relation,
    possible_cases,
)
from dateline.records import Token

_CLAUSES = frozenset({"conj", "parataxis", "acl", "advcl", "ccomp", "csubj", "nsubj", "obl", "nmod", "advmod", "xcomp"})
_CIRCUMSTANCE = frozenset({"если", "когда", "хотя", "чтобы", "пока", "поскольку", "ибо", "будто", "словно"})
_NAMES = frozenset({"NOUN", "PROPN"})
_ATTRIBUTES = {"ADJ": "amod", "DET": "det", "VERB": "amod"}
_ATTRIBUTE_RELATIONS = frozenset({"amod", "det", "acl", "nummod", "advmod", "nummod:gov"})
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos"})
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_OTHER_CASE = {"Acc": "obj", "Dat": "iobj", "Ins": "obl"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a repair wants of one word; None leaves a part as it is."""

    word: int
    head: int | None = None
    relation: str | None = None
    feats: Mapping[str, str] | None = None


Repair: TypeAlias = Callable[[Sequence[Token]], Iterable[Change]]


def case_of_indeclinable(tokens: Sequence[Token]) -> Iterator[Change]:
    """«соболезнования РФ и семьям»: РФ has no endings and takes the case of its preposition or of its fellow."""
    for token in tokens:
        if token.pos not in NOUNS or not indeclinable(token):
            continue
        case = case_of_fellow(tokens, token)
        allowed = cases_of_preposition(tokens, token)
        if allowed and case not in allowed:
            case = case_of(token) if case_of(token) in allowed else min(allowed)
        if case and case != token.feats.get("Case"):
            yield Change(word=token.index, feats={**token.feats, "Case": case})


def case_relation(tokens: Sequence[Token]) -> Iterator[Change]:
    """«против правил»: a preposition before the noun that it depends on is its case, whatever it was called."""
    for token in tokens:
        cases = preposition_cases().get(token.text.lower())
        if cases is None or token.head < token.index or token.relation == "fixed" or heads_fixed(tokens, token):
            continue
        if case_of(tokens[token.head]) in cases:
            yield Change(word=token.index, relation="case")


def case_after_preposition(tokens: Sequence[Token]) -> Iterator[Change]:
    """«в теле» tagged as a nominative: a form takes the one case that both it and its preposition allow."""
    for token in tokens:
        allowed = cases_of_preposition(tokens, token) if token.pos in NOUNS else frozenset()
        if allowed and case_of(token) not in allowed:
            possible = sorted(allowed & possible_cases(token))
            if len(possible) == 1:
                yield Change(word=token.index, feats={**token.feats, "Case": possible[0]})


def attribute_relation(tokens: Sequence[Token]) -> Iterator[Change]:
    """«новых домов»: an agreeing modifier before the noun that it depends on is its attribute."""
    for token in tokens:
        noun = tokens[token.head] if token.head > token.index else None
        if noun is None or noun.pos not in _NAMES or token.relation in _ATTRIBUTE_RELATIONS:
            continue
        if token.pos in _ATTRIBUTES and declined(token) and agree(token, noun):
            yield Change(word=token.index, relation=_ATTRIBUTES[token.pos])


def joined_noun(tokens: Sequence[Token]) -> Iterator[Change]:
    """«мира и безопасности»: a noun with «и» of its own under an earlier noun of its case is joined to it."""
    joined = {token.head for token in tokens if token.relation == "cc" and token.text.lower() in {"и", "или"}}
    for token in tokens:
        head = tokens[token.head] if 0 <= token.head < token.index else None
        if head is None or token.index not in joined or token.pos not in NOUNS or head.pos not in NOUNS:
            continue
        if case_of(token) == case_of(head) is not None:
            yield Change(word=token.index, relation="conj")


def dative_of_verb(tokens: Sequence[Token]) -> Iterator[Change]:
    """«выразил соболезнования семьям»: a bare dative under the object of a verb is the verb's addressee."""
    for token in tokens:
        if case_of(token) != "Dat" or token.relation not in {"nmod", "obj", "appos"} or marked(tokens, token):
            continue
        noun = tokens[token.head]
        if noun.relation == "obj" and noun.pos in _NAMES and token.pos in NOUNS:
            yield Change(word=token.index, head=noun.head, relation="iobj")


def accusative_of_verb(tokens: Sequence[Token]) -> Iterator[Change]:
    """«Отставки Петрова потребовали»: what looks like an accusative under a noun is a genitive, else the verb's."""
    for token in tokens:
        noun = tokens[token.head] if token.head >= 0 else None
        if case_of(token) != "Acc" or token.relation not in {"nmod", "nsubj"} or noun is None or noun.pos not in _NAMES:
            continue
        if case_of(noun) == "Acc" or token.pos not in NOUNS or marked(tokens, token):
            continue
        above = next((tokens[place] for place in ancestors(tokens, noun.index) if tokens[place].pos == "VERB"), None)
        possible = possible_cases(token)
        if "Gen" in possible and noun.index < token.index:
            yield Change(word=token.index, relation="nmod", feats={**token.feats, "Case": "Gen"})
        elif above is not None and "Nom" not in possible:
            yield Change(word=token.index, head=above.index, relation=object_relation(tokens, above))


def subject_in_nominative(tokens: Sequence[Token]) -> Iterator[Change]:
    """«Москве предложили помощь»: what stands in another case and is no number of things is not the subject.

    «Срок уменьшен»: a form that may be a nominative and agrees is one, if the verb has no other subject.
    """
    for token in tokens:
        relation = _OTHER_CASE.get(case_of(token) or "")
        if token.relation not in _SUBJECTS or relation is None or token.head < 0:
            continue
        verb = tokens[token.head]
        alone = not any(other != token and other.head == verb.index and other.relation in _SUBJECTS for other in tokens)
        agrees = agree_with_verb(token, verb) or (
            has(tokens, token.index, {"conj"}) and verb.feats.get("Number") == "Plur"
        )
        if "Nom" in possible_cases(token) and alone and agrees:
            yield Change(word=token.index, feats={**token.feats, "Case": "Nom"})
        elif not indeclinable(token) and not counted(tokens, token):
            yield Change(word=token.index, relation=relation)


def nominative_object(tokens: Sequence[Token]) -> Iterator[Change]:
    """«которые продолжали присутствие»: a nominative that agrees is the subject where the verb has none.

    A form that may be an accusative is one, unless the verb has another object.
    """
    for token in tokens:
        if token.relation != "obj" or case_of(token) != "Nom" or token.head < 0:
            continue
        verb = tokens[token.head]
        acc = "Acc" in possible_cases(token)
        others = any(other != token and other.head == verb.index and other.relation == "obj" for other in tokens)
        if acc and not others:
            yield Change(word=token.index, feats={**token.feats, "Case": "Acc"})
        elif not has(tokens, verb.index, _SUBJECTS) and agree_with_verb(token, verb):
            yield Change(word=token.index, relation="nsubj")


def passive_subject(tokens: Sequence[Token]) -> Iterator[Change]:
    """«предпринимаются шаги»: the subject of a passive is nsubj:pass, that of a verb without -ся nsubj."""
    for token in tokens:
        if token.relation not in _SUBJECTS or token.head < 0 or tokens[token.head].pos != "VERB":
            continue
        voice = tokens[token.head].feats.get("Voice")
        if voice == "Pass" and token.relation == "nsubj":
            yield Change(word=token.index, relation="nsubj:pass")
        if voice == "Act" and token.relation == "nsubj:pass":
            yield Change(word=token.index, relation="nsubj")


def clause_with_conjunction(tokens: Sequence[Token]) -> Iterator[Change]:
    """«сумел, когда обогнал»: a predicate opened by «когда» is a circumstance, by «что» the content of a verb."""
    for token in tokens:
        head = tokens[token.head] if token.head >= 0 else None
        if token.relation != "mark" or head is None or head.relation not in _CLAUSES or head.head < 0:
            continue
        above = tokens[head.head]
        if token.lemma in _CIRCUMSTANCE and head.relation in {"conj", "parataxis", "nsubj", "obl"}:
            yield Change(word=head.index, relation="advcl")
        told = token.lemma == "что" and above.index < token.index
        if told and head.relation in {"conj", "parataxis", "nsubj", "obl", "nmod"}:
            yield Change(word=head.index, relation="acl" if above.pos in _NAMES else "ccomp")


def relative_clause(tokens: Sequence[Token]) -> Iterator[Change]:
    """«страны, которые подписали»: a predicate with «который» under a noun is a relative clause."""
    for token in tokens:
        if token.lemma != "который" or token.head < 0:
            continue
        verb = next((tokens[place] for place in ancestors(tokens, token.head) if tokens[place].pos == "VERB"), None)
        if verb and 0 <= verb.head < token.index and tokens[verb.head].pos in NOUNS and verb.relation in _CLAUSES:
            yield Change(word=verb.index, relation="acl:relcl")


def nominal(tokens: Sequence[Token]) -> Iterator[Change]:
    """«семьям погибших»: mark with Nominal=Yes an adjective or participle that stands as a noun."""
    for token in tokens:
        if token.pos not in {"ADJ", "VERB"} or not declined(token) or not token.text[0].isalpha():
            continue
        head = tokens[token.head] if token.head >= 0 else None
        fellow = token.relation == "conj" and head is not None and (head.pos in _NAMES or "Nominal" in head.feats)
        if (token.relation in _NOMINAL or fellow) and not (head and head.index > token.index and agree(token, head)):
            yield Change(word=token.index, feats={**token.feats, "Nominal": "Yes"})


REPAIRS: tuple[Repair, ...] = (
    case_relation,
    case_after_preposition,
    case_of_indeclinable,
    attribute_relation,
    joined_noun,
    dative_of_verb,
    accusative_of_verb,
    nominative_object,
    subject_in_nominative,
    passive_subject,
    clause_with_conjunction,
    relative_clause,
    nominal,
)


def repair(tokens: Sequence[Token], repairs: Sequence[Repair] = REPAIRS) -> tuple[Token, ...]:
    """Run the repairs one after another over a tree; the result is a tree with the same root."""
    mended = tuple(tokens)
    for find in repairs:
        mended = apply(mended, find(mended))
    return mended


def apply(tokens: tuple[Token, ...], changes: Iterable[Change]) -> tuple[Token, ...]:
    """Carry out the changes in turn, but for those that would move the root or make a cycle."""
    mended = list(tokens)
    for change in changes:
        mended[change.word] = _changed(mended, change)
    return tuple(mended)


def _changed(tokens: Sequence[Token], change: Change) -> Token:
    token = tokens[change.word]
    head = token.head if change.head is None else change.head
    moved = head != token.head
    if moved and (head < 0 or token.head < 0 or change.word in ancestors(tokens, head)):
        return token
    relation = token.relation if change.relation is None or token.head < 0 else change.relation
    return replace(token, head=head, relation=relation, feats=token.feats if change.feats is None else change.feats)
