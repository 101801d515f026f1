"""`dateline explain`: why, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from dateline.cli.report import chain_text, party_text, place_text, time_text
from dateline.coder.judge.model import judge_for
from dateline.coder.judge.reasons import Opinion, opinions_on
from dateline.coder.match import Fit, Miss
from dateline.coder.scene import Scene, scene_of
from dateline.coder.select import attempts
from dateline.errors import LanguageError
from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline import Reading, read_article
from dateline.records import Article, Attribution, Clause, Failure, Mention, Sentence
from dateline.sources import Defaults, read_source

Path = Annotated[str, typer.Argument(help="Text, HTML, JSON Lines, a folder, or - for standard input.")]
Published = Annotated[str | None, typer.Option(help="ISO date of articles that do not tell their own.")]
Outlet = Annotated[str | None, typer.Option(help="Outlet of articles that do not tell their own.")]
Language = Annotated[str | None, typer.Option(help="Language (ru, …) instead of finding it out.")]
NoJudge = Annotated[bool, typer.Option("--no-judge", help="Let the frames alone say what is an event.")]
# The nearest frames that did not fit are the ones with the predicate; more than these are noise.
_NEAREST = 5
# Types that the judge gives less than this are not worth a line, nor are more reasons than these.
_LEAST, _REASONS = 0.1, 3


def command(
    path: Path,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    *,
    no_judge: NoJudge = False,
) -> None:
    """Tell why: tokens, mentions, clauses, attributions, the frames that fired and the nearest that did not."""
    failed = False
    for item in read_source(path, Defaults(published=published, outlet=outlet, language=language)):
        problem = item if isinstance(item, Failure) else _explain(item, judged=not no_judge)
        if problem is not None:
            failed = True
            typer.echo(f"dateline: {problem.origin}: {problem.rule} [{problem.step}]", err=True)
    if failed:
        raise typer.Exit(2)


def _explain(article: Article, *, judged: bool) -> Failure | None:
    """Print the explanation of one article; tell what stands in its way and let the others come."""
    try:
        reading = read_article(article, judged=judged)
    except LanguageError as error:
        return Failure(origin=article.origin, step="language", rule=error.rule, id=article.id)
    for line in explanation(reading, judged=judged):
        print(line)
    return None


def explanation(reading: Reading, *, judged: bool = True) -> Iterator[str]:
    """Give the lines of the explanation of one article."""
    language = pack(reading.article.language or "")
    scene = scene_of(reading.article, reading.analysis, language)
    judge = judge_for(language) if judged else None
    opinions = opinions_on(scene, judge, ontology()) if judge else {}
    yield f"# {reading.article.title or reading.article.id}"
    for sentence in reading.analysis.sentences:
        yield ""
        yield f"## {sentence.index}{' headline' if sentence.headline else ''}: {sentence.span.of(reading.article.text)}"
        yield from _tokens(sentence)
        yield from _mentions(sentence, reading)
        for clause in scene.clauses.get(sentence.index, ()):
            yield from _clause(clause, scene)
            for opinion in opinions.get(clause.index, ()):
                yield from _opinion(opinion)
        yield from _attributions(sentence, reading)
        yield from _events(sentence, reading)


def _tokens(sentence: Sentence) -> Iterator[str]:
    for token in sentence.tokens:
        head = sentence.tokens[token.head].text if token.head >= 0 else "–"
        feats = "|".join(f"{name}={value}" for name, value in sorted(token.feats.items()))
        word = f"{token.index:>3} {token.text:<22} {token.lemma:<22} {token.pos:<6}"
        yield f"  {word} {token.relation:<12} ← {head:<18} {feats}"


def _mentions(sentence: Sentence, reading: Reading) -> Iterator[str]:
    for mention in reading.analysis.mentions:
        if mention.sentence == sentence.index:
            yield f"  mention      {_mention(mention)}"


def _mention(mention: Mention) -> str:
    return f"{mention.kind} «{mention.text}»" + (f" = {mention.key}" if mention.key else "") + f" (by {mention.via})"


def _clause(clause: Clause, scene: Scene) -> Iterator[str]:
    text = scene.article.text
    carried = f", carried by {clause.support}" if clause.support else ""
    inside = f", {clause.link} of clause {clause.parent}" if clause.parent is not None else ""
    told = f"{clause.form}, {clause.voice}, {clause.polarity}, {clause.tense}, {clause.mood}{carried}{inside}"
    yield f"  clause {clause.index:<5} {clause.lemma}: {told}"
    for role in clause.roles:
        yield f"               {role.name:<12} «{role.span.of(text)}»" + (f" ({role.marker})" if role.marker else "")
    fits, misses = attempts(clause, scene)
    for fit in fits:
        yield f"    fits       {_fit(fit)}"
    for miss in misses[:_NEAREST]:
        yield f"    not        {_miss(miss)}"


def _opinion(opinion: Opinion) -> Iterator[str]:
    """Say what the judge gives a type here, and what weighed most in the second look and in the first."""
    if opinion.chance < _LEAST and not opinion.kept:
        return
    yield f"    judge      {opinion.type} {opinion.chance:.2f}{'' if opinion.kept else ', left out'}"
    yield f"               by {_weighed(opinion.weighed)}"
    if opinion.words:
        yield f"               the words {_weighed(opinion.words)}"


def _weighed(reasons: Sequence[tuple[str, float]]) -> str:
    return ", ".join(f"{name} {given:+.2f}" for name, given in reasons[:_REASONS])


def _fit(fit: Fit) -> str:
    return fit.frame.name + (f" with mode {fit.mode}" if fit.mode else "")


def _miss(miss: Miss) -> str:
    return f"{miss.frame.name}: {miss.reason}"


def _attributions(sentence: Sentence, reading: Reading) -> Iterator[str]:
    text = reading.article.text
    for number, item in enumerate(reading.analysis.attributions):
        if any(cue.overlaps(sentence.span) for cue in item.cue):
            yield f"  attribution {number} {_attribution(item, text)}"


def _attribution(item: Attribution, text: str) -> str:
    source = ", ".join(f"«{span.of(text)}»" for span in item.source) or "nobody named"
    cue = ", ".join(f"«{span.of(text)}»" for span in item.cue)
    content = _reach(item, text) or " … ".join(f"«{span.of(text)}»" for span in item.content)
    inside = f", inside {item.inside}" if item.inside is not None else ""
    who = " ".join(part for part in (item.name, item.country) if part)
    return f"{item.kind} {source}{f' = {who}' if who else ''} by {cue} ({item.rule}{inside}): {content}"


def _reach(item: Attribution, text: str) -> str:
    """Say in short what a source line covers if it goes on to the end of the text; empty for other contents."""
    if item.rule != "source line" or item.content[-1].end < len(text):
        return ""
    return "the whole text" if item.content[0].start == 0 else "the text from its sentence on"


def _events(sentence: Sentence, reading: Reading) -> Iterator[str]:
    for event in reading.coded.events:
        if event.evidence.sentence == sentence.span:
            actors = "; ".join(map(party_text, event.actors)) or "nobody"
            recipients = "; ".join(map(party_text, event.recipients)) or "nobody"
            yield f"  event        {event.type} {event.status}: {actors} → {recipients}; {chain_text(event.sources)}"
            for party in (*event.actors, *event.recipients):
                yield f"               «{party.text}»: {party.reason}"
            if event.location is not None:
                yield f"               where {place_text(event.location)}: {event.location.reason}"
            if event.time is not None:
                yield f"               when {time_text(event.time)}: {event.time.reason}"
            held = ", ".join(link.commitment for link in event.sources)
            yield f"               held by each source, the outlet first: {held}"
