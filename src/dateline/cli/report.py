"""A coded article for a person to read: every event with who, where, when, according to whom, and its words."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from dateline.cli.sayings import sayings
from dateline.records import Article, CodedArticle, Event, Location, Participant, SourceLink, Span, TimeInterval

_WIDTH = 14
_LANGUAGES = {"ru": "Russian", "az": "Azerbaijani", "en": "English"}
_STYLES = {"trigger": "bold yellow", "actor": "green", "recipient": "magenta", "place": "blue", "time": "cyan"}
# How an event is told, in words: not whether it happened.
_TOLD = {
    "actual": "told as done",
    "negated": "told as not done",
    "future": "still to come",
    "hypothetical": "only thought of",
}
# What somebody holds an event to be.
_HELD = {
    "CT+": "certain",
    "CT-": "certainly not so",
    "PR+": "probable",
    "PR-": "probably not so",
    "PS+": "possible",
    "PS-": "possibly not so",
    "Uu": "open",
}
# A left-out line longer than this is cut in the report; the record keeps it whole.
_LONGEST_OMISSION = 60


def article_report(article: Article, coded: CodedArticle, *, attributions: bool = False) -> RenderableType:
    """Lay out one article: its head, its events in the order of the text and, if asked for, who says what."""
    parts: list[RenderableType] = [*_head(article, coded), Text()]
    for number, event in enumerate(coded.events, start=1):
        parts += [*_event(number, event, article.text), Text()]
    if not coded.events:
        parts += [Text("no events", style="dim"), Text()]
    if attributions:
        parts += [Text("according to whom", style="bold"), *sayings(coded.attributions, article.text), Text()]
    return Group(*parts)


def _head(article: Article, coded: CodedArticle) -> Iterator[Text]:
    yield Text(f"# {article.title or article.id}", style="bold")
    language = _LANGUAGES.get(article.language or "", article.language or "language not known")
    date = (article.published or "date not known").replace("T", " ")
    where = _shortened(article.origin) or article.id
    yield Text(" · ".join([article.outlet or "outlet not known", date, language, where]))
    line = source_line(coded, len(article.text))
    if line:
        yield _field("taken from", Text("; ".join(dict.fromkeys(map(_link, line)))))
    for omission in article.omissions:
        if omission.span is not None:
            words = " ".join(omission.text.split())
            cut = words if len(words) <= _LONGEST_OMISSION else words[:_LONGEST_OMISSION] + "…"
            yield _field("left out", Text(f"«{cut}»: {omission.reason}", style="dim"))
    for note in article.notes:
        yield _field("note", Text(note, style="dim"))


def _shortened(origin: str) -> str:
    """Return where an article was read from, without the folder that the user works in."""
    return origin.removeprefix(f"{Path.cwd()}{os.sep}")


def source_line(coded: CodedArticle, length: int) -> list[SourceLink]:
    """Return the agencies and press services that an article of this length is taken from, to its end."""
    return [
        SourceLink(kind=item.kind, name=item.name, country=item.country)
        for item in coded.attributions
        if item.rule == "source line" and item.kind != "outlet" and any(span.end >= length for span in item.content)
    ]


def _event(number: int, event: Event, text: str) -> Iterator[Text]:
    yield _event_head(number, event)
    yield from _parties("who", event.actors)
    yield from _parties("to whom", event.recipients)
    if event.location:
        yield _field("where", Text(place_text(event.location)))
    if event.time:
        yield _field("when", Text(time_text(event.time)))
    for quantity in event.quantities:
        yield _field(quantity.what, Text(quantity.text))
    yield _field("according to", Text(chain_text(event.sources)))
    held = _held(event)
    if held:
        yield _field("held to be", Text(held))
    yield _field("in words", _words(event, text))
    trigger = " ".join(event.evidence.trigger.of(text).split())
    yield _field("because of", Text(f"«{trigger}» (rule {event.evidence.rule})", style="dim"))


def _event_head(number: int, event: Event) -> Text:
    """Name the type, its mode, what it is about, and how it is told."""
    head = Text(f"{number:>3}  ")
    head.append(f"{event.type}/{event.mode}" if event.mode else event.type, style="bold")
    head.append(f", {_TOLD[event.status]}", style="dim")
    if event.contexts:
        head.append(f"; about: {', '.join(event.contexts)}", style="dim")
    return head


def _parties(title: str, parties: Sequence[Participant]) -> Iterator[Text]:
    for position, party in enumerate(parties):
        yield _field("" if position else title, Text(party_text(party)))


def party_text(party: Participant) -> str:
    """Return a participant in one line: the words, who that is, and the codes."""
    who = ", ".join(part for part in (party.name, party.office) if part)
    words = f"«{party.text}»" if party.text else "not named here" if who else "not named"
    codes = " ".join(part for part in (party.country, "/".join(party.sector)) if part)
    return " ".join(part for part in (words, f"= {who}" if who else "", f"[{codes}]" if codes else "[?]") if part)


def chain_text(sources: Iterable[SourceLink]) -> str:
    """Return a chain of sources, outermost first, with arrows pointing to where each has it from."""
    return " ← ".join(_link(link) for link in sources)


def _held(event: Event) -> str:
    """Say what each link holds of it; empty where the innermost is as sure as can be and the others only pass it on."""
    *outer, inner = event.sources
    sure = {"PR+"} if event.status == "future" else {"CT+", "CT-"}
    if inner.commitment in sure and all(link.commitment == "Uu" for link in outer):
        return ""
    return "; ".join(f"{_HELD[link.commitment]} by {_link(link)}" for link in event.sources)


def _link(link: SourceLink) -> str:
    name = link.name or (f"«{link.text}»" if link.text else None)
    if name is None:
        name = {"outlet": "the outlet", "occasion": "those present", "unnamed": "not named"}.get(link.kind, link.kind)
        name = f"{name} («{link.cue}»)" if link.cue else name
    return f"{name} [{link.country}]" if link.country else name


def place_text(place: Location) -> str:
    """Return a place in one line: the words and where that is, as exactly as it is known."""
    known = ", ".join(part for part in (place.name, place.country) if part)
    point = f"{place.lat:.2f}, {place.lon:.2f}" if place.lat is not None and place.lon is not None else ""
    details = "; ".join(part for part in (known, point, place.precision) if part)
    return f"«{place.text}» = {details}"


def time_text(time: TimeInterval) -> str:
    """Return a time in one line: the words and the days that they mean, or that no word tells it."""
    if not time.text:
        return f"not told; published {time.start} ({time.precision})"
    if time.start is None:
        return f"«{time.text}» ({time.precision}, day not known)"
    end = f" to {time.end}" if time.end not in {None, time.start} else ""
    return f"«{time.text}» = {time.start}{end} ({time.precision})"


def _words(event: Event, text: str) -> Text:
    """Return the sentence with the words of each field in its colour (plain where there is none)."""
    sentence = event.evidence.sentence
    words = Text(sentence.of(text).replace("\n", " "))
    for style, span in _marks(event):
        if sentence.covers(span):
            words.stylize(_STYLES[style], span.start - sentence.start, span.end - sentence.start)
    return words


def _marks(event: Event) -> Iterator[tuple[str, Span]]:
    yield from (("actor", party.span) for party in event.actors)
    yield from (("recipient", party.span) for party in event.recipients)
    if event.location:
        yield "place", event.location.span
    if event.time:
        yield "time", event.time.span
    yield "trigger", event.evidence.trigger


def _field(name: str, value: Text) -> Text:
    return Text.assemble((" " * 5 + f"{name:<{_WIDTH}}", "dim"), value)
