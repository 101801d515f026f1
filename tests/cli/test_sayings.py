from dateline.cli.sayings import sayings
from dateline.records import Attribution, Span
from dateline.records.analysis import STANCE

TEXT = "Echo reports that the mayor said the bridge backs nobody."


def attribution(source: Span, cue: Span, inside: int | None, rule: str = "clause") -> Attribution:
    return Attribution(
        kind="speaker", source=(source,), cue=(cue,), content=(Span(33, 56),), inside=inside, rule=rule, country="PER"
    )


def test_attributions_stand_under_those_that_tell_them() -> None:
    outer, inner = attribution(Span(0, 4), Span(5, 12), None), attribution(Span(18, 27), Span(28, 32), 0)
    stance = attribution(Span(33, 43), Span(44, 49), 1, STANCE)
    lines = [line.plain for line in sayings([outer, inner, stance], TEXT)]
    assert lines == [
        "   «Echo» = PER (speaker) says, by «reports»: «the bridge backs nobody»",
        "      «the mayor» = PER (speaker) says, by «said»: «the bridge backs nobody»",
        "         «the bridge» = PER (speaker) takes a stance, by «backs»: «the bridge backs nobody»",
    ]


def test_nobody_named_and_long_words_are_told_so() -> None:
    text = "It was said that " + "a" * 300
    item = Attribution(kind="unnamed", source=(), cue=(Span(7, 11),), content=(Span(17, 317),))
    (line,) = (line.plain for line in sayings([item], text))
    assert line.startswith("   nobody named (unnamed) says, by «said»: «aaa")
    assert "[…]" in line
