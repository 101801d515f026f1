"""The coder's one function: an analysed article in, events out, with participants still as the text calls them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from dateline.coder.chain import chain_of
from dateline.coder.contexts import contexts_of
from dateline.coder.covered import without_covered
from dateline.coder.domain import within_domain
from dateline.coder.embedded import embedded_party
from dateline.coder.match import Fit
from dateline.coder.quantities import quantities_of
from dateline.coder.scene import Scene, scene_of
from dateline.coder.select import choose
from dateline.coder.status import certainty_of, status_of
from dateline.lang.pack import Pack
from dateline.ontology import Ontology
from dateline.records import Analysis, Article, Clause, Event, Evidence, Participant, Role, Span
from dateline.records.event import Status

# How far a record may be trusted by the kind of predicate that it rests on: verbs that say what was done before nouns
# that only name it. A ranking, not yet a calibrated probability.
_CONFIDENCE = {"finite": 0.8, "adjective": 0.8, "participle": 0.7, "converb": 0.7, "infinitive": 0.6, "noun": 0.5}


def code(article: Article, analysis: Analysis, pack: Pack, types: Ontology) -> tuple[Event, ...]:
    """Find the events of an article by the frames of its language."""
    scene = scene_of(article, analysis, pack)
    fits = without_covered(scene, within_domain(scene, choose(scene)), types)
    about = contexts_of(scene, fits, types)
    counts = quantities_of(scene, fits)
    return _told_apart(
        replace(_event(fit, scene, types), contexts=contexts, quantities=quantities)
        for fit, contexts, quantities in zip(fits, about, counts, strict=True)
    )


def _told_apart(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give each event an id of its own where one predicate tells several of one type."""
    seen: Counter[str] = Counter()
    named = []
    for event in events:
        seen[event.id] += 1
        number = seen[event.id]
        named.append(event if number == 1 else replace(event, id=f"{event.id}:{number}"))
    return tuple(named)


def _event(fit: Fit, scene: Scene, types: Ontology) -> Event:
    clause, article = fit.clause, scene.article
    status = status_of(clause, scene)
    kind, mode, status = _type_of(fit, status, types)
    sentence = scene.sentence(clause)
    return Event(
        id=f"{article.id}:{clause.trigger.start}-{clause.trigger.end}:{kind}",
        type=kind,
        mode=mode,
        contexts=(),
        quad=types.types[kind].quad,
        score=types.score_of(kind, mode),
        actors=_participants(fit.actors, article) or _implied(fit),
        recipients=_participants(fit.recipients or _other_side(fit, scene, types), article),
        location=None,
        time=None,
        status=status,
        certainty=certainty_of(clause, status, scene),
        sources=chain_of(article, scene.analysis.attributions, clause.trigger),
        evidence=Evidence(
            sentence=sentence.span,
            trigger=clause.trigger,
            text=sentence.span.of(article.text),
            rule=fit.frame.name,
        ),
        confidence=_CONFIDENCE[clause.form],
    )


def _type_of(fit: Fit, status: Status, types: Ontology) -> tuple[str, str | None, Status]:
    """Turn what is only announced, or refused, into the type that the codebook gives it."""
    frame = fit.frame
    if status == "negated" and frame.negated and _is_refusal(fit.clause):
        return frame.negated, None, "actual"
    if status == "negated" and frame.denied:
        status = "actual"
    future = types.types[frame.type].future
    if status == "future" and future:
        return future, None, status
    return frame.type, fit.mode, status


def _is_refusal(clause: Clause) -> bool:
    """Tell whether not to act is an act: not where somebody fails, or where others deny that it was done."""
    return clause.polarity == "-" and clause.mood != "failure"


def _participants(roles: tuple[Role, ...], article: Article) -> tuple[Participant, ...]:
    return tuple(Participant(text=role.span.of(article.text), span=role.span) for role in roles)


def _other_side(fit: Fit, scene: Scene, types: Ontology) -> tuple[Role, ...]:
    """Return who is named deeper in the sentence as the other side of an act that always has one."""
    if not fit.frame.recipients or not types.has_recipient(fit.frame.type, fit.mode):
        return ()
    return embedded_party(fit.clause, fit.actors, scene)


def _implied(fit: Fit) -> tuple[Participant, ...]:
    """Return the actor that the act itself tells of where none is named: an arrest is made by police."""
    if not fit.frame.implied or any(role.name == "agent" for role in fit.clause.roles):
        return ()
    trigger = fit.clause.trigger
    return (
        Participant(text="", span=Span(trigger.start, trigger.start), sector=(fit.frame.implied,), reason="implied"),
    )
