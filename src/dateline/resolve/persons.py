"""The persons of an article: each with what the text says of them anywhere in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dateline.lang.romanisation import romanise
from dateline.lang.tree import phrase
from dateline.lexicon.phrases import fold
from dateline.records import Mention
from dateline.resolve.identity import Identity
from dateline.resolve.phrases import nominative, person_in, read_phrase
from dateline.resolve.rank import is_acting
from dateline.resolve.view import View

# Classes of words that tell a gender, and how many words before a name may be titles.
_GENDERS = {"feminine": "Fem", "masculine": "Masc"}
_TITLES = 2
# How a word for what somebody is or becomes depends on its verb.
_PREDICATES = ("obl", "xcomp", "obj", "nmod", "iobj", "attr", "acomp")
# What may stand between a comma and an office.
_DESCRIBING = frozenset({"ADJ", "DET", "PROPN", "ADV"})
# What a description without an office is read as.
_DESCRIBED = frozenset({"group", "other"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the article: names as found, identity as far as told, and where they were mentioned.

    `surname` and `given` (empty if never told) are in dictionary form, folded.
    """

    surname: str
    given: str
    identity: Identity
    mentions: tuple[Mention, ...]
    gender: str | None


def find_persons(view: View) -> Mapping[str, Person]:
    """Gather the persons by name, with the fullest name and the office told of them.

    A surname alone is whoever bore it last; with another given name it is another person (Иван and Анна Берг).
    """
    persons: dict[str, Person] = {}
    for found in view.mentions.values():
        for mention in found:
            if mention.kind == "person":
                _add(persons, view, mention)
    return persons


def person_of(persons: Mapping[str, Person], mention: Mention) -> Person:
    """Return the person that a mention names."""
    return next(person for person in persons.values() if mention in person.mentions)


def _names_of(view: View, mention: Mention) -> tuple[str, str]:
    """Return given name (empty if there is none) and surname in their dictionary forms, folded."""
    words = view.trees[mention.sentence].tokens[mention.first : mention.last + 1]
    names = [fold(word.lemma) for word in words if any(letter.isalpha() for letter in word.text)]
    return (names[0] if len(names) > 1 else "", names[-1]) if names else ("", fold(mention.text))


def _add(persons: dict[str, Person], view: View, mention: Mention) -> None:
    given, surname = _names_of(view, mention)
    told = _told_of(view, mention)
    name = romanise(nominative(view, mention), view.pack.romanisation)
    key, known = _same_person(persons, given, surname)
    if known is None:
        persons[key] = Person(
            surname=surname,
            given=given,
            identity=replace(told, kind="person", name=name),
            mentions=(mention,),
            gender=_gender(view, mention),
        )
        return
    fuller = max((known.identity.name or "", name), key=lambda n: len(n.split()))
    identity = _merge(replace(known.identity, name=fuller), told)
    # Whoever was named last stands last.
    del persons[key]
    persons[key] = replace(
        known,
        given=known.given or given,
        identity=identity,
        mentions=(*known.mentions, mention),
        gender=known.gender or _gender(view, mention),
    )


def _same_person(persons: Mapping[str, Person], given: str, surname: str) -> tuple[str, Person | None]:
    """Return the person that a name repeats, and a key of its own for one that is new."""
    for key, person in reversed(list(persons.items())):
        if person.surname == surname and _agree(person.given, given):
            return key, person
    return f"{given} {surname}".strip(), None


def _agree(one: str, other: str) -> bool:
    """Tell whether two given names may be one: equal, either unknown, or an initial of the other («Дж.», «Джон»)."""
    return one.startswith(other.rstrip(".")) or other.startswith(one.rstrip("."))


def _told_of(view: View, mention: Mention) -> Identity:
    """Read the office and country that stand with a name: «министр обороны Ирана X», «X, президент Y»."""
    tree = view.trees[mention.sentence]
    top = next(
        (i for i in range(mention.first, mention.last + 1) if not mention.first <= tree.tokens[i].head <= mention.last),
        mention.first,
    )
    above = tree.tokens[top].head
    while above >= 0 and tree.tokens[above].relation == "appos":
        above = tree.tokens[above].head
    if above >= 0 and "name-word" in view.classes(tree.tokens[above]) and tree.tokens[above].head >= 0:
        return read_phrase(view, mention.sentence, phrase(tree, tree.tokens[above].head))[0]
    if tree.tokens[top].relation in {"appos", "flat", "flat:name", "nmod"} and above >= 0:
        tokens = phrase(tree, above)
        if person_in(view, view.within(mention.sentence, tokens), tree.tokens[above]) == mention:
            return read_phrase(view, mention.sentence, tokens)[0]
    for apposition in tree.children(top, "appos", "parataxis"):
        if apposition.index > mention.last:
            return read_phrase(view, mention.sentence, phrase(tree, apposition.index))[0]
    told = (
        _title_before(view, mention)
        or _title_after(view, mention)
        or _said_to_be(view, mention, top)
        or phrase(tree, top)
    )
    return read_phrase(view, mention.sentence, told)[0]


def _said_to_be(view: View, mention: Mention, top: int) -> list[int]:
    """Return the words of the office that somebody is said to hold or take («X — министр», «X стал министром»)."""
    tree = view.trees[mention.sentence]
    verb = tree.tokens[top].head
    if verb < 0 or not tree.tokens[top].relation.startswith("nsubj") or not _is_so(view, mention.sentence, verb):
        return []
    becomes = "be-or-become" in view.classes(tree.tokens[verb])
    heads = {verb} | ({token.index for token in tree.children(verb, *_PREDICATES)} if becomes else set())
    for office in view.mentions.get(mention.sentence, ()):
        if office.kind == "office" and heads.intersection(range(office.first, office.last + 1)):
            head = min(heads.intersection(range(office.first, office.last + 1)))
            return [index for index in phrase(tree, head) if index not in range(mention.first, mention.last + 1)]
    return []


def _is_so(view: View, sentence: int, verb: int) -> bool:
    """Tell whether what a predicate says is told as being so, not as denied, thought of or still to come."""
    clauses = (clause for clause in view.analysis.clauses if clause.sentence == sentence and clause.head == verb)
    told = next(clauses, None)
    return told is None or (told.polarity == "+" and told.tense != "future" and told.mood == "indicative")


def _title_before(view: View, mention: Mention) -> list[int]:
    """Return the words of the office right before a name, if the tree has it elsewhere («врио главы МИД Хосе Рохас»).

    It agrees with the name in case, but for the office that somebody only acts for.
    """
    there = view.mentions.get(mention.sentence, ())
    known = {index for m in there if m.kind != "person" for index in range(m.first, m.last + 1)}
    offices = [m for m in there if m.kind == "office" and m.last < mention.first]
    for office in reversed(offices):
        if not known.issuperset(range(office.last + 1, mention.first)):
            return []
        if is_acting(view, office) or _agrees(view, office, mention):
            return _with_what_belongs(view, range(office.first, mention.first), mention)
    return []


def _with_what_belongs(view: View, title: range, mention: Mention) -> list[int]:
    """Return the words of a title with those that the tree hangs on it or on the name («Peru's foreign minister X»)."""
    tree = view.trees[mention.sentence]
    hung = {index for word in (*title, mention.last) for index in phrase(tree, word) if index < mention.first}
    return sorted({*title, *hung})


def _title_after(view: View, mention: Mention) -> list[int]:
    """Return the words of the office right after a name and a comma, if the tree has it elsewhere («Вега, министр»)."""
    tree = view.trees[mention.sentence]
    following = mention.last + 1
    if following >= len(tree.tokens) or tree.tokens[following].text not in {",", "("}:
        return []
    for office in view.mentions.get(mention.sentence, ()):
        gap = tree.tokens[following + 1 : office.first]
        near = office.kind == "office" and following < office.first <= following + _TITLES + 1
        if near and all(token.pos in _DESCRIBING for token in gap) and _agrees(view, office, mention):
            return phrase(tree, office.first)
    return []


def _agrees(view: View, office: Mention, mention: Mention) -> bool:
    tokens = view.trees[office.sentence].tokens
    cases = {tokens[index].feats.get("Case") for index in (office.first, mention.first)}
    return len(cases) == 1 or None in cases


def _merge(known: Identity, told: Identity) -> Identity:
    """Add what is told with a later mention: the first office, and the first country («сербский режиссёр X»)."""
    if told.kind in _DESCRIBED and known.country is None and told.country is not None:
        return replace(known, country=told.country, reason=told.reason)
    if told.kind != "office" or (known.country and known.office):
        return known
    return replace(
        known,
        country=known.country or told.country,
        sector=known.sector or told.sector,
        office=known.office or told.office,
        reason=known.reason or told.reason,
    )


def _gender(view: View, mention: Mention) -> str | None:
    """Return the gender that the grammar of a name tells, else a word that stands with it («Mrs», «Anna»)."""
    words = view.trees[mention.sentence].tokens
    told = (word.feats.get("Gender") for word in words[mention.first : mention.last + 1])
    beside = words[max(0, mention.first - _TITLES) : mention.last + 1]
    by_class = (_GENDERS[name] for word in beside for name in sorted(view.classes(word) & _GENDERS.keys()))
    return next((gender for gender in (*told, *by_class) if gender), None)
