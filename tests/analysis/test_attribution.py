"""Every line of the files attribution.txt of tests/cases: source, cue, content, kind and nesting."""

import pytest

from dateline.records import Attribution
from tests.casebook import Case, in_all, trimmed

CASES = in_all("attribution.txt")


def expected(case: Case) -> list[str]:
    """Write out what a case marks, one line an attribution, in the order of the numbers."""
    found = []
    for number in sorted({mark.number for mark in case.marks}):
        marks = [mark for mark in case.marks if mark.number == number]
        words = {
            label: " + ".join(trimmed(mark.span.of(case.text)) for mark in marks if mark.label == label)
            for label in ("source", "cue", "content")
        }
        kind = next(mark.kind for mark in marks if mark.kind)
        inside = next((mark.inside for mark in marks if mark.inside), None)
        found.append(written(words["source"], words["cue"], words["content"], kind, inside))
    return found


def found(case: Case) -> list[str]:
    attributions = case.reading().analysis.attributions
    return [one(case, attribution) for attribution in attributions]


def one(case: Case, attribution: Attribution) -> str:
    source, cue, content = (
        " + ".join(trimmed(span.of(case.text)) for span in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    inside = None if attribution.inside is None else attribution.inside + 1
    return written(source, cue, content, attribution.kind, inside)


def written(source: str, cue: str, content: str, kind: str, inside: int | None) -> str:
    return f"{kind} «{source}» {cue} → «{content}»" + (f" inside {inside}" if inside else "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_attributions_are_as_marked(case: Case) -> None:
    assert found(case) == expected(case)


def test_there_are_cases_of_every_kind() -> None:
    kinds = {mark.kind for case in CASES for mark in case.marks if mark.kind}
    assert kinds == {
        "outlet",
        "agency",
        "press service",
        "speaker",
        "institution",
        "document",
        "occasion",
        "unnamed",
    }
    assert len(CASES) >= 160


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_no_attribution_stands_inside_itself_or_a_ring(case: Case) -> None:
    attributions = case.reading().analysis.attributions
    for start in range(len(attributions)):
        seen, place = [start], attributions[start].inside
        while place is not None:
            assert place not in seen
            seen.append(place)
            place = attributions[place].inside
