"""Questions that repairs ask about the words of a parsed sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.line import NOUNS, preposition_cases
from dateline.records import Token


def ancestors(tokens: Sequence[Token], place: int) -> list[int]:
    """Return a word and all that it depends on, up to the root."""
    found = []
    while place >= 0 and place not in found:
        found.append(place)
        place = tokens[place].head
    return found


def case_of(token: Token) -> str | None:
    """Return the case of a word."""
    return token.feats.get("Case")


def declined(token: Token) -> bool:
    """Tell whether a word has a case and is no short form."""
    return "Case" in token.feats and token.feats.get("Variant") != "Short"


def possible_cases(token: Token) -> set[str]:
    """Return the cases that the form may be in its number."""
    number = token.feats.get("Number")
    readings = [entry.feats for entry in entries(token.text) if "Case" in entry.feats]
    return {feats["Case"] for feats in readings if number is None or feats.get("Number", number) == number}


def has(tokens: Sequence[Token], head: int, relations: Collection[str]) -> bool:
    """Tell whether a word has a dependent in one of the relations."""
    return any(other.head == head and other.relation in relations for other in tokens)


def object_relation(tokens: Sequence[Token], verb: Token) -> str:
    """Return the relation of another accusative to a verb: its object, or beside one a circumstance."""
    return "obl" if has(tokens, verb.index, {"obj"}) else "obj"


def heads_fixed(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a word is the first of a fixed phrase («в связи с»)."""
    return has(tokens, token.index, {"fixed"})


def indeclinable(token: Token) -> bool:
    """Tell whether a word has one form for all cases («РФ»)."""
    readings = entries(token.text)
    return bool(readings) and all(entry.indeclinable for entry in readings)


def marked(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a preposition belongs to the word."""
    return any(other.head == token.index and other.pos == "ADP" for other in tokens)


def counted(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a numeral belongs to the word."""
    return any(other.head == token.index and other.relation.startswith("nummod") for other in tokens)


def agree(token: Token, noun: Token) -> bool:
    """Tell whether a modifier agrees with a noun in case, number and, in the singular, gender."""
    if case_of(token) != case_of(noun):
        return False
    if token.feats.get("Number") != noun.feats.get("Number"):
        return False
    genders = token.feats.get("Gender"), noun.feats.get("Gender")
    return token.feats.get("Number") == "Plur" or None in genders or genders[0] == genders[1]


def agree_with_verb(token: Token, verb: Token) -> bool:
    """Tell whether a noun agrees with a verb in number and, in the singular, gender."""
    return all(
        token.feats[name] == verb.feats[name]
        for name in ("Number", "Gender")
        if name in token.feats and name in verb.feats and (name == "Number" or verb.feats.get("Number") == "Sing")
    )


def cases_of_preposition(tokens: Sequence[Token], token: Token) -> frozenset[str]:
    """Return the cases that the preposition of a word governs, none where it has no preposition."""
    before = (other for other in tokens[: token.index] if other.head == token.index and other.relation == "case")
    known = (preposition_cases().get(other.text.lower()) for other in before if not heads_fixed(tokens, other))
    return next((cases for cases in known if cases), frozenset())


def case_of_fellow(tokens: Sequence[Token], token: Token) -> str | None:
    """Return the case of a declined noun that an indeclinable one is joined with by «и»."""
    joined = {other.head for other in tokens if other.relation == "cc"}
    fellows = [other for other in tokens if other.head == token.index and other.index in joined]
    if token.relation == "conj" and token.head >= 0:
        fellows.insert(0, tokens[token.head])
    cases = [case_of(other) for other in fellows if other.pos in NOUNS and not indeclinable(other)]
    return cases[0] if cases else None
