"""Persons of a sentence: those of the model, and those that the register knows by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.gazetteer import Names
from dateline.lexicon import Match
from dateline.records import Mention, Sentence, Span, Token

_VIA = "persons"


def find_persons(
    text: str, sentence: Sentence, model: Iterable[Mention], listed: Sequence[Mention], names: Names
) -> list[Mention]:
    """Join the model's persons with the register's; of two that overlap the longer counts, else the model's.

    A listed name is none inside something longer ("Clinton Foundation"), whether a list or the model knows it.
    """
    guesses = list(model)
    persons = [mention for mention in guesses if mention.kind == "person"]
    matches = names.persons.find(sentence.tokens)
    spans = [(found.first, found.last) for found in listed] + [(match.first, match.last) for match in matches]
    named = {index for first, last in spans for index in range(first, last + 1)}
    added = [
        _mention(text, sentence, match)
        for match in matches
        if not any(_outweighs(other, match) for other in (*listed, *guesses))
        and (match.last > match.first or _stands_alone(sentence.tokens, match.first, named))
    ]
    kept = [person for person in persons if not any(_overlap(person, one) for one in added)]
    return [*kept, *added]


def _outweighs(other: Mention, match: Match[str]) -> bool:
    """Tell whether a name is only part of another, or a person's that the model found too."""
    if not _overlap(other, match):
        return False
    longer = other.last - other.first > match.last - match.first
    alike = (other.first, other.last) == (match.first, match.last)
    return longer or (alike and (other.kind == "person" or other.key is not None))


def _overlap(one: Mention, other: Mention | Match[str]) -> bool:
    return one.first <= other.last and other.first <= one.last


def _stands_alone(tokens: Sequence[Token], index: int, named: Iterable[int]) -> bool:
    """Tell whether a surname has no proper name beside it that no list knows: "Mary Trump", "Trump Tower"."""
    beside = (tokens[i] for i in (index - 1, index + 1) if 0 <= i < len(tokens) and i not in named)
    return tokens[index].pos in {"PROPN", "X"} and not any(_is_name(token) for token in beside)


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()


def _mention(text: str, sentence: Sentence, match: Match[str]) -> Mention:
    """Make the mention; who it is of several namesakes is for the resolver to tell."""
    span = Span(sentence.tokens[match.first].span.start, sentence.tokens[match.last].span.end)
    return Mention(
        kind="person",
        sentence=sentence.index,
        span=span,
        text=span.of(text),
        first=match.first,
        last=match.last,
        via=_VIA,
        key=match.values[0] if len(match.values) == 1 else None,
    )
