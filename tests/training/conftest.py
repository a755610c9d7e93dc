from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image


def write_set(root: Path, name: str, stems: list[str], size: int = 96) -> None:
    """A small real data set: grey walls, each with one dark line, as JPEG and one-bit PNG."""
    for index, stem in enumerate(stems):
        rng = np.random.default_rng(index)
        photo = rng.normal(150, 12, (size, size, 3)).clip(0, 255).astype(np.uint8)
        mask = np.zeros((size, size), np.uint8)
        points = rng.integers(8, size - 8, (4, 2)).astype(np.int32)
        cv2.polylines(mask, [points], False, 255, 4)
        photo[mask > 0] //= 3
        for folder, picture, suffix in (("images", photo, "jpg"), ("masks", mask, "png")):
            path = root / name / folder / f"{stem}.{suffix}"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(picture).convert("1" if suffix == "png" else "RGB").save(path)


@pytest.fixture
def small_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "data"
    write_set(root, "deepcrack/train", [f"{number}-{tile}" for number in range(10) for tile in (1, 2)])
    write_set(root, "deepcrack/test", ["t1", "t2"])
    write_set(root, "cfd", [f"{number:03}" for number in range(6)])
    monkeypatch.setenv("CRACKVIEW_DATA", str(root))
    return root
