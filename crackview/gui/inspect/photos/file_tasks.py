"""What takes its time but is never replaced by something newer: listing what was opened, and saving the overlay."""

import itertools
import logging
from collections.abc import Iterable
from pathlib import Path

from crackview import files
from crackview.gui.inspect.photos.messages import ListPhotos, PhotosListed, Saved, SaveOverlay
from crackview.gui.language import tr, translated
from crackview.vision import image_io, overlay, photo_folder
from crackview.vision.image_io import PhotoError

log = logging.getLogger(__name__)
JPEG_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe"})


def run(task: ListPhotos | SaveOverlay) -> PhotosListed | Saved:
    """Do one task and return how it ended; never raise."""
    if isinstance(task, ListPhotos):
        return list_photos(task)
    return save_overlay(task)


def list_photos(task: ListPhotos) -> PhotosListed:
    """Return the photos of the folders and the files themselves, each once, absolute, in the given order.

    A file is taken whatever its name is: it was chosen by the user, and where it cannot be read a sentence says so.
    """
    found: dict[Path, None] = {}
    problems: list[str] = []
    for path in map(Path.absolute, task.paths):
        try:
            if not path.is_dir():
                found[path] = None
                continue
            listing = photo_folder.list_folder(path)
        except (PhotoError, OSError) as error:
            problems.append(translated(error))
            continue
        if not listing.photos:
            problems.append(
                tr("{0} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.", path)
            )
        left_out = (photo_folder.kinds_sentence(listing.other_kinds), photo_folder.outputs_sentence(listing.outputs))
        problems += [sentence for sentence in left_out if sentence]
        found.update(dict.fromkeys(listing.photos))
    opened = tuple(path.absolute() for path in task.paths if files.is_folder(path))
    folders: dict[Path, tuple[Path, ...]] = {}
    for folder, paths in itertools.groupby(found, lambda path: folder_of(path, opened)):
        folders[folder] = (*folders.get(folder, ()), *paths)
    return PhotosListed(task.number, tuple(found), folders, tuple(problems))


def folder_of(path: Path, opened: Iterable[Path]) -> Path:
    """Return the folder of a photo's inspection: the folder that was opened, or that of the photo."""
    return next((folder for folder in opened if folder in path.parents), path.parent)


def save_overlay(task: SaveOverlay) -> Saved:
    """Write the photo with its overlay at the photo's own resolution; a JPEG if the name ends so, else a PNG."""
    try:
        if task.photo.path is not None and files.is_same(task.path, task.photo.path):
            return Saved(
                False, tr("{0} is the photo itself, which CrackView never changes: choose another name.", task.path)
            )
        look = task.look
        levels = task.layer.levels[0] if task.shown is None else task.shown.whole(task.layer, look)
        picture = overlay.compose(task.photo.pixels, levels, look.threshold, look.style, look.opacity)
        write = image_io.write_jpeg if task.path.suffix.lower() in JPEG_SUFFIXES else image_io.write_png
        write(task.path, picture, marked=True)
    except PhotoError as error:
        return Saved(False, translated(error))
    except MemoryError:
        return Saved(
            False, tr("There is not enough memory to save {0}; close other programs and try again.", task.path)
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Saved(False, tr("{0} cannot be written ({1}); choose another folder or make room.", task.path, reason))
    except Exception:
        log.exception("Saving %s failed", task.path)
        return Saved(False, tr("{0} was not saved because of an error in CrackView; the log has details.", task.path))
    return Saved(True, tr("Saved {0}", task.path))
