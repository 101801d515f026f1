"""Attributions told by a verb of saying: «заявил, что», «, сообщает X», «было отмечено, что», «…», — сказал он."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.analysis.attribution.accusation import charged
from dateline.analysis.attribution.asides import follows_content, parenthesis_content, tells_how
from dateline.analysis.attribution.beside import speaker_beside
from dateline.analysis.attribution.complement import clausal_content
from dateline.analysis.attribution.parts import are_parts, interrupts, is_led_up_to
from dateline.analysis.attribution.passing import passes_words_on, with_their_owner
from dateline.analysis.attribution.press import named_after, press_or
from dateline.analysis.attribution.said_in import kind_of_place, said_in
from dateline.analysis.attribution.scope import quoted_content, source_line_content, told_before, whole_phrase
from dateline.analysis.attribution.speaker import is_matter, source_span
from dateline.analysis.attribution.view import View, cue_verb
from dateline.lang.cues import Cue
from dateline.records import Attribution, Clause, Role, Span
from dateline.records.analysis import AttributionKind

_SAYING = frozenset({"speech", "writing", "belief", "knowledge", "hearsay", "denial"})
_ASIDES = frozenset({"speech", "writing", "belief", "hearsay"})
_CARRIERS = frozenset({"agency", "outlet", "press service"})
# The roles of who speaks: with a verb, with a noun («the minister's statement»).
_SPEAKERS = (frozenset({"agent"}), frozenset({"agent", "genitive", "possessor"}))
# What words are said to, where they are a verb's object («told the council»).
_LISTENERS = frozenset({"person", "organisation", "office", "group", "country"})


def clausal_attributions(view: View) -> Iterator[Attribution]:
    """Give an attribution for each clause of saying that has a content."""
    for clauses in view.clauses.values():
        for clause in clauses:
            cue = view.cue("noun" if clause.form == "noun" else "verb", clause.lemma)
            if cue and cue.group == "accusation" and clause.polarity == "+":
                yield from charged(view, clause)
            elif _is_saying(view, clause, cue) and clause.polarity == "+" and not _author_speaks(view, clause):
                for found in _attribution(view, clause):
                    yield from with_their_owner(view, clause, found)


def _is_saying(view: View, clause: Clause, cue: Cue | None) -> bool:
    return (cue is not None and cue.group in _SAYING) or passes_words_on(view, clause)


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
    kind = _kind(view, clause, source)
    content, rule = _content(view, clause, carries=kind in _CARRIERS and not _is_living(view, clause, source))
    if not content or (source is None and _says_nothing_alone(view, clause, rule)) or _shows(view, clause, source):
        return
    yield Attribution(
        kind=kind,
        source=(source_span(view, clause.sentence, source.head),) if source else (),
        cue=(clause.trigger,),
        content=content,
        rule=rule,
    )


def _says_nothing_alone(view: View, clause: Clause, rule: str) -> bool:
    """Tell whether a cue without a source attributes nothing: a topic, whoever is quoted, «стоит отметить, что»."""
    return rule == "topic" or clause.form == "infinitive" or _passes_words_on(view, clause)


def _shows(view: View, clause: Clause, source: Role | None) -> bool:
    """Tell whether a thing shows something instead of saying it («эти действия говорят о страхе»)."""
    if source is None or "shows" not in view.classes(clause.lemma):
        return False
    return is_matter(view, clause.sentence, source.head)


def _kind(view: View, clause: Clause, source: Role | None) -> AttributionKind:
    if source is None:
        return _impersonal(view, clause)
    return kind_of_place(view, source, press_or(view, clause, source.head))


def _is_living(view: View, clause: Clause, source: Role | None) -> bool:
    """Tell whether a source is somebody: a spokeswoman speaks, but no article is taken from her."""
    return source is not None and view.trees[clause.sentence].tokens[source.head].feats.get("Animacy") == "Anim"


def _content(view: View, clause: Clause, *, carries: bool) -> tuple[tuple[Span, ...], str]:
    """Find what is said: a clause, a quotation, the sentence around a parenthesis, or what was told before."""
    if clause.form == "noun":
        return _told_by_noun(view, clause)
    clausal = () if tells_how(view, clause) else clausal_content(view, clause)
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
    if topics and not _passes_on(view, clause):
        return topics, "topic"
    passed = source_line_content(view, clause.trigger, back=False) if carries and passes_words_on(view, clause) else ()
    return (passed, "source line") if passed else ((), "")


def _is_told(view: View, clause: Clause, role: Role) -> bool:
    """Tell whether a word is what is told of: after «о», or vouched for or denied («подтвердил арест»)."""
    return role.name == "topic" or (role.name == "patient" and "vouches" in view.classes(clause.lemma))


def _topics(view: View, clause: Clause) -> tuple[Span, ...]:
    return tuple(whole_phrase(view, clause, role) for role in clause.roles if _is_told(view, clause, role))


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
    spoken = said_in(view, clause) or named_after(view, clause)
    return spoken or speaker_beside(view, clause) or next(iter(agents), None)


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


def _impersonal(view: View, clause: Clause) -> AttributionKind:
    """«На встрече было отмечено»: the occasion speaks; otherwise nobody that is named."""
    occasion = any("occasion" in view.classes(role.lemma) for role in clause.roles if role.name in {"place", "setting"})
    return "occasion" if occasion else "unnamed"


def _points_back(view: View, clause: Clause) -> bool:
    return any(role.name == "topic" and "points-back" in view.classes(role.lemma) for role in clause.roles)
