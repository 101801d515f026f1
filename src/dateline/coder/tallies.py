"""What a sentence tells of the people it counts: which number goes with which word for killed or arrested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.coder.counted import Counted, counted_in, words_of
from dateline.coder.match import Fit
from dateline.coder.scene import Scene
from dateline.lang.quantity_words import QuantityWord
from dateline.lexicon.phrases import fold
from dateline.records import Clause, Quantity, Role, Sentence, Token
from dateline.records.event import QuantityKind

# Words between a predicate and its number that do not part them («были ещё ранены семь»).
_THROUGH = frozenset({"ADV", "PART", "AUX"})
# How a number and a word for what happened belong together, the strongest first; people called dead or wounded are
# that before the tree says otherwise, people called protesters only if nothing else is told of them.
_BOTH, _ADJACENT, _CALLED, _ROLE, _PARTICIPANT, _INSIDE, _MEASURE = range(7)
_HARMED = frozenset({"killed", "wounded"})
_MEASURE_REACH = 3
_LONGEST_ASIDE = 8
_STOPS = frozenset({",", ";"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A quantity told, the token that tells what happened, and the clause that it heads (None for a bare noun).

    `counted` tells one told by a number; the other kind is a single person named.
    """

    quantity: Quantity
    token: int
    clause: Clause | None
    counted: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """A word for what happened, as it stands in a sentence."""

    word: QuantityWord
    token: Token
    clause: Clause | None
    complements: frozenset[int]
    measured: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    """A number tied to what happened to those counted."""

    strength: int
    distance: int
    what: QuantityKind
    token: int
    clause: Clause | None


def tallies_in(scene: Scene, sentence: Sentence, fits: Sequence[Fit] = ()) -> list[Tally]:
    """Return what a sentence tells of the people counted, with what the frames that fit say of who takes part."""
    signs = list(_signs(scene, sentence))
    counted = counted_in(scene, sentence) if signs or fits else []
    tied = [(one, tie) for one in counted for tie in _best(_ties(one, counted, signs, fits, sentence))]
    tallies = [
        Tally(quantity=_quantity(one, tie, scene, sentence), token=tie.token, clause=tie.clause)
        for one, tie in tied
        if not (one.part and (tie.strength > _ROLE or _told_whole(tie, one, tied)))
    ]
    taken = {tie.token for _, tie in tied}
    for sign in signs:
        if sign.token.index not in taken:
            tallies += _named(sign, scene, counted)
    once = {(tally.quantity.what, tally.quantity.span): tally for tally in reversed(tallies)}
    return sorted(once.values(), key=lambda tally: tally.quantity.span)


def _told_whole(tie: _Tie, part: Counted, tied: Sequence[tuple[Counted, _Tie]]) -> bool:
    """Tell whether the sentence counts the whole, of which this is a part, as the same («12 убиты, среди них …»)."""
    return any(other.what == tie.what and one is not part for one, other in tied)


def _best(ties: Iterator[_Tie]) -> list[_Tie]:
    best = min(ties, key=lambda tie: (tie.strength, tie.distance, tie.token), default=None)
    negated = best is not None and best.clause is not None and best.clause.polarity == "-"
    return [] if best is None or negated else [best]


def _signs(scene: Scene, sentence: Sentence) -> Iterator[_Sign]:
    table = scene.pack.quantity_words.signs
    heads = {clause.head: clause for clause in scene.clauses.get(sentence.index, ())} if table else {}
    for token in sentence.tokens:
        for word in _words(token, table):
            if word.kind != "state" and (word.kind == "noun") != (token.pos in {"NOUN", "PROPN"}):
                continue
            clause = heads.get(token.index)
            beside = frozenset(_complements(word, token, clause, scene, sentence))
            if beside or not word.beside:
                measured = _is_measure(token, word, scene, sentence)
                yield _Sign(word=word, token=token, clause=clause, complements=beside, measured=measured)


def _words(token: Token, table: Mapping[str, tuple[QuantityWord, ...]]) -> Iterator[QuantityWord]:
    """Give the rows of a word by its dictionary form; those of a state by its form too («killed», «wounded»)."""
    form, lemma = fold(token.text), fold(token.lemma)
    yield from table.get(lemma, ())
    yield from (word for word in table.get(form, ()) if word.kind == "state" and form != lemma)


def _is_measure(token: Token, word: QuantityWord, scene: Scene, sentence: Sentence) -> bool:
    """Tell whether people called so are what «число» measures («число погибших», «число мирных жертв»)."""
    called = word.role == "self" if word.kind == "noun" else token.feats.get("Nominal") == "Yes"
    before = sentence.tokens[max(0, token.index - _MEASURE_REACH) : token.index]
    measures = scene.pack.quantity_words.measures
    return called and any(fold(other.lemma) in measures for other in before)


def _complements(
    word: QuantityWord, token: Token, clause: Clause | None, scene: Scene, sentence: Sentence
) -> Iterator[int]:
    """Give the complements that the word asks for: a verb's roles, what a noun depends on or has below it."""
    if not word.beside:
        return
    if word.kind == "noun":
        near = [
            *scene.trees[sentence.index].children(token.index),
            *([sentence.tokens[token.head]] * (token.head >= 0)),
        ]
        yield from (other.index for other in near if ("", fold(other.lemma)) in word.beside)
        return
    for role in clause.roles if clause else ():
        if {("", fold(role.lemma)), (fold(role.marker), fold(role.lemma))} & set(word.beside):
            yield role.head


def _ties(
    one: Counted, counted: Sequence[Counted], signs: Sequence[_Sign], fits: Sequence[Fit], sentence: Sentence
) -> Iterator[_Tie]:
    for sign in signs:
        strength = _strength(sign, one, sentence.tokens)
        if strength is not None:
            yield _tie(strength, one, sign.word.what, sign.token.index, sign.clause)
    for fit in fits:
        for what, parties in _takes_part(fit):
            if any(one.covers(role.head) for role in parties):
                yield _tie(_PARTICIPANT, one, what, fit.clause.head, fit.clause)
    for sign in signs:
        if _is_measured(sign, one, counted, sentence.tokens):
            yield _tie(_MEASURE, one, sign.word.what, sign.token.index, None)


def _tie(strength: int, one: Counted, what: QuantityKind, token: int, clause: Clause | None) -> _Tie:
    distance = max(one.first - token, token - one.last, 0)
    return _Tie(strength=strength, distance=distance, what=what, token=token, clause=clause)


def _takes_part(fit: Fit) -> Iterator[tuple[QuantityKind, tuple[Role, ...]]]:
    """Give what taking part in an event tells by itself: whoever protests is a protester."""
    if fit.frame.type == "PROTEST":
        yield "protesters", fit.actors
    if (fit.frame.type, fit.mode) == ("COERCE", "arrest"):
        yield "arrested", fit.recipients


def _strength(sign: _Sign, one: Counted, tokens: Sequence[Token]) -> int | None:
    """Return how strongly a number belongs to a word, None if it does not."""
    if sign.word.kind == "state":
        beside = one.covers(sign.token.index) or one.last == sign.token.index - 1
        return _CALLED if beside and not _is_deed(sign.token) else None
    if one.covers(sign.token.index):
        called = _CALLED if sign.word.what in _HARMED else _INSIDE
        return called if _describes(sign, one) else None
    if sign.word.kind == "noun":
        return _of_noun(sign, one, tokens)
    if sign.clause is None:
        return None
    played = {role.name for role in sign.clause.roles if one.covers(role.head) and not _is_bound(role, one, tokens)}
    if played and sign.word.role not in played:
        return None
    adjacent = _is_adjacent(sign, one, tokens)
    if played:
        return _BOTH if adjacent else _ROLE
    turned = sign.clause.voice == "passive" or sign.word.role == "agent" or one.first > sign.token.index
    return _ADJACENT if adjacent and turned else None


def _is_deed(word: Token) -> bool:
    """Tell whether a word is a verb of what those counted do («two soldiers killed»), not what they are left as."""
    return word.feats.get("VerbForm") == "Fin" and word.feats.get("Voice") != "Pass"


def _describes(sign: _Sign, one: Counted) -> bool:
    """Tell whether the people counted are called so («14 погибших», «трое раненых солдат»)."""
    if one.noun is None:
        return False
    if sign.word.kind == "noun":
        return sign.word.role == "self" and one.noun == sign.token.index
    if sign.token.feats.get("VerbForm") != "Part":
        return False
    return (sign.token.feats.get("Voice") == "Pass") == (sign.word.role == "patient")


def _of_noun(sign: _Sign, one: Counted, tokens: Sequence[Token]) -> int | None:
    """Hold a number against a noun whose genitive it may be («гибель двоих»)."""
    if sign.word.role != "genitive":
        return None
    below = any(token.head == sign.token.index for token in tokens[one.first : one.last + 1])
    adjacent = one.first > sign.token.index and _is_adjacent(sign, one, tokens)
    if adjacent:
        return _BOTH if below else _ADJACENT
    return _ROLE if below and one.first > sign.token.index else None


def _is_bound(role: Role, one: Counted, tokens: Sequence[Token]) -> bool:
    """Tell whether a role's preposition is part of the number («свыше 300», «от 10 до 15»): then it tells no role."""
    return fold(role.marker) in {fold(token.text) for token in tokens[one.first : one.number.last]}


def _is_adjacent(sign: _Sign, one: Counted, tokens: Sequence[Token]) -> bool:
    start, end = sign.token.index + 1, one.first
    if one.last < sign.token.index:
        start, end = one.last + 1, sign.token.index
    between = [
        token for token in tokens[start:end] if token.pos not in _THROUGH and token.index not in sign.complements
    ]
    return not between or _is_aside(between)


def _is_aside(between: Sequence[Token]) -> bool:
    """Tell whether what stands between is set off by commas and tells nothing («, по предварительным данным,»)."""
    edges = len(between) > len(_STOPS) and between[0].text == between[-1].text == ","
    return edges and len(between) <= _LONGEST_ASIDE and not any(token.pos == "VERB" for token in between)


def _is_measured(sign: _Sign, one: Counted, counted: Sequence[Counted], tokens: Sequence[Token]) -> bool:
    """Tell whether a number is the first after «число погибших», with no comma between them."""
    between = tokens[sign.token.index + 1 : one.first]
    if not sign.measured or one.first <= sign.token.index or any(token.text in _STOPS for token in between):
        return False
    return not any(sign.token.index < other.first < one.first for other in counted)


def _quantity(one: Counted, tie: _Tie, scene: Scene, sentence: Sentence) -> Quantity:
    low, high = one.number.low, one.number.high
    if tie.strength == _MEASURE and one.number.reached is not None:
        low = high = one.number.reached
    span = words_of(one, sentence)
    return Quantity(what=tie.what, low=low, high=high, text=span.of(scene.article.text), span=span)


def _named(sign: _Sign, scene: Scene, counted: Sequence[Counted]) -> Iterator[Tally]:
    """Give one killed where a single person is named («убит Иван Петров»): the one quantity told without a number."""
    clause = sign.clause
    if sign.word.what != "killed" or clause is None or clause.polarity == "-":
        return
    roles = {role.head: role for role in clause.roles if role.name == sign.word.role}
    if len(roles) != 1 or any(one.covers(head) for one in counted for head in roles):
        return
    (role,) = roles.values()
    if _is_one_person(scene, clause, role):
        text = role.span.of(scene.article.text)
        yield Tally(
            quantity=Quantity(what="killed", low=1, high=1, text=text, span=role.span),
            token=sign.token.index,
            clause=clause,
            counted=False,
        )


def _is_one_person(scene: Scene, clause: Clause, role: Role) -> bool:
    if scene.token(clause, role).feats.get("Number") == "Plur":
        return False
    names = (token.index for token in scene.tree(clause).children(role.head, "appos", "flat:name"))
    people = {
        mention.span
        for index in (role.head, *names)
        for mention in scene.mentions.get((clause.sentence, index), ())
        if mention.kind == "person"
    }
    return len(people) == 1
