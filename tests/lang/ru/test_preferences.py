"""Each preference by a sentence of its own: what it says of the right head and of a tempting wrong one."""

from collections.abc import Sequence
from functools import cache

import pytest

from dateline.lang.ru.layout import line_of
from dateline.lang.ru.line import Line
from dateline.lang.ru.models import Floats
from dateline.lang.ru.morphology import analyse
from dateline.lang.ru.network import likeliest, read
from dateline.lang.ru.parse import parse
from dateline.lang.ru.preferences import PREFERENCES, ROOT, suggested
from dateline.records import Span

# preference, sentence, word, right head, wrong head
CASES = [
    ("near", "Посол вручил королю грамоты в зале дворца .", "зале", "вручил", "Посол"),
    ("within_commas", "Посол , который опоздал на день , вручил грамоты вечером .", "вечером", "вручил", "опоздал"),
    ("modifier_before_its_noun", "Комитет осудил новые жёсткие меры правительства .", "новые", "меры", "правительства"),
    ("modifier_agrees", "Комитет осудил жёсткие меры против жителей .", "жёсткие", "меры", "жителей"),
    (
        "preposition_before_its_noun",
        "Они выступили против новых правил и решения суда .",
        "против",
        "правил",
        "решения",
    ),
    ("conjunction_before_its_head", "Он заявил , что стороны готовы к диалогу .", "что", "готовы", "заявил"),
    ("subordinate_is_no_root", "Если дожди продолжатся , дорогу закроют .", "продолжатся", "закроют", "ROOT"),
    ("relative_by_its_noun", "Жители страны , которые подписали письмо , ждут .", "подписали", "Жители", "страны"),
    ("genitive_after_its_noun", "Доклад сессии Генеральной Ассамблеи вышел .", "Ассамблеи", "сессии", "вышел"),
    ("genitive_of_negation", "Посольство комментариев не даёт .", "комментариев", "даёт", "Посольство"),
    ("name_after_its_office", "Министр иностранных дел Перу Иван Рыбаков прибыл .", "Иван", "Министр", "прибыл"),
    ("inside_a_participle", "Он отверг предложенный президентом закон .", "президентом", "предложенный", "закон"),
    ("nominative_by_no_other_case", "В свою очередь посол Рыбаков улетел .", "посол", "улетел", "очередь"),
    ("participle_after_its_noun", "Мера банков , принятая вчера , отменена .", "принятая", "Мера", "банков"),
    ("joined_in_one_case", "Ради мира в городе и порядка они уехали .", "порядка", "мира", "городе"),
    ("subject_agrees", "Стороны , которых ждал посол , обсудили договор .", "Стороны", "обсудили", "ждал"),
    ("accusative_by_no_noun", "Министр назвал главой ведомства Анну .", "Анну", "назвал", "ведомства"),
    ("beside_no_function_word", "Он уехал в связи с болезнью .", "Он", "уехал", "в"),
]

# Trees that the network alone gets wrong or might: sentence, word and its head.
HEADS = [
    ("Глава МИД Перу Анна Рыбакова рассказала о переговорах.", "Анна", "Глава"),
    ("Посол осудил меры против незаконных вооружённых отрядов и решение, которое приняли вчера.", "против", "отрядов"),
    ("Министр выразил соболезнования РФ и семьям погибших.", "семьям", "РФ"),
    ("Когда начался пожар, жители покинули дома.", "начался", "покинули"),
    ("Решение о вводе войск, принятое советом, отменено.", "принятое", "Решение"),
    ("Она отвергла предложенный президентом проект закона.", "проект", "отвергла"),
]


@cache
def line(sentence: str) -> Line:
    lines: list[Line] = []

    def keep(words: Sequence[str], tags: Sequence[str], scores: Floats) -> Sequence[int]:
        lines.append(line_of(words, [analyse(word, tag) for word, tag in zip(words, tags, strict=True)], scores))
        return likeliest(words, tags, scores)

    read([sentence.split()], keep)
    return lines[0]


def place(found: Line, word: str) -> int:
    return ROOT if word == "ROOT" else list(found.texts).index(word)


@pytest.mark.parametrize(("name", "sentence", "word", "right", "wrong"), CASES)
def test_preference_tells_the_right_head(name: str, sentence: str, word: str, right: str, wrong: str) -> None:
    weigh = next(rule.weigh for rule in PREFERENCES if rule.weigh.__name__ == name)
    found = line(sentence)
    heads = place(found, right), place(found, wrong)
    assert weigh(found, place(found, word), heads[0]) > weigh(found, place(found, word), heads[1])


def test_each_preference_has_its_sentence() -> None:
    assert {rule.weigh.__name__ for rule in PREFERENCES} == {case[0] for case in CASES}


@pytest.mark.parametrize(("sentence", "word", "head"), HEADS)
def test_heads(sentence: str, word: str, head: str) -> None:
    (found,) = parse(sentence, [Span(0, len(sentence))]).sentences
    token = next(token for token in found.tokens if token.text == word)
    assert found.tokens[token.head].text == head


def test_grammar_suggests_heads() -> None:
    found = line("Он работал в структурах по поддержке заводов .")
    assert place(found, "структурах") in suggested(found, place(found, "поддержке"))
    assert place(found, "поддержке") in suggested(found, place(found, "заводов"))
    assert suggested(found, place(found, "работал")) == set()


def test_parts_of_a_long_preposition_are_no_nouns() -> None:
    found = line("Он уехал в связи с болезнью .")
    assert [found.texts[number] for number, fixed in enumerate(found.fixed) if fixed] == ["связи", "с"]
    assert found.governed[place(found, "в")] == -1
