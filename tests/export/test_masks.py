from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from crackview.export import masks

PATHS = [f"{folder}/{stem}.jpg" for folder in "xyz" for stem in ("a", "A", "a_2", "a_3", "b")]


def test_the_first_photo_keeps_its_stem():
    photos = [Path("x/a.jpg"), Path("x/a.png"), Path("y/A.jpg"), Path("x/a_2.jpg"), Path("x/b.jpg")]
    assert list(masks.names(photos).values()) == ["a", "a_3", "A_4", "a_2", "b"]


@given(st.lists(st.sampled_from(PATHS), unique=True))
def test_no_two_photos_share_a_name_also_where_case_does_not_count(paths):
    names = masks.names([Path(path) for path in paths])
    assert len({name.casefold() for name in names.values()}) == len(paths)


def test_masks_and_probabilities_are_what_the_design_says(tmp_path):
    probability = np.array([[0, 0.5, 1]], np.float32)
    masks.write_mask(tmp_path / "m.png", probability >= 0.5)
    masks.write_probability(tmp_path / "p.png", probability)
    with Image.open(tmp_path / "m.png") as image:
        assert (image.mode, np.asarray(image).tolist()) == ("L", [[0, 255, 255]])
    with Image.open(tmp_path / "p.png") as image:
        assert (image.mode, np.asarray(image).tolist()) == ("I;16", [[0, 32768, 65535]])
