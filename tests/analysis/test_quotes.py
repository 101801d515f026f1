"""Quotations between marks of any kind, closed and unclosed."""

import pytest

from dateline.analysis.attribution.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"We need peace," he said, "and we need it now."', ['"We need peace,"', '"and we need it now."']),
        ("“We need peace,” he said.", ["“We need peace,”"]),
        ("«Мы вывели войска вчера», — сказал он.", ["«Мы вывели войска вчера»"]),
        ("„We left the town yesterday“, he said.", ["„We left the town yesterday“"]),
        ("'We will go to the sea,' he said. The boys' toys are far.", ["'We will go to the sea,'"]),
        ("‘We won’t go to the sea,’ he said.", ["‘We won’t go to the sea,’"]),
        ("The boys' toys and the girls' toys are gone, he said.", []),
        ("He met 'em in the town of rock 'n' roll, and left.", []),
        ('The 6" gun and the 8" gun fired at dawn.', []),
        ('He read "War and Peace" twice.', []),
        ("“One two three four.\n“Five six seven eight,” he said.", ["“One two three four.", "“Five six seven eight,”"]),
        ('"One two three four.\n"Five six seven eight," he said.', ['"One two three four.', '"Five six seven eight,"']),
        ("“He said ‘we are done for today’ and left,” she said.", ["“He said ‘we are done for today’ and left,”"]),
        ("“One two three four five six", []),
        ("''We need peace now,'' he said. ''It is late.''", ["''We need peace now,''", "''It is late.''"]),
        ('"Never!" he said. "Not now." He read "War and Peace."', ['"Never!"', '"Not now."']),
        ("''We don't need the governors' war,'' he said.", ["''We don't need the governors' war,''"]),
        ('“We need peace now," he said.', ['“We need peace now,"']),
        ('“We need peace now," he said. “We need it today.”', ['“We need peace now,"', "“We need it today.”"]),
        ("", []),
        ('"', []),
    ],
)
def test_quotations_are_found(text: str, quotes: list[str]) -> None:
    assert [quote.of(text) for quote in find_quotes(text)] == quotes
