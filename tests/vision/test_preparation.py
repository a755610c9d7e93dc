import json

import numpy as np
import pytest

from crackview.errors import Cancelled
from crackview.vision import noise
from crackview.vision.blur.motion import MotionBlur
from crackview.vision.preparation import AS_IT_IS, Preparation, prepare
from tests.vision.blur.grained import moved, wall


def test_an_ordinary_picture_passes_as_it_is():
    picture = wall()
    prepared, preparation = prepare(picture)
    assert prepared is picture
    assert preparation == AS_IT_IS
    assert preparation.record() == {}


def test_all_that_is_wrong_is_mended_and_told():
    shaded = noise.for_table(wall(), "uneven-shadow", 5, "wall")
    flat = (moved(shaded, 20, 30) // 4 + 90).astype(np.uint8)
    _, preparation = prepare(moved(shaded, 20, 30))
    assert isinstance(preparation.blur, MotionBlur)
    assert preparation.evened
    record = json.loads(json.dumps(preparation.record()))
    assert record["shade_evened"] is True
    assert record["blur_removed"]["kind"] == "motion"
    assert record["blur_removed"]["length_px"] == pytest.approx(20, abs=1.5)
    assert record["blur_removed"]["angle_deg"] == pytest.approx(30, abs=2)
    prepared, preparation = prepare(flat)
    assert preparation.gain > 1
    assert prepared.std() > flat.std()
    assert preparation.record()["contrast_raised"] > 1
    _, preparation = prepare(noise.apply(wall(), "defocus", 5, 0))
    assert preparation.record()["blur_removed"] == {"kind": "disc", "radius_px": pytest.approx(5, abs=0.8)}
    assert Preparation(gain=1.004).record() == {}, "what is raised by less than a hundredth is raised by nothing"


def test_it_can_be_cancelled():
    with pytest.raises(Cancelled):
        prepare(moved(wall(), 24, 30), cancel=lambda: True)
