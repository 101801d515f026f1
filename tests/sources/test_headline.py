from __future__ import annotations

import pytest

from dateline.sources.headline import find_title, title_at_head

LEAD = (
    "Министр иностранных дел Примерии Анна Петрова во вторник встретилась в столице с послом соседней страны и "
    "обсудила с ним сроки открытия границы."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Анна Петрова встретилась с послом\n\n{LEAD}", "Анна Петрова встретилась с послом"),
        (f"Анна Петрова встретилась с послом\n{LEAD}", "Анна Петрова встретилась с послом"),
        (f"Анна Петрова встретилась с послом\nАнна Петрова в 2012 году\n{LEAD}", "Анна Петрова встретилась с послом"),
        (
            "Анна Петрова встретилась с послом\n12 мая 2024, 10:00\nВстреча была короткой.",
            "Анна Петрова встретилась с послом",
        ),
        (f"\n\n # Who will open the border?\n\n{LEAD}", "Who will open the border?"),
        (f"Посол ждёт ответа…\n\n{LEAD}", "Посол ждёт ответа…"),
    ],
)
def test_a_headline_stands_first_and_apart(text: str, title: str) -> None:
    span = find_title(text, ())
    assert span is not None
    assert span.of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        f"{LEAD}\n\n{LEAD}",
        f"Посол ждёт ответа.\n\n{LEAD}",
        f"Она сказала:\n\n{LEAD}",
        f"Баку\n\n{LEAD}",
        "Анна Петрова встретилась с послом",
        "Talks on the border opened on Tuesday in the\ncapital, where the minister met the envoy of\nthe neighbours.",
        f"{'очень ' * 40}длинная строка\n\n{LEAD}",
        "",
        "\n\n",
    ],
)
def test_prose_and_lone_lines_are_no_title(text: str) -> None:
    assert find_title(text, ()) is None


def test_a_title_given_apart_is_found_at_the_head_only() -> None:
    text = f"\n Посол ждёт ответа\n{LEAD}"
    span = title_at_head(text, "Посол ждёт ответа")
    assert span is not None
    assert span.of(text) == "Посол ждёт ответа"
    assert title_at_head(text, "Посол ждёт") is not None
    assert title_at_head(text, "Посол жд") is None
    assert title_at_head(text, "ответа") is None
    assert title_at_head(text, "") is None
