"""Whatever the text, what is read of it holds together: spans, chains, evidence, ids; and it is always the same."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.errors import LanguageError
from dateline.pipeline.article import Reading, code_article, read_article
from dateline.records import Article, Event, Omission, Span
from dateline.records.codec import dumps
from dateline.records.span import hull

PIECES = (
    *("Министр обороны Кении Даниэль Отиено", "премьер Ганы", "боевики", "Полиция Лимы", "он", "стороны", "которые"),
    *("заявил, что", "встретился с", "обстреляли", "задержала", "провели переговоры", "не смогли", "подписанный"),
    *("со ссылкой на", "по его словам", "Как сообщает", "об этом", "было отмечено, что", "намерен посетить"),
    *("агентство «Рейтер»", "пресс-службу МИД Чили", "село под Алеппо", "активиста", "санкции против Мали", "5 мая"),
    *("и", "в", "«", "»", "—", ",", ".", "?", "…", ":", "(", ")", "\n", "\n\n", "\t", "не", "если", "якобы", '"'),
    *(
        "КНДР",
        "2023",
        "10,5%",
        "e-news.az",
        "https://a.b/в",
        "ə",
        "\u0301",
        "\u00ad",
        "🙂",
        "İ",
        "x",
        "-",
        "№ 7",
        "\u2028",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=0, max_size=25).map(" ".join)
quick = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def article(text: str, **fields: object) -> Article:
    told = {"id": "a", "text": text, "sha256": sha256(text.encode()).hexdigest(), "language": "ru", "outlet": "Эхо"}
    return Article(**(told | fields))  # type: ignore[arg-type]


def spans_of(event: Event) -> Iterator[tuple[Span, str]]:
    """Give each span of an event with the words that the record says stand there."""
    yield event.evidence.sentence, event.evidence.text
    for party in (*event.actors, *event.recipients):
        yield party.span, party.text
    for told in (event.location, event.time, *event.quantities):
        if told is not None:
            yield told.span, told.text
    for link in event.sources:
        if link.span is not None:
            yield link.span, link.text or ""
        if link.cue_span is not None:
            yield link.cue_span, link.cue or ""


def check_events(reading: Reading) -> None:
    text, events = reading.article.text, reading.coded.events
    assert len({event.id for event in events}) == len(events)
    for event in events:
        for span, words in spans_of(event):
            assert 0 <= span.start <= span.end <= len(text)
            assert span.of(text) == words
        assert event.evidence.trigger.of(text).strip()
        assert event.evidence.sentence.covers(event.evidence.trigger)
        assert (event.sources[0].kind, event.sources[0].name) == ("outlet", reading.article.outlet)


def check_attributions(reading: Reading) -> None:
    whole, attributions = Span(0, len(reading.article.text)), reading.coded.attributions
    for number, item in enumerate(attributions):
        assert item.cue
        assert item.content
        assert all(whole.covers(span) and span.start < span.end for span in (*item.source, *item.cue, *item.content))
        above, place = [number], item.inside
        while place is not None:
            assert place not in above
            above.append(place)
            place = attributions[place].inside


def check_analysis(reading: Reading) -> None:
    text, analysis = reading.article.text, reading.analysis
    for sentence in analysis.sentences:
        assert sentence.span == hull(*(token.span for token in sentence.tokens))
    for mention in analysis.mentions:
        assert mention.span.of(text) == mention.text
    for clause in analysis.clauses:
        assert analysis.sentences[clause.sentence].span.covers(clause.trigger)


@quick
@given(TEXTS)
@example("")
@example("\n\n")
@example("«Мы встретились с послом Чили")
@example("Мы заявили: «Мы заявили, что мы встретились с нами».")
@example("Как сообщает заявил, что Министр обороны Кении Даниэль Отиено Как сообщает")
@example("со ссылкой на со ссылкой на со ссылкой на со ссылкой на провели переговоры")
def test_any_text_is_read_and_its_record_holds_together(text: str) -> None:
    reading = read_article(article(text))
    check_events(reading)
    check_attributions(reading)
    check_analysis(reading)


@settings(quick, max_examples=8)
@given(TEXTS)
def test_the_same_text_gives_the_same_record(text: str) -> None:
    assert dumps(code_article(article(text))) == dumps(code_article(article(text)))


@settings(quick, max_examples=8)
@given(TEXTS)
def test_what_is_omitted_tells_nothing(text: str) -> None:
    furniture = Omission(text=text, reason="menu", span=Span(0, len(text)))
    coded = code_article(article(text, omissions=(furniture,)))
    assert (coded.events, coded.attributions) == ((), ())


def test_a_text_without_a_language_is_refused() -> None:
    with pytest.raises(LanguageError, match="--language"):
        code_article(article("Текст.", language=None))


def test_versions_and_head_are_kept() -> None:
    coded = code_article(article("Премьер Дании посетил Перу.", url="https://e.example/1", published="2024-05-16"))
    assert coded.versions.language.startswith("ru ")
    assert (coded.article.url, coded.article.published, coded.article.outlet) == (
        "https://e.example/1",
        "2024-05-16",
        "Эхо",
    )


def test_events_of_one_predicate_have_ids_of_their_own() -> None:
    coded = code_article(article("Суд приговорил редактора к пяти годам лишения свободы."))
    assert len({event.id for event in coded.events}) == len(coded.events) == 2


@pytest.mark.parametrize(
    ("outlet", "named", "chain"),
    [
        (None, "Интерфакс", [("outlet", None), ("agency", "Interfax")]),
        (None, "Коммерсантъ", [("outlet", None), ("outlet", "Kommersant")]),
        ("Interfax", "Интерфакс", [("outlet", "Interfax")]),
        ("Kommersant", "Коммерсантъ", [("outlet", "Kommersant")]),
        ("APA", "Интерфакс", [("outlet", "APA"), ("agency", "Interfax")]),
    ],
)
def test_the_register_tells_agencies_and_an_articles_own_outlet(
    outlet: str | None, named: str, chain: list[tuple[str, str | None]]
) -> None:
    text = f"Полиция задержала двух активистов, сообщает «{named}»."
    (event,) = read_article(article(text, outlet=outlet), judged=False).coded.events
    assert [(link.kind, link.name) for link in event.sources] == chain
