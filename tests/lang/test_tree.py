"""Walking small trees made by hand; a line of the drawing is a word, the index of its head, its relation."""

from __future__ import annotations

from dateline.lang.tree import Tree, conjuncts, phrase, span_of, subtree, tree_of
from dateline.records import Sentence, Span, Token

# The ministers of Iran, and the old ambassador, whom he knows, signed today a pact and a treaty on borders.
PACT = """\
В          1 case  ADP
среду      10 obl  NOUN
министр    10 nsubj NOUN
Ирана      2 nmod  PROPN
и          6 cc    CCONJ
старый     6 amod  ADJ
посол      2 conj  NOUN
,          8 punct PUNCT
знавший    6 acl   VERB
всех       8 obj   PRON
подписали  -1 root VERB
договор    10 obj  NOUN
о          13 case ADP
границе    11 nmod NOUN
и          16 cc   CCONJ
также      16 advmod ADV
пакт       11 conj NOUN
.          10 punct PUNCT
"""


def drawn(drawing: str) -> Tree:
    tokens, start = [], 0
    for index, line in enumerate(drawing.splitlines()):
        word, head, relation, pos = line.split()
        span = Span(start, start + len(word))
        tokens.append(
            Token(index=index, span=span, text=word, lemma=word.lower(), pos=pos, head=int(head), relation=relation)
        )
        start = span.end + 1
    span = Span(0, start - 1)
    return tree_of(Sentence(index=0, span=span, paragraph=0, headline=False, tokens=tuple(tokens)))


def words(tree: Tree, indices: list[int]) -> str:
    return " ".join(tree.tokens[index].text for index in indices)


def test_dependants_stand_in_the_order_of_the_text() -> None:
    tree = drawn(PACT)
    assert [token.text for token in tree.children(10)] == ["среду", "министр", "договор", "."]
    assert [token.text for token in tree.children(10, "obj", "obl")] == ["среду", "договор"]
    assert list(tree.children(0)) == []


def test_the_first_dependant_of_a_relation_is_found() -> None:
    tree = drawn(PACT)
    found = tree.child(10, "nsubj", "obj")
    assert found is not None
    assert found.text == "министр"
    assert tree.child(10, "iobj") is None


def test_ancestors_come_nearest_first() -> None:
    tree = drawn(PACT)
    assert [token.text for token in tree.ancestors(9)] == ["знавший", "посол", "министр", "подписали"]
    assert list(tree.ancestors(10)) == []


def test_a_phrase_leaves_out_preposition_conjuncts_and_clauses() -> None:
    tree = drawn(PACT)
    assert words(tree, phrase(tree, 1)) == "среду"
    assert words(tree, phrase(tree, 2)) == "министр Ирана"
    assert words(tree, phrase(tree, 6)) == "старый посол"
    assert words(tree, phrase(tree, 11)) == "договор о границе"


def test_a_phrase_keeps_what_is_joined_within_it() -> None:
    tree = drawn("главы -1 root NOUN\nИрана 0 nmod PROPN\nи 3 cc CCONJ\nИрака 1 conj PROPN\nвстретились 0 acl VERB\n")
    assert words(tree, phrase(tree, 0)) == "главы Ирана и Ирака"


def test_a_phrase_stops_at_a_gap() -> None:
    tree = drawn("глава -1 root NOUN\nвчера 0 parataxis ADV\nправительства 0 nmod NOUN\n")
    assert words(tree, phrase(tree, 0)) == "глава"


def test_quotation_marks_are_no_gap_but_a_comma_is() -> None:
    quoted = drawn("партия -1 root NOUN\n« 3 foreign PUNCT\n— 3 foreign PUNCT\nЗаря 0 appos PROPN\n» 0 punct PUNCT\n")
    assert words(quoted, phrase(quoted, 0)) == "партия « — Заря »"
    apart = drawn("глава -1 root NOUN\n, 2 mark PUNCT\nправительства 0 nmod NOUN\n")
    assert words(apart, phrase(apart, 0)) == "глава"


def test_marks_at_the_edges_of_a_phrase_are_taken_off() -> None:
    tree = drawn("« 1 punct PUNCT\nЗаря -1 root PROPN\n, 1 punct PUNCT\nи 1 dep CCONJ\nв 1 dep ADP\n")
    assert words(tree, phrase(tree, 1)) == "Заря"


def test_conjuncts_are_gathered_through_chains() -> None:
    tree = drawn("Иран -1 root PROPN\n, 2 punct PUNCT\nИрак 0 conj PROPN\nи 4 cc CCONJ\nОман 2 conj PROPN\n")
    assert words(tree, conjuncts(tree, 0)) == "Иран Ирак Оман"
    assert conjuncts(tree, 2) == [2, 4]
    assert conjuncts(tree, 4) == [4]


def test_a_subtree_is_everything_below() -> None:
    tree = drawn(PACT)
    assert words(tree, subtree(tree, 2)) == "министр Ирана и старый посол , знавший всех"
    assert subtree(tree, 10) == list(range(18))
    assert subtree(tree, 3) == [3]


def test_the_span_reaches_from_the_first_to_the_last() -> None:
    tree = drawn(PACT)
    first, last = tree.tokens[11].span, tree.tokens[13].span
    assert span_of(tree, phrase(tree, 11)) == Span(first.start, last.end)
    assert span_of(tree, [4]) == tree.tokens[4].span
