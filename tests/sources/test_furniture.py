from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import DataError
from dateline.records import Span
from dateline.sources import furniture as module
from dateline.sources.furniture import FILE, furniture, load_rules, rule_for
from dateline.sources.tables import COLUMNS, rows

PROSE = "Министр встретился с послом и обсудил с ним сроки поставок, сообщила пресс-служба ведомства."


def _cells(column: str) -> Iterator[tuple[str, str]]:
    for row in rows(FILE):
        yield from ((row["id"], cell) for cell in row[column].split(" ¦ "))


@pytest.mark.parametrize(("rule_id", "line"), list(_cells("examples")))
def test_each_rule_takes_its_examples(rule_id: str, line: str) -> None:
    rule = next(rule for rule in load_rules() if rule.id == rule_id)
    assert rule.pattern.fullmatch(line)
    assert rule_for(line, edge=True) is not None


@pytest.mark.parametrize(("rule_id", "line"), list(_cells("not")))
def test_no_rule_takes_a_counter_example(rule_id: str, line: str) -> None:
    found = rule_for(line, edge=True)
    assert found is None, f"{rule_id}: {line!r} falls under {found.id if found else ''}"


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "Стороны обсудили новости.",
        "Реклама алкоголя запрещена законом.",
        "Комментариев от ведомства не поступило.",
        "Подробнее о договоре рассказал посол.",
        "Главная цель — прекращение огня",
        "Danışıqlar davam edir.",
        "Reklam qanunu qəbul edilib",
        "Foto və video çəkilişi qadağandır",
        "The minister shared the news with reporters.",
        "Comment is free, facts are sacred",
        "By the end of May the talks had stalled",
        "Video shows police beating a protester",
        "Photos show the damaged bridge",
        "Home Office rejects asylum claims",
        "Moscow/Reuters",
        "Source: Interfax",
        "Источник: Интерфакс",
    ],
)
def test_lines_that_tell_something_are_kept(line: str) -> None:
    assert furniture(f"{PROSE}\n{line}\n{PROSE}").omissions == ()


def test_a_heading_of_links_takes_the_headlines_under_it_and_stops_at_prose() -> None:
    links = "Читайте также:\nСовет отложил заседание\nВ городе открыли школу"
    text = f"{PROSE}\n\n{links}\n\n{PROSE}\nСовет отложил заседание"
    left_out = [(omission.text, omission.reason) for omission in furniture(text).omissions]
    assert left_out == [
        ("Читайте также:", "links to other articles"),
        ("Совет отложил заседание", "links to other articles"),
        ("В городе открыли школу", "links to other articles"),
    ]


def test_date_lines_count_near_the_ends_of_a_page_only() -> None:
    middle = "\n".join([PROSE] * 8 + ["12 мая 2024, 14:05"] + [PROSE] * 8)
    assert furniture(middle).published is None
    assert furniture(middle).omissions == ()
    assert furniture(f"{PROSE}\n12 мая 2024, 14:05\n{PROSE}").published == "2024-05-12T14:05"


def test_the_chapters_of_a_chronicle_are_not_its_date_of_publication() -> None:
    text = f"10 мая 2024\n{PROSE}\n11 мая 2024\n{PROSE}\n12 мая 2024\n{PROSE}"
    assert furniture(text).published is None
    assert furniture(text).omissions == ()


def test_an_impossible_date_line_is_left_out_with_a_note() -> None:
    page = furniture(f"{PROSE}\n31 февраля 2024, 10:00\n{PROSE}")
    assert page.published is None
    assert page.notes == ("the date line «31 февраля 2024, 10:00» tells no possible date",)
    assert [omission.text for omission in page.omissions] == ["31 февраля 2024, 10:00"]


def test_lines_without_a_letter_are_ornament() -> None:
    page = furniture(f"{PROSE}\n  •  \n* * *\n{PROSE}")
    assert [(omission.text, omission.reason) for omission in page.omissions] == [
        ("•", "ornament"),
        ("* * *", "ornament"),
    ]


def test_a_text_of_one_line_is_never_furniture() -> None:
    assert furniture("Новости по теме").omissions == ()


def test_a_title_is_never_furniture() -> None:
    text = f"Комментарии\n\n{PROSE}"
    assert furniture(text, Span(0, 11)).omissions == ()
    assert furniture(text).omissions[0].text == "Комментарии"


_LINES = st.sampled_from(
    [
        "",
        " ",
        PROSE,
        "• 23 Sentyabr 2023 00:39",
        "\tНовости по теме ",
        "Paylaş",
        "* * *",
        "Read also: Talks",
        "Глава МИД в Баку",
    ]
)


@given(st.lists(_LINES | st.text(max_size=30), max_size=20))
def test_spans_give_their_words_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    omissions = furniture(text).omissions
    spans = [omission.span for omission in omissions if omission.span]
    assert len(spans) == len(omissions)
    assert [span.of(text) for span in spans] == [omission.text for omission in omissions]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all("\n" not in omission.text and omission.text.strip() == omission.text for omission in omissions)


def test_a_table_that_breaks_its_rules_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    good = dict(zip(COLUMNS[FILE], ("a", "ru", "links", "line", "any", "abc", "abc", "abd", "own", ""), strict=True))
    for broken in ({"scope": "page"}, {"pattern": "("}, {"examples": ""}):
        monkeypatch.setattr(module, "rows", lambda *_, broken=broken: [good | broken])
        with pytest.raises(DataError, match="furniture"):
            load_rules.__wrapped__()
    monkeypatch.setattr(module, "rows", lambda *_: [good, good])
    with pytest.raises(DataError, match="twice"):
        load_rules.__wrapped__()
