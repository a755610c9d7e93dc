"""A drone's position in DJI's metadata track (``djmd``): one message of Protocol Buffers for each frame.

DJI publishes no schema. The fields are those that ExifTool documents (exiftool.org/TagNames/DJI.html) for the Mavic 3
and 4, Matrice 30, Air 3, Mini 4 Pro and 5 Pro, Avata 2, Neo, Osmo Action and Osmo 360; a message in which these fields
hold something else gives no position.
"""

import math
import struct
from collections.abc import Iterator
from dataclasses import dataclass

_FRAME = 3
_PLACES = ((3, 4), (4, 4), (4, 2))
"""Where the place is in a frame: most drones, small ones that follow their pilot, cameras with a remote control."""
_GIMBAL = (4, 3)
_MOST_FIELDS = 512
_VARINT, _DOUBLE, _BYTES, _FLOAT = 0, 1, 2, 5


@dataclass(frozen=True, slots=True)
class DjiPlace:
    """The values of a message; heights in m, angles in degrees, None where it has none.

    Attributes:
        latitude: WGS 84.
        longitude: WGS 84.
        above_sea_m: Height above the sea.
        above_start_m: Height above the place of take-off.
        pitch_deg: Where the camera points: 0 level, -90 straight down.
        heading_deg: Where the camera points, clockwise from north.
    """

    latitude: float
    longitude: float
    above_sea_m: float | None = None
    above_start_m: float | None = None
    pitch_deg: float | None = None
    heading_deg: float | None = None


def place(message: bytes) -> DjiPlace | None:
    """Return where the drone was at a frame; None if the message has no place."""
    frame = _message(message, _FRAME)
    for outer, inner in _PLACES:
        position = _message(frame, outer, inner)
        found = _coordinates(_message(position, 1))
        if found is None:
            continue
        height, relative = _value(position, 2, _VARINT), _value(_message(frame, outer, 5), 1, _FLOAT)
        drone = inner == 4
        gimbal = _message(frame, *_GIMBAL) if (outer, inner) == _PLACES[0] else b""
        pitch, heading = (_value(gimbal, field, _VARINT) or 0 for field in (1, 3))  # what is 0 is not written
        return DjiPlace(
            *found,
            above_sea_m=None if height is None else height / 1000,
            above_start_m=relative / 1000 if drone and relative is not None and math.isfinite(relative) else None,
            pitch_deg=pitch / 10 if gimbal else None,
            heading_deg=heading / 10 % 360 if gimbal else None,
        )
    return None


def _coordinates(message: bytes) -> tuple[float, float] | None:
    """Return latitude and longitude, degrees; the message has them in radians unless it states degrees."""
    latitude, longitude = _value(message, 2, _DOUBLE), _value(message, 3, _DOUBLE)
    if latitude is None or longitude is None:
        return None
    if not _value(message, 1, _VARINT):
        latitude, longitude = math.degrees(latitude), math.degrees(longitude)
    return latitude, longitude


def _message(message: bytes, *path: int) -> bytes:
    """Return the first message at a path of fields; empty if there is none."""
    for number in path:
        message = next((each for field, wire, each in _fields(message) if (field, wire) == (number, _BYTES)), b"")
    return message


def _value(message: bytes, number: int, wire: int) -> float | None:
    """Return the first value of a field of this wire type."""
    raw = next((each for field, kind, each in _fields(message) if (field, kind) == (number, wire)), None)
    if raw is None:
        return None
    if wire == _VARINT:
        return int.from_bytes(raw, signed=True)
    return float(struct.unpack("<d" if wire == _DOUBLE else "<f", raw)[0])


def _fields(message: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield field number, wire type and bytes of each readable field; a varint as 8 bytes, big-endian."""
    place = 0
    for _ in range(_MOST_FIELDS):
        key, place = _varint(message, place)
        if key is None:
            return
        number, wire = key >> 3, key & 7
        if wire == _VARINT:
            value, place = _varint(message, place)
            if value is None:
                return
            yield number, wire, (value & (1 << 64) - 1).to_bytes(8)
            continue
        if wire == _BYTES:
            length, place = _varint(message, place)
        else:
            length = {_DOUBLE: 8, _FLOAT: 4}.get(wire)
        if length is None or place + length > len(message):
            return
        yield number, wire, message[place : place + length]
        place += length


def _varint(message: bytes, place: int) -> tuple[int | None, int]:
    """Return a number in groups of seven bits, and where it ends; None if it is cut off or too long."""
    value = 0
    for count, byte in enumerate(message[place : place + 10]):
        value |= (byte & 0x7F) << 7 * count
        if byte < 0x80:
            return value, place + count + 1
    return None, place
