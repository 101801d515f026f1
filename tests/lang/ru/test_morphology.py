import pytest

from dateline.lang.ru.dictionary import entries, may_be_predicate
from dateline.lang.ru.morphology import analyse, lemmas, read_tag

PARTICIPLE = "VERB|Aspect=Perf|Case={}|Number={}|Tense=Past|VerbForm=Part|Voice=Pass"
SHORT = "VERB|Aspect=Perf|Number=Plur|Tense=Past|Variant=Short|VerbForm=Part|Voice=Pass"
NAME = "PROPN|Animacy=Anim|Case={}|Gender={}|Number=Sing"

LEMMAS = [
    ("Лавровым", NAME.format("Ins", "Masc"), "лавров"),
    ("Захаровой", NAME.format("Dat", "Fem"), "захарова"),
    ("Белова", NAME.format("Gen", "Masc"), "белов"),
    ("Белова", NAME.format("Nom", "Fem"), "белова"),
    ("Питт", NAME.format("Nom", "Masc"), "питт"),
    ("подписанному", PARTICIPLE.format("Dat", "Sing"), "подписать"),
    ("задержаны", SHORT, "задержать"),
    ("сообщив", "VERB|Aspect=Perf|Tense=Past|VerbForm=Conv|Voice=Act", "сообщить"),
    ("строится", "VERB|Aspect=Imp|Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Pass", "строиться"),
    ("готов", "ADJ|Degree=Pos|Gender=Masc|Number=Sing|Variant=Short", "готовый"),
    ("должны", "ADJ|Degree=Pos|Number=Plur|Variant=Short", "должный"),
    ("намерены", "ADJ|Degree=Pos|Number=Plur|Variant=Short", "намерен"),
    ("стали", "VERB|Aspect=Perf|Mood=Ind|Number=Plur|Tense=Past|VerbForm=Fin|Voice=Act", "стать"),
    ("стали", "NOUN|Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing", "сталь"),
    ("за\u0301мок", "NOUN|Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing", "замок"),
    ("вооруженный", "ADJ|Case=Nom|Degree=Pos|Gender=Masc|Number=Sing", "вооружённый"),
    ("США", "PROPN|Animacy=Inan|Case=Gen|Number=Plur", "сша"),
    ("00:39", "NUM", "00:39"),
    ("e-novosti.az", "X|Foreign=Yes", "e-novosti.az"),
    ("!", "PUNCT", "!"),
]


@pytest.mark.parametrize(("word", "tag", "lemma"), LEMMAS)
def test_lemmas_of_words_in_their_sentence(word: str, tag: str, lemma: str) -> None:
    assert analyse(word, tag).lemma == lemma


def test_participle_keeps_its_form_in_the_features() -> None:
    assert analyse("подписанному", PARTICIPLE.format("Dat", "Sing")).feats["VerbForm"] == "Part"


def test_case_that_the_form_cannot_have_is_corrected() -> None:
    word = analyse("таблице", "NOUN|Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing")
    assert word.feats["Case"] in {"Dat", "Loc"}


def test_case_of_a_name_is_not_corrected_by_a_common_word() -> None:
    assert analyse("Питт", NAME.format("Nom", "Masc")).feats["Case"] == "Nom"


def test_noun_tagged_as_adjective_is_a_noun() -> None:
    word = analyse("председателя", "ADJ|Case=Gen|Degree=Pos|Gender=Masc|Number=Sing")
    assert (word.pos, word.lemma, word.feats["Case"]) == ("NOUN", "председатель", "Gen")


def test_verb_tagged_as_noun_is_a_verb() -> None:
    word = analyse("запугали", "NOUN|Animacy=Inan|Case=Nom|Gender=Masc|Number=Sing")
    assert (word.pos, word.lemma, word.feats["VerbForm"]) == ("VERB", "запугать", "Fin")


def test_partitive_counts_as_genitive() -> None:
    assert read_tag("NOUN|Case=Par")[1] == {"Case": "Gen"}
    assert read_tag("<pad>")[0] == "X"


def test_lemmas_of_a_listed_word() -> None:
    assert lemmas("Стали") >= {"стали", "стать", "сталь"}
    assert lemmas("e-novosti.az") == {"e-novosti.az"} | lemmas("e-novosti.az")
    assert lemmas("намерен") >= {"намерен"}


def test_unknown_words_are_guessed_and_marked() -> None:
    assert not entries("бурмыляют")[0].known
    assert entries("министр")[0].known
    assert entries("США")[0].indeclinable


def test_predicates_are_told_from_other_words() -> None:
    assert may_be_predicate("родился")
    assert may_be_predicate("подписан")
    assert not may_be_predicate("распада")
    assert not may_be_predicate("")
