import numpy as np
import pytest
import tifffile
from PIL import Image

from crackview.vision import image_io, metrics
from crackview.vision.image_io import PhotoError
from tests.vision.test_image_io import one_sentence

CRACK = np.zeros((20, 30), bool)
CRACK[8:11, 4:25] = True
C = CRACK.astype(np.uint8)


def _rgb(ground, crack):
    return Image.fromarray(np.where(CRACK[..., None], np.uint8(crack), np.uint8(ground)))


def _palette(*colours):
    image = Image.new("P", (30, 20))
    image.putdata(C.ravel().tolist())
    image.putpalette([value for colour in colours for value in colour] + [0] * (768 - 3 * len(colours)))
    return image


def _smooth():
    grey = (C * 255).astype(np.uint8)
    grey[7, 4:25], grey[11, 4:25] = 100, 60
    return Image.fromarray(grey)


KINDS = {
    "0 and 255": lambda: Image.fromarray(C * 255),
    "0 and 1": lambda: Image.fromarray(C),
    "one bit": lambda: Image.fromarray(C * 255).convert("1"),
    "16 bits": lambda: Image.fromarray(C.astype(np.uint16) * 65535),
    "16 bits, 0 and 1": lambda: Image.fromarray(C.astype(np.uint16)),
    "17 and 200": lambda: Image.fromarray(np.where(CRACK, np.uint8(200), np.uint8(17))),
    "red on black": lambda: _rgb((0, 0, 0), (255, 0, 0)),
    "dark red on black": lambda: _rgb((0, 0, 0), (128, 0, 0)),
    "red on white": lambda: _rgb((255, 255, 255), (255, 0, 0)),
    "white on red": lambda: _rgb((200, 0, 0), (255, 255, 0)),
    "palette": lambda: _palette((0, 0, 0), (128, 0, 0)),
    "palette without colours": lambda: _palette((0, 0, 0), (0, 0, 0)),
    "black on nothing": lambda: Image.fromarray(np.dstack([C * 0] * 3 + [C * 255])),
    "white on nothing": lambda: Image.fromarray(np.dstack([C * 0 + 255] * 3 + [C * 255])),
    "soft edges": _smooth,
    "none": lambda: Image.new("L", (30, 20)),
    "all": lambda: Image.new("L", (30, 20), 255),
}


@pytest.mark.parametrize("suffix", ["png", "tif"])
@pytest.mark.parametrize("kind", KINDS)
def test_any_picture_of_two_values_is_a_mask(tmp_path, kind, suffix):
    path = tmp_path / f"mask.{suffix}"
    KINDS[kind]().save(path)
    if suffix == "tif" and kind in {"palette without colours", "black on nothing"}:
        pytest.skip("such masks are PNGs")
    expected = {"none": np.zeros_like(CRACK), "all": np.ones_like(CRACK)}.get(kind, CRACK)
    np.testing.assert_array_equal(metrics.read_truth(path, CRACK.shape), expected)
    if kind != "soft edges":
        np.testing.assert_array_equal(metrics.read_truth(path, CRACK.shape, strict=True), expected)


def _third_class():
    grey = (C * 255).astype(np.uint8)
    grey[:6] = 128
    return Image.fromarray(grey)


NO_MASKS = {
    "a third class, not known": _third_class,
    "photo": lambda: Image.fromarray(np.random.default_rng(0).integers(60, 200, (20, 30, 3), np.uint8)),
    "probability": lambda: Image.fromarray(np.linspace(0, 255, 600).reshape(20, 30).astype(np.uint8)),
    "classes": lambda: Image.fromarray(C + np.eye(20, 30, dtype=np.uint8) * 2),
    "classes and ignored": lambda: Image.fromarray(np.where(np.eye(20, 30) > 0, np.uint8(255), C)),
    "grey": lambda: Image.new("L", (30, 20), 128),
    "ones": lambda: Image.new("L", (30, 20), 1),
}


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("kind", NO_MASKS)
def test_what_is_no_mask_is_refused_in_one_sentence(tmp_path, kind, strict):
    NO_MASKS[kind]().save(tmp_path / "mask.png")
    with pytest.raises(PhotoError) as error:
        image_io.read_mask(tmp_path / "mask.png", strict=strict)
    assert "black, and white where there is crack" in one_sentence(error, tmp_path / "mask.png")


@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int32, np.float32])
def test_where_true_is_minus_one_it_is_crack(tmp_path, kind):
    tifffile.imwrite(tmp_path / "mask.tif", -CRACK.astype(kind))
    np.testing.assert_array_equal(image_io.read_mask(tmp_path / "mask.tif", strict=True), CRACK)


@pytest.mark.parametrize(("kind", "high"), [(np.int32, 16_777_215), (np.int32, 70_000), (np.float32, 1e6)])
def test_two_values_are_a_mask_however_large_they_are(tmp_path, kind, high):
    tifffile.imwrite(tmp_path / "mask.tif", CRACK.astype(kind) * kind(high))
    np.testing.assert_array_equal(image_io.read_mask(tmp_path / "mask.tif", strict=True), CRACK)


@pytest.mark.parametrize("kind", [np.uint8, np.int16, np.int32, np.float32])
@pytest.mark.parametrize("third", [2, -1])
def test_a_third_number_is_no_mask(tmp_path, kind, third):
    if third < 0 and kind == np.uint8:
        pytest.skip("holds no numbers below 0")
    values = CRACK.astype(kind)
    values[0, :] = third
    tifffile.imwrite(tmp_path / "mask.tif", values)
    with pytest.raises(PhotoError) as error:
        image_io.read_mask(tmp_path / "mask.tif")
    assert "black, and white where there is crack" in one_sentence(error, tmp_path / "mask.tif")
