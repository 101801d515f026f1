"""Compare Dateline's dates with dateparser's on our own table of Russian sentences, and write the result beside.

Run from the root of the repository: `python benchmarks/quality/dates_vs_dateparser.py`; wants `pip install dateparser`.
dateparser gives one moment, so it is right where its day lies within the days that the table expects. It is
asked twice: to parse the bare expression, and to search the whole sentence as Dateline does.
"""

from __future__ import annotations

import json
import time
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

import dateparser  # type: ignore[import-untyped]
import dateparser.search  # type: ignore[import-untyped]
from razdel import tokenize

import dateline.lang
from dateline.lang.date_patterns import load_date_patterns
from dateline.lang.dates import find_dates
from dateline.lexicon import Row, read_table
from dateline.records import Sentence, Span, Token
from dateline.resolve.dates import anchor

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "lang" / "data"
RESULT = Path(__file__).with_suffix(".json")
COLUMNS = ("sentence", "text", "key", "published", "tense", "start", "end", "precision")
PATTERNS = load_date_patterns(Path(dateline.lang.__file__).parent / "ru" / "lexicon")
SETTINGS = {"PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}

Answer = tuple[str | None, str | None]
Reader = Callable[[Row], Answer]


def sentence_of(text: str) -> Sentence:
    """Cut a text into tokens; Russian patterns ask for no lemma."""
    tokens = tuple(
        Token(index=n, span=Span(w.start, w.stop), text=w.text, lemma=w.text, pos="X", head=-1, relation="dep")
        for n, w in enumerate(tokenize(text))
    )
    return Sentence(index=0, span=Span(0, len(text)), paragraph=0, headline=False, tokens=tokens)


def ours(row: Row) -> Answer:
    """Return the days of the first date found in the sentence."""
    found = find_dates(sentence_of(row["sentence"]), PATTERNS)
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return anchor(found[0].key or "", published, row["tense"])[:2] if found else (None, None)


def parsed(row: Row) -> Answer:
    """Return the day that dateparser reads in the bare expression."""
    return _day(dateparser.parse(row["text"], languages=["ru"], settings=_settings(row)))


def searched(row: Row) -> Answer:
    """Return the day of the first date that dateparser finds in the sentence."""
    found = dateparser.search.search_dates(row["sentence"], languages=["ru"], settings=_settings(row))
    return _day(found[0][1] if found else None)


def verdict(row: Row, answer: Answer) -> str:
    """Say whether an answer is right, missing, or silently wrong (a day where none or another is meant)."""
    start, end = row["start"] or None, row["end"] or None
    if answer == (None, None):
        return "right" if start is None and end is None else "missing"
    if answer[0] == answer[1] and answer[0]:
        day = answer[0]
        inside = (start is None or day >= start) and (end is None or day <= end) and (start or end)
        return "right" if inside else "silently wrong"
    return "right" if answer == (start, end) else "silently wrong"


def measure(rows: Sequence[Row], read: Reader) -> dict[str, object]:
    """Count the verdicts and time a reader over the table; list where it is silently wrong."""
    begun = time.perf_counter()
    answers = [read(row) for row in rows]
    spent = time.perf_counter() - begun
    verdicts = [verdict(row, answer) for row, answer in zip(rows, answers, strict=True)]
    characters = sum(len(row["sentence"]) for row in rows)
    wrong = [
        f"{row['sentence']} [{row['published']}] -> {answer[0]}"
        for row, answer, said in zip(rows, answers, verdicts, strict=True)
        if said == "silently wrong"
    ]
    counts = Counter(verdicts)
    return {
        **dict(sorted(counts.items())),
        "ms per 1800 characters": round(spent * 1.8e6 / characters, 2),
        "wrong": wrong,
    }


def false_alarms(rows: Sequence[Row], read: Callable[[str], bool]) -> list[str]:
    """List the sentences without a date in which a reader finds one."""
    return [row["sentence"] for row in rows if read(row["sentence"])]


def _settings(row: Row) -> dict[str, object]:
    if not row["published"]:
        return {**SETTINGS, "RELATIVE_BASE": datetime(2023, 9, 23)}  # noqa: DTZ001 a day, not a moment
    tense = "future" if row["tense"] == "future" else "past"
    return {**SETTINGS, "PREFER_DATES_FROM": tense, "RELATIVE_BASE": datetime.fromisoformat(row["published"])}


def _day(found: datetime | None) -> Answer:
    day = found.date().isoformat() if found else None
    return day, day


def _searches(text: str) -> bool:
    return bool(dateparser.search.search_dates(text, languages=["ru"], settings=SETTINGS))


def main() -> None:
    """Measure all three and write the result file."""
    warnings.filterwarnings("ignore")
    rows = read_table(DATA / "dates_ru.tsv", COLUMNS, key=COLUMNS)
    none = read_table(DATA / "no_dates_ru.tsv", ("sentence",), key=("sentence",))
    known = [row for row in rows if row["published"]]
    for row in known:  # both warm, so that the loading of data is not counted
        ours(row)
    searched(known[0])
    result = {
        "rows": len(known),
        "rows without a date": len(none),
        "dateparser version": version("dateparser"),
        "dateline": measure(known, ours),
        "dateparser.parse": measure(known, parsed),
        "dateparser.search_dates": measure(known, searched),
        "false alarms": {
            "dateline": false_alarms(none, lambda text: bool(find_dates(sentence_of(text), PATTERNS))),
            "dateparser.search_dates": false_alarms(none, _searches),
        },
    }
    RESULT.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
