"""Attributions told by a verb of saying: «заявил, что», «, сообщает X», «было отмечено, что», «…», — сказал он."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.analysis.attribution.accusation import charged
from dateline.analysis.attribution.asides import follows_content, parenthesis_content
from dateline.analysis.attribution.beside import speaker_beside
from dateline.analysis.attribution.complement import clausal_content
from dateline.analysis.attribution.parts import are_parts, interrupts, is_led_up_to
from dateline.analysis.attribution.press import named_after, press_or
from dateline.analysis.attribution.scope import quoted_content, source_line_content, told_before, whole_phrase
from dateline.analysis.attribution.speaker import source_span
from dateline.analysis.attribution.view import View, cue_verb
from dateline.records import Attribution, Clause, Role, Span
from dateline.records.analysis import AttributionKind

_SAYING = frozenset({"speech", "writing", "belief", "knowledge", "hearsay", "denial"})
_ASIDES = frozenset({"speech", "writing", "belief", "hearsay"})
_CARRIERS = frozenset({"agency", "outlet", "press service"})
# The roles of who speaks: with a verb, with a noun («the minister's statement»).
_SPEAKERS = (frozenset({"agent"}), frozenset({"agent", "genitive", "possessor"}))
# What words are said to, where they are a verb's object («told the council»).
_LISTENERS = frozenset({"person", "organisation", "office", "group", "country"})
_INSTITUTIONS = frozenset({"organisation", "country"})


def clausal_attributions(view: View) -> Iterator[Attribution]:
    """Give an attribution for each clause of saying that has a content."""
    for clauses in view.clauses.values():
        for clause in clauses:
            cue = view.cue("noun" if clause.form == "noun" else "verb", clause.lemma)
            if cue and cue.group == "accusation" and clause.polarity == "+":
                yield from charged(view, clause)
            elif cue and cue.group in _SAYING and clause.polarity == "+" and not _author_speaks(view, clause):
                yield from _attribution(view, clause)


def _author_speaks(view: View, clause: Clause) -> bool:
    """«Напомним, что» and «как мы писали» outside quotations are the author's own voice."""
    tokens = view.trees[clause.sentence].tokens
    agents = [tokens[role.head] for role in clause.roles if role.name == "agent"]
    who = agents[0] if agents else tokens[clause.head]
    return who.feats.get("Person") == "1" and not view.is_quoted(who.span)


def _passes_on(view: View, clause: Clause) -> bool:
    """Tell whether a converb leaves the quotation to its verb of saying («комментируя доклад, сообщил: «…»»)."""
    tokens = view.trees[clause.sentence].tokens
    above = tokens[clause.head].head
    return clause.form == "converb" and above >= 0 and view.cue("verb", tokens[above].lemma) is not None


def _attribution(view: View, clause: Clause) -> Iterator[Attribution]:
    source = _source(view, clause)
    kind = press_or(view, clause, source.head) if source else _impersonal(view, clause)
    content, rule = _content(view, clause, carries=kind in _CARRIERS and not _is_living(view, clause, source))
    if not content or (source is None and (rule == "topic" or _passes_words_on(view, clause))):
        return
    yield Attribution(
        kind=kind,
        source=(source_span(view, clause.sentence, source.head),) if source else (),
        cue=(clause.trigger,),
        content=content,
        rule=rule,
    )


def _is_living(view: View, clause: Clause, source: Role | None) -> bool:
    """Tell whether a source is somebody: a spokeswoman speaks, but no article is taken from her."""
    return source is not None and view.trees[clause.sentence].tokens[source.head].feats.get("Animacy") == "Anim"


def _content(view: View, clause: Clause, *, carries: bool) -> tuple[tuple[Span, ...], str]:
    """Find what is said: a clause, a quotation, the sentence around a parenthesis, or what was told before."""
    if clause.form == "noun":
        return _told_by_noun(view, clause)
    clausal = clausal_content(view, clause)
    quoted = quoted_content(view, clause)
    if clausal and not interrupts(clause, clausal, quoted):
        return clausal, "clause"
    after = follows_content(view, clause)
    around = parenthesis_content(view, clause) if after or _may_stand_aside(view, clause) else ()
    partly = after or are_parts(view, around, quoted)
    if quoted and not _passes_on(view, clause) and (not partly or is_led_up_to(view, clause, quoted)):
        return quoted, "quotation"
    if _points_back(view, clause):
        lines = source_line_content(view, clause.trigger, back=True)
        return (lines, "source line") if carries else (told_before(view, clause), "this")
    if around and (after or not _objects(view, clause)):
        lines = source_line_content(view, clause.trigger, back=False)
        return (lines, "source line") if carries else (around, "parenthesis")
    topics = _objects(view, clause) if around else _topics(view, clause)
    return (topics, "topic") if topics and not _passes_on(view, clause) else ((), "")


def _topics(view: View, clause: Clause) -> tuple[Span, ...]:
    return tuple(whole_phrase(view, clause, role) for role in clause.roles if role.name == "topic")


def _objects(view: View, clause: Clause) -> tuple[Span, ...]:
    """Return what follows a verb of saying as its object («stressed the need for peace»), no one it is said to."""
    verb = cue_verb(view.trees[clause.sentence], clause)
    objects = (role for role in clause.roles if role.name == "patient" and role.head > verb)
    return tuple(whole_phrase(view, clause, role) for role in objects if not _is_somebody(view, clause, role))


def _is_somebody(view: View, clause: Clause, role: Role) -> bool:
    token = view.trees[clause.sentence].tokens[role.head]
    kinds = {mention.kind for mention in view.mentions.get((clause.sentence, role.head), ())}
    return token.pos == "PRON" or token.feats.get("Animacy") == "Anim" or bool(kinds & _LISTENERS)


def _told_by_noun(view: View, clause: Clause) -> tuple[tuple[Span, ...], str]:
    """Return what a noun of saying has as its own: «заявление о том, что …», «сообщение ведомства об ударе»."""
    contents = tuple(role.span for role in clause.roles if role.name == "content")
    topics = _topics(view, clause)
    return (contents, "clause") if contents else (topics, "topic") if topics else ((), "")


def _may_stand_aside(view: View, clause: Clause) -> bool:
    """«, сообщает X» is a finite verb of saying; «признав», «установленный» and what X knows are no asides."""
    cue = view.cue("verb", clause.lemma)
    return clause.form == "finite" and clause.link != "relative" and cue is not None and cue.group in _ASIDES


def _source(view: View, clause: Clause) -> Role | None:
    """Return who says so: the agent, or the institution or document in which it is said."""
    tokens = view.trees[clause.sentence].tokens
    agents = [role for role in clause.roles if role.name in _SPEAKERS[clause.form == "noun"]]
    agents = [role for role in agents if not (clause.voice == "passive" and role.marker == "shared")]
    if agents and (view.is_quoted(clause.trigger) or not view.is_quoted(tokens[agents[0].head].span)):
        return agents[0]
    quoted = _quoted_speaker(view, clause)
    if quoted:
        return quoted
    spoken = next((role for role in clause.roles if role.name == "place" and _speaks(view, clause, role)), None)
    return spoken or named_after(view, clause) or speaker_beside(view, clause) or next(iter(agents), None)


def _passes_words_on(view: View, clause: Clause) -> bool:
    """Tell whether nobody is named who quotes («was quoted as saying»): then only the one quoted is a source."""
    below = (other for other in view.clauses[clause.sentence] if other.parent == clause.index)
    heads = {role.head for role in clause.roles if role.name == "content" and role.marker}
    return any(other.head in heads and view.cue("verb", other.lemma) is not None for other in below)


def _quoted_speaker(view: View, clause: Clause) -> Role | None:
    """Return who is quoted «as saying»: what the verb of quoting above is done to."""
    above = next((other for other in view.clauses[clause.sentence] if other.index == clause.parent), None)
    if above is None or view.cue("infinitive", above.lemma) is None:
        return None
    completes = any(role.name == "content" and role.marker and role.head == clause.head for role in above.roles)
    return next((role for role in above.roles if completes and role.name == "patient"), None)


def _speaks(view: View, clause: Clause, role: Role) -> bool:
    """Tell whether «в министерстве», «в сообщении» is where it is said rather than where somebody is."""
    if "document" in view.classes(role.lemma):
        return True
    mentions = view.mentions.get((clause.sentence, role.head), ())
    return any(mention.kind in _INSTITUTIONS for mention in mentions) and clause.voice == "active"


def _impersonal(view: View, clause: Clause) -> AttributionKind:
    """«На встрече было отмечено»: the occasion speaks; otherwise nobody that is named."""
    occasion = any("occasion" in view.classes(role.lemma) for role in clause.roles if role.name in {"place", "setting"})
    return "occasion" if occasion else "unnamed"


def _points_back(view: View, clause: Clause) -> bool:
    return any(role.name == "topic" and "points-back" in view.classes(role.lemma) for role in clause.roles)
