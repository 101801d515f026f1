from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluation.sentences import read_sentences

LINE = (
    "Mali on Monday [expelled]SANCTION-expel/actual two envoys after a [visit]none. ¶ Peru [met]CONSULT/actual Chile."
)
SIDES = " | SANCTION: MLI > CHL | CONSULT: PER+CHL"


def test_marks_become_events_with_their_sides(tmp_path: Path) -> None:
    file = tmp_path / "set.txt"
    file.write_text(f"# a comment\n{LINE}{SIDES}\n", encoding="utf-8")
    (article,) = read_sentences(file)
    assert article.text == "Mali on Monday expelled two envoys after a visit.\nPeru met Chile."
    assert [(claim.trigger.of(article.text), claim.type, claim.mode, claim.status) for claim in article.claims] == [
        ("expelled", "SANCTION", "expel", "actual"),
        ("met", "CONSULT", None, "actual"),
    ]
    assert [(claim.actors, claim.recipients) for claim in article.claims] == [
        ({"MLI"}, {"CHL"}),
        ({"PER", "CHL"}, set()),
    ]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (LINE, "2 events are marked and the sides of 0 given"),
        ("Mali [met]CONSULT/actual Peru. | AGREE: MLI", "«AGREE: MLI» are not the sides of CONSULT"),
        ("Mali [met]CONSULT/perhaps Peru. | CONSULT: MLI", "is no type, mode and status of the ontology"),
        ("Mali [met]CONSULT-lunch/actual Peru. | CONSULT: MLI", "is no type, mode and status of the ontology"),
        ("Mali [met] Peru.", "a mark is [words]TYPE-mode/status"),
        ("Mali [met Peru.", "a bracket is not closed"),
    ],
)
def test_a_line_that_breaks_a_rule_is_named(tmp_path: Path, line: str, rule: str) -> None:
    file = tmp_path / "set.txt"
    file.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_sentences(file)
    assert rule in error.value.rule
    assert error.value.place == "line 1"


def test_the_sets_of_the_project_can_be_read() -> None:
    cases = Path(__file__).parents[1] / "cases"
    found = [path for name in ("events_*.txt", "articles.txt") for path in cases.glob(f"*/{name}")]
    assert sum(len(read_sentences(path)) for path in found) >= 2000
