from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.lexicon import Match, PhraseIndex
from dateline.lexicon.phrases import fold, phrase_cuts, phrase_words
from dateline.records import Span, Token

LEMMAS = {
    "белый": {"белый"}, "белого": {"белый"}, "дом": {"дом"}, "дома": {"дом", "дома"},
    "газа": {"газа", "газ"}, "газе": {"газа", "газ"}, "газ": {"газ"},
    "министр": {"министр"}, "министра": {"министр"}, "иностранных": {"иностранный"}, "дел": {"дело", "деть"},
    "стороны": {"сторона"}, "сторонами": {"сторона"}, "сторона": {"сторона"}, "мида": {"мид"},
}  # fmt: skip


def lemmas(word: str) -> frozenset[str]:
    return frozenset(LEMMAS.get(word.lower(), {word.lower()}))


def tokens(text: str, **lemma_of: str) -> list[Token]:
    made, start = list[Token](), 0
    for index, word in enumerate(text.split()):
        lemma = lemma_of.get(word) or min(lemmas(word))
        made.append(
            Token(
                index=index,
                span=Span(start, start + len(word)),
                text=word,
                lemma=lemma,
                pos="X",
                head=index - 1,
                relation="dep",
            )
        )
        start += len(word) + 1
    return made


def found(phrases: Sequence[str], text: str, **lemma_of: str) -> list[tuple[str, ...]]:
    index = PhraseIndex([(phrase, phrase) for phrase in phrases], lemmas)
    return [match.values for match in index.find(tokens(text, **lemma_of))]


def test_a_phrase_is_found_in_other_cases() -> None:
    assert found(["Белый дом"], "у Белого дома и дома") == [("Белый дом",)]
    index = PhraseIndex([("министр иностранных дел", 1)], lemmas)
    assert index.find(tokens("с министра иностранных дел и")) == [Match(first=1, last=3, values=(1,))]


def test_the_longest_phrase_wins_and_nothing_overlaps() -> None:
    phrases = ["министр", "министр иностранных дел", "дел мастер", "мастер"]
    assert found(phrases, "министр иностранных дел мастер") == [("министр иностранных дел",), ("мастер",)]
    assert found(phrases, "министр иностранных гостей") == [("министр",)]
    assert found(["министр иностранных дел"], "министр иностранных гостей") == []


def test_case_is_kept_where_it_tells() -> None:
    assert found(["США"], "США и сша и Сша") == [("США",)]
    assert found(["Газа"], "в Газе и газе", Газе="газа", газе="газ") == [("Газа",)]
    assert found(["полиция"], "Полиция и полиция и ПОЛИЦИЯ") == [("полиция",)] * 3
    assert found(["МИД"], "в МИДа и мида", МИДа="мид", мида="мид") == [("МИД",)]
    assert found(["БиГ"], "БиГ и Биг и БИГ") == [("БиГ",)] * 2
    assert found(["аль-Каида"], "Аль-Каида и аль-Каида и аль-каида") == [("аль-Каида",)] * 2
    index = PhraseIndex([("Комсомольск-на-Амуре", 1)], lemmas)
    assert index.find(tokens("Комсомольском-на-Амуре", **{"Комсомольском-на-Амуре": "комсомольск-на-амуре"}))
    assert found(["Хамас"], "ХАМАС и Хамас и хамас") == [("Хамас",)] * 2


def test_a_token_in_its_dictionary_form_is_no_other_word() -> None:
    assert found(["Газа"], "Газ дорожает") == []
    assert found(["стороны"], "сторона и стороны и сторонами") == [("стороны",)] * 2
    assert found(["сторона"], "стороны", стороны="сторона") == [("сторона",)]


def test_values_in_the_lists_own_form_come_first() -> None:
    index = PhraseIndex([("газ", "gas"), ("Газа", "Gaza")], lemmas)
    assert index.longest_at(tokens("Газа", Газа="газ"), 0) == Match(first=0, last=0, values=("Gaza", "gas"))


def test_several_meanings_of_one_form_are_all_told_once() -> None:
    index = PhraseIndex([("Конго", "COD"), ("Конго", "COG"), ("Конго", "COD")], lemmas)
    assert index.find(tokens("Конго"))[0].values == ("COD", "COG")


def test_quotation_marks_between_words_are_passed_over() -> None:
    index = PhraseIndex([("РИА «Новости»", 1)], lemmas)
    assert index.find(tokens("РИА « Новости » сообщает")) == [Match(first=0, last=2, values=(1,))]
    assert index.find(tokens("РИА Новости")) == [Match(first=0, last=1, values=(1,))]
    assert index.find(tokens("« РИА » Газета")) == []


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Кот-д'Ивуар", ("Кот-д", "'", "Ивуар")),
        ("Day.az", ("Day", ".", "az")),
        ("Нью-Йорк таймс", ("Нью-Йорк", "таймс")),
        ("партия «Кадима»", ("партия", "Кадима")),
        ("24.kg", ("24", ".", "kg")),
    ],
)
def test_phrases_are_cut_as_texts_are(phrase: str, words: tuple[str, ...]) -> None:
    assert phrase_words(phrase) == words


@pytest.mark.parametrize(
    ("phrase", "cut"),
    [
        ("Guinea-Bissau", "Guinea - Bissau"),
        ("Port-au-Prince", "Port - au - Prince"),
        ("U.S. Senate", "U.S. Senate"),
        ("Washington, D.C.", "Washington , D.C."),
        ("St. Petersburg", "St. Petersburg"),
        ("Côte d'Ivoire", "Côte d'Ivoire"),
        ("Sana'a", "Sana'a"),
        ("Cox's Bazar", "Cox 's Bazar"),
        ("Soldiers' Mothers", "Soldiers ' Mothers"),
        ("Gazeta.ru", "Gazeta.ru"),
        ("U.S.-led coalition", "U.S. - led coalition"),
        ("U.S.-led coalition", "U.S.-led coalition"),
        ("OPEC+", "OPEC+"),
        ("RFE/RL", "RFE / RL"),
        ("Кот-д'Ивуар", "Кот-д ' Ивуар"),
    ],
)
def test_a_phrase_is_found_however_a_text_is_cut(phrase: str, cut: str) -> None:
    assert tuple(cut.split()) in phrase_cuts(phrase)
    assert found([phrase], cut) == [(phrase,)]


def test_a_phrase_of_words_alone_is_cut_in_one_way() -> None:
    assert phrase_cuts("Совет Безопасности ООН") == (("Совет", "Безопасности", "ООН"),)


def test_words_are_compared_without_the_keyboards_whims() -> None:
    assert fold("Орёл") == fold("ОРЕЛ")
    assert fold("İlham") == fold("ilham") == fold("ılham")
    assert fold("д’Ивуар") == fold("д'Ивуар")
    assert fold("Аль‑Каида") == fold("аль-каида")


def test_an_empty_list_and_an_empty_sentence_find_nothing() -> None:
    assert PhraseIndex[int]([], lemmas).find(tokens("дом")) == []
    assert PhraseIndex([("", 1), ("дом", 2)], lemmas).find([]) == []


WORDS = st.lists(st.sampled_from(["а", "б", "в", "г"]), min_size=1, max_size=4)


@given(st.lists(WORDS, min_size=1, max_size=6), st.lists(st.sampled_from(["а", "б", "в", "г", "д"]), max_size=12))
def test_every_match_is_a_phrase_and_none_is_missed(phrases: list[list[str]], text: list[str]) -> None:
    listed = {" ".join(phrase) for phrase in phrases}
    index = PhraseIndex([(phrase, phrase) for phrase in sorted(listed)], lemmas)
    sentence = tokens(" ".join(text))
    matches = index.find(sentence)
    covered = {position for match in matches for position in range(match.first, match.last + 1)}
    assert len(covered) == sum(match.last - match.first + 1 for match in matches)
    for match in matches:
        assert match.values == (" ".join(text[match.first : match.last + 1]),)
    for start in set(range(len(text))) - covered:
        assert not any(text[start : start + len(p)] == p for p in phrases)


@given(WORDS, st.integers(0, 3))
def test_many_lemmas_do_not_multiply_the_tree(phrase: list[str], extra: int) -> None:
    def many(word: str) -> frozenset[str]:
        return frozenset(word + "х" * count for count in range(extra + 1))

    index = PhraseIndex([(" ".join(phrase * 8), 1)], many)
    match = index.longest_at(tokens(" ".join(phrase * 8)), 0)
    assert match == Match(first=0, last=len(phrase) * 8 - 1, values=(1,))
