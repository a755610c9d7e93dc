import math
import random

import pytest

from crackview.sources import dji_metadata
from crackview.sources.dji_metadata import DjiPlace
from tests.sources.mp4_files import field, single


def message(outer=3, inner=4, *, units=None, latitude=57.0, longitude=-24.0, gimbal=b"", relative=12_300.0):
    """A message as the drones write it; `outer` and `inner` are where its place is."""
    turn = (lambda angle: angle) if units else math.radians
    coordinates = field(2, turn(latitude)) + field(3, turn(longitude))
    if units is not None:
        coordinates = field(1, units) + coordinates
    place = field(inner, field(1, coordinates) + field(2, 72_500)) + field(5, single(1, relative))
    head = field(1, field(1, field(1, b"dvtm_Mini4_Pro.proto")))
    return head + field(
        3, field(1, field(1, 7)) + field(outer, place) + (field(4, field(3, gimbal)) if gimbal else b"")
    )


@pytest.mark.parametrize("units", [None, 0, 1])
@pytest.mark.parametrize(("outer", "inner"), [(3, 4), (4, 4), (4, 2)])
def test_the_place_of_a_drone(outer, inner, units):
    found = dji_metadata.place(message(outer, inner, units=units))
    assert (found.latitude, found.longitude) == pytest.approx((57.0, -24.0))
    assert found.above_sea_m == 72.5
    # a camera without wings tells no height above a take-off
    assert found.above_start_m == (None if inner == 2 else pytest.approx(12.3))


def test_where_the_camera_points():
    """Angles are tenths of a degree, below 0 as 64 bits; what is 0 is not written."""
    down = dji_metadata.place(message(gimbal=field(1, -900) + field(3, -125)))
    assert (down.pitch_deg, down.heading_deg) == (-90.0, 347.5)
    level = dji_metadata.place(message(gimbal=field(2, 1)))
    assert (level.pitch_deg, level.heading_deg) == (0.0, 0.0)
    unknown = dji_metadata.place(message())
    assert unknown.pitch_deg is unknown.heading_deg is None


def test_what_is_missing_leaves_a_gap():
    coordinates = field(1, field(2, 1.0) + field(3, 0.4))
    found = dji_metadata.place(field(3, field(3, field(4, coordinates))))
    assert (found.above_sea_m, found.above_start_m) == (None, None)
    assert dji_metadata.place(field(3, field(3, field(4, field(1, field(2, 1.0)))))) is None
    below = field(1, field(2, 1.0) + field(3, 0.4)) + field(2, -3_500)
    assert dji_metadata.place(field(3, field(3, field(4, below)))).above_sea_m == -3.5


@pytest.mark.parametrize(
    "wrong", [b"", b"\0", b"\x0a\xff", b"\x08\x80", b"\xff" * 40, field(3, b"\x1a\xff\xff\xff\xff\xff")]
)
def test_what_is_no_message_has_no_place(wrong):
    assert dji_metadata.place(wrong) is None


def test_damage_is_a_gap_and_never_more():
    draw, whole = random.Random(3), message(gimbal=field(1, -900))
    for _ in range(3000):
        damaged = bytearray(whole[: draw.randint(0, len(whole))])
        for _ in range(draw.randint(0, 4)):
            if damaged:
                damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        found = dji_metadata.place(bytes(damaged))
        assert found is None or isinstance(found, DjiPlace)
