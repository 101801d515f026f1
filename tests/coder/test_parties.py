import pytest

from tests.casebook import read


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The US announced that China must drop its barriers.", ["The US"]),
        ("Chad said on Monday that Ghana believed Togo must withdraw its troops.", ["Ghana"]),
    ],
)
def test_who_says_that_somebody_must_asks_for_it(text: str, actors: list[str]) -> None:
    (event,) = [event for event in read(text, language="en").coded.events if event.type == "REQUEST"]
    assert [actor.text for actor in event.actors] == actors
