"""Mentions: what lists and models know of the names, offices, groups, countries and dates in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from dateline.analysis.mentions.persons import find_persons
from dateline.gazetteer import CountryName, Names, OfficeName
from dateline.lang.dates import find_dates
from dateline.lang.pack import Pack
from dateline.lexicon import Match
from dateline.records import Mention, Sentence, Span, Token
from dateline.records.analysis import MentionKind

_MODEL_KINDS = frozenset({"organisation", "place"})


def find_mentions(
    text: str, sentences: Iterable[Sentence], by_model: Iterable[Mention], pack: Pack
) -> tuple[Mention, ...]:
    """Join what the language's model found with what the lists find, in the order of the text.

    Persons come from the model and the register; an organisation or place of the model counts where no list knows
    the words.
    """
    model: dict[int, list[Mention]] = {}
    for mention in by_model:
        model.setdefault(mention.sentence, []).append(mention)
    found: list[Mention] = []
    for sentence in sentences:
        found.extend(_in_sentence(text, sentence, model.get(sentence.index, []), pack))
    return tuple(found)


def _in_sentence(text: str, sentence: Sentence, model: list[Mention], pack: Pack) -> list[Mention]:
    everything = list(_listed(text, sentence, pack.names))
    people = _longest(everything, set())
    guesses = [
        mention
        for mention in model
        if mention.kind != "person" or not (_is_people(mention, people) or _is_town(mention, people, sentence, pack))
    ]
    persons = find_persons(text, sentence, guesses, everything, pack.names)
    found = (date for date in find_dates(sentence, pack.dates) if not _opens_name(date, persons))
    dates = [replace(date, text=date.span.of(text)) for date in found]
    closed = {index for mention in (*persons, *dates) for index in range(mention.first, mention.last + 1)}
    listed = _longest(everything, closed)
    listed.extend(_named_inside(listed, everything))
    compounds = list(_compounds(sentence, pack))
    known = closed | {index for mention in listed for index in range(mention.first, mention.last + 1)}
    guessed = [
        mention
        for mention in model
        if mention.kind in _MODEL_KINDS and known.isdisjoint(range(mention.first, mention.last + 1))
    ]
    return sorted([*persons, *dates, *listed, *compounds, *guessed], key=lambda m: (m.span, m.kind, m.key or ""))


def _opens_name(date: Mention, persons: Iterable[Mention]) -> bool:
    """Tell whether a date is the first word of a person's name (Sunday Oliseh, April Summers)."""
    return any(person.first == date.first == date.last < person.last for person in persons)


def _is_people(person: Mention, listed: Iterable[Mention]) -> bool:
    """Tell whether the model took «Пакистанец», "Mali" or the name of a group for a person's name."""
    return any(
        (found.first, found.last) == (person.first, person.last) and found.kind in {"country", "group", "organisation"}
        for found in listed
    )


def _is_town(person: Mention, listed: Iterable[Mention], sentence: Sentence, pack: Pack) -> bool:
    """Tell whether the model took a town for a person: a listed place after a word for being in it («in Shusha»)."""
    before = sentence.tokens[person.first - 1] if person.first else None
    if before is None or "being-in" not in pack.classes.get(before.lemma.lower(), ()):
        return False
    return any(found.kind == "place" and (found.first, found.last) == (person.first, person.last) for found in listed)


def _listed(text: str, sentence: Sentence, names: Names) -> Iterator[Mention]:
    """Give what each table finds; on equal length the earlier table here is preferred."""
    for via, matches in (
        ("organisations", names.organisations.find(sentence.tokens)),
        ("offices", names.offices.find(sentence.tokens)),
        ("countries", names.countries.find(sentence.tokens)),
        ("groups", names.groups.find(sentence.tokens)),
        ("places", names.places.find(sentence.tokens)),
    ):
        for match in matches:
            if _may_name(via, match, sentence):
                yield _mention(text, sentence, match, via)


def _may_name(via: str, match: Match[CountryName] | Match[OfficeName] | Match[str], sentence: Sentence) -> bool:
    """Tell whether words of a list are that here: groups are nouns, and "heads" or "charged" may be verbs."""
    word = sentence.tokens[match.last]
    if via == "groups":
        return _is_nominal(word)
    alone = match.first == match.last
    return not (via == "offices" and alone and word.pos in {"VERB", "AUX"} and word.feats.get("Nominal") != "Yes")


def _named_inside(listed: Iterable[Mention], everything: Iterable[Mention]) -> list[Mention]:
    """Return the organisations that the name of an office tells («генсек ООН», "CIA director")."""
    offices = [(mention.first, mention.last) for mention in listed if mention.kind == "office"]
    return [
        mention
        for mention in everything
        if mention.via == "organisations"
        and any(
            first <= mention.first and mention.last <= last and (mention.first, mention.last) != (first, last)
            for first, last in offices
        )
    ]


def _is_nominal(token: Token) -> bool:
    """Tell whether a word names people rather than says something of them («убит» is no mention of the dead)."""
    return token.pos in {"NOUN", "PROPN", "X"} or token.feats.get("Nominal") == "Yes"


def _mention(
    text: str, sentence: Sentence, match: Match[CountryName] | Match[OfficeName] | Match[str], via: str
) -> Mention:
    value = match.values[0]
    span = Span(sentence.tokens[match.first].span.start, sentence.tokens[match.last].span.end)
    kind, key = _kind_and_key(value, via)
    return Mention(
        kind=kind,
        sentence=sentence.index,
        span=span,
        text=span.of(text),
        first=match.first,
        last=match.last,
        via=f"{via}:{value.kind}" if isinstance(value, CountryName | OfficeName) else via,
        key=key,
    )


def _kind_and_key(value: CountryName | OfficeName | str, via: str) -> tuple[MentionKind, str]:
    if isinstance(value, CountryName):
        return "country", value.code
    if isinstance(value, OfficeName):
        return ("office" if value.kind == "office" else "organisation"), value.id
    kinds: dict[str, MentionKind] = {"organisations": "organisation", "groups": "group", "places": "place"}
    return kinds[via], value


def _longest(mentions: Iterable[Mention], closed: set[int]) -> list[Mention]:
    """Keep the longest of overlapping mentions, none on tokens that are closed (a surname is no country)."""
    kept: list[Mention] = []
    taken = set(closed)
    for mention in sorted(mentions, key=lambda mention: mention.first - mention.last):
        tokens = range(mention.first, mention.last + 1)
        if taken.isdisjoint(tokens):
            kept.append(mention)
            taken.update(tokens)
    return kept


def _compounds(sentence: Sentence, pack: Pack) -> Iterator[Mention]:
    """Give both countries of an adjective such as «российско-азербайджанский»."""
    for token in sentence.tokens:
        parts = token.lemma.split("-") if token.pos == "ADJ" and "-" in token.lemma else []
        codes = [_country_of(part, token, pack) for part in parts]
        for code in chain(code for code in codes if code):
            yield Mention(
                kind="country",
                sentence=sentence.index,
                span=token.span,
                text=token.text,
                first=token.index,
                last=token.index,
                via="countries:adjective",
                key=code,
            )


def _country_of(part: str, token: Token, pack: Pack) -> str | None:
    for lemma in sorted(pack.grammar.lemmas(part)):
        match = pack.names.countries.longest_at([replace(token, index=0, text=lemma, lemma=lemma)], 0)
        if match:
            return match.values[0].code
    return None
