import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.lang.ru.segment import LONGEST_SENTENCE, sentences, shorten, tokens
from dateline.records import Span

# | marks where a sentence ends.
BREAKS = """
Об этом сообщил А. Б. Орлов. |Он добавил, что угрозы нет.
Встреча прошла в г. Баку. |Стороны довольны.
Завод им. Кирова закрыт.
Это т. е. решение суда.
Потери составили 5 тыс. человек. |Об этом сообщили вчера.
Выделено 3 млрд. рублей и 2 млн. евро.
«Мы готовы!» — сказал посол.
«Мы готовы», — сказал посол. |Он улетел.
«Когда начнём?» — Сечин вопрос не понял.
«Мы готовы». |Министр улетел.
Мы ждём… |Министр улетел.
Мы ждём... но недолго.
Он сказал: «Мы готовы.» |Потом ушёл.
(Он ушёл.) |Она осталась.
Сообщает e-novosti.az. |Ранее News.am писал об этом.
Пишет Газета.Ru. |Подробностей нет.
В 2020 г. Россия вышла из договора.
10 ноября 2020 г. Мария Белова подписала заявление.
Он родился в 1950 г. |Умер в Праге.
Президент заявил, что в 2020 г. Армения получит помощь.
Договор был подписан в 1999 г. |Стороны его исполняли.
Прибыли ген. Петров и адм. Сидоров.
Это случилось 5 янв. 2020 года.
Он ушёл.|Она осталась.
Улица им.Ленина закрыта.
Прибыл г-н Ж.-К. Юнкер.
Согласно п. 3 ст. 5 Конституции, он прав.
Погибли И. о. министра и др. лица.
Что делать?! |Никто не знает.
Курс — 5,5. |Цена — 3.
На сайте vesti.Net и в «Ъ. Деньги» об этом писали.
"""

# ¦ marks where a token ends, beside white space.
TOKENS = """
e-novosti.az¦,
Day.Az¦:
Газета.Ru¦.
https://a.b/c-d?e=1&f¦,
www.site.org
press@mfa.gov.az¦.
00:39 в 18:05:30¦.
78-й 24 часа 10,5¦% 22.09.2023 1990-е
С-400 COVID-19 Ил-76 1/2
А¦.¦Б¦.¦Иванов
т¦.¦е¦.
«¦Ъ¦»
экс-президент ¦—¦ глава
№¦5 $¦5
МИД¦,¦СК
"""


def lines(cases: str) -> list[str]:
    return [line for line in cases.strip().splitlines() if line]


@pytest.mark.parametrize("marked", lines(BREAKS))
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    found = [span.of(text) for span in sentences(text, Span(0, len(text)))]
    assert found == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("marked", lines(TOKENS))
def test_tokens(marked: str) -> None:
    text = marked.replace("¦", "")
    found = [span.of(text) for span in tokens(text, Span(0, len(text)))]
    assert found == [word for part in marked.split() for word in part.split("¦") if word]


def test_mere_marks_are_no_sentence() -> None:
    assert len(sentences("Он приехал! )", Span(0, 13))) == 1


def test_no_sentence_crosses_a_paragraph() -> None:
    text = "Первая строка\nвторая строка"
    assert [span.of(text) for span in sentences(text, Span(14, len(text)))] == ["вторая строка"]


def test_score_is_no_hour() -> None:
    assert [span.of("2:1") for span in tokens("2:1", Span(0, 3))] == ["2", ":", "1"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='абвАБ .,!?…«»"—-()12:@/\n\tefE😀\u0301', max_size=80))
def test_spans_are_in_order_and_lose_no_word(text: str) -> None:
    paragraph = Span(0, len(text))
    found = sentences(text, paragraph)
    words = [span for sentence in found for span in tokens(text, sentence)]
    assert "".join(span.of(text) for span in words) == re.sub(r"\s", "", text)
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert all(span.of(text) == span.of(text).strip() for span in [*found, *words])


def test_endless_sentence_is_cut_after_a_mark() -> None:
    text = "дом, " * 500
    spans = tokens(text, Span(0, len(text)))
    parts = list(shorten(text, spans))
    assert [span for part in parts for span in part] == spans
    assert all(len(part) <= LONGEST_SENTENCE for part in parts)
    assert parts[0][-1].of(text) == ","


def test_long_paragraph_without_marks() -> None:
    text = "слово " * 5000
    found = sentences(text, Span(0, len(text)))
    assert "".join(span.of(text) for span in found).replace(" ", "") == text.replace(" ", "")


def test_long_word_is_cut() -> None:
    text = "а" * 2000
    assert "".join(span.of(text) for span in tokens(text, Span(0, 2000))) == text
