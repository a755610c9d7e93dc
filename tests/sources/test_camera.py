import errno
import os
import struct
import sys
from pathlib import Path

import numpy as np
import pytest

from crackview.sources import camera
from crackview.sources.camera import CameraChoice, CameraSource
from crackview.sources.source import SourceError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="how Linux names cameras")
fcntl = pytest.importorskip("fcntl")

MODES = {
    "YUYV": {(640, 480): [30, 15]},
    "MJPG": {(640, 480): [30], (1280, 720): [60, 30]},
}


def kernel(handle, request, question):
    """Answers as a camera's driver does, by the layouts of linux/videodev2.h."""
    answer = bytearray(question)
    formats = list(MODES)
    index = struct.unpack_from("I", question)[0]
    if request == 0x80685600:  # VIDIOC_QUERYCAP
        struct.pack_into("16s32s32s3I", answer, 0, b"uvcvideo", b"Wall Cam", b"usb-1", 0x60500, 0x84A00001, 0x04200001)
        return bytes(answer)
    try:
        if request == 0xC0405602:  # VIDIOC_ENUM_FMT
            struct.pack_into("I", answer, 44, int.from_bytes(formats[index].encode(), "little"))
        elif request == 0xC02C564A:  # VIDIOC_ENUM_FRAMESIZES
            pixels = struct.unpack_from("4s", question, 4)[0].decode()
            struct.pack_into("3I", answer, 8, 1, *list(MODES[pixels])[index])
        elif request == 0xC034564B:  # VIDIOC_ENUM_FRAMEINTERVALS
            pixels, *size = struct.unpack_from("4s2I", question, 4)
            struct.pack_into("3I", answer, 16, 1, 1, MODES[pixels.decode()][tuple(size)][index])
    except IndexError:
        raise OSError(errno.EINVAL, "Invalid argument") from None
    return bytes(answer)


@pytest.fixture
def device(tmp_path):
    path = tmp_path / "video0"
    path.write_text("This gives no pictures.")
    return path


def test_sizes_and_rates_are_the_drivers(device, monkeypatch):
    monkeypatch.setattr(fcntl, "ioctl", kernel)
    monkeypatch.setattr(camera, "_devices", lambda: [(device, "Wall Cam")])
    assert camera.cameras() == [
        CameraChoice(str(device), "Wall Cam", "V4L2", ((640, 480), (1280, 720)), (15.0, 30.0, 60.0))
    ]


def test_a_device_file_that_gives_no_pictures_is_no_camera(device, monkeypatch):
    def metadata(handle, request, question):
        answer = bytearray(kernel(handle, request, question))
        struct.pack_into("I", answer, 88, 0x04A00000)
        return bytes(answer)

    monkeypatch.setattr(fcntl, "ioctl", metadata)
    assert camera.abilities(device) is None


def test_a_camera_that_may_not_be_asked_is_listed_all_the_same(device, monkeypatch):
    monkeypatch.setattr(camera, "_devices", lambda: [(device.with_name("video9"), "Locked Cam")])
    (choice,) = camera.cameras()
    assert choice.name == "Locked Cam"
    assert (1280, 720) in choice.sizes


def test_this_machine_can_be_asked():
    for choice in camera.cameras():
        assert Path(choice.id).exists()
        assert choice.sizes == tuple(sorted(choice.sizes))


def test_what_is_wrong_with_a_camera_is_one_sentence(device, monkeypatch, capfd):
    with pytest.raises(SourceError, match="Wall Cam gives no picture: close other programs"):
        CameraSource(CameraChoice(str(device), "Wall Cam", "V4L2")).open()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(SourceError, match="may not be used by your account"):
        CameraSource(CameraChoice(str(device), "Wall Cam", "V4L2")).open()
    device.unlink()
    with pytest.raises(SourceError, match="is not plugged in"):
        CameraSource(CameraChoice(str(device), "Wall Cam", "V4L2")).open()
    assert capfd.readouterr() == ("", "")


class Plugged:
    """OpenCV's capture of a camera that is pulled out after three pictures."""

    def __init__(self):
        self.asked = {}
        self.left = 3

    def open(self, *_):
        return True

    def set(self, name, value):
        self.asked[name] = value
        return True

    def get(self, name):
        return {3: 640.0, 4: 480.0, 5: 0.0}[name]

    def grab(self):
        self.left -= 1
        return self.left >= 0

    def retrieve(self):
        return np.zeros((480, 640, 3), np.uint8)

    def close(self):
        pass


def test_the_wishes_reach_the_camera_and_pulling_it_out_is_told(monkeypatch):
    plugged = Plugged()
    monkeypatch.setattr(camera, "Capture", lambda: plugged)
    source = CameraSource(CameraChoice("/dev/nonesuch", "Wall Cam", "V4L2"), size=(1280, 720), fps=30)
    info = source.open()
    assert (info.title, info.live, info.width, info.height, info.fps) == ("Wall Cam", True, 640, 480, None)
    assert plugged.asked[3] == 1280
    assert plugged.asked[4] == 720
    assert plugged.asked[5] == 30
    assert plugged.asked[6] == int.from_bytes(b"MJPG", "little")
    assert [source.read().index for _ in range(2)] == [0, 1]
    with pytest.raises(SourceError, match="not plugged in"):
        source.read()
    with pytest.raises(SourceError, match="is live"):
        source.seek(1)
    source.close()
