from dateline.analysis.reading import paragraphs, read
from dateline.lang.pack import pack
from dateline.records import Article, Omission, Span

TEXT = "Заголовок дня\n\n  Войска ушли.  \nЧитайте также: спорт\nМост открыт."


def article(**fields: object) -> Article:
    return Article(id="a", text=TEXT, sha256="", language="ru", **fields)  # type: ignore[arg-type]


def test_lines_are_paragraphs_without_blanks_at_their_ends() -> None:
    assert [span.of(TEXT) for span in paragraphs(article())] == [
        "Заголовок дня",
        "Войска ушли.",
        "Читайте также: спорт",
        "Мост открыт.",
    ]


def test_what_is_omitted_is_not_read() -> None:
    start = TEXT.index("Читайте")
    menu = Omission(text="Читайте также", reason="see also", span=Span(start, start + 13))
    gone = Omission(text="реклама", reason="taken out before")
    assert [span.of(TEXT) for span in paragraphs(article(omissions=(menu, gone)))][-1] == "Мост открыт."
    assert len(paragraphs(article(omissions=(menu, gone)))) == 3


def test_the_title_is_a_headline() -> None:
    sentences = read(article(title_span=Span(0, 13)), pack("ru").grammar).sentences
    assert [sentence.headline for sentence in sentences] == [True, False, False, False]


def test_sentences_count_the_paragraphs_they_came_from() -> None:
    sentences = read(article(), pack("ru").grammar).sentences
    assert [sentence.paragraph for sentence in sentences] == [0, 1, 2, 3]
    assert [sentence.index for sentence in sentences] == [0, 1, 2, 3]
