"""Words that the parser hung across the border of a clause, brought back to the noun or verb on their side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.line import NOUNS
from dateline.lang.ru.repair import Change, Repair
from dateline.lang.ru.tree import possible_cases
from dateline.records import Token

# A participle or relative clause follows its noun this closely, prepositional phrases between them included.
_REACH = 14


def participle_after_comma(tokens: Sequence[Token]) -> Iterator[Change]:
    """«заявлению от 10 ноября, подписанному лидерами»: a participle belongs to the nearest noun that it agrees with."""
    for token in tokens:
        opens = token.feats.get("VerbForm") == "Part" and "Case" in token.feats and _after_comma(tokens, token)
        if not opens or (token.head >= 0 and _agree(token, tokens[token.head])):
            continue
        noun = _nearest(tokens, token, _agree)
        if noun is not None:
            yield Change(word=token.index, head=noun.index, relation="acl")


def inside_participle_clause(tokens: Sequence[Token]) -> Iterator[Change]:
    """«мерах, принятых на севере против отрядов»: up to the next comma prepositional phrases are the participle's."""
    for participle in tokens:
        if participle.feats.get("VerbForm") != "Part" or not _after_comma(tokens, participle):
            continue
        for token in tokens[participle.index + 1 :]:
            if token.pos == "PUNCT" or token.pos in {"SCONJ", "CCONJ"}:
                break
            outside = 0 <= token.head < participle.index and token.relation in {"nmod", "obl"}
            if outside and any(other.head == token.index and other.relation == "case" for other in tokens):
                yield Change(word=token.index, head=participle.index, relation="obl")


def relative_after_comma(tokens: Sequence[Token]) -> Iterator[Change]:
    """«против отрядов, которые остались»: «который» speaks of the nearest noun of its number and gender."""
    for token in tokens:
        if token.lemma != "который" or token.head < 0 or not _after_comma(tokens, token):
            continue
        verb = tokens[token.head]
        noun = _nearest(tokens, token, _same_number)
        if noun is not None and verb.pos == "VERB" and verb.head >= 0 and verb.index > token.index:
            yield Change(word=verb.index, head=noun.index, relation="acl:relcl")


def before_relative(tokens: Sequence[Token]) -> Iterator[Change]:
    """«осуществлённых против отрядов, которые остались»: what stands before «который» is not in its clause."""
    for token in tokens:
        if token.lemma != "который" or token.head < 0:
            continue
        verb = tokens[token.head]
        for stray in tokens[: token.index]:
            if stray.head == verb.index and stray.relation in {"obl", "obj", "nmod"} and verb.index > token.index:
                governor = _verb_before(tokens, stray)
                if governor is not None:
                    yield Change(word=stray.index, head=governor.index, relation="obl")


def subject_before_verb(tokens: Sequence[Token]) -> Iterator[Change]:
    """«Иран и Ирак подписали соглашение»: of two objects without a preposition the first is the subject."""
    for verb in tokens:
        if verb.feats.get("VerbForm") != "Fin" or verb.feats.get("Voice") != "Act":
            continue
        objects = [t for t in tokens if t.head == verb.index and t.relation == "obj"]
        subject = any(t.head == verb.index and t.relation in {"nsubj", "nsubj:pass"} for t in tokens)
        before = [t for t in objects if t.index < verb.index and "Nom" in possible_cases(t)]
        if not subject and before and any(t.index > verb.index for t in objects):
            yield Change(word=before[0].index, relation="nsubj", feats={**before[0].feats, "Case": "Nom"})


def named_after_verb(tokens: Sequence[Token]) -> Iterator[Change]:
    """«передаёт «Рейтер»»: a nominative right after a verb that has no subject is its subject."""
    for token in tokens:
        if token.relation not in {"nmod", "iobj"} or token.feats.get("Case") != "Nom" or token.pos not in NOUNS:
            continue
        verb = tokens[token.head]
        between = tokens[verb.index + 1 : token.index]
        subject = any(t.head == verb.index and t.relation in {"nsubj", "nsubj:pass"} for t in tokens)
        if verb.feats.get("VerbForm") == "Fin" and all(t.pos == "PUNCT" for t in between) and not subject:
            yield Change(word=token.index, relation="nsubj")


def genitive_after_its_noun(tokens: Sequence[Token]) -> Iterator[Change]:
    """«выразил соболезнования семьям погибших»: a genitive that stands as a noun is that of the noun before it."""
    for token in tokens[1:]:
        noun = tokens[token.index - 1]
        beside = token.head == noun.head >= 0 and token.relation in {"iobj", "obj", "obl"}
        stands = token.feats.get("VerbForm") == "Part" or token.pos == "ADJ"
        if beside and stands and token.feats.get("Case") == "Gen" and noun.pos == "NOUN":
            yield Change(word=token.index, head=noun.index, relation="nmod")


def goes_on_after_complement(tokens: Sequence[Token]) -> Iterator[Change]:
    """«заявил, что войска ушли, и потребовал»: a comma before «и» ends the clause; who spoke goes on."""
    for token in tokens:
        content = tokens[token.head] if token.relation == "conj" and token.head >= 0 else None
        if content is None or content.relation != "ccomp" or content.head >= content.index:
            continue
        own = any(t.head == token.index and t.relation in {"nsubj", "nsubj:pass"} for t in tokens)
        comma = any(tokens[i].text == "," for i in range(content.index, token.index) if tokens[i + 1].lemma == "и")
        commas = sum(t.text == "," for t in tokens[content.index : token.index])
        if comma and commas == 1 and not own and _same_form(token, tokens[content.head]):
            yield Change(word=token.index, head=content.head)


def _same_form(verb: Token, other: Token) -> bool:
    return all(verb.feats.get(name) == other.feats.get(name) for name in ("VerbForm", "Number", "Gender", "Tense"))


def voice_of_participle(tokens: Sequence[Token]) -> Iterator[Change]:
    """«введённые» tagged as active: a participle has the voice that all readings of its form have."""
    for token in tokens:
        if token.feats.get("VerbForm") != "Part":
            continue
        readings = [entry.feats for entry in entries(token.text) if entry.feats.get("VerbForm") == "Part"]
        if readings and token.feats.get("Voice") != "Pass" and all(feats.get("Voice") == "Pass" for feats in readings):
            yield Change(word=token.index, feats={**token.feats, "Voice": "Pass"})


def _after_comma(tokens: Sequence[Token], token: Token) -> bool:
    """Tell whether a comma stands right before a word, or before the preposition or adverb that it takes along."""
    before = token.index - 1
    while before > 0 and tokens[before].pos in {"ADP", "ADV"}:
        before -= 1
    return before > 0 and tokens[before].text == ","


def _nearest(tokens: Sequence[Token], token: Token, fits: Callable[[Token, Token], bool]) -> Token | None:
    """Return the nearest noun before a word that fits it, no finite verb standing between."""
    for candidate in reversed(tokens[max(0, token.index - _REACH) : token.index]):
        if candidate.feats.get("VerbForm") == "Fin":
            return None
        if candidate.pos in NOUNS and fits(token, candidate):
            return candidate
    return None


def _agree(token: Token, noun: Token) -> bool:
    """Tell whether a participle agrees with a noun; masculine and neuter have the same oblique forms."""
    if any(token.feats.get(name) != noun.feats.get(name) for name in ("Case", "Number")):
        return False
    genders = {token.feats.get("Gender"), noun.feats.get("Gender")} - {None}
    alike = genders <= {"Masc", "Neut"} and token.feats.get("Case") not in {"Nom", "Acc"}
    return token.feats.get("Number") == "Plur" or len(genders) < 2 or alike  # noqa: PLR2004 - two words, two genders


def _same_number(relative: Token, noun: Token) -> bool:
    if relative.feats.get("Number") != noun.feats.get("Number"):
        return False
    genders = {relative.feats.get("Gender"), noun.feats.get("Gender")} - {None}
    return relative.feats.get("Number") == "Plur" or len(genders) < 2 or genders <= {"Masc", "Neut"}  # noqa: PLR2004 - as above


def _verb_before(tokens: Sequence[Token], stray: Token) -> Token | None:
    """Return the nearest verb before a word that is no attribute («вооружённых отрядов»)."""
    verbs = (token for token in reversed(tokens[: stray.index]) if token.pos == "VERB" and token.relation != "amod")
    return next((verb for verb in verbs if verb.head != stray.index), None)


REATTACHMENTS: tuple[Repair, ...] = (
    participle_after_comma,
    inside_participle_clause,
    before_relative,
    relative_after_comma,
    subject_before_verb,
    named_after_verb,
    genitive_after_its_noun,
    goes_on_after_complement,
    voice_of_participle,
)
