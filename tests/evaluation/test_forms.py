"""The form of a file is told by the fields of its lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.evaluation import FORMS, form_of
from dateline.evaluation.exam import text_article
from dateline.sources import Defaults, read_sources


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        (("id", "text", "events"), "articles"),
        (("id", "text", "label", "plover_event"), "snippets"),
        (("id", "en", "ru", "events"), "parallel"),
    ],
)
def test_a_form_has_its_fields(fields: tuple[str, ...], form: str, tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps(dict.fromkeys(fields, "")), encoding="utf-8")
    assert form_of(path) is FORMS[form]


@pytest.mark.parametrize(
    ("text", "rule"), [("Идёт дождь.", "say which suite"), ('{"a": 1}', "no set has the fields a"), ("", "say which")]
)
def test_other_files_have_no_form_of_their_own(text: str, rule: str, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=rule):
        form_of(path)


def test_a_text_becomes_the_article_that_sources_make_of_it(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    line = {"id": "7", "text": "Идёт дождь.\nВсюду.", "language": "ru", "published": "2024-05-16"}
    path.write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
    (article,) = read_sources([path], Defaults())
    made = text_article(line["text"], "7", language="ru", published="2024-05-16")
    assert made == type(made)(**{**{name: getattr(article, name) for name in made.__slots__}, "origin": "7"})
