import pytest

from dateline.coder.roles import roles_named
from dateline.records import Clause, Role, Span

WORD = Span(0, 1)
CLAUSE = Clause(
    index=0,
    sentence=0,
    lemma="обсудить",
    form="finite",
    head=0,
    trigger=WORD,
    span=WORD,
    roles=(
        Role(name="agent", span=WORD, head=1, lemma="министр", marker="Nom"),
        Role(name="companion", span=WORD, head=2, lemma="посол", marker="с"),
        Role(name="companion", span=WORD, head=3, lemma="мэр", marker="вместе с"),
    ),
)


@pytest.mark.parametrize(
    ("spec", "lemmas"),
    [
        ("agent", ["министр"]),
        ("companion", ["посол", "мэр"]),
        ("companion@с", ["посол"]),
        ("companion@без", []),
        ("patient|agent", ["министр"]),
        ("agent|companion", ["министр"]),
        ("patient|topic", []),
    ],
)
def test_roles_are_named_by_role_marker_and_choice(spec: str, lemmas: list[str]) -> None:
    assert [role.lemma for role in roles_named(CLAUSE, spec)] == lemmas
