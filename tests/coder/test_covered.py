import pytest

from tests.casebook import read


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Сотни студентов вышли на митинг, потребовав отставки премьера Чили.", ["PROTEST"]),
        ("Профсоюз Чили потребовал отставки премьера.", ["REQUEST"]),
        ("Студенты провели митинг. Премьер Чили потребовал от них разойтись.", ["PROTEST", "REQUEST"]),
    ],
)
def test_the_demand_of_a_protest_is_not_told_apart(text: str, types: list[str]) -> None:
    assert [event.type for event in read(text).coded.events] == types
