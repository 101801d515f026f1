"""Holding a frame against a clause: who is who if it fits, why not if it does not."""

import pytest

from dateline.coder.match import Fit, Miss, match
from dateline.coder.scene import scene_of
from dateline.lang.frames import Frame
from dateline.lang.pack import pack
from tests.casebook import read


def attempt(text: str, lemma: str, **fields: object) -> Fit | Miss:
    reading = read(text)
    clause = next(clause for clause in reading.analysis.clauses if clause.lemma == lemma)
    frame = Frame(id="f", verbs=(lemma,), examples=("[a]",), traps=("b",), **fields)  # type: ignore[arg-type]
    return match(frame, clause, scene_of(reading.article, reading.analysis, pack("ru")))


def lemmas(fit: Fit | Miss) -> tuple[list[str], list[str]]:
    assert isinstance(fit, Fit), fit.reason
    return [role.lemma for role in fit.actors], [role.lemma for role in fit.recipients]


def test_slots_give_the_parties() -> None:
    fit = attempt("Полиция задержала активиста.", "задержать", recipients=("patient",))
    assert lemmas(fit) == (["полиция"], ["активист"])


def test_an_actor_is_not_his_own_recipient() -> None:
    fit = attempt("Полиция задержала активиста.", "задержать", recipients=("agent", "patient"))
    assert lemmas(fit) == (["полиция"], ["активист"])


@pytest.mark.parametrize(("genitive", "expected"), [("agent", (["армия"], [])), ("patient", ([], ["армия"]))])
def test_a_genitive_is_what_the_frame_says(genitive: str, expected: tuple[list[str], list[str]]) -> None:
    fit = attempt("Атака армии началась.", "атака", recipients=("patient",), genitive=genitive, nouns=("атака",))
    assert lemmas(fit) == expected


def test_a_national_adjective_is_the_doer_of_a_noun() -> None:
    fit = attempt("Турецкая атака началась.", "атака", nouns=("атака",))
    assert lemmas(fit) == (["турецкий"], [])


def test_the_means_of_a_passive_is_not_its_doer() -> None:
    fit = attempt("Солдат убит выстрелом.", "убить", recipients=("patient",))
    assert lemmas(fit) == ([], ["солдат"])


@pytest.mark.parametrize(
    ("text", "lemma", "fields", "reason"),
    [
        ("Полиция задержала активиста.", "задержать", {"denied": True}, "it counts only where it is negated"),
        ("Она не задержала никого.", "задержать", {"told": True}, "it counts only where it is told as happening"),
        ("Она задержала мэра.", "задержать", {"needs": {"patient": ("drone",)}}, "patient must be drone, found мэр"),
        ("Полиция задержала активиста.", "задержать", {"needs": {"goal": ("any",)}}, "goal must be any, found nothing"),
        ("Она задержала активиста.", "задержать", {"never": {"patient": ("group",)}}, "patient «активист» is group"),
        ("Шторм задержал самолёт.", "задержать", {}, "agent «шторм» is nobody who acts"),
        ("Обстрел осуждён.", "обстрел", {"nouns": ("обстрел",)}, "the noun names nobody who takes part"),
        ("Обстрел армии осуждён.", "обстрел", {"bare": False}, "the noun stands without a verb that carries it"),
        ("Армия провела атаку.", "атака", {"supports": ("начать",)}, "«провести» is not a verb that carries it here"),
    ],
)  # fmt: skip
def test_a_miss_says_why(text: str, lemma: str, fields: dict[str, object], reason: str) -> None:
    miss = attempt(text, lemma, **fields)
    assert isinstance(miss, Miss)
    assert miss.reason == reason


def test_a_mode_rule_needs_all_of_its_roles() -> None:
    rules = ({"mode": "drone", "where": {"instrument": "drone"}},)
    with_drones = attempt("Армия атаковала село дронами.", "атаковать", mode="aerial", modes=rules)
    without = attempt("Армия атаковала село танками.", "атаковать", mode="aerial", modes=rules)
    assert isinstance(with_drones, Fit)
    assert isinstance(without, Fit)
    assert (with_drones.mode, without.mode) == ("drone", "aerial")
