"""The promises of the design: a language and an event type are data, and the rooms between know no language."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tokenize
from pathlib import Path

import pytest
import yaml

import dateline
from dateline.errors import DataError
from dateline.lang.pack import Pack, languages, load_pack
from dateline.ontology import Ontology, load_ontology, ontology
from dateline.pipeline import Reading, read_article
from dateline.pipeline.examples import example_faults, reference_faults
from dateline.records import Article, CodedArticle
from dateline.records.codec import dumps, loads

SOURCE = Path(dateline.__file__).parent

GREET = """\
code: GREET
labels: {en: Greet, ru: Приветствие, az: Salamlaşma}
definition: Somebody waves to somebody.
includes: [waving]
excludes: [talking]
neighbours: {CONSULT: Talking is CONSULT.}
quad: 1
score: 1.5
future: null
symmetric: false
export: "040"
modes:
  twice: {labels: {en: twice, ru: дважды, az: iki dəfə}, definition: Waving with both hands., export: "040"}
cameo: []
"""

FRAMES = """\
type: GREET
frames:
  - id: wave
    verbs: tuld
    recipients: patient
    needs: {patient: country}
    modes:
      - {mode: twice, where: {instrument: hand}}
    examples:
      - "Frankia [tuldi] Nippo ."
    traps:
      - "Frankia tuldi bako ."
"""

# Whitespace tokens; subject, verb, object by position, then «vo» and an instrument; after «, ke» a clause as content.
GRAMMAR = """\
from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.lang.grammar import Parse
from dateline.records import Clause, Role, Sentence, Span, Token


@dataclass(frozen=True)
class Toy:
    nouns: frozenset[str]

    def parse(self, text, paragraphs):
        sentences = tuple(sentence(text, number, span) for number, span in enumerate(paragraphs))
        return Parse(sentences=sentences, mentions=())

    def clauses(self, sentence, first):
        verbs = [token.index for token in sentence.tokens if token.pos == "VERB"]
        return tuple(clause(sentence, first, number, verbs) for number in range(len(verbs)))

    def lemmas(self, word):
        return frozenset({word})


def sentence(text, number, span):
    words = [Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r"\\S+", span.of(text))]
    starts = [0] + [i + 1 for i, word in enumerate(words) if word.of(text) == "ke"]
    tokens = tuple(token(text, i, word, starts) for i, word in enumerate(words))
    return Sentence(index=number, span=span, paragraph=number, headline=False, tokens=tokens)


def token(text, index, span, starts):
    start = max(s for s in starts if s <= index)
    verb, place, word = start + 1, index - start, span.of(text)
    pos = {1: "VERB"}.get(place, "NOUN" if word.isalpha() and word not in ("ke", "vo") else "PUNCT")
    above = (starts[0] + 1 if start else -1) if place == 1 else verb
    relation = {0: "nsubj", 1: "ccomp" if start else "root", 2: "obj"}.get(place, "obl")
    lemma = word[:-1] if pos == "VERB" else word
    feats = {"VerbForm": "Fin"} if pos == "VERB" else {}
    return Token(index=index, span=span, text=word, lemma=lemma, pos=pos, head=above, relation=relation, feats=feats)


def clause(sentence, first, number, verbs):
    verb = sentence.tokens[verbs[number]]
    after = sentence.tokens[verb.index + 1 : verbs[number + 1] - 2 if number + 1 < len(verbs) else None]
    roles = [role("agent", sentence.tokens[verb.index - 1])]
    roles += [role("patient", word) for word in after[:1] if word.pos == "NOUN"]
    roles += [role("instrument", word) for word, before in zip(after[1:], after) if before.text == "vo"]
    return Clause(
        index=first + number, sentence=sentence.index, lemma=verb.lemma, form="finite", head=verb.index,
        trigger=verb.span, span=Span(roles[0].span.start, sentence.span.end), tense="past", roles=tuple(roles),
        parent=first if number else None, link="content" if number else None,
    )


def role(name, token):
    return Role(name=name, span=token.span, head=token.index, lemma=token.lemma)


def build(folder, event_nouns, adjectives):
    return Toy(event_nouns)
"""

TABLES = {
    "countries": ("form\tcode\tkind\tnote", "Frankia\tFRA\tname\t", "Nippo\tJPN\tname\t", "Suedo\tSWE\tname\t"),
    "cues": (
        "cue\tkind\tclass\tfactive\texample\tcounterexample",
        "dix\tverb\tspeech\tno\tSuedo dixi , ke Frankia tuldi Nippo .\tSuedo tuldi Nippo .",
        "ke\tcomplementiser\tspeech\tno\tSuedo dixi , ke Frankia tuldi Nippo .\tSuedo tuldi Nippo .",
    ),
    "classes": ("class\twords\tnote", "hand\tmano dumano\t"),
    "date_words": ("class\tvalue\twords", "day\t-1\teru"),
    "dates": ("group\tpattern\tkey\texample\texpected", "date\t{day}\tday:{day}\teru\tday:-1"),
}


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Ontology:
    """Give the ontology with one more type, in a folder of its own."""
    folder = tmp_path_factory.mktemp("ontology") / "data"
    shutil.copytree(SOURCE / "ontology" / "data", folder)
    # Whatever else a type must tell is taken over from a type of the project.
    model = yaml.safe_load((folder / "types" / "CONSULT.yaml").read_text(encoding="utf-8"))
    toy = yaml.safe_dump({**model, **yaml.safe_load(GREET)}, allow_unicode=True)
    (folder / "types" / "GREET.yaml").write_text(toy, encoding="utf-8")
    return load_ontology(folder)


def write_pack(folder: Path, *tables: str) -> Path:
    pack = folder / "xx"
    for place, text in (
        ("pack.yaml", "code: xx\nname: Toy\nversion: 0.0.7\n"),
        ("grammar.py", GRAMMAR),
        ("frames/GREET.yaml", FRAMES),
        *((f"lexicon/{table}.tsv", "\n".join(TABLES[table]) + "\n") for table in tables),
    ):
        (pack / place).parent.mkdir(parents=True, exist_ok=True)
        (pack / place).write_text(text, encoding="utf-8")
    return pack


def read(text: str, language: Pack, types: Ontology) -> Reading:
    article = Article(
        id="toy",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet="Gazeto",
        published="2024-05-02",
        language="xx",
    )
    return read_article(article, language, types, judged=False)


def test_a_toy_language_and_a_toy_type_code_a_sentence(tmp_path: Path, types: Ontology) -> None:
    language = load_pack(write_pack(tmp_path, *TABLES), types)
    text = "Suedo dixi , ke Frankia tuldi Nippo vo dumano eru ."
    coded = read(text, language, types).coded
    (event,) = coded.events
    assert (event.type, event.mode, event.quad, event.score) == ("GREET", "twice", 1, 1.5)
    assert [(actor.text, actor.country, actor.sector) for actor in event.actors] == [("Frankia", "FRA", ("GOV",))]
    assert [(party.text, party.country) for party in event.recipients] == [("Nippo", "JPN")]
    assert (event.evidence.trigger.of(text), event.evidence.rule) == ("tuldi", "xx.GREET.wave")
    assert [(link.kind, link.name, link.cue) for link in event.sources] == [
        ("outlet", "Gazeto", None),
        ("institution", "Sweden", "dixi"),
    ]
    assert event.time is not None
    assert (event.time.text, event.time.start, event.time.end) == ("eru", "2024-05-01", "2024-05-01")
    assert coded.versions.language == "xx 0.0.7"
    assert coded.versions.ontology == ontology().version
    assert loads(CodedArticle, dumps(coded)) == coded


def test_a_language_needs_no_table_that_it_has_nothing_for(tmp_path: Path, types: Ontology) -> None:
    language = load_pack(write_pack(tmp_path, "countries"), types)
    (event,) = read("Frankia tuldi Nippo .", language, types).coded.events
    assert (event.type, event.mode, [link.kind for link in event.sources]) == ("GREET", None, ["outlet"])
    assert read("Suedo dixi , ke Frankia dormi .", language, types).coded.attributions == ()


def test_the_examples_of_a_toy_frame_are_run(tmp_path: Path, types: Ontology) -> None:
    pack = write_pack(tmp_path, "countries")
    assert list(example_faults(load_pack(pack, types), types)) == []
    frames = (pack / "frames" / "GREET.yaml").read_text(encoding="utf-8")
    (pack / "frames" / "GREET.yaml").write_text(frames.replace("Frankia tuldi bako", "Frankia tuldi Suedo"), "utf-8")
    assert list(example_faults(load_pack(pack, types), types)) == [
        "xx.GREET.wave: the trap «Frankia tuldi Suedo .» is coded"
    ]


def test_a_class_that_no_word_has_is_a_fault(tmp_path: Path, types: Ontology) -> None:
    full = load_pack(write_pack(tmp_path / "full", *TABLES), types)
    assert list(reference_faults(full)) == []
    bare = load_pack(write_pack(tmp_path / "bare", "countries"), types)
    assert list(reference_faults(bare)) == ["xx.GREET.wave: no word of classes.tsv has the class «hand»"]


def test_languages_are_found_by_folder(tmp_path: Path) -> None:
    write_pack(tmp_path)
    (tmp_path / "notes").mkdir()
    assert languages(tmp_path) == ("xx",)
    assert "ru" in languages()


def test_a_type_that_the_ontology_does_not_have_stops_the_pack(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_pack(write_pack(tmp_path, "countries"), ontology())
    assert (caught.value.file, caught.value.place) == ("xx/frames/GREET.yaml", "type")
    assert caught.value.rule == "«GREET» is no type of the ontology"


@pytest.mark.parametrize(
    ("grammar", "rule"),
    [
        ("import nowhere_to_be_found", "cannot be run: ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
        ("def build(:", "cannot be run: SyntaxError"),
        ("build = 1", "a pack's grammar.py must have the function build"),
        (None, "the pack has no grammar.py"),
    ],
)
def test_a_grammar_that_cannot_be_used_is_told(tmp_path: Path, types: Ontology, grammar: str | None, rule: str) -> None:
    pack = write_pack(tmp_path)
    if grammar is None:
        (pack / "grammar.py").unlink()
    else:
        (pack / "grammar.py").write_text(grammar, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_pack(pack, types)
    assert caught.value.file == "xx/grammar.py"
    assert caught.value.rule.startswith(rule)


@pytest.mark.parametrize(
    ("card", "place", "rule"),
    [
        ("code: xx\nname: Toy\n", "line 1, version", "Field required"),
        ("code: xx\nname: Toy\nversion: 1.0\n", "line 3, version", "Input should be a valid string"),
        ("code: xx\nname: Toy\nversion: 0.0.7\nauthor: me\n", "line 4, author", "Extra inputs are not permitted"),
        ("code: yy\nname: Toy\nversion: 0.0.7\n", "code", "the code must be the folder's name, «xx»"),
        ("code: [xx\n", "line 2", "broken YAML"),
        (None, "", "the file is missing"),
    ],
)
def test_a_card_that_is_none_is_told(tmp_path: Path, types: Ontology, card: str | None, place: str, rule: str) -> None:
    pack = write_pack(tmp_path)
    if card is None:
        (pack / "pack.yaml").unlink()
    else:
        (pack / "pack.yaml").write_text(card, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_pack(pack, types)
    assert (caught.value.file, caught.value.place) == ("xx/pack.yaml", place)
    assert caught.value.rule.startswith(rule)


@pytest.mark.parametrize("room", ["analysis", "coder", "resolve", "pipeline"])
def test_no_word_of_a_language_stands_in_the_code_between(room: str) -> None:
    """Letters beyond ASCII's may stand in docstrings and comments; quotation marks and dashes anywhere."""
    found = [
        f"{path.relative_to(SOURCE)}:{token.start[0]}: {token.string}"
        for path in sorted((SOURCE / room).rglob("*.py"))
        for token in code_tokens(path.read_text(encoding="utf-8"))
        if any(letter.isalpha() and not letter.isascii() for letter in token.string)
    ]
    assert found == []


def code_tokens(text: str) -> list[tokenize.TokenInfo]:
    """Return the tokens of a module without comments and docstrings."""
    kept: list[tokenize.TokenInfo] = []
    opening = True
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in {tokenize.COMMENT, tokenize.NL}:
            continue
        if not (opening and token.type == tokenize.STRING):
            kept.append(token)
        opening = token.type in {tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING}
    return kept


def test_the_search_for_words_in_code_finds_them() -> None:
    module = '"""Документ."""\n\nWORDS = {"это"}  # комментарий\n\n\ndef f() -> None:\n    """Ещё один."""\n'
    assert [token.string for token in code_tokens(module) if re.search("[а-я]", token.string)] == ['"это"']
