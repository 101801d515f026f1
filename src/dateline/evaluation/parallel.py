"""Sets of sentences that stand in several languages, with the events that hold for all: the form of score_xl.py."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.evaluation.bootstrap import Row, added, intervals
from dateline.evaluation.counting import Tally
from dateline.evaluation.exam import Answer, Exam, Outcome, figures_of, text_article
from dateline.evaluation.faults import Fault
from dateline.evaluation.figures import f1, precision, rate, recall
from dateline.evaluation.lines import Plain, id_of, read_apart, text_of
from dateline.lang.pack import languages as packs
from dateline.records import Event

# Of each language, then of each pair of languages.
OWN = {
    "precision": "{}: precision of types",
    "recall": "{}: recall of types",
    "types_f1": "{}: F1 of the types a sentence has",
    "coded_without_event": "{}: coded, of sentences without event",
}
SHARED = {"types": "{}: same types (Jaccard)", "acts": "{}: same types and countries"}
Told = Mapping[tuple[str, str], Sequence[Event]]
"""The events of a sentence by language and id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence in several languages; `owed` and `free` are the types it tells, `unfaithful` where it does not.

    `owed` is None where the file has no events.
    """

    id: str
    texts: Mapping[str, str]
    owed: frozenset[str] | None
    free: frozenset[str]
    unfaithful: frozenset[str]


def load_parallel(path: Path, languages: Sequence[str]) -> Exam:
    """Read lines with `id`, a text for each language under its code, and perhaps `events` and `unfaithful`.

    Measured are the languages asked for, else all, that have a pack.
    """
    known = [code for code in languages or packs() if code in packs()]
    gold = read_apart(path, partial(_sentence, known=known), lambda sentence: sentence.id)
    chosen = [code for code in known if all(code in sentence.texts for sentence in gold)]
    if not chosen:
        raise InputError(f"no sentence in a language that has a pack ({', '.join(packs())})", file=str(path))
    articles = [text_article(one.texts[code], one.id, language=code) for code in chosen for one in gold]
    return Exam(articles=articles, score=lambda answers: score_parallel(gold, chosen, answers))


def names_of_figures(languages: Collection[str]) -> frozenset[str]:
    """Return the names of the figures of some languages: `ru_types_f1`, `en_ru_acts`."""
    own = {f"{code}_{name}" for code in languages for name in OWN}
    return frozenset(own | {f"{one}_{other}_{name}" for one, other in combinations(languages, 2) for name in SHARED})


def score_parallel(gold: Sequence[Sentence], languages: Sequence[str], answers: Sequence[Answer]) -> Outcome:
    """Score the types that each language tells, and how far each two agree."""
    told = {(str(one.coded.article.language), one.coded.article.id): one.coded.events for one in answers}
    rows = [_row(sentence, languages, told) for sentence in gold]
    measure = partial(_measured, languages)
    totals = added(rows)
    labels = {f"{code}_{name}": label.format(code) for code in languages for name, label in OWN.items()}
    for one, other in combinations(languages, 2):
        labels |= {f"{one}_{other}_{name}": label.format(f"{one}-{other}") for name, label in SHARED.items()}
    return Outcome(
        counted=f"{len(gold)} sentences in {', '.join(languages)}",
        figures=figures_of(labels, measure(totals), intervals(rows, measure)),
        types=_by_type(gold, languages, told),
        faults=tuple(_faults(gold, languages, told)),
        plain=_plain(languages, totals),
    )


def _sentence(line: Plain, known: Sequence[str]) -> Sentence:
    events = line.get("events")
    if events is not None and not (isinstance(events, list) and all(isinstance(event, dict) for event in events)):
        raise InputError("expected a list of objects", place="events")
    owed = {str(event.get("type")) for event in events or [] if event.get("required", True)}
    return Sentence(
        id=id_of(line),
        texts={code: text_of(line, code) for code in known if code in line},
        owed=None if events is None else frozenset(owed),
        free=frozenset(str(event.get("type")) for event in events or []) - owed,
        unfaithful=frozenset(line.get("unfaithful", [])),
    )


def _row(sentence: Sentence, languages: Sequence[str], told: Told) -> Row:
    row: dict[str, float] = {}
    for code in languages:
        row |= _own(sentence, code, _types(told.get((code, sentence.id), ())))
    for one, other in combinations(languages, 2):
        if not {one, other} & sentence.unfaithful:
            both = told.get((one, sentence.id), ()), told.get((other, sentence.id), ())
            row |= {f"{one}_{other}.{name}": value for name, value in _agreement(*both).items()}
    return row


def _own(sentence: Sentence, code: str, said: frozenset[str]) -> dict[str, float]:
    if sentence.owed is None or code in sentence.unfaithful:
        return {}
    empty = not sentence.owed and not sentence.free
    return {
        f"{code}.hit": len(said & sentence.owed),
        f"{code}.said": len(said - sentence.free),
        f"{code}.owed": len(sentence.owed),
        f"{code}.empty": empty,
        f"{code}.wrong": empty and bool(said),
    }


def _agreement(one: Sequence[Event], other: Sequence[Event]) -> dict[str, float]:
    """Compare what two languages tell of a sentence for which either has an event."""
    if not one and not other:
        return {}
    return {"n": 1, "types": _jaccard(_types(one), _types(other)), "acts": _jaccard(_acts(one), _acts(other))}


def _jaccard(one: frozenset[Any], other: frozenset[Any]) -> float:
    return len(one & other) / len(one | other)


def _types(events: Sequence[Event]) -> frozenset[str]:
    return frozenset(event.type for event in events)


def _acts(events: Sequence[Event]) -> frozenset[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return frozenset(
        (
            event.type,
            tuple(sorted({party.country for party in event.actors if party.country})),
            tuple(sorted({party.country for party in event.recipients if party.country})),
        )
        for event in events
    )


def _measured(languages: Sequence[str], totals: Row) -> dict[str, float | None]:
    told: dict[str, float | None] = {}
    for code in languages:
        found = _tally(totals, code)
        scores = {"precision": precision(found), "recall": recall(found), "types_f1": f1(found)}
        told |= {f"{code}_{name}": round(value, 4) if found.owed else None for name, value in scores.items()}
        told[f"{code}_coded_without_event"] = rate(totals[f"{code}.wrong"], totals[f"{code}.empty"])
    for one, other in combinations(languages, 2):
        pair = f"{one}_{other}"
        told |= {f"{pair}_{name}": rate(totals[f"{pair}.{name}"], totals[f"{pair}.n"]) for name in SHARED}
    return told


def _tally(totals: Row, code: str) -> Tally:
    return Tally(hit=int(totals[f"{code}.hit"]), said=int(totals[f"{code}.said"]), owed=int(totals[f"{code}.owed"]))


def _plain(languages: Sequence[str], totals: Row) -> dict[str, Any]:
    """Return the figures as score_xl.py prints them, key for key."""
    told = _measured(languages, totals)
    plain: dict[str, Any] = {}
    for code in languages:
        if totals[f"{code}.owed"]:
            plain[code] = {"f1" if name == "types_f1" else name: told[f"{code}_{name}"] for name in OWN}
    for one, other in combinations(languages, 2):
        pair = f"{one}_{other}"
        agreed = {name: told[f"{pair}_{name}"] for name in SHARED}
        plain[f"{one}-{other}"] = {"sentences": int(totals[f"{pair}.n"]), **agreed}
    return plain


def _by_type(gold: Sequence[Sentence], languages: Sequence[str], told: Told) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for code in languages:
        for sentence in gold:
            if sentence.owed is None or code in sentence.unfaithful:
                continue
            said = _types(told.get((code, sentence.id), ())) - sentence.free
            for kind in said | sentence.owed:
                one = Tally(hit=kind in said & sentence.owed, said=kind in said, owed=kind in sentence.owed)
                tallies[f"{code} {kind}"] = tallies.get(f"{code} {kind}", Tally()) + one
    return dict(sorted(tallies.items()))


def _faults(gold: Sequence[Sentence], languages: Sequence[str], told: Told) -> Iterator[Fault]:
    for code in languages:
        for sentence in gold:
            if sentence.owed is None or code in sentence.unfaithful:
                continue
            said = _types(told.get((code, sentence.id), ()))
            name, text = f"{code} {sentence.id}", sentence.texts[code]
            for kind in sorted(sentence.owed - said):
                cause = f"{code}: another type told" if said else f"{code}: nothing coded"
                yield Fault(kind="missed", article=name, type=kind, after=text, cause=cause)
            for kind in sorted(said - sentence.owed - sentence.free):
                cause = f"{code}: gold has other types" if sentence.owed else f"{code}: gold has no event"
                yield Fault(kind="spurious", article=name, type=kind, after=text, cause=cause)
