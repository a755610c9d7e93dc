"""TIFFs of one grey wall in many kinds, for the tests of what reads them."""

import io
from pathlib import Path

import numpy as np
import tifffile
from PIL import Image, TiffImagePlugin


def wall():
    """A textured grey wall with a dark crack, uint8 (90, 120); no two neighbouring rows are equal."""
    random = np.random.default_rng(0)
    pixels = 150 + random.normal(0, 8, (90, 120))
    middle = 45 + np.cumsum(random.normal(0, 0.8, 120))
    pixels -= 100 * np.clip(3 - np.abs(np.arange(90)[:, None] - middle[None]), 0, 1)
    return pixels.clip(1, 254).astype(np.uint8)


def _write(path, *arguments, **options):
    tifffile.imwrite(path, *arguments, **options)


def _pillow(path, image, **options):
    image.save(path, "TIFF", **options)


def _pages(path, *pages):
    with tifffile.TiffWriter(path) as writer:
        for values, options in pages:
            writer.write(values, **options)


def _sub_ifd(path, small, whole):
    with tifffile.TiffWriter(path) as writer:
        writer.write(small, photometric="rgb", subfiletype=1, subifds=1)
        writer.write(whole, photometric="rgb")


def _palette(path, grey):
    order = np.random.default_rng(3).permutation(256).astype(np.uint8)
    table = np.zeros((3, 256), np.uint16)
    table[:, order] = np.arange(256, dtype=np.uint16) * 257
    _write(path, order[grey], photometric="palette", colormap=table)


def _associated(path, colour):
    alpha = np.full((*colour.shape[:2], 1), 255, np.uint8)
    _write(path, np.concatenate([colour, alpha], 2), photometric="rgb", extrasamples=["assocalpha"])


def _twelve_packed(path, grey):
    """12 bits packed: tifffile writes none."""
    wide = grey.astype(np.uint16) << 4
    bits = np.unpackbits(wide.astype(">u2").view(np.uint8).reshape(*wide.shape, 2), axis=2)[:, :, 4:]
    rows = np.packbits(bits.reshape(len(wide), -1), axis=1)
    data = rows.tobytes()
    ifd = TiffImagePlugin.ImageFileDirectory_v2()
    for tag, value in (
        (256, wide.shape[1]),
        (257, wide.shape[0]),
        (258, 12),
        (259, 1),
        (262, 1),
        (277, 1),
        (278, len(wide)),
    ):
        ifd[tag] = value
        ifd.tagtype[tag] = 4 if tag in {256, 257, 278} else 3
    ifd[273], ifd[279] = 8, len(data)
    ifd.tagtype[273] = ifd.tagtype[279] = 4
    file = io.BytesIO()
    file.write(b"II*\0" + (8 + len(data)).to_bytes(4, "little") + data)
    ifd.save(file)
    Path(path).write_bytes(file.getvalue())
    _patch(path, 273, 8)  # Pillow moves the offset of the strip


G = wall()
RGB = np.dstack([G] * 3)
W = G.astype(np.uint16)
INKS = np.dstack([255 - G] * 3 + [np.zeros_like(G)])
HOLE = np.where(np.arange(90)[:, None] < 12, np.nan, G / 255).astype(np.float32)

EXACT = {
    "planar 16 bits": lambda p: _write(
        p, np.moveaxis(np.dstack([W] * 3), 2, 0) * 257, photometric="rgb", planarconfig="separate"
    ),
    "planar 8 bits, deflate": lambda p: _write(
        p, np.moveaxis(RGB, 2, 0), photometric="rgb", planarconfig="separate", compression="zlib"
    ),
    "chunky 16 bits": lambda p: _write(p, np.dstack([W] * 3) * 257, photometric="rgb"),
    "chunky 16 bits, 12 used": lambda p: _write(p, np.dstack([W] * 3) * 16, photometric="rgb"),
    "16 bits, big endian": lambda p: _write(p, W * 257, byteorder=">"),
    "white is 0, 16 bits": lambda p: _write(p, 65535 - W * 257, photometric="miniswhite"),
    "white is 0, 8 bits": lambda p: _write(p, 255 - G, photometric="miniswhite"),
    "10 bits in 16": lambda p: _write(p, W * 4),
    "12 bits in 16": lambda p: _write(p, W * 16),
    "14 bits in 16": lambda p: _write(p, W * 64),
    "8 bits in 16": lambda p: _write(p, W),
    "12 bits, packed": lambda p: _twelve_packed(p, G),
    "uint32": lambda p: _write(p, G.astype(np.uint32) * 16_843_009),
    "uint32, 16 used": lambda p: _write(p, G.astype(np.uint32) * 257),
    "uint32 of three channels": lambda p: _write(
        p, np.dstack([G.astype(np.uint32) * 16_843_009] * 3), photometric="rgb"
    ),
    "int16 above 0": lambda p: _write(p, G.astype(np.int16) * 16),
    "int16 about 0": lambda p: _write(p, (G.astype(np.int32) * 256 - 32768).astype(np.int16)),
    "int8": lambda p: _write(p, (G.astype(np.int16) - 128).astype(np.int8)),
    "int16 with no data": lambda p: _write(p, np.where(np.arange(90)[:, None] < 12, -9999, G.astype(np.int16) * 16)),
    "float to 1": lambda p: _write(p, (G / 255).astype(np.float32)),
    "float to 255": lambda p: _write(p, G.astype(np.float32)),
    "float to 65535": lambda p: _write(p, G.astype(np.float32) * 257),
    "float about 0": lambda p: _write(p, (G / 127.5 - 1).astype(np.float32)),
    "float64 of three channels": lambda p: _write(p, np.dstack([G / 255] * 3), photometric="rgb"),
    "half floats": lambda p: _write(p, G.astype(np.float16)),
    "float with NaN": lambda p: _write(p, HOLE),
    "float with -9999": lambda p: _write(p, np.nan_to_num(HOLE, nan=-9999)),
    "float with GDAL's no data": lambda p: _write(
        p, np.nan_to_num(HOLE, nan=7.5), extratags=[(42113, "s", 0, "7.5", True)]
    ),
    "float with the largest number": lambda p: _write(p, np.nan_to_num(HOLE, nan=-3.4028235e38)),
    "thumbnail first": lambda p: _pages(
        p, (RGB[::8, ::8].copy(), {"photometric": "rgb", "subfiletype": 1}), (RGB, {"photometric": "rgb"})
    ),
    "thumbnail first, not said": lambda p: _pages(p, (G[::6, ::6].copy(), {}), (G, {})),
    "picture in a page of a page": lambda p: _sub_ifd(p, RGB[::8, ::8].copy(), RGB),
    "several pages": lambda p: _pages(p, (G, {}), (255 - G, {}), (G[::-1].copy(), {})),
    "palette": lambda p: _palette(p, G),
    "inks": lambda p: _write(p, INKS, photometric="separated"),
    "alpha": lambda p: _pillow(p, Image.fromarray(np.dstack([RGB, np.full_like(G, 255)]))),
    "alpha, premultiplied": lambda p: _associated(p, RGB),
    "fourth channel of no meaning": lambda p: _write(
        p, np.dstack([RGB, G // 2]), photometric="rgb", extrasamples=["unspecified"]
    ),
    "grey with three channels": lambda p: _write(p, RGB, photometric="minisblack", planarconfig="contig"),
    "BigTIFF": lambda p: _write(p, W * 257, bigtiff=True),
    "LZW": lambda p: _pillow(p, Image.fromarray(RGB), compression="tiff_lzw"),
    "LZW, 16 bits": lambda p: _pillow(p, Image.fromarray(W * 257), compression="tiff_lzw"),
    "LZW, float": lambda p: _pillow(p, Image.fromarray((G / 255).astype(np.float32)), compression="tiff_lzw"),
    "LZW, predictor": lambda p: _pillow(p, Image.fromarray(RGB), compression="tiff_lzw", tiffinfo={317: 2}),
    "PackBits": lambda p: _pillow(p, Image.fromarray(G), compression="packbits"),
    "deflate, predictor": lambda p: _write(p, W * 257, compression="zlib", predictor=True),
    "tiles": lambda p: _write(p, RGB, photometric="rgb", tile=(32, 48), compression="zlib"),
    "many strips": lambda p: _write(p, W * 257, rowsperstrip=7),
}
CLOSE = {
    "JPEG inside": lambda p: _pillow(p, Image.fromarray(RGB), compression="jpeg", quality=98),
}  # fmt: skip
REFUSED = {
    "raw": lambda p: _write(p, W * 16, photometric="cfa"),
    "DNG": lambda p: _write(p, RGB, photometric="rgb", extratags=[(50706, 1, 4, (1, 4, 0, 0), True)]),
    "seven bands": lambda p: _write(p, np.dstack([G] * 7), photometric="minisblack", planarconfig="contig"),
    "complex": lambda p: _write(p, G.astype(np.complex64)),
    "volume": lambda p: _write(p, np.stack([G] * 16), volumetric=True, tile=(16, 32, 32)),
    "14 bits, packed": lambda p: _bits(p, 14),
    "no such compression": lambda p: _changed(p, 259, 50000),
}  # fmt: skip


def _bits(path, bits):
    _twelve_packed(path, G)
    _patch(path, 258, bits)


def _changed(path, tag, value):
    _write(path, RGB, photometric="rgb")
    _patch(path, tag, value)


def _patch(path, tag, value):
    with tifffile.TiffFile(path, mode="r+") as file:
        file.pages[0].tags[tag].overwrite(value)
