"""Mending relations and features that contradict grammar, once the tree stands.

A repair looks at a sentence and proposes changes; only what keeps the tree a tree is carried out. Each is told
by an example in its docstring; REPAIRS lists them in the order in which they run.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.line import NOUNS, preposition_cases
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
        if token.pos not in NOUNS or not _indeclinable(token):
            continue
        case = _case_of_fellow(tokens, token)
        allowed = _cases_of_preposition(tokens, token)
        if allowed and case not in allowed:
            case = _case(token) if _case(token) in allowed else min(allowed)
        if case and case != token.feats.get("Case"):
            yield Change(word=token.index, feats={**token.feats, "Case": case})


def case_relation(tokens: Sequence[Token]) -> Iterator[Change]:
    """«против правил»: a preposition before the noun that it depends on is its case, whatever it was called."""
    for token in tokens:
        cases = preposition_cases().get(token.text.lower())
        if cases is None or token.head < token.index or token.relation == "fixed" or _heads_fixed(tokens, token):
            continue
        if _case(tokens[token.head]) in cases:
            yield Change(word=token.index, relation="case")


def case_after_preposition(tokens: Sequence[Token]) -> Iterator[Change]:
    """«в теле» tagged as a nominative: a form takes the one case that both it and its preposition allow."""
    for token in tokens:
        allowed = _cases_of_preposition(tokens, token) if token.pos in NOUNS else frozenset()
        if allowed and _case(token) not in allowed:
            possible = sorted(allowed & possible_cases(token))
            if len(possible) == 1:
                yield Change(word=token.index, feats={**token.feats, "Case": possible[0]})


def attribute_relation(tokens: Sequence[Token]) -> Iterator[Change]:
    """«новых домов»: an agreeing modifier before the noun that it depends on is its attribute."""
    for token in tokens:
        noun = tokens[token.head] if token.head > token.index else None
        if noun is None or noun.pos not in _NAMES or token.relation in _ATTRIBUTE_RELATIONS:
            continue
        if token.pos in _ATTRIBUTES and _declined(token) and _agree(token, noun):
            yield Change(word=token.index, relation=_ATTRIBUTES[token.pos])


def joined_noun(tokens: Sequence[Token]) -> Iterator[Change]:
    """«мира и безопасности»: a noun with «и» of its own under an earlier noun of its case is joined to it."""
    joined = {token.head for token in tokens if token.relation == "cc" and token.text.lower() in {"и", "или"}}
    for token in tokens:
        head = tokens[token.head] if 0 <= token.head < token.index else None
        if head is None or token.index not in joined or token.pos not in NOUNS or head.pos not in NOUNS:
            continue
        if _case(token) == _case(head) is not None:
            yield Change(word=token.index, relation="conj")


def dative_of_verb(tokens: Sequence[Token]) -> Iterator[Change]:
    """«выразил соболезнования семьям»: a bare dative under the object of a verb is the verb's addressee."""
    for token in tokens:
        if _case(token) != "Dat" or token.relation not in {"nmod", "obj", "appos"} or _marked(tokens, token):
            continue
        noun = tokens[token.head]
        if noun.relation == "obj" and noun.pos in _NAMES and token.pos in NOUNS:
            yield Change(word=token.index, head=noun.head, relation="iobj")


def accusative_of_verb(tokens: Sequence[Token]) -> Iterator[Change]:
    """«Отставки Петрова потребовали»: what looks like an accusative under a noun is a genitive, else the verb's."""
    for token in tokens:
        noun = tokens[token.head] if token.head >= 0 else None
        if _case(token) != "Acc" or token.relation not in {"nmod", "nsubj"} or noun is None or noun.pos not in _NAMES:
            continue
        if _case(noun) == "Acc" or token.pos not in NOUNS or _marked(tokens, token):
            continue
        above = next((tokens[place] for place in _above(tokens, noun.index) if tokens[place].pos == "VERB"), None)
        possible = possible_cases(token)
        if "Gen" in possible and noun.index < token.index:
            yield Change(word=token.index, relation="nmod", feats={**token.feats, "Case": "Gen"})
        elif above is not None and "Nom" not in possible:
            yield Change(word=token.index, head=above.index, relation=_object(tokens, above))


def subject_in_nominative(tokens: Sequence[Token]) -> Iterator[Change]:
    """«Москве предложили помощь»: what stands in another case and is no number of things is not the subject.

    «Срок уменьшен»: a form that may be a nominative and agrees is one, if the verb has no other subject.
    """
    for token in tokens:
        relation = _OTHER_CASE.get(_case(token) or "")
        if token.relation not in _SUBJECTS or relation is None or token.head < 0:
            continue
        verb = tokens[token.head]
        alone = not any(other != token and other.head == verb.index and other.relation in _SUBJECTS for other in tokens)
        if "Nom" in possible_cases(token) and alone and _agree_with_verb(token, verb):
            yield Change(word=token.index, feats={**token.feats, "Case": "Nom"})
        elif not _indeclinable(token) and not _counted(tokens, token):
            yield Change(word=token.index, relation=relation)


def nominative_object(tokens: Sequence[Token]) -> Iterator[Change]:
    """«которые продолжали присутствие»: a nominative that agrees is the subject where the verb has none.

    A form that may be an accusative is one, unless the verb has another object.
    """
    for token in tokens:
        if token.relation != "obj" or _case(token) != "Nom" or token.head < 0:
            continue
        verb = tokens[token.head]
        acc = "Acc" in possible_cases(token)
        others = any(other != token and other.head == verb.index and other.relation == "obj" for other in tokens)
        if acc and not others:
            yield Change(word=token.index, feats={**token.feats, "Case": "Acc"})
        elif not _has(tokens, verb.index, _SUBJECTS) and _agree_with_verb(token, verb):
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
        verb = next((tokens[place] for place in _above(tokens, token.head) if tokens[place].pos == "VERB"), None)
        if verb and 0 <= verb.head < token.index and tokens[verb.head].pos in NOUNS and verb.relation in _CLAUSES:
            yield Change(word=verb.index, relation="acl:relcl")


def nominal(tokens: Sequence[Token]) -> Iterator[Change]:
    """«семьям погибших»: mark with Nominal=Yes an adjective or participle that stands as a noun."""
    for token in tokens:
        if token.pos not in {"ADJ", "VERB"} or not _declined(token) or not token.text[0].isalpha():
            continue
        head = tokens[token.head] if token.head >= 0 else None
        fellow = token.relation == "conj" and head is not None and (head.pos in _NAMES or "Nominal" in head.feats)
        if (token.relation in _NOMINAL or fellow) and not (head and head.index > token.index and _agree(token, head)):
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
    if moved and (head < 0 or token.head < 0 or change.word in _above(tokens, head)):
        return token
    relation = token.relation if change.relation is None or token.head < 0 else change.relation
    return replace(token, head=head, relation=relation, feats=token.feats if change.feats is None else change.feats)


def _above(tokens: Sequence[Token], place: int) -> list[int]:
    """Return a word and all that it depends on, up to the root."""
    found = []
    while place >= 0 and place not in found:
        found.append(place)
        place = tokens[place].head
    return found


def _case(token: Token) -> str | None:
    return token.feats.get("Case")


def _declined(token: Token) -> bool:
    return "Case" in token.feats and token.feats.get("Variant") != "Short"


def possible_cases(token: Token) -> set[str]:
    """Return the cases that the form may be in its number."""
    number = token.feats.get("Number")
    readings = [entry.feats for entry in entries(token.text) if "Case" in entry.feats]
    return {feats["Case"] for feats in readings if number is None or feats.get("Number", number) == number}


def _has(tokens: Sequence[Token], head: int, relations: Collection[str]) -> bool:
    return any(other.head == head and other.relation in relations for other in tokens)


def _object(tokens: Sequence[Token], verb: Token) -> str:
    return "obl" if _has(tokens, verb.index, {"obj"}) else "obj"


def _heads_fixed(tokens: Sequence[Token], token: Token) -> bool:
    return _has(tokens, token.index, {"fixed"})


def _indeclinable(token: Token) -> bool:
    readings = entries(token.text)
    return bool(readings) and all(entry.indeclinable for entry in readings)


def _marked(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a preposition belongs to the word."""
    return any(other.head == token.index and other.pos == "ADP" for other in tokens)


def _counted(tokens: Sequence[Token], token: Token) -> bool:
    return any(other.head == token.index and other.relation.startswith("nummod") for other in tokens)


def _agree(token: Token, noun: Token) -> bool:
    if _case(token) != _case(noun):
        return False
    if token.feats.get("Number") != noun.feats.get("Number"):
        return False
    genders = token.feats.get("Gender"), noun.feats.get("Gender")
    return token.feats.get("Number") == "Plur" or None in genders or genders[0] == genders[1]


def _agree_with_verb(token: Token, verb: Token) -> bool:
    return all(
        token.feats[name] == verb.feats[name]
        for name in ("Number", "Gender")
        if name in token.feats and name in verb.feats and (name == "Number" or verb.feats.get("Number") == "Sing")
    )


def _cases_of_preposition(tokens: Sequence[Token], token: Token) -> frozenset[str]:
    """Return the cases that the preposition of a word governs, none where it has no preposition."""
    before = (other for other in tokens[: token.index] if other.head == token.index and other.relation == "case")
    known = (preposition_cases().get(other.text.lower()) for other in before if not _heads_fixed(tokens, other))
    return next((cases for cases in known if cases), frozenset())


def _case_of_fellow(tokens: Sequence[Token], token: Token) -> str | None:
    """Return the case of a declined noun that an indeclinable one is joined with by «и»."""
    joined = {other.head for other in tokens if other.relation == "cc"}
    fellows = [other for other in tokens if other.head == token.index and other.index in joined]
    if token.relation == "conj" and token.head >= 0:
        fellows.insert(0, tokens[token.head])
    cases = [_case(other) for other in fellows if other.pos in NOUNS and not _indeclinable(other)]
    return cases[0] if cases else None
