"""Every line of tests/cases/<language>/clauses.txt: predicates with roles, polarity, tense, mood and light verb."""

import re
from collections import Counter

import pytest

from dateline.records import Clause
from tests.casebook import Case, in_all

CASES = in_all("clauses.txt")
CORE = ("agent", "patient", "addressee", "companion")
WRONG = {
    "Будет введён комендантский час.": "the parser takes «будет» for the root and the participle for an attribute",
    "Уведите войска из города!": "the parser takes an imperative that begins a sentence for an attribute",
    "Активист, задержанный полицией, освобождён.": "the parser takes the doer for a complement (xcomp)",
}
_PREDICATE = re.compile(r"(?P<lemma>[^(:]+?)(?: \((?P<flags>[^)]*)\))?(?:: (?P<roles>.+))?")

Roles = list[tuple[str, str]]


def marked(case: Case) -> object:
    reason = WRONG.get(case.text)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(case, id=case.text[:60], marks=marks)


def expected_of(told: str) -> tuple[str, set[str], Roles]:
    found = _PREDICATE.fullmatch(told)
    assert found, told
    roles = [tuple(role.split("=", 1)) for role in (found["roles"] or "").split(", ") if role]
    return found["lemma"], set((found["flags"] or "").split()), sorted((name, words) for name, words in roles)


def flags_of(clause: Clause) -> set[str]:
    told = {
        "-": clause.polarity == "-",
        "future": clause.tense == "future",
        clause.mood: clause.mood != "indicative",
        f"<{(clause.support or '').replace(' ', '_')}": clause.support is not None,
    }
    return {flag for flag, holds in told.items() if holds}


def roles_of(clause: Clause, case: Case, asked: Roles) -> Roles:
    """Return the roles that a case asks about: the four of the core, and others that it names."""
    names = {*CORE, *(name for name, _ in asked)}
    return sorted((role.name, role.span.of(case.text)) for role in clause.roles if role.name in names)


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_predicates_have_their_roles(case: Case) -> None:
    clauses = {clause.lemma: clause for clause in case.reading().analysis.clauses}
    for told in case.expected:
        lemma, flags, roles = expected_of(told)
        assert lemma in clauses
        clause = clauses[lemma]
        assert (lemma, flags_of(clause), roles_of(clause, case, roles)) == (lemma, flags, roles)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text[:60])
def test_spans_and_heads_agree_with_the_text(case: Case) -> None:
    analysis = case.reading().analysis
    for number, clause in enumerate(analysis.clauses):
        tokens = analysis.sentences[clause.sentence].tokens
        assert clause.index == number
        assert clause.trigger.overlaps(tokens[clause.head].span)
        assert clause.parent is None or clause.parent != clause.index
        for role in clause.roles:
            assert role.span.overlaps(tokens[role.head].span)
            assert role.lemma == tokens[role.head].lemma


def test_there_are_enough_cases() -> None:
    assert Counter(case.language for case in CASES) >= Counter(ru=120, en=70)
