import numpy as np
from PIL import Image

from crackview.export import masks


def test_masks_and_probabilities_are_what_the_design_says(tmp_path):
    probability = np.array([[0, 0.5, 1]], np.float32)
    masks.write_mask(tmp_path / "m.png", probability >= 0.5)
    masks.write_probability(tmp_path / "p.png", probability)
    with Image.open(tmp_path / "m.png") as image:
        assert (image.mode, np.asarray(image).tolist()) == ("L", [[0, 255, 255]])
    with Image.open(tmp_path / "p.png") as image:
        assert (image.mode, np.asarray(image).tolist()) == ("I;16", [[0, 32768, 65535]])
