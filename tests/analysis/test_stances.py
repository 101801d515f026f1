"""Stances: found beside reports, placed inside what tells them, and never links of a chain."""

import pytest

from dateline.pipeline import read_article
from dateline.pipeline.article import Reading
from dateline.records import Article, Attribution
from dateline.records.analysis import STANCE


def read(text: str, language: str = "en") -> Reading:
    return read_article(Article(id="a", text=text, sha256="", language=language))


def words(item: Attribution, text: str) -> tuple[str, str, str]:
    source, cue, content = (" ".join(span.of(text) for span in part) for part in (item.source, item.cue, item.content))
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senator supports the ban on plastic bags.", ("The senator", "supports", "the ban on plastic bags")),
        ("The deal was criticized by the mayor.", ("the mayor", "criticized", "The deal")),
        ("Farmers fear a dry summer.", ("Farmers", "fear", "a dry summer")),
    ],
)
def test_who_takes_which_stance_on_what(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in [words(item, text) for item in read(text).analysis.stances]


def test_what_nobody_thinks_is_no_stance() -> None:
    assert read("The bus stopped at the corner. Rain fell for two days.").analysis.stances == ()


def test_a_stance_stands_inside_the_report_that_tells_it() -> None:
    text = "The mayor said that the senator supports the ban on plastic bags."
    coded = read(text).coded
    (stance,) = (item for item in coded.attributions if item.rule == STANCE)
    assert stance.inside is not None
    assert words(coded.attributions[stance.inside], text)[0] == "The mayor"


def test_a_stance_is_no_link_of_a_chain() -> None:
    text = "The senator deplored the killing of two guards in Lima by rebels."
    reading = read(text)
    assert reading.analysis.stances
    assert [len(event.sources) for event in reading.coded.events] == [1] * len(reading.coded.events)


def test_a_language_without_a_model_has_none() -> None:
    assert read("Сенатор поддерживает запрет пакетов.", "ru").analysis.stances == ()
