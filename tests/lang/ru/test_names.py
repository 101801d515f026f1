import pytest

from dateline.lang.ru.names import Run, in_one, names, runs_of
from dateline.lang.ru.parse import parse
from dateline.lang.ru.repair import apply
from dateline.records import Span, Token


def tokens(words: str, *, heads: dict[int, int] | None = None, feats: dict[int, str] | None = None) -> list[Token]:
    """Make tokens; capitalised ones are proper names, `heads` and `feats` (a case) go by place."""
    found = []
    for index, text in enumerate(words.split()):
        pos = "PUNCT" if not text[0].isalnum() else "PROPN" if text[0].isupper() else "NOUN"
        case = {"Case": (feats or {})[index]} if index in (feats or {}) else {}
        head = (heads or {}).get(index, index - 1)
        found.append(
            Token(
                index=index,
                span=Span(index, index + 1),
                text=text,
                lemma=text,
                pos=pos,
                head=head,
                relation="dep",
                feats=case,
            )
        )
    return found


# words, slovnet's tags, the names wanted as kind:first-last
CASES = [
    ("Всемирное агентство ( ВАДА )", "B-ORG I-ORG I-ORG I-ORG I-ORG", "ORG:0-1 ORG:3-3"),
    ("РФ ( ФНС )", "B-LOC I-LOC I-LOC I-LOC", "LOC:0-0 ORG:2-2"),
    ("Иван ( Ваня ) Петров", "B-PER I-PER I-PER I-PER I-PER", "PER:0-4"),
    ("Иван Ким ( Ivan Kim )", "B-PER I-PER I-PER I-PER I-PER I-PER", "PER:0-1 PER:3-4"),
    ("МИД Австралии", "B-ORG B-LOC", "ORG:0-1 LOC:1-1"),
    ("Иван Петров", "B-PER B-PER", "PER:0-1"),
    ("« Пресса »", "I-ORG I-ORG I-ORG", "ORG:0-2"),
    ("« Пресса » Баку ,", "O B-ORG I-ORG B-LOC I-LOC", "ORG:1-1 LOC:3-3"),
    ("Петров И .", "B-PER I-PER I-PER", "PER:0-2"),
    ("бывший президент Иван Петров", "O B-PER I-PER I-PER", "PER:2-3"),
    ("68-летний Иван", "B-PER I-PER", "PER:1-1"),
    ("https://a.b", "B-ORG", ""),
    ("дом", "O", ""),
]


def drawn(runs: list[Run]) -> str:
    return " ".join(f"{run.kind}:{run.first}-{run.last}" for run in runs)


@pytest.mark.parametrize(("words", "tags", "wanted"), CASES)
def test_names(words: str, tags: str, wanted: str) -> None:
    assert drawn(names(tokens(words), tags.split())) == wanted


def test_place_that_belongs_to_another_word_is_not_joined() -> None:
    apart = tokens("агентство Прага покинуло", heads={0: 2, 1: 2, 2: -1})
    assert drawn(names(apart, ["B-ORG", "B-LOC", "O"])) == "ORG:0-0 LOC:1-1"
    other = tokens("МИД Прагу", feats={1: "Acc"})
    assert drawn(names(other, ["B-ORG", "B-LOC"])) == "ORG:0-0 LOC:1-1"


def test_common_word_at_the_start_is_no_person() -> None:
    first = tokens("министр сказал")
    assert drawn(names(first, ["B-PER", "O"])) == ""


def test_tags_are_joined_into_runs() -> None:
    assert runs_of(["I-PER", "I-PER", "O", "I-ORG", "I-LOC"]) == [Run("PER", 0, 1), Run("ORG", 3, 3), Run("LOC", 4, 4)]


def test_words_of_a_person_hang_on_the_first() -> None:
    found = tuple(tokens("сказал Иван Петров", heads={0: -1, 1: 0, 2: 0}))
    mended = apply(found, in_one(found, [Run("PER", 1, 2)]))
    assert (mended[2].head, mended[2].relation) == (1, "flat:name")


def test_mentions_tell_their_words() -> None:
    text = "Посол Перу Иван Рыбаков посетил МИД Австралии."
    found = parse(text, [Span(0, len(text))])
    told = {(name.kind, name.text) for name in found.mentions}
    assert {("person", "Иван Рыбаков"), ("organisation", "МИД Австралии"), ("place", "Австралии")} <= told
    assert all(name.span.of(text) == name.text and name.via == "slovnet" for name in found.mentions)
