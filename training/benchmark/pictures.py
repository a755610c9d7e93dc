"""A page of pictures: a part of each photo, its truth and what each model makes of it, clean and noisy.

The photos of the data sets may not be passed on, so the page that is kept shows the generator's own sample photos; from
other photos it is rendered into a folder that is not.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from matplotlib import rc_context
from matplotlib.figure import Figure

from crackview import files
from crackview.vision import image_io, noise, overlay
from training.benchmark import conditions
from training.benchmark.score import threshold_of
from training.benchmark.subjects import Subject
from training.datasets.photos import Pixels

# of the noises that training uses, and of those that it never does
ROWS = ("", "salt:3", "crack-texture:3", "gaussian-noise:3", "low-light:4")
_WINDOW = (240, 320)  # px shown, so that single pixels of salt can still be seen
_MOST_BYTES = 200_000


def write(folder: Path, photos: Sequence[tuple[Path, Path | None]], models: Sequence[Subject]) -> list[str]:
    """Write one picture for each photo with its mask, at most 200 kB each; return the file names.

    Raises:
        PhotoError: a photo or a mask cannot be read.
        SaveError: the folder cannot be written to.
    """
    names = []
    for photo, mask in photos:
        pixels = np.array(image_io.read_photo(photo).pixels)
        truth = image_io.read_mask(mask) if mask is not None else None
        names.append(f"{photo.stem}.jpg")
        _save(folder / names[-1], _sheet(photo.stem, pixels, truth, models))
    return names


def _sheet(stem: str, photo: Pixels, truth: np.ndarray | None, models: Sequence[Subject]) -> Figure:
    titles = ["photo", *(["truth"] if truth is not None else []), *(model.name for model in models)]
    figure = Figure(figsize=(1.7 * len(titles), 1.3 * len(ROWS) + 0.3), layout="constrained")
    panels = figure.subplots(len(ROWS), len(titles), squeeze=False)
    rows, columns = _window(photo, truth)
    for row, text in zip(panels, ROWS, strict=True):
        seen = noise.for_table(photo, *noise.parse(text), stem) if text else photo
        shown = [seen, *([overlay.compose(seen, truth.astype(np.float32), 0.5)] if truth is not None else [])]
        shown += [overlay.compose(seen, conditions.predict(model, seen), threshold_of(model)) for model in models]
        for panel, picture in zip(row, shown, strict=True):
            panel.imshow(picture[rows, columns])
            panel.set(xticks=[], yticks=[])
        row[0].set_ylabel(text or "clean")
    for panel, title in zip(panels[0], titles, strict=True):
        panel.set_title(title)
    return figure


def _window(photo: Pixels, truth: np.ndarray | None) -> tuple[slice, slice]:
    """Return the part that is shown: around the middle pixel of the cracks, or of the photo."""
    pixels = np.argwhere(truth) if truth is not None else np.empty((0, 2), int)
    centre = pixels[len(pixels) // 2] if len(pixels) else np.array(photo.shape[:2]) // 2
    corner = [
        max(0, min(int(middle) - side // 2, size - side))
        for middle, side, size in zip(centre, _WINDOW, photo.shape[:2], strict=True)
    ]
    return slice(corner[0], corner[0] + _WINDOW[0]), slice(corner[1], corner[1] + _WINDOW[1])


def _save(path: Path, figure: Figure) -> None:
    """Save as JPEG, as sharp and as good as it may be while it stays small enough."""
    with rc_context({"font.size": 7.0}):
        for dpi, quality in ((150, 85), (150, 70), (150, 55), (120, 55), (100, 55), (80, 55)):
            with files.replacing(path) as temporary:
                figure.savefig(temporary, format="jpeg", dpi=dpi, pil_kwargs={"quality": quality})
            if path.stat().st_size <= _MOST_BYTES:
                return
