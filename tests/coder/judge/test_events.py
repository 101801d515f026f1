"""What the judge lets pass, what it adds, and that it can be switched off."""

import pytest

from dateline.coder.judge.candidates import Candidate, candidates_of
from dateline.coder.judge.events import seat
from dateline.coder.judge.look import see
from dateline.coder.judge.model import judge_for
from dateline.coder.judge.reasons import opinions_on
from dateline.coder.scene import Scene, scene_of
from dateline.coder.select import choose, try_all
from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline import Reading, read_article
from dateline.records import Article
from dateline.records.codec import dumps

TEXT = "Полиция Чили задержала активиста. Премьер Дании посетил Перу и раскритиковал санкции."


def read(text: str, *, judged: bool, language: str = "ru") -> Reading:
    return read_article(Article(id="a", text=text, sha256="", language=language), judged=judged)


def scene(text: str, language: str = "ru") -> Scene:
    reading = read(text, judged=False, language=language)
    return scene_of(reading.article, reading.analysis, pack(language))


def candidate(text: str, lemma: str) -> tuple[Candidate, Scene]:
    there = scene(text)
    found = candidates_of(there, try_all(there), ontology())
    return next(one for one in found if one.clause.lemma == lemma), there


def test_without_the_judge_the_frames_alone_speak() -> None:
    there = scene(TEXT)
    rules = [event.evidence.rule for event in read(TEXT, judged=False).coded.events]
    assert rules == [fit.frame.name for fit in choose(there)]


def test_equal_texts_are_judged_equally() -> None:
    assert dumps(read(TEXT, judged=True).coded) == dumps(read(TEXT, judged=True).coded)


def test_what_is_seen_of_a_text_is_the_same_each_time() -> None:
    there = scene(TEXT)
    first, again = (see(candidates_of(there, try_all(there), ontology()), there) for _ in range(2))
    assert first.features == again.features
    assert first.vectors.tobytes() == again.vectors.tobytes()


def test_a_clear_event_passes_with_the_frame_that_fits() -> None:
    (event, *_) = read(TEXT, judged=True).coded.events
    assert (event.type, event.mode, event.evidence.rule.split(".")[1]) == ("COERCE", "arrest", "COERCE")
    assert 0.5 < event.confidence <= 1


def test_a_language_without_weights_is_judged_by_the_shared_ones() -> None:
    events = read("Police arrested five activists in Lima.", judged=True, language="en").coded.events
    assert [event.type for event in events] == ["COERCE"]


def test_reasons_add_up_to_the_chance() -> None:
    judge = judge_for(pack("ru"))
    assert judge is not None
    for opinions in opinions_on(scene(TEXT), judge, ontology()).values():
        for opinion in opinions:
            logit = opinion.start + sum(given for _, given in opinion.weighed)
            assert 1 / (1 + 2.718281828459045**-logit) == pytest.approx(opinion.chance, abs=1e-6)


def test_a_predicate_that_no_frame_lists_has_the_usual_roles() -> None:
    found, there = candidate("Министр Чили огорошил Перу.", "огорошить")
    fit = seat(found, "ACCUSE", there)
    assert fit.frame.name == "ru.ACCUSE.judge"
    assert [[role.lemma for role in roles] for roles in (fit.actors, fit.recipients)] == [["министр"], ["перу"]]


def test_a_frame_that_narrowly_misses_says_who_is_who() -> None:
    found, there = candidate("Премьер Дании встретился с трудностями.", "встретиться")
    fit = seat(found, "CONSULT", there)
    assert fit.frame.name.startswith("ru.CONSULT.")
    assert fit.frame.name.endswith(".judge")
    assert [role.lemma for role in fit.actors] == ["премьер"]


def test_every_type_has_usual_roles() -> None:
    found, there = candidate("Министр Чили огорошил Перу.", "огорошить")
    assert {seat(found, kind, there).frame.type for kind in ontology().types} == set(ontology().types)
