import pytest

from dateline.lang.frames import Frame
from dateline.lang.pack import languages, pack
from dateline.ontology import ontology
from dateline.pipeline.examples import frame_faults, reference_faults

FRAMES = [frame for language in languages() for frame in pack(language).frames.frames]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_examples_are_coded_and_traps_are_not(frame: Frame) -> None:
    assert list(frame_faults(frame, pack(frame.language), ontology())) == []


@pytest.mark.parametrize("language", languages())
def test_every_class_and_role_that_a_frame_asks_for_exists(language: str) -> None:
    assert list(reference_faults(pack(language))) == []
