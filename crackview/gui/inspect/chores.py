"""What takes its time but is never replaced by something newer: listing what was opened, and saving the overlay."""

import itertools
import logging
from collections.abc import Iterable
from pathlib import Path

from crackview.gui.inspect.messages import ListPhotos, PhotosListed, Saved, SaveOverlay
from crackview.vision import image_io, overlay
from crackview.vision.image_io import PhotoError

log = logging.getLogger(__name__)
JPEG_SUFFIXES = frozenset({".jpg", ".jpeg", ".jpe"})


def do(chore: ListPhotos | SaveOverlay) -> PhotosListed | Saved:
    """Does one chore and tells how it ended; never raises."""
    if isinstance(chore, ListPhotos):
        return list_photos(chore)
    return save(chore)


def list_photos(chore: ListPhotos) -> PhotosListed:
    """The photos of the folders and the files themselves, each once, absolute, in the order in which they were given.

    A file is taken whatever its name is: it was chosen by a person, who is told when it cannot be read.
    """
    found: dict[Path, None] = {}
    problems: list[str] = []
    for path in map(Path.absolute, chore.paths):
        try:
            if not path.is_dir():
                found[path] = None
                continue
            photos = image_io.list_photos(path)
        except (PhotoError, OSError) as error:
            problems.append(str(error))
            continue
        if not photos:
            problems.append(f"{path} has no photos in it: choose a folder with JPEG, PNG, TIFF, BMP or WebP files.")
        found.update(dict.fromkeys(photos))
    opened = tuple(path.absolute() for path in chore.paths if path.is_dir())
    folders: dict[Path, tuple[Path, ...]] = {}
    for folder, paths in itertools.groupby(found, lambda path: folder_of(path, opened)):
        folders[folder] = (*folders.get(folder, ()), *paths)
    return PhotosListed(chore.number, tuple(found), folders, tuple(problems))


def folder_of(path: Path, opened: Iterable[Path]) -> Path:
    """Of the inspection of a photo: the folder that was opened, or that of the photo."""
    return next((folder for folder in opened if folder in path.parents), path.parent)


def save(chore: SaveOverlay) -> Saved:
    """Writes the photo with its overlay at the photo's own resolution; a JPEG if the name ends so, else a PNG."""
    try:
        if chore.photo.path is not None and _same_file(chore.path, chore.photo.path):
            return Saved(
                False, f"{chore.path} is the photo itself, which CrackView never changes: choose another name."
            )
        picture = overlay.compose(
            chore.photo.pixels, chore.layer.levels[0], chore.threshold, chore.style, chore.opacity
        )
        write = image_io.write_jpeg if chore.path.suffix.lower() in JPEG_SUFFIXES else image_io.write_png
        write(chore.path, picture)
    except PhotoError as error:
        return Saved(False, str(error))
    except MemoryError:
        return Saved(False, f"There is not enough memory to save {chore.path}; close other programs and try again.")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Saved(False, f"{chore.path} cannot be written ({reason}); choose another folder or make room.")
    except Exception:
        log.exception("Saving %s failed", chore.path)
        return Saved(False, f"{chore.path} was not saved because of an error in CrackView; the log has details.")
    return Saved(True, f"Saved {chore.path}")


def _same_file(first: Path, second: Path) -> bool:
    try:
        return first.samefile(second)
    except OSError:
        return False
