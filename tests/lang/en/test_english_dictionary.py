import pytest

from dateline.lang.en.dictionary import lemmas, singular

PLURALS = [
    ("forces", "force"),
    ("Forces", "force"),
    ("ministries", "ministry"),
    ("Tories", "tory"),
    ("gunmen", "gunman"),
    ("women", "woman"),
    ("men", "man"),
    ("children", "child"),
    ("witnesses", "witness"),
    ("clashes", "clash"),
    ("coaches", "coach"),
    ("hoaxes", "hoax"),
    ("heroes", "hero"),
    ("houses", "house"),
    ("buses", "bus"),
    ("crises", "crisis"),
    ("wives", "wife"),
    ("executives", "executive"),
    ("passers-by", "passer-by"),
    ("Iraqis", "iraqi"),
    ("Houthis", "houthi"),
    ("Hutus", "hutu"),
    ("MPs", "mp"),
    ("Frenchmen", "frenchman"),
    ("Sandinistas", "sandinista"),
]


@pytest.mark.parametrize(("plural", "dictionary_form"), PLURALS)
def test_a_plural_has_its_singular(plural: str, dictionary_form: str) -> None:
    assert singular(plural) == dictionary_form
    assert lemmas(plural) == {plural.lower(), dictionary_form}


NO_PLURALS = ["police", "news", "people", "press", "headquarters", "crisis", "virus", "us"]
NAMES = ["Swiss", "Paris", "Tunis", "Hamas", "Brussels", "Turkmen"]


@pytest.mark.parametrize("word", [*NO_PLURALS, *NAMES])
def test_what_only_looks_like_a_plural_stays(word: str) -> None:
    assert singular(word) == word.lower()
    assert lemmas(word) == {word.lower()}


def test_a_singular_stays() -> None:
    assert lemmas("Minister") == {"minister"}
    assert lemmas("of") == {"of"}
    assert lemmas("") == {""}
