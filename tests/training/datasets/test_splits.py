import pytest

from tests.training.conftest import write_set
from training.datasets import catalogue, splits
from training.datasets.photos import DataError, Pair


def test_a_photo_never_stands_on_both_sides_of_the_split(small_data):
    training, validation = splits.split("deepcrack/train")
    assert validation
    assert not {p.group for p in training} & {p.group for p in validation}
    assert len(training) + len(validation) == 20


@pytest.mark.parametrize(
    ("name", "stem", "group"),
    [
        ("deepcrack/train", "11289-10", "11289"),
        ("deepcrack/train", "IMG_6536-6", "IMG_6536"),
        ("masonry_dais", "a_0_10", "a_0"),
        ("cfd", "001", "001"),
    ],
)
def test_tiles_know_their_photo(tmp_path, name, stem, group):
    assert Pair(name, tmp_path / f"{stem}.jpg", None).group == group


def test_photos_that_leak_into_the_test_are_left_out(small_data):
    write_set(small_data, "deepcrack/train", ["11158", "11289-2", "IMG_6536-6"])
    assert {p.photo.stem for p in splits.pairs("deepcrack/train")}.isdisjoint({"11158", "11289-2", "IMG_6536-6"})


@pytest.mark.parametrize("name", catalogue.TEST_SETS)
def test_a_test_set_is_never_split_for_training(small_data, name):
    with pytest.raises(DataError, match="never trained on"):
        splits.split(name)


def test_a_missing_mask_a_missing_set_and_a_wrong_size_are_named(small_data):
    (small_data / "cfd/masks/003.png").unlink()
    with pytest.raises(DataError, match=r"003\.jpg has no mask"):
        splits.pairs("cfd")
    with pytest.raises(DataError, match="sut512 is missing"):
        splits.pairs("sut512")
    write_set(small_data, "cfd", ["003"], size=40)
    photo, mask = small_data / "cfd/images/001.jpg", small_data / "cfd/masks/003.png"
    with pytest.raises(DataError, match="must agree"):
        Pair("cfd", photo, mask).read()


def test_a_truncated_photo_is_named(small_data):
    path = small_data / "cfd/images/001.jpg"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(DataError, match=r"001\.jpg cannot be read"):
        splits.pairs("cfd")[1].read()


def test_the_real_sets_are_as_their_page_says(data_root):
    sizes = {name: len(splits.pairs(name)) for name in ("deepcrack/test", "masonry_dais", "cracksc", "cfd", "nha12d")}
    assert sizes == {"deepcrack/test": 237, "masonry_dais": 240, "cracksc": 178, "cfd": 118, "nha12d": 39}
    training, validation = splits.split("deepcrack/train")
    assert (len(training), len(validation)) == (253, 34)


def test_only_a_taught_student_learns_from_photos_that_nobody_labelled():
    sets = {"cfd": 0.5, "unlabelled/concrete_cracked": 0.1}
    assert splits.learned(sets, taught=True) == sets
    assert splits.learned(sets, taught=False) == {"cfd": 0.5}
