import pytest

from tests.casebook import read


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Турция потребовала, чтобы Перу выдало преступника.", ["Перу"]),
        ("Премьер Чили отказался подписать договор с Перу.", ["Перу"]),
        ("Чили потребовала прекращения огня.", [""]),  # nobody is named: the country where the text plays
        ("Чили потребовала встречи в Лиме.", [""]),  # a place is no side
    ],
)
def test_the_other_side_may_be_named_inside_what_the_act_is_about(text: str, recipients: list[str]) -> None:
    (event,) = read(text).coded.events
    assert [part.text for part in event.recipients] == recipients
