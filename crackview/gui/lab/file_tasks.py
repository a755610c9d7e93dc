"""What the Lab reads and writes off the GUI thread: photos, masks, sweeps and pictures of the view."""

import logging

from PySide6.QtGui import QImage

from crackview import file_names
from crackview.engine.sweep import SweepResult, SweepSample
from crackview.export import sweep_report
from crackview.files import SaveError
from crackview.gui.app.frame_bus import TakenFrame
from crackview.gui.inspect.photos.file_tasks import list_photos
from crackview.gui.inspect.photos.messages import ListPhotos, PhotosListed
from crackview.gui.inspect.photos.photo_source import PastedSource
from crackview.gui.lab import page_writer
from crackview.gui.lab.messages import (
    IsPhoto,
    LabPhoto,
    PhotoRead,
    PhotoReadFailed,
    ReadPhoto,
    ReadTruth,
    WriteNoisy,
    WriteSweep,
    WriteView,
    Written,
)
from crackview.gui.language import tr, translated
from crackview.sources.source import STEM
from crackview.vision import image_io, metrics
from crackview.vision.image_io import PhotoError
from crackview.vision.pyramid import PhotoPyramid

log = logging.getLogger(__name__)

PASTED = "pasted"


def read(request: ReadPhoto | ReadTruth | ListPhotos) -> PhotoRead | PhotoReadFailed | IsPhoto | PhotosListed:
    """Carry out a request; never raise. A mask that cannot be used leaves the photo as it is."""
    try:
        if isinstance(request, ListPhotos):
            return list_photos(request)
        return _truth(request) if isinstance(request, ReadTruth) else _photo(request)
    except PhotoError as error:
        return PhotoReadFailed(request.number, translated(error))
    except Exception:
        log.exception("Reading %s failed", request)
        return PhotoReadFailed(
            request.number, tr("The photo cannot be shown because of an error in CrackView; see the log.")
        )


def frame(taken: TakenFrame) -> LabPhoto:
    """Return a frame as a photo; its noise is the same as in Live."""
    pixels = taken.frame.pixels
    name = f"{taken.title}, frame {taken.frame.index + 1:,}"
    return LabPhoto(name, None, None, SweepSample(STEM, pixels, None), PhotoPyramid.of(pixels))


def _truth(request: ReadTruth) -> PhotoRead | IsPhoto:
    photo, sample = request.photo, request.photo.sample
    if request.dropped:
        try:
            image_io.read_mask(request.mask, strict=True)
        except PhotoError:
            return IsPhoto(request.number, request.mask)
    mask = metrics.read_truth(request.mask, sample.pixels.shape, strict=True)
    with_truth = SweepSample(sample.stem, sample.pixels, mask)
    return PhotoRead(request.number, LabPhoto(photo.name, photo.path, request.mask, with_truth, photo.clean))


def _photo(request: ReadPhoto) -> PhotoRead:
    if isinstance(request.source, QImage):
        pixels, path, name, stem = PastedSource(request.source).read()[0].pixels, None, "Pasted photo", PASTED
    elif isinstance(request.source, TakenFrame):
        return PhotoRead(request.number, frame(request.source))
    else:
        path = request.source
        pixels, name, stem = (
            image_io.read_photo(path).pixels,
            file_names.escape(path.name),
            file_names.escape(path.stem),
        )
    mask_path = request.mask or (metrics.find_truth(path) if path else None)
    mask, problem = None, ""
    if mask_path is not None:
        try:
            mask = metrics.read_truth(mask_path, pixels.shape, strict=True)
        except PhotoError as error:
            problem, mask_path = translated(error), None
    sample = SweepSample(stem, pixels, mask)
    return PhotoRead(request.number, LabPhoto(name, path, mask_path, sample, PhotoPyramid.of(pixels)), problem)


def write(request: WriteSweep | WriteView | WriteNoisy) -> Written:
    """Write one file and return the outcome; never raise."""
    try:
        if isinstance(request, WriteView):
            page_writer.write_image(request.image, request.path)
        elif isinstance(request, WriteNoisy):
            image_io.write_png(request.path, request.recipe.apply(request.sample.pixels, request.sample.stem))
        else:
            _sweep(request)
    except (SaveError, PhotoError) as error:
        return Written(translated(error), problem=True)
    except Exception:
        log.exception("Writing %s failed", request.path)
        return Written(
            tr("{0} was not written because of an error in CrackView; see the log.", request.path), problem=True
        )
    return Written(tr("Saved {0}", request.path))


def _sweep(request: WriteSweep) -> None:
    result = SweepResult(request.plan)
    for cell in request.cells:
        result.add(cell)
    if request.path.suffix.lower() == ".csv":
        sweep_report.write_csv(request.path, result, request.basis)
    else:
        page_writer.write(sweep_report.page(result, request.title, request.basis), request.path)
