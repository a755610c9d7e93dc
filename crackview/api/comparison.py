"""What has changed between two photos of one place."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from crackview import __version__
from crackview.api import maps
from crackview.api.maps import Pixels
from crackview.engine.segmenter import Segmenter
from crackview.export import changes
from crackview.export.formats import CSV_DIALECTS
from crackview.nets import cards
from crackview.vision import change_detection, measure, register
from crackview.vision.change_detection import DatedPhoto
from crackview.vision.image_io import PhotoError
from crackview.vision.scale import Scale

NAMES = ("compare.csv", "compare.json", "compare.jpg")


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparison(changes.Dates):
    """Two photos of one place, and what has changed: the largest growth first.

    Attributes:
        pixels: The later photo, uint8 (H, W, 3).
    """

    pixels: Pixels = field(repr=False)

    def targets(self, folder: Path) -> list[Path]:
        """Return the files that `save` writes."""
        return [folder / name for name in NAMES]

    def save(self, folder: str | os.PathLike[str], csv_dialect: str = "standard") -> list[Path]:
        """Write a table, a record with the lines, and a picture: compare.csv, compare.json, compare.jpg.

        Args:
            folder: Where to; made if it is missing.
            csv_dialect: Of the table; "excel-de" has semicolons and decimal commas.

        Raises:
            SaveError, PhotoError: If a file cannot be written, or is itself one of the photos.
            ValueError: If there is no such dialect.
        """
        if csv_dialect not in CSV_DIALECTS:
            raise ValueError(f"There is no dialect {csv_dialect!r}; there are: {', '.join(CSV_DIALECTS)}.")
        table, record, picture = targets = self.targets(Path(folder))
        photos = {os.path.realpath(path) for path in (self.earlier, self.later)}
        for target in targets:
            if os.path.realpath(target) in photos:
                raise PhotoError("{target} is itself one of the photos: choose another folder.", target=target)
        changes.write_table(table, self, csv_dialect)
        changes.write_record(record, self)
        changes.write_picture(picture, self, self.pixels)
        return targets


def compare(
    earlier: str | os.PathLike[str],
    later: str | os.PathLike[str],
    *,
    model: str | Segmenter = cards.DEFAULT,
    threshold: float | None = None,
    scale: float | Scale | None = None,
    device: str | None = None,
    threads: int | None = None,
) -> Comparison:
    """Lay an earlier photo onto a later one and return which cracks are new, grown, unchanged, gone or uncertain.

    Args:
        earlier: The path of the earlier photo.
        later: The path of the later one, in whose pixels all is measured.
        model: As in `segment`.
        threshold: Where cracks begin; None: the model card's.
        scale: Of the later photo, millimetres per pixel; None: in pixels alone.
        device: As in `segment`.
        threads: As in `segment`.

    Raises:
        RegisterError: If they do not show the same place, as far as can be determined.
        PhotoError: If a photo cannot be read.
        ModelError: If there is no such model or device.
        ScaleError: If the scale is not above 0.
    """
    photos = [maps.read(path)[0] for path in (earlier, later)]
    # it takes less time than the network, and may say that there is nothing to compare
    laid = register.register(photos[0], photos[1])
    network = maps.segmenter(model, device, threads)
    card, known = network.card, maps.scale(scale)
    limit = maps.limit(threshold, card.threshold)
    seen = []
    for pixels in photos:
        probability, joints, _ = network.maps(pixels)
        mask = probability >= limit
        findings = measure.find(mask, probability, limit, photo=pixels)
        seen.append(DatedPhoto(findings, mask, probability, pixels, joints))
    found = change_detection.compare(seen[0], seen[1], laid, known)
    basis = {
        "threshold": limit,
        "model": card.name,
        "model_sha256": card.sha256,
        "application": f"CrackView {__version__}",
    }
    return Comparison(Path(earlier), Path(later), found, laid, known, basis, pixels=photos[1])
