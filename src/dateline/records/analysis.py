"""What the grammar of a text says, before anything is taken to have happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dateline.records.span import Span

MentionKind = Literal["person", "organisation", "place", "country", "group", "office", "date", "number"]
ClauseForm = Literal["finite", "infinitive", "participle", "converb", "adjective", "noun"]
Mood = Literal[
    "indicative", "imperative", "conditional", "question", "necessity", "possibility", "intention", "desire", "failure"
]
AttributionKind = Literal[
    "outlet", "agency", "press service", "speaker", "institution", "document", "occasion", "unnamed"
]
# What a source does with its words by the word it is cited with, and with "confirmed" and "falsely claimed" the one
# who cites it too.
Force = Literal["assertion", "belief", "denial", "factive", "counterfactive"]

# The rule of an attribution that tells an attitude, not a report.
STANCE = "stance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word or mark; part of speech, features and relation are those of Universal Dependencies.

    `head` is the index, in the same sentence, of the word that this one depends on; -1 for the root.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str
    head: int
    relation: str
    feats: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the text, counted through the article; `paragraph` counts the lines it came from."""

    index: int
    span: Span
    paragraph: int
    headline: bool
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name or describe somebody, somewhere, some time or some number.

    `first` and `last` are token indices, both included. `key` is what a list says the words mean: an alpha-3
    code or an id of the gazetteer, or the symbolic value of a date; None where no list knows them.
    `via` names the list or model that found the mention.
    """

    kind: MentionKind
    sentence: int
    span: Span
    text: str
    first: int
    last: int
    via: str
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One participant or circumstance of a clause, one record for each of several joined by "and".

    `name` is agent, patient, addressee, companion, instrument, topic, place, time, content, or a finer
    circumstance that a language's list of prepositions and cases gives (against, origin, goal, owner, cause…).
    `head` is the token that carries it, `marker` the preposition or case that told the role.
    """

    name: str
    span: Span
    head: int
    lemma: str
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A predicate with its roles: the hinge between a language's grammar and the frames of events.

    The predicate is a verb in any form, a short adjective, or a noun that names an event. Where a light verb
    carries an event noun («провести встречу»), the noun is the predicate, `support` the verb's lemma and `carrier`
    its token; the verb has a clause of its own too, and the frames say which of the two tells an event.
    `parent` is the clause that this one stands in, `link` how: content, relative, modifier, purpose,
    condition, time, cause, concession, coordination or role (as a participant or circumstance of it).
    """

    index: int
    sentence: int
    lemma: str
    form: ClauseForm
    head: int
    trigger: Span
    span: Span
    polarity: Literal["+", "-"] = "+"
    tense: Literal["past", "present", "future", "none"] = "none"
    mood: Mood = "indicative"
    voice: Literal["active", "passive"] = "active"
    support: str | None = None
    carrier: int | None = None
    roles: tuple[Role, ...] = ()
    parent: int | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says it: a source, the cue that tells so, and the words that are theirs.

    `inside` is the index of the attribution that this one is told within. `name` and `country` are filled
    when it is known who the source is; `force` tells whether the cue asserts, believes, denies, or commits whoever
    cites to what is said; `rule` names the construction that was recognised.
    """

    kind: AttributionKind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    name: str | None = None
    country: str | None = None
    inside: int | None = None
    force: Force = "assertion"
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """All that was read off the text; clauses and attributions are counted through the article.

    `attributions` tell who reports what; `stances`, with the same fields, who thinks of it what.
    """

    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    clauses: tuple[Clause, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stances: tuple[Attribution, ...] = ()
