"""The one place where pictures are read and written.

Photos come from phones, drones, scanners and e-mails; whatever they are, the rest of the application sees upright 8-bit
RGB. A file that is not what it claims to be gives one sentence, never a traceback, a warning or a full memory.
"""

import contextlib
import errno
import importlib.util
import stat
import threading
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFile, PngImagePlugin, UnidentifiedImageError, features

from crackview import files
from crackview.errors import UserError
from crackview.sentences import Sentence, template
from crackview.vision import jpeg_end, png_end, sample_values, tiff
from crackview.vision.sample_values import eight_bits

MAX_PIXELS = 500_000_000
"""A larger picture is refused by its header: no camera makes one, and 1.5 GB of RGB would follow."""

_HEIC = importlib.util.find_spec("pi_heif") is not None
_AVIF = bool(features.check("avif"))
_FORMATS = ["JPEG", "PNG", "TIFF", "BMP", "WEBP"] + ["HEIF"] * _HEIC + ["AVIF"] * _AVIF
PHOTO_SUFFIXES: frozenset[str] = frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".bmp", ".webp"}
    | ({".heic", ".heif"} if _HEIC else set())
    | ({".avif"} if _AVIF else set())
)
MARK = "CrackView output"
"""Stands in the head of every mask, probability map, overlay and picture of changes that CrackView writes."""
_ORIENTATION_TAG = 0x0112
_ONE_BIT = "1"
_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)

# Pillow's own guard would print warnings and allows 179 million pixels at most; `opened` checks every header instead.
Image.MAX_IMAGE_PIXELS = None


class PhotoError(UserError):
    """A picture cannot be read or written; the message is one sentence that names the file and says what to do."""


@dataclass(frozen=True)
class Photo:
    """A still as the application sees it.

    Attributes:
        path: Where it came from, or None for a pasted picture.
        pixels: uint8 (H, W, 3) RGB, upright, C-contiguous, read-only.
        original_mode: Pillow's name of the pixel format in the file, such as "RGB", "I;16" or "CMYK".
        warning: One sentence where something is wrong with the file that does not change the pixels, else "".
    """

    path: Path | None
    pixels: npt.NDArray[np.uint8]
    original_mode: str
    warning: str = ""


def read_photo(path: Path) -> Photo:
    """Read a photo as `read_picture` does, unless it has one bit for each pixel: cracks are seen by their greys.

    Raises:
        PhotoError: One sentence: what is wrong with which file, and what to do.
    """
    found = read_picture(path)
    if found.original_mode == _ONE_BIT:
        raise PhotoError(_NO_GREYS, path=path)
    return found


def read_picture(path: Path) -> Photo:
    """Read a JPEG, PNG, TIFF, BMP, WebP, AVIF (where Pillow has it) or (with pi_heif) HEIC file, upright by its EXIF.

    Samples of more than 8 bits are scaled as ``sample_values`` does, TIFFs are read as ``tiff`` does. Transparent parts
    become white. Of several pages or frames the first is read. Colour profiles are not applied.

    Raises:
        PhotoError: As in `read_photo`.
    """
    found = _decoded(path, _WHITE)
    found.pixels.flags.writeable = False
    return Photo(path, found.pixels, found.mode, found.warning)


def read_mask(path: Path, *, strict: bool = False) -> npt.NDArray[np.bool_]:
    """Read a mask, bool (H, W), from any picture of two values, or of black and white with a few greys between.

    Raises:
        PhotoError: As in ``read_photo``; also where the picture is no mask, which with ``strict`` one of more than two
            values never is.
    """
    try:
        return sample_values.mask(_decoded(path, _BLACK, marks=True), strict=strict)
    except sample_values.NoMaskError as error:
        sentence = _ONE_COLOUR if error.alone else _NO_MASK
        raise PhotoError(sentence, path=path) from error


def read_thumbnail(path: Path, side: int) -> npt.NDArray[np.uint8]:
    """Read a small upright version, uint8 (h, w, 3), whose longer side is at most ``side`` px.

    JPEGs are decoded at an eighth, quarter or half of their size, which makes a 12-megapixel photo take milliseconds.

    Raises:
        PhotoError: As in ``read_photo``.
    """
    pixels = _decoded(path, _WHITE, side=side).pixels
    height, width = pixels.shape[:2]
    factor = side / max(height, width)
    if factor >= 1:
        return pixels
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def write_png(
    path: Path, array: npt.NDArray[np.generic], *, marked: bool = False, exif: bytes = b"", xmp: str = ""
) -> None:
    """Write uint8 (H, W), uint8 (H, W, 3) RGB or uint16 (H, W) as PNG, whole or not at all.

    Args:
        path: The file.
        array: The pixels.
        marked: Mark the file as an output of CrackView, for ``photo_folder.is_output``.
        exif: EXIF block of the photo; empty for none.
        xmp: XMP packet of the photo; empty for none.

    Raises:
        PhotoError: If the file cannot be written.
    """
    texts = PngImagePlugin.PngInfo()
    if marked:
        texts.add_text("Comment", MARK)
    if xmp:
        texts.add_itxt("XML:com.adobe.xmp", xmp)
    _write(path, array, "PNG", compress_level=3, pnginfo=texts, **({"exif": exif} if exif else {}))


def write_jpeg(path: Path, array: npt.NDArray[np.uint8], *, marked: bool = False) -> None:
    """Write uint8 (H, W) or (H, W, 3) RGB as JPEG of quality 92, whole or not at all; ``marked`` as in ``write_png``.

    Raises:
        PhotoError: If the file cannot be written.
    """
    _write(path, array, "JPEG", quality=92, comment=MARK if marked else "")


def _write(path: Path, array: npt.NDArray[np.generic], kind: str, **options: Any) -> None:
    try:
        with files.replacing(path) as temporary:
            Image.fromarray(np.ascontiguousarray(array)).save(temporary, kind, **options)
    except files.SaveError as error:
        raise PhotoError(error.sentence) from error


class _Quiet:
    """Silences warnings while any thread reads: Pillow warns about odd files, and we have our own sentences.

    ``warnings.catch_warnings`` alone would leave its filters behind when two threads overlap, so it is entered by the
    first reader and left by the last.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readers = 0
        self._stack = contextlib.ExitStack()

    def __enter__(self) -> None:
        with self._lock:
            self._readers += 1
            if self._readers == 1:
                self._stack.enter_context(warnings.catch_warnings())
                warnings.simplefilter("ignore")

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._readers -= 1
            if self._readers == 0:
                self._stack.close()


quiet = _Quiet()
"""Enter it where a reader of pictures warns."""


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """Open a picture by Pillow and check its header; whatever goes wrong until the block ends is a PhotoError."""
    with _reading(path):
        _register_heic()
        with Image.open(path, formats=_FORMATS) as image:
            _check_size(path, image)
            yield image


def unusual_size(path: Path) -> tuple[int, int] | None:
    """Return width and height, px, of a TIFF that Pillow does not know; None for all else.

    Raise PhotoError as ``read_photo``.
    """
    with _reading(path):
        if not tiff.is_tiff(path):
            return None
        try:
            Image.open(path, formats=["TIFF"]).close()
        except UnidentifiedImageError:
            return tiff.size(path)
    return None


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with a file within the block into a PhotoError."""
    try:
        with quiet:
            _check_file(path)
            yield
    except (PhotoError, KeyboardInterrupt):
        raise
    except tiff.TiffError as error:
        raise PhotoError(error.sentence) from error
    except sample_values.RangeError as error:
        raise PhotoError(no_range(path, error)) from error
    except UnidentifiedImageError as error:
        kinds = Sentence("JPEG, PNG, TIFF, BMP{avif}{heic} or WebP", avif=", AVIF" * _AVIF, heic=", HEIC" * _HEIC)
        raise PhotoError(
            "{path} is not a picture CrackView can read: choose a {kinds} file.", path=path, kinds=kinds
        ) from error
    except MemoryError as error:
        raise PhotoError(
            "{path} does not fit into the memory: close other programs or make it smaller.", path=path
        ) from error
    except OSError as error:
        raise PhotoError(os_sentence(path, error)) from error
    except Exception as error:  # the readers in Pillow raise anything on damaged files
        raise PhotoError(_DAMAGED, path=path) from error


def _check_file(path: Path) -> None:
    details = path.stat()
    if stat.S_ISDIR(details.st_mode):
        raise PhotoError("{path} is a folder, not a photo: open the photos in it instead.", path=path)
    if not stat.S_ISREG(details.st_mode):
        raise PhotoError("{path} is not a regular file: choose a photo.", path=path)
    if details.st_size == 0:
        raise PhotoError("{path} is empty (0 bytes): copy it again from the camera.", path=path)


def _check_size(path: Path, image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise PhotoError(tiff.too_large(path, image.width, image.height, MAX_PIXELS))


_BY_NUMBER = {
    errno.ENOENT: template("{path} is not there (any more): check the path or choose another photo."),
    errno.EACCES: template("{path} may not be read: allow your account to read it or choose another photo."),
    errno.EPERM: template("{path} may not be read: allow your account to read it or choose another photo."),
    errno.ENOTDIR: template("{path} cannot be reached because a part of its path is a file: check the path."),
    errno.ELOOP: template("{path} is a link that leads back to itself: choose another photo."),
    errno.ENAMETOOLONG: template("{path} has a name that is too long for this system: choose a shorter one."),
}
_ONE_COLOUR = template(
    "{path} has one colour alone, neither black nor white: a mask is black, and white where there is crack."
)
_NO_MASK = template("{path} has more than two grey levels or colours: a mask is black, and white where there is crack.")
_NO_GREYS = template(
    "{path} has one bit for each pixel, black or white, in which cracks cannot be told: choose the photo with its "
    "greys or colours."
)
_NO_END = template(
    "{path} has no end marker, though all of its pixels are there: copy it again from the camera if you can."
)
_DAMAGED = template("{path} is damaged or cut off: copy it again from the camera or choose another photo.")


def no_range(path: Path, error: sample_values.RangeError) -> Sentence:
    """Return one sentence about samples of which nothing says which is black and which is white."""
    return Sentence(
        "{path} holds numbers from {low:g} to {high:g}, and nothing says which of them is black and which is white: "
        "save it with 8 or 16 bits, or as floats from 0 to 1.",
        path=path,
        low=error.low,
        high=error.high,
    )


def os_sentence(path: Path, error: OSError) -> str:
    """Return one sentence that says why the system cannot read a photo."""
    known = _BY_NUMBER.get(error.errno or 0)
    if known is not None:
        return Sentence(known, path=path)
    if error.errno is not None:
        return Sentence(
            "{path} cannot be read ({reason}): check the drive or choose another photo.",
            path=path,
            reason=error.strerror,
        )
    return Sentence(_DAMAGED, path=path)


def _register_heic() -> None:
    if _HEIC and "HEIF" not in Image.OPEN:
        import pi_heif  # noqa: PLC0415 - optional, and needed only when a photo is read

        pi_heif.register_heif_opener()


def _orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 to 8; 1 where there is none or its block is damaged."""
    try:
        value = int(image.getexif().get(_ORIENTATION_TAG, 1))
    except Exception:  # noqa: BLE001 - a damaged EXIF block must not hide the picture
        return 1
    return value if 1 <= value <= 8 else 1


def _upright(pixels: npt.NDArray[np.uint8], orientation: int) -> npt.NDArray[np.uint8]:
    """Undo an EXIF orientation (EXIF 2.32, tag 0x0112)."""
    if orientation in {5, 6, 7, 8}:
        pixels = pixels.swapaxes(0, 1)
    if orientation in {3, 4, 7, 8}:
        pixels = pixels[::-1]
    if orientation in {2, 3, 6, 7}:
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def _decoded(
    path: Path, background: tuple[int, int, int], *, side: int | None = None, marks: bool = False
) -> sample_values.SampledPicture:
    """Decode a file of any kind into upright RGB, transparent parts laid on ``background``.

    Args:
        path: The file.
        background: RGB.
        side: A JPEG may be decoded smaller, but not below this.
        marks: Return also what a palette or an alpha channel holds of a mask.
    """
    with _reading(path):
        if tiff.is_tiff(path):
            pixels, mode, turned = tiff.read(path, background, MAX_PIXELS)
            return sample_values.SampledPicture(_upright(pixels, turned), mode)
        _register_heic()
        with Image.open(path, formats=_FORMATS) as image:
            _check_size(path, image)
            if side is not None:
                image.draft("RGB", (side, side))
            try:
                image.load()
                unfinished = image.format == "JPEG" and jpeg_end.is_unfinished(path)
            except OSError:
                if image.format != "JPEG":
                    raise
                unfinished = True
            if unfinished:
                whole = jpeg_end.completed(path, side)
                if whole is None:
                    raise PhotoError(_DAMAGED, path=path)
                return sample_values.SampledPicture(
                    _upright(_rgb(whole, background), _orientation(whole)), whole.mode, Sentence(_NO_END, path=path)
                )
            if _ends_early(path, image, side):
                raise PhotoError(_DAMAGED, path=path)
            turned = _orientation(image)
            pixels = _upright(_deep_png(path, background) if _is_deep(path, image) else _rgb(image, background), turned)
            seen = tuple(_upright(each, turned) for each in _marks(image)) if marks else ()
            return sample_values.SampledPicture(pixels, image.mode, marks=seen)


_LAST_ROWS = 4
_STRIP_PX = 256


def _ends_early(path: Path, image: Image.Image, side: int | None) -> bool:
    """Return whether a decoder has filled up the last rows; read the file again only where they are of one colour."""
    rows = np.asarray(image.crop((0, max(0, image.height - _LAST_ROWS), *image.size)))
    if image.format == "PNG":
        return bool((rows[-1] == rows[-1, 0]).all()) and png_end.is_short(path)
    return image.format == "JPEG" and bool((rows == rows[-1]).all()) and jpeg_end.is_short(path, side)


def _marks(image: Image.Image) -> Iterator[npt.NDArray[np.uint8]]:
    """Yield what may hold a mask besides the colours: an alpha channel, the numbers of a palette."""
    if image.mode in {"RGBA", "LA", "PA"}:
        yield np.asarray(image.getchannel("A"))
    if image.mode == "P":
        yield np.asarray(image)


def _is_deep(path: Path, image: Image.Image) -> bool:
    """Return whether it is a PNG with 16 bits for each colour, of which Pillow keeps the upper eight."""
    if image.format != "PNG" or image.mode not in {"RGB", "RGBA"}:
        return False
    with path.open("rb") as file:
        head = file.read(26)
    return len(head) == 26 and head[24] == 16


def _deep_png(path: Path, background: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    values = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_UNCHANGED)
    if values is None or values.ndim != 3 or values.dtype != np.uint16:
        raise PhotoError(_DAMAGED, path=path)
    pixels = eight_bits(values[:, :, 2::-1])
    if values.shape[2] == 4:
        share = values[:, :, 3:].astype(np.float32) / 65535
        pixels = (pixels * share + np.array(background, np.float32) * (1 - share)).round().astype(np.uint8)
    return np.ascontiguousarray(pixels)


def _rgb(image: Image.Image, background: tuple[int, int, int]) -> npt.NDArray[np.uint8]:
    """Decode into uint8 (H, W, 3), laying transparent pictures on ``background``."""
    if isinstance(image, ImageFile.ImageFile):
        image.load()
    if image.mode.startswith(("I", "F")):
        return np.repeat(eight_bits(np.asarray(image))[:, :, None], 3, axis=2)
    if image.mode in {"RGBA", "LA", "PA", "RGBa", "La"} or "transparency" in image.info:
        layer = image.convert("RGBA")
        paper = Image.new("RGB", image.size, background)
        paper.paste(layer, mask=layer.getchannel("A"))
        return np.array(paper)
    pixels = np.empty((image.height, image.width, 3), np.uint8)
    for top in range(0, image.height, _STRIP_PX):  # Pillow's copies are of a strip and not of the picture
        bottom = min(top + _STRIP_PX, image.height)
        pixels[top:bottom] = np.asarray(image.crop((0, top, image.width, bottom)).convert("RGB"))
    return pixels
