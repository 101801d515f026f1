import pytest

from dateline.lang.frames import Frame
from dateline.lang.pack import pack
from dateline.ontology import ontology
from dateline.pipeline.examples import frame_faults, reference_faults


@pytest.mark.parametrize("frame", pack("ru").frames.frames, ids=lambda frame: frame.name)
def test_examples_are_coded_and_traps_are_not(frame: Frame) -> None:
    assert list(frame_faults(frame, pack("ru"), ontology())) == []


def test_every_class_that_a_frame_asks_for_exists() -> None:
    assert list(reference_faults(pack("ru"))) == []
