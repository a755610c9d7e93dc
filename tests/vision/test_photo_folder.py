import numpy as np
import pytest

from crackview.vision import image_io, photo_folder


def test_folders_list_in_natural_order(tmp_path):
    for name in ("img10.JPG", "img2.jpg", "IMG1.png", "notes.txt", "._img2.jpg"):
        (tmp_path / name).touch()
    (tmp_path / "img3.jpg").mkdir()
    assert [path.name for path in photo_folder.list_photos(tmp_path)] == ["IMG1.png", "img2.jpg", "img10.JPG"]
    with pytest.raises(image_io.PhotoError) as error:
        photo_folder.list_photos(tmp_path / "gone")
    assert str(error.value).count(str(tmp_path / "gone")) == 1


@pytest.mark.parametrize(
    ("name", "output"),
    [
        ("wall_mask.png", True), ("WALL_MASK.PNG", True), ("wall_mask (1).png", True), ("wall_mask - Kopie.png", True),
        ("Copy of wall_prob.png", True), ("wall_joints_2.png", True), ("wall_overlay.png", True),
        ("wall_overlay.jpeg", True), ("wall_overlay - Copy.jpg", True), ("compare.jpg", True),
        ("compare (2).jpg", True), ("wall_mask\n.png", True), ("wall_masked.png", False), ("wall_maske.png", False),
        ("comparelli.jpg", False),
        ("wall.jpg", False), ("mask.png", False),
    ],
)  # fmt: skip
def test_an_output_and_a_copy_of_one_are_known_by_name_and_mark(tmp_path, name, output):
    path, grey = tmp_path / name, np.zeros((8, 8), np.uint8)
    write = image_io.write_png if name.lower().endswith("png") else image_io.write_jpeg
    write(path, grey, marked=True)
    assert photo_folder.is_output(path) is output
    write(path, grey)
    assert not photo_folder.is_output(path), "a person's own mask has no mark"
