"""TIFF, whose samples have any order, type and colour model: tifffile reads tags and most pages, Pillow the rest.

Pillow takes many TIFFs for something else (planes of 16 bits, white as 0, 32-bit numbers, a thumbnail before the
picture) without a word. What neither reads is refused with one sentence: another picture would be measured as this one.
"""

import logging
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from crackview.errors import UserError
from crackview.sentences import Sentence
from crackview.vision.sample_values import eight_bits, has_data

if TYPE_CHECKING:
    from tifffile import TiffPage

Bytes = npt.NDArray[np.uint8]
_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_MOST_PAGES = 32
_MOST_BYTES = 4 * 2**30
_MOST_SAMPLES = 16
_REDUCED, _MASK = 1, 4  # of NewSubfileType
_OLD_REDUCED = 2  # of SubfileType
_WHITE_IS_ZERO, _BLACK_IS_ZERO, _RGB, _PALETTE, _TRANSPARENCY, _SEPARATED, _YCBCR = range(7)
_RAW = {32803, 34892}  # colour filter array, linear raw
_COLOURS = {_WHITE_IS_ZERO: 1, _BLACK_IS_ZERO: 1, _RGB: 3, _PALETTE: 1, _TRANSPARENCY: 1, _SEPARATED: 4}
_PLAIN, _LZW, _DEFLATE, _PACKBITS, _LZMA = {1}, {5}, {8, 32946}, {32773}, {34925}
_JPEG, _TAIL_BYTES = 7, 64
_WHOLE_BITS = {1, 8, 16, 32, 64}
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}

logging.getLogger("tifffile").setLevel(logging.CRITICAL + 1)  # whatever is wrong becomes a sentence of ours


class TiffError(UserError):
    """What is wrong with a TIFF and what to do; one sentence."""


def is_tiff(path: Path) -> bool:
    """Return whether a file begins as a TIFF does."""
    with path.open("rb") as file:
        return file.read(4) in _STARTS


def size(path: Path) -> tuple[int, int]:
    """Return width and height of the picture, px, as it lies in the file."""
    from tifffile import TiffFile  # noqa: PLC0415 - only for a TIFF

    with TiffFile(path) as file:
        page, _ = picture(file, path)
        return int(page.imagewidth), int(page.imagelength)


def read(path: Path, background: tuple[int, int, int], most_pixels: int) -> tuple[Bytes, str, int]:
    """Read the picture in a TIFF; of pages of one size the first, of a picture and its reduced versions the picture.

    Args:
        path: The file.
        background: What is laid beneath transparent parts.
        most_pixels: A larger picture is refused before memory is taken.

    Returns:
        uint8 (H, W, 3) RGB as it lies in the file, Pillow's name of its mode, and its orientation, 1 to 8.

    Raises:
        TiffError: If it is of a kind that cannot be read, too large, or cut off.
    """
    from tifffile import TiffFile  # noqa: PLC0415 - only for a TIFF

    with TiffFile(path) as file:
        page, index = picture(file, path)
        _check(page, path, most_pixels, file.filehandle.size)
        orientation = _number(page, 274, 1)
        values = _samples(page, path)
        if values is not None:
            return *_rgb(page, path, values, background), orientation
        if index is None or (page.samplesperpixel > 1 and page.bitspersample != 8):
            raise TiffError(
                "{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.",
                path=path,
                kind=_kind(page),
            )
        kind, inverted = _kind(page), page.photometric == _WHITE_IS_ZERO
        unknown = no_data(page)
    with Image.open(path, formats=["TIFF"]) as image:
        image.seek(index)
        if image.size != (page.imagewidth, page.imagelength):
            raise TiffError(
                "{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.",
                path=path,
                kind=kind,
            )
        image.load()
        if image.mode.startswith(("I", "F")):
            grey = eight_bits(np.asarray(image), inverted=inverted, no_data=unknown)
            return np.repeat(grey[:, :, None], 3, axis=2), image.mode, orientation
        if image.mode in {"RGBA", "LA", "PA", "RGBa", "La"}:
            layer = image.convert("RGBA")
            paper = Image.new("RGB", image.size, background)
            paper.paste(layer, mask=layer.getchannel("A"))
            return np.array(paper), image.mode, orientation
        return np.array(image.convert("RGB")), image.mode, orientation


def picture(file: Any, path: Path) -> tuple["TiffPage", int | None]:
    """Return the page with the picture, and its number where it is none within another.

    Raises:
        TiffError: If there is no picture, or a raw one.
    """
    pages = list(_pages(file))
    if not pages:
        raise TiffError("{path} is a TIFF without a picture: copy it again or choose another photo.", path=path)
    if any(page.photometric in _RAW or 50706 in page.tags for page, _ in pages):  # DNGVersion
        raise TiffError("{path} is a raw picture of a camera's sensor: develop it into a JPEG or TIFF.", path=path)
    whole = [(page, index) for page, index in pages if not _is_reduced(page)] or pages
    first = whole[0][0]
    alike = [each for each in whole if _is_enlarged(each[0], first)]
    return max(alike or whole[:1], key=lambda each: each[0].imagewidth)


def _pages(file: Any) -> Iterator[tuple["TiffPage", int | None]]:
    """Yield pages that hold pictures, those within others as well."""
    for index, page in enumerate(file.pages):
        if index >= _MOST_PAGES:
            return
        page = page.aspage()  # noqa: PLW2901 - the same page with all of its tags
        if page.imagewidth and page.imagelength:
            yield page, index
        for inner in list(page.pages or ())[:_MOST_PAGES]:
            whole = inner.aspage()
            if whole.imagewidth and whole.imagelength:
                yield whole, None


def _is_reduced(page: "TiffPage") -> bool:
    kind = _number(page, 254, 0)
    return bool(kind & (_REDUCED | _MASK)) or _number(page, 255, 0) == _OLD_REDUCED


def _is_enlarged(page: "TiffPage", first: "TiffPage") -> bool:
    """Return whether a page shows what the first does, at least twice as large."""
    across, down = page.imagewidth / first.imagewidth, page.imagelength / first.imagelength
    return across >= 2 and abs(across / down - 1) < 0.05


def too_large(path: Path, width: int, height: int, most_pixels: int) -> Sentence:
    """Return the sentence about a picture with more pixels than a photo has."""
    return Sentence(
        "{path} has {size}, more than the {limit} of a photo: open it as a mosaic, or use `crackview mosaic`.",
        path=path,
        size=Sentence("{width} x {height} pixels", width=width, height=height),
        limit=Sentence("{count} megapixels", count=most_pixels // 1_000_000),
    )


def _check(page: "TiffPage", path: Path, most_pixels: int, file_size: int) -> None:
    pixels = page.imagewidth * page.imagelength
    if pixels > most_pixels:
        raise TiffError(too_large(path, page.imagewidth, page.imagelength, most_pixels))
    itemsize = 1 if page.dtype is None else page.dtype.itemsize
    if page.samplesperpixel > _MOST_SAMPLES or page.imagedepth != 1:
        raise TiffError(
            "{path} is a TIFF of a kind CrackView cannot read ({kind}): save it as an 8-bit TIFF or PNG.",
            path=path,
            kind=_kind(page),
        )
    tile = page.tilewidth * page.tilelength if page.is_tiled else 0
    if max(pixels, tile) * page.samplesperpixel * itemsize > _MOST_BYTES:
        raise TiffError(
            "{path} does not fit into the memory: save it with 8 bits a sample or cut it into parts.", path=path
        )
    ends = [start + count for start, count in zip(page.dataoffsets, page.databytecounts, strict=False) if count]
    if not ends or max(ends) > file_size or _lacks_parts(page):
        raise TiffError(
            "{path} is damaged or cut off: copy it again from the camera or choose another photo.", path=path
        )


def _lacks_parts(page: "TiffPage") -> bool:
    """Return whether strips or tiles are empty where none may be, or a JPEG in one of them has no end."""
    sizes = page.databytecounts
    if (0 in sizes or len(sizes) < math.prod(page.chunked)) and 42113 not in page.tags:  # GDAL_NODATA
        return True
    if page.compression != _JPEG:
        return False
    file = page.parent.filehandle
    for start, count in zip(page.dataoffsets, sizes, strict=False):
        file.seek(start + max(0, count - _TAIL_BYTES))
        if count and not file.read(min(count, _TAIL_BYTES)).rstrip(b"\0").endswith(b"\xff\xd9"):
            return True
    return False


def is_plain(page: "TiffPage") -> bool:
    """Return whether tifffile decodes the samples of a page."""
    import tifffile  # noqa: PLC0415 - only for a TIFF

    # without imagecodecs, which weighs more than the rest of what reads pictures, tifffile knows no LZW; libtiff does
    codecs: Any = tifffile.TIFF.DECOMPRESSORS
    codecs._codecs.setdefault(5, _lzw)
    return bool(
        page.compression in _PLAIN | _LZW | _DEFLATE | _PACKBITS | _LZMA
        and page.photometric in _COLOURS
        and page.bitspersample in _WHOLE_BITS
        and page.predictor in {1, 2}
        and page.sampleformat in {1, 2, 3, 4}
        and page.dtype is not None
        and page.dtype.kind in "biuf"
    )


def _samples(page: "TiffPage", path: Path) -> npt.NDArray[np.generic] | None:
    """Return the samples (H, W, S) as they are; None if tifffile does not decode such a page."""
    if not is_plain(page):
        return None
    planes, _, height, width, samples = page.shaped
    try:
        values = np.asarray(page.asarray()).reshape(planes, height, width, samples)
    except (MemoryError, TiffError):
        raise
    except Exception as error:
        raise TiffError(
            "{path} is damaged or cut off: copy it again from the camera or choose another photo.", path=path
        ) from error
    return np.moveaxis(values, 0, -1).reshape(height, width, planes * samples)


def _lzw(data: bytes, *, out: int) -> bytes:
    """Decode LZW: libtiff, which Pillow brings, takes the data for one row of ``out`` bytes."""
    import io  # noqa: PLC0415 - only for LZW
    import struct  # noqa: PLC0415

    tags = [(256, 4, out), (257, 4, 1), (258, 3, 8), (259, 3, 5), (262, 3, 1), (273, 4, 0), (277, 3, 1), (278, 4, 1)]
    tags.append((279, 4, len(data)))
    start = 8 + 2 + 12 * len(tags) + 4
    entries = b"".join(
        struct.pack("<HHII" if kind == 4 else "<HHIHxx", tag, kind, 1, start if tag == 273 else value)
        for tag, kind, value in tags
    )
    whole = b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + struct.pack("<I", 0) + data
    with Image.open(io.BytesIO(whole), formats=["TIFF"]) as image:
        return image.tobytes()


def _rgb(
    page: "TiffPage", path: Path, values: npt.NDArray[np.generic], background: tuple[int, int, int]
) -> tuple[Bytes, str]:
    model, count = int(page.photometric), values.shape[2]
    colours = _COLOURS[model]
    extra = [int(each) for each in page.extrasamples]
    if colours == 1 and count in {3, 4} and not any(extra[:2]):
        colours, extra = 3, extra[2:]  # some software says grey and means red, green and blue
    if count < colours or (count > colours + 1 and (colours == 1 or not extra)):
        raise TiffError(
            "{path} has {count} channels and does not say which are its colours: save three of them as RGB.",
            path=path,
            count=count,
        )
    alpha = next((colours + place for place, kind in enumerate(extra) if kind in {1, 2}), None)
    if model == _PALETTE:
        pixels = _palette(page, path, values[:, :, 0])
    else:
        if not has_data(values[:, :, :colours], no_data(page)):
            raise TiffError("{path} holds no picture: it says of every pixel that nothing is known.", path=path)
        white = _white(page)
        scaled = eight_bits(
            values[:, :, :colours], inverted=model == _WHITE_IS_ZERO, no_data=no_data(page), white=white
        )
        pixels = _from_inks(scaled) if model == _SEPARATED else np.broadcast_to(scaled, (*scaled.shape[:2], 3))
    if alpha is not None and alpha < count:
        pixels = _laid(pixels, values[:, :, alpha], background, premultiplied=extra[alpha - colours] == 1)
    return np.ascontiguousarray(pixels), _mode(page, colours, alpha=alpha is not None)


def _palette(page: "TiffPage", path: Path, indices: npt.NDArray[np.generic]) -> Bytes:
    if page.colormap is None or indices.dtype.kind not in "ub":
        raise TiffError("{path} is damaged: its palette is missing; copy it again or choose another photo.", path=path)
    table = np.asarray(page.colormap).T.astype(np.uint32)
    if table.size and table.max() > 255:
        table >>= 8
    return np.asarray(table.astype(np.uint8)[np.minimum(indices.astype(np.int64), len(table) - 1)])


def _from_inks(inks: Bytes) -> Bytes:
    """Return RGB of cyan, magenta, yellow and black, as Pillow does it."""
    light = 255 - inks.astype(np.uint16)
    return np.asarray((light[:, :, :3] * light[:, :, 3:] + 127) // 255, np.uint8)


def _laid(
    pixels: Bytes, alpha: npt.NDArray[np.generic], background: tuple[int, int, int], *, premultiplied: bool
) -> Bytes:
    most = 1.0 if alpha.dtype.kind == "f" else float(np.iinfo(alpha.dtype).max)  # type: ignore[type-var]
    share = (np.nan_to_num(alpha.astype(np.float32)) / np.float32(most)).clip(0, 1)[:, :, None]
    paper = np.array(background, np.float32)
    over = pixels.astype(np.float32)
    if not premultiplied:
        over *= share
    return np.asarray((over + paper * (1 - share)).round().clip(0, 255), np.uint8)


def _white(page: "TiffPage") -> float | None:
    """Return the largest value that a sample can have, where the file states it as a number that fits its bits."""
    said = _number(page, 281, 0)  # MaxSampleValue
    return float(said) if said > 0 and math.log2(said + 1).is_integer() and said < 65535 else None


def no_data(page: "TiffPage") -> float | None:
    """Return the value of samples without data, where the file names one."""
    tag = page.tags.get(42113)  # GDAL_NODATA, a text
    try:
        return None if tag is None else float(str(tag.value).strip("\0 "))
    except ValueError:
        return None


def _number(page: "TiffPage", code: int, otherwise: int) -> int:
    tag = page.tags.get(code)
    value: Any = None if tag is None else tag.value
    if isinstance(value, tuple | list) and value:
        value = value[0]
    try:
        return otherwise if value is None else int(value)
    except (TypeError, ValueError, OverflowError):
        return otherwise


def _mode(page: "TiffPage", colours: int, *, alpha: bool) -> str:
    kind = page.dtype.kind if page.dtype is not None else "u"
    bits = page.bitspersample if isinstance(page.bitspersample, int) else 8
    if page.photometric == _PALETTE:
        return "P"
    if bits == 1:
        return "1"
    if bits == 8:
        return {"L": "LA", "RGB": "RGBA"}.get(_MODES[colours], _MODES[colours]) if alpha else _MODES[colours]
    if colours == 1:
        return "F" if kind == "f" else "I;16" if bits == 16 else "I"
    return f"{_MODES[colours]}, {bits} bits"


def _kind(page: "TiffPage") -> str:
    """Return the kind of a page: colours, samples, bits and compression, in the words of the format."""
    words = (page.photometric, page.compression)
    names = [str(getattr(each, "name", each)).lower().replace("_", " ") for each in words]
    return f"{names[0]}, {page.samplesperpixel} x {page.bitspersample} bits, {names[1]}"
