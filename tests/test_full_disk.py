"""A disk that is really full: a small file system in memory, where the machine lets tests mount one."""

import contextlib
import os
import shutil
import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from crackview import cli
from crackview.export import recording
from crackview.export.recording import RecordingWriter
from crackview.files import SaveError
from crackview.gui.app.settings import AppSettings, SettingsStore
from crackview.inspection.store.database import InspectionError
from crackview.inspection.store.document import NAME, Inspection
from tests.export.test_video import frames_of
from tests.inspection import drawing
from tests.sources.clips import SIZE
from tests.tiny_models import write_model


@pytest.fixture
def disk(tmp_path):
    """A disk of 2 MiB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder]
    if (
        sys.platform != "linux"
        or shutil.which("mount") is None
        or subprocess.run(command, capture_output=True, check=False).returncode
    ):
        pytest.skip("this machine does not let tests mount a file system")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


def fill(disk, free=0):
    """Leave so many bytes free."""
    with (disk / "filler").open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(bytes(4096))
    os.truncate(disk / "filler", max(0, (disk / "filler").stat().st_size - free))


def one_sentence(text):
    return "\n" not in text and text.endswith(".") and ("disk is full" in text or "No space left" in text)


def test_an_inspection_keeps_what_was_done_before(disk):
    photo_path = drawing.photo(disk)
    with Inspection(disk) as inspection:
        photo = drawing.analysed(inspection, photo_path)
        photo = inspection.review_photo(photo, note="before")
        fill(disk)
        with pytest.raises(InspectionError) as caught:
            inspection.review_photo(photo, note="x" * 100_000)
        assert one_sentence(str(caught.value))
        assert inspection.photo(photo.id) == photo
        (disk / "filler").unlink()
        assert inspection.review_photo(photo, note="x" * 100_000).note == "x" * 100_000
    with Inspection(disk) as again:
        assert again.damage == ""


def test_an_inspection_that_cannot_be_begun_leaves_nothing(disk):
    fill(disk)
    with pytest.raises(InspectionError) as caught:
        Inspection(disk)
    assert one_sentence(str(caught.value))
    (disk / "filler").unlink()
    with Inspection(disk) as inspection:
        assert (inspection.damage, inspection.photos()) == ("", [])


def test_a_damaged_inspection_that_cannot_be_mended_is_left_as_it_is(disk):
    with Inspection(disk) as inspection:
        photo = drawing.analysed(inspection, drawing.photo(disk))
        inspection.review_photo(photo, note="before")
    damaged = bytearray((disk / NAME).read_bytes())
    damaged[:100] = bytes(100)
    (disk / NAME).write_bytes(damaged)
    fill(disk)
    with pytest.raises(InspectionError, match=r"inspection\.crackview .*disk is full: free some space"):
        Inspection(disk)
    assert (disk / NAME).read_bytes() == damaged
    (disk / "filler").unlink()
    with Inspection(disk) as inspection:
        assert inspection.photos()[0].note == "before"


def test_settings_stay_as_they_were(disk):
    store = SettingsStore(disk)
    assert store.save(AppSettings(threads=3)) is None
    fill(disk)
    said = store.save(AppSettings(threads=4))
    assert one_sentence(said.replace("; they last until you close", ""))
    assert SettingsStore(disk).load() == (AppSettings(threads=3), None)


def test_a_recording_keeps_what_was_recorded_before(disk):
    noise = np.random.default_rng(0)
    writer = RecordingWriter(disk / "wall.mp4", SIZE, 20)

    def record():
        for _ in range(2000):
            writer.write(noise.integers(0, 255, (SIZE[1], SIZE[0], 3), dtype=np.uint8))

    with pytest.raises(SaveError) as caught:
        record()
    assert one_sentence(str(caught.value)) or "disk is full or failing" in str(caught.value)
    fill(disk)
    with contextlib.suppress(SaveError):  # there may be no room for the table of its samples
        writer.close()
    if writer.kept is None:
        (left,) = disk.glob(".*recording*")
        assert frames_of(left)[1], "it can be played as it is"
        (disk / "filler").unlink()
        left.rename(left.with_name(left.name.replace(f"-{os.getpid()}-", "-999999999-")))
        writer.kept = recording.recover(disk)[0]
    assert len(frames_of(writer.kept)[1]) >= 10


@pytest.mark.timeout(900)  # the first that loads torch
def test_commands_say_it_and_leave_no_half_files(disk, tmp_path, monkeypatch, capsys):
    write_model(tmp_path / "models")
    monkeypatch.setenv("CRACKVIEW_THREADS", "1")
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    photos = tmp_path / "photos"
    photos.mkdir()
    for number in range(2):
        pixels = np.random.default_rng(number).integers(0, 255, (60, 90, 3), np.uint8)
        Image.fromarray(pixels).save(photos / f"{number}.png")
    assert cli.main(["predict", str(photos), "--out", str(tmp_path / "out"), "--inspection", "--model", "tiny"]) == 0
    (disk / "out").mkdir()
    (disk / "out" / "findings.csv").write_text("the one before")
    fill(disk)
    capsys.readouterr()
    for command in (
        ["predict", str(photos), "--overlay", "--model", "tiny"],
        ["export", str(photos), "--format", "mask", "overlay", "json", "html", "pdf"],
    ):
        assert cli.main([*command, "--out", str(disk / "out")]) == 1
        said = capsys.readouterr().err.splitlines()
        assert said
        assert all(one_sentence(line) and ".tmp" not in line for line in said), said
        assert [path.name for path in (disk / "out").rglob("*")] == ["findings.csv"]
        assert (disk / "out" / "findings.csv").read_text() == "the one before"
