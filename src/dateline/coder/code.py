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
from dateline.coder.everyday import without_everyday
from dateline.coder.judge.events import Verdict, judged_fits
from dateline.coder.judge.model import judge_for
from dateline.coder.match import Fit
from dateline.coder.quantities import quantities_of
from dateline.coder.scene import Scene, scene_of
from dateline.coder.select import choose, try_all
from dateline.coder.status import certainty_of
from dateline.coder.told import told_as
from dateline.lang.pack import Pack
from dateline.ontology import Ontology
from dateline.records import Analysis, Article, Event, Evidence, Participant, Role, Span

# How far a record may be trusted by the kind of predicate that it rests on: verbs that say what was done before nouns
# that only name it. A ranking where no judge says how likely it is.
_CONFIDENCE = {"finite": 0.8, "adjective": 0.8, "participle": 0.7, "converb": 0.7, "infinitive": 0.6, "noun": 0.5}


def code(
    article: Article, analysis: Analysis, pack: Pack, types: Ontology, *, judged: bool = True
) -> tuple[Event, ...]:
    """Find the events of an article by the frames of its language and, unless told not to, by the judge."""
    scene = scene_of(article, analysis, pack)
    judge = judge_for(pack) if judged else None
    verdicts = judged_fits(scene, try_all(scene), judge, types) if judge else _by_frames(scene)
    public = without_everyday(scene, within_domain(scene, [verdict.fit for verdict in verdicts]))
    fits = without_covered(scene, public, types)
    confidence = {id(verdict.fit): verdict.confidence for verdict in verdicts}
    about = contexts_of(scene, fits, types)
    counts = quantities_of(scene, fits)
    return _told_apart(
        replace(_event(fit, scene, types), contexts=contexts, quantities=quantities, confidence=confidence[id(fit)])
        for fit, contexts, quantities in zip(fits, about, counts, strict=True)
    )


def _by_frames(scene: Scene) -> list[Verdict]:
    return [Verdict(fit=fit, confidence=_CONFIDENCE[fit.clause.form]) for fit in choose(scene)]


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
    told = told_as(fit, scene, types)
    kind, mode, status = told.type, told.mode, told.status
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
    )


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
