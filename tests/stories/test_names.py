"""Names compared over scripts and spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.stories.names import same_name, sounds

SAME = [
    ("Dzheykhun Bayramov", "Jeyhun Bayramov"),
    ("Jeyhun Bayramov", "Ceyhun Bayramov"),
    ("Ilkham Aliev", "Ilham Aliyev"),
    ("Ilham Aliyev", "İlham Əliyev"),
    ("Nikol Pashinyan", "Nikol Paşinyan"),
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Redzhep Tayip Erdogan", "Recep Tayyip Erdoğan"),
    ("Mevlyut Chavushoglu", "Mevlüt Çavuşoğlu"),
    ("Khakan Fidan", "Hakan Fidan"),
    ("Vladimir Zelenskiy", "Volodymyr Zelenskyy"),
    ("Emmanyuel Makron", "Emmanuel Macron"),
    ("Antoniu Guterresh", "António Guterres"),
    ("A. Mirzoyan", "Ararat Mirzoyan"),
    ("Entoni Blinken", "Antony Blinken"),
]
DIFFERENT = [
    ("Ivan Petrov", "Pyotr Petrov"),
    ("Ilham Aliyev", "Heydar Aliyev"),
    ("Ararat Mirzoyan", "Ararat Grigoryan"),
    ("Nikol Pashinyan", "Armen Pashinyan"),
    ("B. Mirzoyan", "Ararat Mirzoyan"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    assert same_name(one, other) is True


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_do_not(one: str, other: str) -> None:
    assert same_name(one, other) is False


def test_a_surname_alone_leaves_it_open() -> None:
    assert same_name("Bayramov", "Jeyhun Bayramov") is None


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzçğəşıö", min_size=1, max_size=12))
def test_a_word_sounds_like_itself(word: str) -> None:
    assert sounds(word) & sounds(word.upper())
