"""What reads files of others, with good files of each kind and the errors that it may answer with."""

import io
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from crackview import paths
from crackview.export.report import template
from crackview.gui.app.settings import AppSettings, SettingsStore
from crackview.nets import cards
from crackview.sources import telemetry
from crackview.sources.source import SourceError
from crackview.vision import image_io, metadata, noise, recipe
from tests.sources import mp4_files, test_dji_metadata, test_telemetry
from tests.vision import shots, tiffs


@dataclass(frozen=True)
class Reader:
    """A reader.

    Attributes:
        suffix: Of its files.
        seeds: Good files.
        read: Reads a file.
        refuses: What it may raise; anything else is an error of ours.
    """

    suffix: str
    seeds: Callable[[], list[bytes]]
    read: Callable[[Path], Any]
    refuses: tuple[type[Exception], ...]


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _pictures() -> list[bytes]:
    colour, grey = Image.fromarray(tiffs.RGB), Image.fromarray(tiffs.G)
    exif = Image.Exif()
    exif[0x0112] = 6
    return [
        _saved(colour, "JPEG", quality=80, exif=exif),
        _saved(colour, "JPEG", quality=60, progressive=True),
        _saved(grey, "PNG"),
        _saved(grey.convert("P"), "PNG", transparency=3),
        _saved(Image.fromarray(tiffs.W * 257), "PNG"),
        _saved(grey.convert("1"), "PNG"),
        _saved(colour, "BMP"),
        _saved(colour, "WEBP", quality=70),
    ]


def _tiffs() -> list[bytes]:
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.tif"
        for write in (*tiffs.EXACT.values(), *tiffs.CLOSE.values(), *tiffs.REFUSED.values()):
            write(path)
            found.append(path.read_bytes())
    return found


def _masks() -> list[bytes]:
    crack = (tiffs.G < 90).astype(np.uint8)
    return [_saved(Image.fromarray(crack * 255), "PNG"), _saved(Image.fromarray(crack), "PNG"), *_pictures()[2:6]]


def _shots() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.jpg"
        shots.write(path, xmp=shots.packet(), gps={1: "N", 2: (52, 30, 0), 3: "E", 4: (13, 24, 0)}, FocalLength=8.8)
        return [path.read_bytes(), *_pictures()[:2]]


def _telemetry() -> list[bytes]:
    names = ("MAVIC_3", "MAVIC_2", "MAVIC_PRO", "PHANTOM_4", "PHANTOM_RTK", "MATRICE", "AUTEL", "EVO", "EVO_4")
    texts = [getattr(test_telemetry, name) for name in names]
    return [*(text.encode() for text in texts), texts[0].encode("utf-16")]


def _videos() -> list[bytes]:
    """Videos with positions in a track of their own, as subtitles and as DJI's messages."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seed.mp4"
        texts = [mp4_files.timed_text(test_telemetry.PHANTOM_4), mp4_files.timed_text(test_telemetry.MAVIC_3)]
        messages = [test_dji_metadata.message(latitude=57 + number / 1000) for number in range(9)]
        for handler, kind, samples in ((b"text", b"tx3g", texts), (b"meta", b"djmd", messages)):
            found.append(mp4_files.write(path, handler, kind, samples, ticks=200).read_bytes())
    return found


def _settings(path: Path) -> AppSettings:
    with tempfile.TemporaryDirectory() as folder:
        store = SettingsStore(Path(folder))
        store.file.write_bytes(path.read_bytes())
        settings, _ = store.load()
        return settings


def _template(path: Path) -> template.Template:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / template.FILE).write_bytes(path.read_bytes())
        return template.read(Path(folder))


def _of_resources(*names: str) -> Callable[[], list[bytes]]:
    return lambda: [(paths.resources() / name).read_bytes() for name in names]


READERS = {
    "photo": Reader(".jpg", _pictures, image_io.read_photo, (image_io.PhotoError,)),
    "thumbnail": Reader(".jpg", _pictures, lambda path: image_io.read_thumbnail(path, 40), (image_io.PhotoError,)),
    "tiff": Reader(".tif", _tiffs, image_io.read_photo, (image_io.PhotoError,)),
    "metadata": Reader(".jpg", _shots, metadata.read, (image_io.PhotoError,)),
    "metadata of a tiff": Reader(".tif", _tiffs, metadata.read, (image_io.PhotoError,)),
    "mask": Reader(".png", _masks, image_io.read_mask, (image_io.PhotoError,)),
    "recipe": Reader(
        ".txt",
        lambda: [
            b"salt 0.1\nGaussian blur 2\nseed 7\n",
            *(recipe.text(each).encode() for each in recipe.PRESETS.values()),
        ],
        recipe.read,
        (noise.NoiseError,),
    ),
    "settings": Reader(".json", lambda: [AppSettings().model_dump_json(indent=1).encode(), b"{}"], _settings, ()),
    "card": Reader(
        ".json", _of_resources("weights/pct-rfkd.json", "weights/teacher.json"), cards.from_file, (cards.ModelError,)
    ),
    "positions in a video": Reader(".mp4", _videos, telemetry.embedded, ()),
    "telemetry": Reader(".srt", _telemetry, telemetry.read_srt, (SourceError,)),
    "template": Reader(".toml", _of_resources("report/report.toml"), _template, (template.TemplateError,)),
}
