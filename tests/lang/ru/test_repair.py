"""Each repair by an example of its own, drawn as a tree: text/part of speech/head/relation and features.

Heads count from 1, 0 is the root, as in CoNLL-U.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.lang.ru import repair as repairs
from dateline.lang.ru.attach import is_tree
from dateline.lang.ru.dictionary import entries
from dateline.lang.ru.repair import REPAIRS, Change, apply, repair
from dateline.records import Span, Token


def tree(drawn: str) -> tuple[Token, ...]:
    found = []
    for index, word in enumerate(drawn.split()):
        text, pos, head, relation, *marks = word.split("/")
        feats = dict(mark.split("=") for mark in marks)
        lemma = next((entry.lemma for entry in entries(text)), text)
        span = Span(index, index + 1)
        found.append(
            Token(
                index=index,
                span=span,
                text=text,
                lemma=lemma,
                pos=pos,
                head=int(head) - 1,
                relation=relation,
                feats=feats,
            )
        )
    return tuple(found)


# repair, tree, the word that changes (counted from 1), its head, relation and the features that are then there
CASES = [
    (
        "case_of_indeclinable",
        "Помощь/NOUN/0/root/Case=Nom РФ/PROPN/1/nmod/Case=Gen и/CCONJ/4/cc семьям/NOUN/2/conj/Case=Dat",
        (2, 1, "nmod", {"Case": "Dat"}),
    ),
    (
        "case_of_indeclinable",
        "стоит/VERB/0/root за/ADP/3/case евро/NOUN/1/obl/Case=Gen",
        (3, 1, "obl", {"Case": "Acc"}),
    ),
    (
        "case_relation",
        "Протест/NOUN/0/root/Case=Nom против/ADP/3/mark правил/NOUN/1/nmod/Case=Gen",
        (2, 3, "case", {}),
    ),
    (
        "case_after_preposition",
        "Раны/NOUN/0/root/Case=Nom на/ADP/3/case теле/NOUN/1/nmod/Case=Nom/Number=Sing",
        (3, 1, "nmod", {"Case": "Loc"}),
    ),
    (
        "attribute_relation",
        "новых/ADJ/2/conj/Case=Gen/Number=Plur домов/NOUN/0/root/Case=Gen/Number=Plur",
        (1, 2, "amod", {}),
    ),
    (
        "attribute_relation",
        "это/DET/2/nsubj/Case=Acc/Number=Sing решение/NOUN/0/root/Case=Acc/Number=Sing",
        (1, 2, "det", {}),
    ),
    (
        "joined_noun",
        "мира/NOUN/0/root/Case=Gen и/CCONJ/3/cc порядка/NOUN/1/nmod/Case=Gen",
        (3, 1, "conj", {}),
    ),
    (
        "dative_of_verb",
        "выразил/VERB/0/root сочувствие/NOUN/1/obj/Case=Acc семьям/NOUN/2/nmod/Case=Dat",
        (3, 1, "iobj", {}),
    ),
    (
        "accusative_of_verb",
        "Отставки/NOUN/3/obj/Case=Gen Петрова/PROPN/1/nmod/Case=Acc/Number=Sing потребовали/VERB/0/root",
        (2, 1, "nmod", {"Case": "Gen"}),
    ),
    (
        "accusative_of_verb",
        "назначил/VERB/0/root главой/NOUN/1/obl/Case=Ins страну/NOUN/2/nmod/Case=Acc/Number=Sing",
        (3, 1, "obj", {}),
    ),
    (
        "nominative_object",
        "люди/NOUN/0/root которые/PRON/3/obj/Case=Nom/Number=Plur ждали/VERB/1/acl/Number=Plur суд/NOUN/3/obj/Case=Acc",
        (2, 3, "nsubj", {}),
    ),
    (
        "nominative_object",
        "Деньги/NOUN/2/obj/Case=Nom/Number=Plur выделил/VERB/0/root/Number=Sing фонд/NOUN/2/nsubj/Case=Nom",
        (1, 2, "obj", {"Case": "Acc"}),
    ),
    (
        "subject_in_nominative",
        "Москве/PROPN/2/nsubj/Case=Dat/Number=Sing предложили/VERB/0/root/Number=Plur помощь/NOUN/2/obj/Case=Acc",
        (1, 2, "iobj", {}),
    ),
    (
        "subject_in_nominative",
        "Срок/NOUN/2/nsubj/Case=Acc/Number=Sing/Gender=Masc истёк/VERB/0/root/Number=Sing/Gender=Masc",
        (1, 2, "nsubj", {"Case": "Nom"}),
    ),
    (
        "passive_subject",
        "Шаги/NOUN/2/nsubj/Case=Nom предпринимаются/VERB/0/root/Voice=Pass",
        (1, 2, "nsubj:pass", {}),
    ),
    (
        "clause_with_conjunction",
        "успел/VERB/0/root ,/PUNCT/4/punct когда/SCONJ/4/mark позвонили/VERB/1/conj",
        (4, 1, "advcl", {}),
    ),
    (
        "clause_with_conjunction",
        "сказал/VERB/0/root ,/PUNCT/4/punct что/SCONJ/4/mark придёт/VERB/1/parataxis",
        (4, 1, "ccomp", {}),
    ),
    (
        "relative_clause",
        "страны/NOUN/0/root ,/PUNCT/4/punct которые/PRON/4/nsubj/Case=Nom подписали/VERB/1/conj",
        (4, 1, "acl:relcl", {}),
    ),
    (
        "nominal",
        "семьям/NOUN/0/root/Case=Dat погибших/VERB/1/nmod/Case=Gen/VerbForm=Part",
        (2, 1, "nmod", {"Nominal": "Yes"}),
    ),
]

# Trees that a repair leaves alone.
LEFT = [
    ("nominal", "новых/ADJ/2/amod/Case=Gen/Number=Plur домов/NOUN/0/root/Case=Gen/Number=Plur"),
    ("nominal", "дома/NOUN/0/root/Case=Gen построенного/VERB/1/acl/Case=Gen/VerbForm=Part"),
    ("case_relation", "В/ADP/3/discourse частности/NOUN/1/fixed/Case=Loc это/PRON/0/root/Case=Loc"),
    ("case_relation", "Накануне/ADP/2/advmod вышел/VERB/0/root"),
    ("dative_of_verb", "Помощь/NOUN/3/nsubj/Case=Nom семьям/NOUN/1/nmod/Case=Dat оказана/VERB/0/root"),
    ("dative_of_verb", "ввёл/VERB/0/root налог/NOUN/1/obj/Case=Acc по/ADP/4/case закону/NOUN/2/nmod/Case=Dat"),
    ("accusative_of_verb", "Увидел/VERB/0/root мать/NOUN/1/obj/Case=Acc Терезу/PROPN/2/nmod/Case=Acc/Number=Sing"),
    ("subject_in_nominative", "пять/NUM/2/nummod:gov домов/NOUN/3/nsubj/Case=Gen сгорели/VERB/0/root"),
    ("joined_noun", "мира/NOUN/0/root/Case=Gen и/CCONJ/3/cc порядку/NOUN/1/nmod/Case=Dat"),
]


@pytest.mark.parametrize(("name", "drawn", "wanted"), CASES)
def test_repair(name: str, drawn: str, wanted: tuple[int, int, str, dict[str, str]]) -> None:
    tokens = tree(drawn)
    number, head, relation, feats = wanted
    mended = apply(tokens, getattr(repairs, name)(tokens))
    token = mended[number - 1]
    assert (token.head, token.relation) == (head - 1, relation)
    assert feats.items() <= token.feats.items()
    assert [other for other in mended if other != token] == [tokens[other.index] for other in mended if other != token]
    assert token != tokens[number - 1]


@pytest.mark.parametrize(("name", "drawn"), LEFT)
def test_repair_leaves_alone(name: str, drawn: str) -> None:
    tokens = tree(drawn)
    assert apply(tokens, getattr(repairs, name)(tokens)) == tokens


def test_each_repair_has_its_example() -> None:
    assert {case[0] for case in CASES} == {found.__name__ for found in REPAIRS}


@st.composite
def random_trees(draw: st.DrawFn) -> tuple[Token, ...]:
    size = draw(st.integers(1, 8))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: -1} | {order[rank]: order[draw(st.integers(0, rank - 1))] for rank in range(1, size)}
    words = ["РФ", "семьям", "новых", "в", "и", "что", "которые", "выразил", "погибших", "теле"]
    parts = st.sampled_from(["NOUN", "PROPN", "VERB", "ADJ", "ADP", "CCONJ", "SCONJ", "PRON"])
    relations = st.sampled_from(["nsubj", "obj", "nmod", "conj", "mark", "case", "cc", "obl", "parataxis", "acl"])
    cases = st.sampled_from(["", "/Case=Nom", "/Case=Acc", "/Case=Dat", "/Case=Gen/Number=Plur"])
    drawn = [
        f"{draw(st.sampled_from(words))}/{draw(parts)}/{heads[place] + 1}/{draw(relations)}{draw(cases)}"
        for place in range(size)
    ]
    return tree(" ".join(drawn))


@given(random_trees())
def test_repairs_keep_a_tree_and_its_root(tokens: tuple[Token, ...]) -> None:
    mended = repair(tokens)
    assert is_tree([token.head for token in mended])
    assert [token.head < 0 for token in mended] == [token.head < 0 for token in tokens]
    assert [token.text for token in mended] == [token.text for token in tokens]


@given(random_trees(), st.lists(st.tuples(st.integers(0, 7), st.integers(-1, 7)), max_size=12))
def test_any_changes_keep_a_tree(tokens: tuple[Token, ...], moves: list[tuple[int, int]]) -> None:
    size = len(tokens)
    changes = [Change(word=word % size, head=head if head < size else 0) for word, head in moves]
    assert is_tree([token.head for token in apply(tokens, changes)])
