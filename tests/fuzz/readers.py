"""What reads files of others, with good files of each kind and the errors that it may answer with."""

import argparse
import hashlib
import io
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from PIL import Image

from crackview import crashes, paths
from crackview.commands import inputs
from crackview.export import gauge_documents
from crackview.export.report import document, html_page, template
from crackview.export.report.content import content
from crackview.export.report.pdf import PdfCanvas
from crackview.gui.app.settings import AppSettings, SettingsStore
from crackview.inspection.store import corrections, history, results
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from crackview.inspection.store.step_titles import Title
from crackview.nets import cards
from crackview.sources import telemetry
from crackview.sources.factory import from_text as source_from_text
from crackview.sources.source import SourceError
from crackview.vision import image_io, metadata, noise, recipe
from crackview.vision.lens import Lens
from tests.export import sheets
from tests.inspection import drawing as inspected
from tests.sources import clips, mp4_files, test_dji_metadata, test_telemetry
from tests.tiny_models import write_model
from tests.vision import shots, tiffs


@dataclass(frozen=True)
class Reader:
    """A reader.

    Attributes:
        suffix: Of its files.
        seeds: Good files.
        read: Reads a file.
        refuses: What it may raise; anything else is an error of ours.
        text: Whether its files are made of words and numbers.
    """

    suffix: str
    seeds: Callable[[], list[bytes]]
    read: Callable[[Path], Any]
    refuses: tuple[type[Exception], ...]
    text: bool = False


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


def _videos_with_positions() -> list[bytes]:
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


def _videos() -> list[bytes]:
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for suffix, codec in ((".mp4", "mp4v"), (".avi", "MJPG"), (".mkv", "mp4v"), (".avi", "FFV1"), (".mov", "mp4v")):
            path = Path(folder) / f"seed{suffix}"
            writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter_fourcc(*codec), 25.0, clips.SIZE)
            for number in range(20):
                writer.write(np.ascontiguousarray(clips.drawn(number)[..., ::-1]))
            writer.release()
            found.append(path.read_bytes())
    return found


def _video(path: Path) -> None:
    source = source_from_text(path)
    try:
        info = source.open()
        for _ in range(8):
            source.read()
        for place in (10, 3, (info.frames or 1) - 1):
            source.seek(place)
            source.read()
    finally:
        source.close()


def _inspections() -> list[bytes]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Inspection(folder) as inspection:
            photo = inspected.analysed(inspection, inspected.photo(folder, "a.png", 1))
            photo = inspection.review_photo(photo, note="a note")
            layer = inspection.corrections(photo)
            inspection.correct(photo, corrections.patch(Title("Brush"), layer, layer + corrections.CRACK))
            inspection.review(inspection.findings(photo.id), note="wide")
        return [(folder / NAME).read_bytes()]


def _inspection(path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / NAME).write_bytes(path.read_bytes())
        with Inspection(folder) as inspection:
            inspection.settings()
            for photo in inspection.photos():
                for finding in inspection.findings(photo.id):
                    results.shape(inspection, finding)
                inspection.corrections(photo)
                inspection.forgotten(photo.id)
                results.levels(inspection, photo.id)
                history.steps(inspection, photo)


def _lens_seed() -> list[bytes]:
    lens = Lens("X-T4", (400, 300), 380.0, (200.0, 150.0), (-0.1, 0.01), 0.2, 12)
    return [lens.to_json().encode()]


def _certificate_seed() -> list[bytes]:
    figures = dict.fromkeys(gauge_documents._CITED, 0.5)
    record = {"schema": gauge_documents.SCHEMA, "camera": "X-T4", "date": "2026-05-04", "figures": figures}
    return [json.dumps(record, indent=2).encode()]


def _html_seed() -> list[bytes]:
    small = (
        b"<title>{{ report.title }}</title>{% for p in report.photos %}<h2>{{ p.title|upper }}</h2>"
        b'<img src="{{ data_url(p.picture()) }}">{% if p.note %}{{ p.note }}{% endif %}{{ look.accent }}{% endfor %}'
    )
    return [small, (paths.resources() / "report" / "report.html").read_bytes()]


def _html(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        html_page.write(_sheet(), Path(folder), replace(template.read(), html=path))


_sheet = lru_cache(sheets.sheet)


def _logos() -> list[bytes]:
    return [each for each in _pictures() if each[:4] in {b"\x89PNG", b"\xff\xd8\xff\xe0"}]


def _logo(path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(path, folder / "logo.png")
        (folder / template.FILE).write_text('logo = "logo.png"\n')
        made = content(_sheet(), template.read(folder))
        with PdfCanvas((0, 0, 0), "", "", ()) as paper:
            document._cover(paper, made, template.read(folder), None)
            paper.output()


def _session(path: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "1-1.fault").touch()
        shutil.copy(path, folder / "1-1.json")
        following, [crashed] = crashes.begin(folder)
        following.end()
        assert [type(value) for value in astuple(crashed.facts)] == [int, str, str, str]


def _weights() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        return [write_model(Path(folder)).with_suffix(".safetensors").read_bytes()]


def _fill(path: Path) -> None:
    from crackview.nets import loading

    loading.load_tensors(_module(), path)


@lru_cache
def _module() -> Any:
    from crackview.nets import loading

    return loading.build("pct", TINY)


def _network_seed() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        card = cards.from_file(write_model(Path(folder)))
        return [card.onnx_path.read_bytes()]


def _network(path: Path) -> None:
    from crackview.engine.onnx_runtime import OnnxRuntime

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    card = cards.Card(**CARD, onnx={"file": path.name, "sha256": digest})
    card._source = path.with_suffix(".json")
    OnnxRuntime(card, 1)


TINY = {"widths": [8, 16, 24, 32], "depths": [1, 1, 2, 1], "stem": 8, "decoder": 8}
CARD = {
    "name": "tiny", "title": "Tiny", "role": "student", "architecture": "pct", "config": TINY, "parameters": 1,
    "file": "tiny.safetensors", "sha256": "0" * 64, "mean": (0.5, 0.5, 0.5), "std": (0.25, 0.25, 0.25),
    "threshold": 0.5, "stride": 32, "method": "none", "training_sets": (),
}  # fmt: skip


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
            *(recipe.text(each).encode() for each in recipe.RECIPE_PRESETS.values()),
        ],
        recipe.read,
        (noise.NoiseError,),
        text=True,
    ),
    "settings": Reader(
        ".json", lambda: [AppSettings().model_dump_json(indent=1).encode(), b"{}"], _settings, (), text=True
    ),
    "card": Reader(
        ".json",
        _of_resources("weights/pct-rfkd.json", "weights/teacher.json"),
        cards.from_file,
        (cards.ModelError,),
        text=True,
    ),
    "positions in a video": Reader(".mp4", _videos_with_positions, telemetry.embedded, ()),
    "telemetry": Reader(".srt", _telemetry, telemetry.read_srt, (SourceError,), text=True),
    "template": Reader(".toml", _of_resources("report/report.toml"), _template, (template.TemplateError,), text=True),
    "page of a template": Reader(".html", _html_seed, _html, (template.TemplateError,), text=True),
    "logo": Reader(".png", _logos, _logo, (template.TemplateError,)),
    "video": Reader(".mp4", _videos, _video, (SourceError,)),
    "inspection": Reader(".crackview", _inspections, _inspection, (InspectionError,)),
    "lens": Reader(".json", _lens_seed, lambda path: inputs.lens(str(path)), (argparse.ArgumentTypeError,), text=True),
    "certificate": Reader(
        ".json",
        _certificate_seed,
        lambda path: gauge_documents.summary(gauge_documents.cite(path)),
        (gauge_documents.CertificateError,),
        text=True,
    ),
    "session": Reader(
        ".json",
        lambda: [b'{"pid": 7, "version": "0.1.0", "began": "2026-05-04T12:00:00", "opened": "a.jpg"}'],
        _session,
        (),
        text=True,
    ),
    "weights": Reader(".safetensors", _weights, _fill, (cards.ModelError,)),
    "network": Reader(".onnx", _network_seed, _network, (cards.ModelError,)),
}
