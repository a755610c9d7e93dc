import numpy as np
import pytest
import tifffile

from crackview.vision import image_io, metadata
from crackview.vision.image_io import PhotoError
from tests.vision import tiffs
from tests.vision.test_image_io import one_sentence

UNKNOWN = {"int16 with no data", *(name for name in tiffs.EXACT if name.startswith("float with"))}


@pytest.mark.parametrize("kind", tiffs.EXACT)
def test_a_wall_is_the_same_wall_in_every_kind(tmp_path, kind):
    tiffs.EXACT[kind](tmp_path / "wall.tif")
    pixels = image_io.read_photo(tmp_path / "wall.tif").pixels
    known = slice(12, None) if kind in UNKNOWN else slice(None)
    np.testing.assert_allclose(pixels[known].astype(int), tiffs.RGB[known].astype(int), atol=1)
    if kind in UNKNOWN:
        assert (pixels[:12] == np.median(tiffs.RGB[12:])).all()
    metadata.read(tmp_path / "wall.tif")


@pytest.mark.parametrize("kind", tiffs.CLOSE)
def test_what_cannot_be_exact_is_the_same_picture(tmp_path, kind):
    tiffs.CLOSE[kind](tmp_path / "wall.tif")
    pixels = image_io.read_photo(tmp_path / "wall.tif").pixels
    assert np.corrcoef(pixels[..., 1].ravel(), tiffs.G.ravel())[0, 1] > 0.99


@pytest.mark.parametrize("kind", tiffs.REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(tmp_path, kind):
    tiffs.REFUSED[kind](tmp_path / "wall.tif")
    with pytest.raises(PhotoError) as error:
        image_io.read_photo(tmp_path / "wall.tif")
    one_sentence(error, tmp_path / "wall.tif")


@pytest.mark.parametrize("compression", [None, "zlib"])
@pytest.mark.parametrize("keep", [0.3, 0.7, 0.95])
def test_a_tiff_that_is_cut_off_is_refused(tmp_path, compression, keep):
    path = tmp_path / "wall.tif"
    tifffile.imwrite(path, tiffs.RGB, photometric="rgb", compression=compression, rowsperstrip=8)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])
    with pytest.raises(PhotoError) as error:
        image_io.read_photo(path)
    one_sentence(error, path)


def test_a_huge_tiff_is_refused_before_memory_is_taken(tmp_path):
    path = tmp_path / "huge.tif"
    tifffile.imwrite(path, tiffs.G)
    with tifffile.TiffFile(path, mode="r+") as file:
        for tag in (256, 257):
            file.pages[0].tags[tag].overwrite(60_000)
    with pytest.raises(PhotoError) as error:
        image_io.read_photo(path)
    assert "60000 x 60000" in one_sentence(error, path)


def test_orientation_and_transparency_of_a_tiff_count(tmp_path):
    path = tmp_path / "wall.tif"
    alpha = np.full_like(tiffs.G, 65535, np.uint16)
    alpha[:30] = 0
    tifffile.imwrite(
        path,
        np.dstack([tiffs.W * 257] * 3 + [alpha]),
        photometric="rgb",
        extrasamples=["unassalpha"],
        extratags=[(274, "H", 1, 6, True)],
    )
    photo = image_io.read_photo(path)
    assert photo.pixels.shape == (120, 90, 3)
    upright = np.rot90(np.where(np.arange(90)[:, None] < 30, 255, tiffs.G), -1)
    np.testing.assert_array_equal(photo.pixels[..., 0], upright)


NO_RANGE = {
    "uint32 of 20 bits": lambda grey: grey.astype(np.uint32) * 4_000,
    "int32 of 17 bits": lambda grey: grey.astype(np.int32) * 500,
    "int32 about 0": lambda grey: (grey.astype(np.int32) - 128) * 1_000,
    "uint64 of 40 bits": lambda grey: grey.astype(np.uint64) << np.uint64(32),
    "float to a million": lambda grey: grey.astype(np.float32) * 4_000,
    "float below 0": lambda grey: grey.astype(np.float32) * 31 - 20_000,
}


@pytest.mark.parametrize("kind", NO_RANGE)
def test_numbers_of_no_usual_range_are_refused(tmp_path, kind):
    tifffile.imwrite(tmp_path / "wide.tif", NO_RANGE[kind](tiffs.G))
    with pytest.raises(PhotoError, match="nothing says which of them is black and which is white") as error:
        image_io.read_photo(tmp_path / "wide.tif")
    one_sentence(error, tmp_path / "wide.tif")


@pytest.mark.parametrize(
    ("values", "atol"),
    [(tiffs.G.astype(np.int32) * 8_421_504, 1), (tiffs.G.astype(np.int32) * 257, 1), (tiffs.G.astype(np.int32), 0)],
)
def test_wide_whole_numbers_that_fill_a_usual_range_show_the_picture(tmp_path, values, atol):
    tifffile.imwrite(tmp_path / "wide.tif", values)
    shown = image_io.read_photo(tmp_path / "wide.tif").pixels[..., 0].astype(int)
    np.testing.assert_allclose(shown, tiffs.G, atol=atol)


@pytest.mark.parametrize(("values", "tag"), [(np.nan, None), (np.inf, None), (-9999.0, "-9999"), (3.4e38, None)])
def test_a_picture_without_any_data_is_refused(tmp_path, values, tag):
    tags = [] if tag is None else [(42113, "s", 0, tag, True)]
    tifffile.imwrite(tmp_path / "empty.tif", np.full((48, 64), values, np.float32), extratags=tags)
    with pytest.raises(PhotoError, match="says of every pixel that nothing is known"):
        image_io.read_photo(tmp_path / "empty.tif")
