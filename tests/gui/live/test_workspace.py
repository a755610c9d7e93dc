"""The real workspace with its real threads in the real window; only source and network are replaced."""

import csv
import json
import os
import re
import threading
import time
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator

from crackview import cli
from crackview.engine.segmenter import Segmenter
from crackview.engine.video_findings import Conditions
from crackview.export.recording import RecordingWriter
from crackview.export.video import VideoWriter
from crackview.gui import language
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import AppSettings, LiveSettings, SettingsStore
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.gui.live.stream_pipeline import Recording
from crackview.gui.live.workspace import LiveWorkspace
from crackview.gui.model_choice import default_factory
from crackview.gui.overlay.overlay_panel import share_text
from crackview.nets import cards
from crackview.nets.cards import ModelError, OnnxFile
from crackview.sources.source import NoisyFrame, is_video
from crackview.vision import image_io
from tests.gui.fake_workspace import PHOTOS
from tests.gui.inspect.fakes import make_card
from tests.gui.live.fakes import FakeSource, GreyIsProbability, Stubborn, frame
from tests.tiny_models import add_int8, write_model


@pytest.fixture
def open_window(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [make_card("pct-rfkd", 0.4), make_card("pct-kd", 0.6)])
    windows = []

    def _open(source=None, factory=lambda _choice: GreyIsProbability(), **live):
        if source is not None:
            monkeypatch.setattr("crackview.gui.live.stream_pipeline._source", lambda _origin: source)
        live.setdefault("folder", str(tmp_path / "kept"))
        settings = AppSettings(live=LiveSettings(**live))
        entry = WorkspaceEntry(
            "go.live",
            "Live",
            is_video,
            lambda actions, settings, parent: LiveWorkspace(actions, settings, parent, factory=factory),
        )
        window = MainWindow([PHOTOS, entry], settings, SettingsStore(tmp_path / "config"), 1)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield _open
    for window in windows:
        window.close()


def canvas(window):
    return window.workspace.canvas_widget


def session(window):
    return window.workspace.session


def shown(window):
    """The index of the frame on the screen, -1 before the first."""
    frame = session(window).shown
    return -1 if frame is None else frame.index


def painted(window):
    """The grey value in the middle of the picture, and whether an overlay lies on it."""
    view = canvas(window)
    return int(view._photo.levels[0][0, 0, 0]), view.layer


def test_each_overlay_lies_on_its_own_frame(open_window, qtbot):
    window = open_window(FakeSource(count=200, fps=40))
    seen = []
    canvas(window).painted.connect(lambda: seen.append(painted(window)))
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: sum(layer is not None for _, layer in seen) > 20, timeout=20_000)
    pairs = [(grey, int(layer.levels[0][0, 0])) for grey, layer in seen if layer is not None]
    assert all(grey == level for grey, level in pairs)
    assert pairs == sorted(pairs)
    assert window.windowTitle() == "Fake wall — CrackView"


def test_every_frame_is_painted_with_the_last_overlay_where_that_is_wanted(open_window, qtbot):
    window = open_window(FakeSource(fps=60), lambda _choice: GreyIsProbability(0.1), every_frame=True)
    seen = []
    canvas(window).painted.connect(lambda: seen.append(painted(window)))
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: len({id(layer) for _, layer in seen if layer is not None}) >= 3, timeout=20_000)
    overlaid = [grey for grey, layer in seen if layer is not None]
    assert len(set(overlaid)) > 2 * len({id(layer) for _, layer in seen})


def test_the_preview_goes_on_without_any_model(open_window, qtbot):
    def broken(_choice):
        raise ModelError("The weights are damaged: install them again.")

    window = open_window(FakeSource(fps=60), broken)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: "damaged" in window.messages.text(), timeout=20_000)
    before = shown(window)
    qtbot.waitUntil(lambda: shown(window) > before + 5)
    assert canvas(window).layer is None
    assert "preview only" in window.status.timing()
    assert not window.status.is_busy()


def test_a_stream_that_breaks_is_grey_says_so_and_comes_back(open_window, qtbot):
    source = FakeSource(fps=60)
    window = open_window(source)
    window.open(["rtsp://me:secret@fake/1"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    source.broken.set()
    qtbot.waitUntil(lambda: session(window).lost is not None)
    assert "trying again" in canvas(window).captions.middle
    assert canvas(window).layer is None
    assert canvas(window).notice == ""
    held = shown(window)
    source.broken.clear()
    qtbot.waitUntil(lambda: session(window).lost is None and shown(window) > held, timeout=5000)
    qtbot.waitUntil(lambda: canvas(window).captions.middle == "")
    assert "secret" not in str(window.settings.recent)
    assert window.settings.recent[0] == "rtsp://…@fake/1"


def test_what_cannot_be_opened_is_one_sentence_in_the_middle(open_window, qtbot, tmp_path):
    source = FakeSource(count=5)
    source.broken.set()
    window = open_window(source)
    window.open([tmp_path / "gone.mp4"])
    qtbot.waitUntil(lambda: "plug it in" in canvas(window).notice, timeout=5000)
    assert not window.status.is_busy()
    assert not window.action_set["live.play"].isEnabled()


@pytest.mark.parametrize("kind", [FakeSource, Stubborn])
def test_closing_while_a_source_hangs_takes_at_most_two_seconds(open_window, qtbot, kind):
    source = kind(fps=60)
    window = open_window(source)
    window.open(["rtsp://fake"])
    if kind is FakeSource:
        qtbot.waitUntil(lambda: shown(window) > 3, timeout=20_000)
        source.hanging.set()
    qtbot.waitUntil(lambda: source.opened == 1)
    began = time.monotonic()
    window.close()
    assert time.monotonic() - began < 2.0
    if kind is Stubborn:
        qtbot.waitUntil(lambda: "grabber" not in names_of_threads(), timeout=5000)


def names_of_threads():
    return {thread.name for thread in threading.enumerate()}


def is_held(file):
    """Whether this process has a file open; None where nobody can tell."""
    handles = Path("/proc/self/fd")
    return any(each.resolve() == file.resolve() for each in handles.iterdir()) if handles.exists() else None


@pytest.mark.parametrize("count", [None, 5000])
def test_closing_lets_go_of_the_source_and_shows_how_to_begin(open_window, qtbot, tmp_path, count):
    source, network = FakeSource(count, fps=60), GreyIsProbability()
    window = open_window(source, lambda _choice: network, keep_before=True)
    act = window.action_set
    assert not act["live.close"].isEnabled()
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    act["live.record"].trigger()
    qtbot.waitUntil(lambda: shown(window) > 10, timeout=20_000)
    act["live.freeze"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert canvas(window).notice.startswith("See cracks as the picture moves")
    assert canvas(window).captions.left == canvas(window).captions.right == ""
    assert window.windowTitle() == "CrackView"
    for name in ("close", "freeze", "play", "snapshot", "record", "to_lab"):
        assert not act[f"live.{name}"].isEnabled(), name
    assert not act["live.freeze"].isChecked()
    qtbot.waitUntil(lambda: source.closed.is_set() and "grabber" not in names_of_threads(), timeout=5000)
    pipeline = window.workspace._pipeline
    qtbot.waitUntil(lambda: len(list((tmp_path / "kept").glob("*.mp4"))) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: pipeline.grabber is None)
    seen, read = len(network.seen), source.next
    qtbot.wait(300)
    assert (len(network.seen), source.next) == (seen, read)
    assert pipeline.ring.frames() == []
    assert canvas(window).photo is None
    assert not window.status.is_busy()
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)


def test_closing_while_a_source_hangs_leaves_no_thread(open_window, qtbot):
    source = FakeSource(fps=60)
    window = open_window(source)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) > 3, timeout=20_000)
    source.hanging.set()
    window.action_set["live.close"].trigger()
    qtbot.waitUntil(lambda: source.closed.is_set() and "grabber" not in names_of_threads(), timeout=5000)
    assert canvas(window).photo is None


def test_frames_that_a_source_still_gives_while_the_next_is_opened_are_not_shown(open_window, qtbot):
    source = FakeSource(fps=60)
    window = open_window(source)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    begin = threading.Event()
    window.workspace._pipeline.submit(begin.wait)
    before = source.next
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: source.next > before + 10)
    assert session(window).shown is None
    begin.set()
    qtbot.waitUntil(lambda: shown(window) > before + 5, timeout=20_000)


def test_a_file_that_is_closed_is_let_go_of(open_window, qtbot, video):
    window = open_window()
    window.open([video])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.analyse"].trigger()
    assert is_held(video) is not False
    window.action_set["live.close"].trigger()
    assert not window.workspace.analysing
    qtbot.waitUntil(lambda: "grabber" not in names_of_threads() and not is_held(video), timeout=5000)
    assert window.workspace.strip_widget._time.text() == ""
    assert not window.status.is_busy()


def test_hold_step_seek_and_play_to_the_end(open_window, qtbot):
    window = open_window(FakeSource(count=120, fps=100))
    act, timeline = window.action_set, window.workspace.strip_widget.timeline
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) > 5, timeout=20_000)
    act["live.play"].trigger()
    assert act["live.play"].text() == "&Play"
    qtbot.wait(200)
    held = shown(window)
    qtbot.wait(100)
    assert shown(window) == held
    timeline.sought.emit(60)
    qtbot.waitUntil(lambda: shown(window) == 60 and canvas(window).layer is not None)
    act["live.step"].trigger()
    qtbot.waitUntil(lambda: shown(window) == 61)
    canvas(window).setFocus()
    qtbot.keyClick(canvas(window), Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: shown(window) == 60)
    qtbot.keyClick(window, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: shown(window) == 119 and not act["live.play"].isChecked(), timeout=20_000)
    act["live.play"].trigger()
    qtbot.waitUntil(lambda: 0 <= shown(window) < 60)


@pytest.fixture
def spoken(qapp, request):
    """The window speaks a language, and English again afterwards."""
    before, others = QLocale(), qapp.findChildren(QTranslator)
    yield language.install(qapp, request.param)
    for translator in qapp.findChildren(QTranslator):
        if translator not in others:
            qapp.removeTranslator(translator)
            translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize("spoken", ["de", "zh_CN"], indirect=True)
def test_time_and_frame_of_a_long_video_are_not_shortened(spoken, open_window, qtbot):
    window = open_window(FakeSource(count=324_000, fps=60))
    window.resize(1366, 768)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) > 0, timeout=20_000)
    window.action_set["live.play"].trigger()
    window.workspace.strip_widget.timeline.sought.emit(323_456)
    qtbot.waitUntil(lambda: shown(window) == 323_456, timeout=20_000)
    label = window.workspace.strip_widget._time
    lines = label.text().splitlines()
    assert lines[0] == "1:29:50.9 / 1:30:00.0"
    assert len(lines) == 2
    assert max(label.fontMetrics().horizontalAdvance(line) for line in lines) <= label.contentsRect().width()
    assert label.height() >= 2 * label.fontMetrics().lineSpacing()
    assert window.width() == 1366


def test_a_recording_waits_for_its_last_frames_on_a_busy_machine(tmp_path, monkeypatch):
    write, going = RecordingWriter.write, threading.Event()

    def late(self, *words, **more):
        going.wait(10)
        write(self, *words, **more)

    monkeypatch.setattr(RecordingWriter, "write", late)
    recording = Recording(tmp_path / "wall.mp4", 25.0, None, lambda: None)
    recording.put(frame(0))
    timer = threading.Timer(2.5, going.set)
    timer.start()
    try:
        assert "wall.mp4" in recording.finish()
    finally:
        timer.join()
    assert (tmp_path / "wall.mp4").exists()


def test_in_and_out_points_loop(open_window, qtbot):
    window = open_window(FakeSource(count=200, fps=200))
    act = window.action_set
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) > 0, timeout=20_000)
    act["live.play"].trigger()
    for index, name in ((20, "mark_in"), (30, "mark_out")):
        window.workspace.strip_widget.timeline.sought.emit(index)
        qtbot.waitUntil(lambda index=index: shown(window) == index)
        act[f"live.{name}"].trigger()
    act["live.loop"].trigger()
    seen = []
    canvas(window).painted.connect(lambda: seen.append(shown(window)))
    act["live.play"].trigger()
    qtbot.waitUntil(lambda: len(seen) > 30, timeout=20_000)
    assert 20 <= min(seen[2:]) <= max(seen[2:]) <= 30


def sights(window, qtbot, *indices):
    """Show these frames until they are analysed."""
    for index in indices:
        window.workspace.strip_widget.timeline.sought.emit(index)
        qtbot.waitUntil(
            lambda index=index: shown(window) == index and session(window).results.chosen.at(index) is not None,
            timeout=20_000,
        )


def test_findings_are_found_along_the_file(open_window, qtbot):
    """Frames are as grey as their number: from 102 on they are crack at 0.4."""
    source = FakeSource(count=256, fps=25)
    window = open_window(source)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) >= 0, timeout=20_000)
    window.action_set["live.play"].trigger()
    sights(window, qtbot, 90, 101, 102, 103, 200)
    sights(window, qtbot, 0)
    next_, previous = (window.action_set[f"live.{name}_finding"] for name in ("next", "previous"))
    next_.trigger()
    qtbot.waitUntil(lambda: shown(window) == 102)
    next_.trigger()
    qtbot.waitUntil(lambda: shown(window) == 200)
    previous.trigger()
    qtbot.waitUntil(lambda: shown(window) == 102)
    findings = window.workspace.panel_widget.findings
    qtbot.waitUntil(lambda: [findings.rows()[row][0] for row in findings.selected()] == ["103"], timeout=5000)
    assert findings.rows()[1][0] == "201"
    findings.choose(1)
    qtbot.waitUntil(lambda: shown(window) == 200)
    assert "frame 201 / 256" in window.workspace.strip_widget._time.text()


def test_another_threshold_model_or_size_begins_with_no_rows_and_the_former_come_back(open_window, qtbot):
    window = open_window(FakeSource(count=200, fps=25), side=320)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.play"].trigger()
    qtbot.wait(200)
    sights(window, qtbot, 50, 101, 102)
    results, live = session(window).results, window.workspace.panel_widget.live
    before = results.chosen.rows()
    assert results.conditions == Conditions("pct-rfkd", 0.4, 64)
    qtbot.waitUntil(lambda: shown(window) == 102)
    live.threshold.changed.emit(0.398)
    assert [row.index for row in results.chosen.rows()] == [102]
    assert results.fuller == Conditions("pct-rfkd", 0.4, 64)
    sights(window, qtbot, 101)
    assert [row.share for row in results.chosen.rows()] == [0.0, 1.0]
    live.threshold.changed.emit(0.396)
    assert [row.share for row in results.chosen.rows()] == [1.0]  # the frame that is shown, at once
    assert canvas(window).layer.share(0.396) == 1.0
    live.threshold.changed.emit(0.4)
    assert results.chosen.rows() == before
    live.model_chosen.emit("pct-kd")
    assert results.conditions.model == "pct-kd"
    qtbot.waitUntil(lambda: [row.index for row in results.chosen.rows()] == [101], timeout=20_000)
    live.changed.emit("side", 64)
    assert [row.index for row in results.chosen.rows()] == [101]  # no frame is larger than that
    live.changed.emit("steady", True)
    qtbot.waitUntil(lambda: results.conditions.steady and results.chosen.seen == 1, timeout=20_000)
    live.changed.emit("steady", False)
    live.model_chosen.emit("pct-rfkd")
    assert results.chosen.rows() == before


def test_a_second_look_is_a_switch_for_models_that_can_and_its_results_are_kept_apart(open_window, qtbot, monkeypatch):
    int8 = OnnxFile(file="int8.onnx", sha256="0" * 64)
    both = [make_card("pct-rfkd", 0.4), make_card("pct-joints", 0.4, second_look=True, onnx_int8=int8)]
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: both)
    made = []
    window = open_window(FakeSource(count=200, fps=25), lambda choice: made.append(choice) or GreyIsProbability())
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.play"].trigger()
    switch, results = window.action_set["live.second_look"], session(window).results
    live = window.workspace.panel_widget.live
    fast = window.action_set["live.fast_preview"]
    live.model_chosen.emit("pct-rfkd")
    assert not switch.isEnabled()
    assert switch.toolTip() == "pct-rfkd takes no second look: choose another model."
    assert fast.toolTip() == "pct-rfkd has no int8 network: choose another model."
    live.model_chosen.emit("pct-joints")
    assert switch.isEnabled()
    assert switch.toolTip() == window.action_set.tip("live.second_look")
    assert not switch.isChecked()
    assert fast.isEnabled()
    assert fast.toolTip() == window.action_set.tip("live.fast_preview")
    assert not results.conditions.thorough
    switch.trigger()
    assert results.conditions.thorough
    assert not fast.isEnabled()
    assert fast.toolTip() == "With the second look everything is exact: switch it off first."
    qtbot.waitUntil(lambda: results.chosen.seen > 0, timeout=20_000)
    assert session(window).overlaid.conditions.thorough
    assert [choice.thorough for choice in made if choice.name == "pct-joints"][-1]
    assert window.settings.live.second_look
    live.model_chosen.emit("pct-rfkd")
    assert not results.conditions.thorough
    assert not switch.isEnabled()
    qtbot.waitUntil(lambda: made[-1].name == "pct-rfkd", timeout=20_000)
    assert not made[-1].thorough


def test_a_frozen_picture_stays_while_capturing_goes_on(open_window, qtbot):
    window = open_window(FakeSource(fps=60))
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.freeze"].trigger()
    held, found = shown(window), session(window).overlaid.frame.index
    qtbot.waitUntil(lambda: session(window).overlaid.frame.index > found + 5)
    assert shown(window) == held
    window.action_set["live.freeze"].trigger()
    qtbot.waitUntil(lambda: shown(window) > held + 5)


def test_noise_falls_on_a_frozen_picture_too_and_goes_from_it_again(open_window, qtbot):
    window = open_window(FakeSource(fps=60))
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.freeze"].trigger()
    held = shown(window)
    rows = window.workspace.panel_widget.noise.rows
    rows["low-light"].slider.setValue(rows["low-light"].slider.maximum())
    qtbot.waitUntil(lambda: isinstance(session(window).shown, NoisyFrame), timeout=20_000)
    qtbot.wait(200)
    assert shown(window) == held
    grey, layer = painted(window)
    assert int(layer.levels[0][0, 0]) == grey
    window.action_set["live.noise"].trigger()
    qtbot.waitUntil(lambda: not isinstance(session(window).shown, NoisyFrame), timeout=20_000)
    assert shown(window) == held


def test_a_frozen_picture_is_looked_at_again_even_if_newer_frames_overtake_it(open_window, qtbot):
    window = open_window(FakeSource(fps=60))
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.freeze"].trigger()
    window.workspace._pipeline._show_found = lambda _overlaid: None  # as if a newer one always came in between
    rows = window.workspace.panel_widget.noise.rows
    rows["low-light"].slider.setValue(rows["low-light"].slider.maximum())
    qtbot.waitUntil(lambda: isinstance(session(window).shown, NoisyFrame), timeout=20_000)


def test_snapshots_by_hand_and_by_themselves_with_a_cool_down(open_window, qtbot, tmp_path):
    window = open_window(FakeSource(fps=60), keep_before=True, finding_length=0.5, cool_down_s=3600)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.snapshot"].trigger()
    kept = tmp_path / "kept"
    qtbot.waitUntil(lambda: len(list(kept.glob("2*.json"))) == 1, timeout=20_000)
    assert len(list(kept.glob("masks/*.png"))) == len(list(kept.glob("overlays/*.jpg"))) == 1
    assert len(list(kept.glob("before/*"))) == 1
    window.workspace.panel_widget.live._automatic.click()
    qtbot.waitUntil(lambda: shown(window) > 130, timeout=20_000)
    qtbot.waitUntil(lambda: len(list(kept.glob("2*.json"))) == 2, timeout=20_000)
    qtbot.wait(200)
    assert len(list(kept.glob("2*.json"))) == 2
    window.action_set["live.show_snapshots"].trigger()
    assert window.workspace.calls == [("open_paths", [kept])]


@pytest.mark.parametrize("overlaid", [False, True])
def test_a_recording_is_a_video_that_can_be_read(open_window, qtbot, tmp_path, overlaid):
    window = open_window(FakeSource(fps=60), record_overlay=overlaid)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.record"].trigger()
    begun = shown(window)
    qtbot.waitUntil(lambda: shown(window) > begun + 20, timeout=20_000)
    qtbot.waitUntil(lambda: canvas(window).captions.recording > "Recording   00:00.2", timeout=20_000)
    assert canvas(window).captions.recording.endswith(("bytes", "kB", "MB"))
    window.action_set["live.record"].trigger()
    qtbot.waitUntil(lambda: len(list((tmp_path / "kept").glob("*.mp4"))) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: "Recorded" in window.status.remark())
    qtbot.waitUntil(lambda: canvas(window).captions.recording == "")
    assert not window.action_set["live.record"].isChecked()


FLIGHT = "1\n00:00:00,000 --> 00:00:02,000\n[latitude: 47.37690] [longitude: 8.54170] [rel_alt: 12.5 abs_alt: 400.0]\n"


def test_a_recording_that_a_crash_has_cut_off_is_kept_at_the_next_start(open_window, qtbot, tmp_path):
    kept = tmp_path / "kept"
    writer = RecordingWriter(kept / "2026-11-30_10-00-00.mp4", (96, 64), 25.0)
    for grey in range(60):
        writer.write(np.full((64, 96, 3), grey, np.uint8))
    (left,) = kept.glob(".*recording*")
    cut_off = left.read_bytes()
    writer.close()
    writer.kept.unlink()
    left.with_name(left.name.replace(f"-{os.getpid()}-", "-999999999-")).write_bytes(cut_off)
    window = open_window()
    qtbot.waitUntil(lambda: "was not closed; it is kept" in window.status.remark(), timeout=20_000)
    assert [path.name for path in kept.glob("[!.]*")] == ["2026-11-30_10-00-00.mp4"]


@pytest.fixture
def video(tmp_path):
    path = tmp_path / "wall & door.mp4"
    writer = VideoWriter(path, (96, 64), 25.0)
    for index in range(40):
        writer.write(np.full((64, 96, 3), 200 if 15 <= index < 25 else 20, np.uint8))
    writer.close()
    (tmp_path / "wall & door.srt").write_text(FLIGHT)
    return path


def test_a_whole_video_is_analysed_and_exported(open_window, qtbot, video, tmp_path, monkeypatch):
    window = open_window()
    window.open([video])
    qtbot.waitUntil(lambda: session(window).info is not None, timeout=20_000)
    assert session(window).flight is not None
    window.action_set["live.analyse"].trigger()
    qtbot.waitUntil(lambda: session(window).results.chosen.seen == 40, timeout=20_000)
    qtbot.waitUntil(lambda: "40 frames analysed" in window.status.remark())
    assert not window.status.is_busy()
    (finding,) = session(window).results.chosen.findings(0.5)
    assert (finding.first, finding.last, finding.best.index) == (15, 24, 15)
    dialogs = window.workspace._controller._controllers.analysis._dialogs
    for name, suffix in (
        ("export_table", ".csv"),
        ("export_track", ".gpx"),
        ("export_track", ".kml"),
        ("export_track", ".geojson"),
        ("export_video", ".mp4"),
    ):
        target = tmp_path / f"out{suffix}"
        monkeypatch.setattr(dialogs, "save", lambda *_args, target=target: target)
        monkeypatch.setattr(dialogs, "save_table", lambda *_args, target=target: (target, "standard"))
        qtbot.waitUntil(window.action_set[f"live.{name}"].isEnabled)
        window.action_set[f"live.{name}"].trigger()
        qtbot.waitUntil(target.exists, timeout=20_000)
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text().splitlines()))
    assert [int(row["frame"]) for row in rows] == list(range(1, 41))
    assert {(row["model"], row["threshold"], row["network_px"]) for row in rows} == {("pct-rfkd", "0.4", "96")}
    assert [row["findings"] for row in rows] == [*["0"] * 15, *["1"] * 10, *["0"] * 15]
    assert (tmp_path / "out.gpx").read_text().count("<wpt") == 1
    assert (tmp_path / "out.kml").read_text().count("<Placemark") == 1
    (feature,) = json.loads((tmp_path / "out.geojson").read_text())["features"]
    facts = feature["properties"]
    assert (facts["frame"], facts["first_frame"], facts["last_frame"]) == (16, 16, 25)
    assert (facts["model"], facts["threshold"], facts["network_px"]) == ("pct-rfkd", 0.4, 96)


def test_window_snapshot_table_and_predict_give_the_same_number(open_window, qtbot, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    card = cards.from_file(write_model(tmp_path / "models"))
    path = tmp_path / "wall.mp4"
    writer, random = VideoWriter(path, (96, 64), 25.0), np.random.default_rng(1)
    for _ in range(5):
        writer.write(cv2.GaussianBlur(random.integers(0, 255, (64, 96, 3), np.uint8), (0, 0), 3) * 2)
    writer.close()
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [card])
    window = open_window(factory=lambda choice: Segmenter(choice.name, threads=1))
    window.open([path])
    qtbot.waitUntil(lambda: shown(window) == 4 and canvas(window).layer is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.workspace._controller.playing)  # the end was told
    sights(window, qtbot, 2)
    qtbot.waitUntil(lambda: shown(window) == 2 and session(window).overlaid is not None)
    assert session(window).overlaid.frame.index == 2
    # a threshold that rounding to bytes would not tell from the level of many pixels
    threshold = float(np.quantile(session(window).overlaid.probability, 0.9))
    window.workspace.panel_widget.live.threshold.changed.emit(threshold)
    share = session(window).results.chosen.at(2).share
    assert share == pytest.approx(0.1, abs=0.02)
    assert canvas(window).layer.share(threshold) == pytest.approx(share)
    assert window.workspace.panel_widget.live._share.text() == share_text(share)
    window.action_set["live.snapshot"].trigger()
    qtbot.waitUntil(lambda: len(list((tmp_path / "kept").glob("2*.json"))) == 1, timeout=20_000)
    (record,) = (json.loads(each.read_text()) for each in (tmp_path / "kept").glob("2*.json"))
    window.action_set["live.analyse"].trigger()
    qtbot.waitUntil(lambda: session(window).results.chosen.seen == 5, timeout=20_000)
    assert session(window).results.chosen.at(2).share == share
    (photo,) = (tmp_path / "kept").glob("*.png")
    words = ["--model", card.name, "--threshold", repr(threshold), "--out", str(tmp_path / "out")]
    assert cli.main(["predict", str(photo), *words]) == 0
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert summary["photos"][0]["crack_share"] == record["crack_share"] == round(share, 6)
    assert (record["frame"], record["network_px"], record["threshold"]) == (3, 96, threshold)
    assert record["model"] == {"name": card.name, "sha256": card.sha256}


def test_the_command_writes_what_the_window_exports(open_window, qtbot, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    card = cards.from_file(write_model(tmp_path / "models"))
    path = tmp_path / "wall.mp4"
    writer, random = VideoWriter(path, (96, 64), 25.0), np.random.default_rng(1)
    for _ in range(12):
        writer.write(cv2.GaussianBlur(random.integers(0, 255, (64, 96, 3), np.uint8), (0, 0), 3) * 2)
    writer.close()
    (tmp_path / "wall.srt").write_text(FLIGHT)
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [card])
    window = open_window(factory=lambda choice: Segmenter(choice.name, threads=1), side=64, every_nth=5)
    window.open([path])
    qtbot.waitUntil(lambda: session(window).info is not None, timeout=20_000)
    window.action_set["live.play"].trigger()
    qtbot.waitUntil(lambda: session(window).overlaid is not None, timeout=20_000)
    window.workspace._pipeline.use(None)
    dialogs = window.workspace._controller._controllers.analysis._dialogs
    video_ = tmp_path / "window" / "wall_cracks.mp4"
    monkeypatch.setattr(dialogs, "save", lambda *_: video_)
    window.action_set["live.export_video"].trigger()
    qtbot.waitUntil(video_.exists, timeout=20_000)
    results = session(window).results.chosen
    qtbot.waitUntil(lambda: {0, 5, 10} <= {row.index for row in results.rows()}, timeout=20_000)
    for index in {row.index for row in results.rows()} - {0, 5, 10}:  # seen while it played
        del results._frames[index]
    results._findings = None
    ends = {
        "export_table": ["_shares.csv"],
        "export_track": [f"_findings.{kind}" for kind in ("gpx", "kml", "geojson")],
    }
    for name, endings in ends.items():
        for ending in endings:
            target = tmp_path / "window" / f"wall{ending}"
            monkeypatch.setattr(dialogs, "save", lambda *_, target=target: target)
            monkeypatch.setattr(dialogs, "save_table", lambda *_, target=target: (target, "standard"))
            qtbot.waitUntil(window.action_set[f"live.{name}"].isEnabled)
            window.action_set[f"live.{name}"].trigger()
            qtbot.waitUntil(target.exists, timeout=20_000)
    words = ["--csv", "--gpx", "--kml", "--geojson", "--annotated", "--every", "5", "--side", "64"]
    assert cli.main(["video", str(path), "--out", str(tmp_path / "shell"), "--model", card.name, *words]) == 0
    made = {each.name: each.read_bytes() for each in (tmp_path / "window").iterdir()}
    assert made == {
        each.name: (tmp_path / "shell" / each.name).read_bytes() for each in (tmp_path / "window").iterdir()
    }
    assert len(made) == 5
    assert made["wall_findings.gpx"].count(b"<wpt") > 0


def test_an_analysis_is_cancelled_at_once_and_keeps_what_it_found(open_window, qtbot, video):
    window = open_window(factory=lambda _choice: GreyIsProbability(0.05))
    window.open([video])
    qtbot.waitUntil(lambda: session(window).info is not None, timeout=20_000)
    window.action_set["live.analyse"].trigger()
    qtbot.waitUntil(lambda: session(window).results.chosen.seen > 3, timeout=20_000)
    pattern = r"Analysing wall & door\.mp4 · \d+\.\d frames/s"
    qtbot.waitUntil(lambda: re.match(pattern, window.status.work()) is not None)
    window.action_set["app.cancel"].trigger()
    qtbot.waitUntil(lambda: not window.workspace.analysing, timeout=500)
    assert 3 < session(window).results.chosen.seen < 40


def test_another_model_looks_at_the_frame_that_is_held(open_window, qtbot):
    made = []

    def factory(choice):
        made.append((choice.name, GreyIsProbability()))
        return made[-1][1]

    window = open_window(FakeSource(count=50), factory)
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: canvas(window).layer is not None, timeout=20_000)
    window.action_set["live.play"].trigger()
    qtbot.wait(100)
    held = shown(window)
    window.workspace.panel_widget.live.model_chosen.emit("pct-kd")
    qtbot.waitUntil(lambda: len(made) == 2 and made[1][1].seen == [held])
    assert made[1][0] == window.settings.model == "pct-kd"


def test_a_source_is_closed_on_leaving_where_that_is_wanted(open_window, qtbot):
    source = FakeSource(None, fps=60)
    window = open_window(source)
    assert not window.action_set["live.close_on_leave"].isChecked()
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) > 3, timeout=20_000)
    window.action_set["live.close_on_leave"].trigger()
    assert window.settings.live.close_on_leave
    assert not source.closed.is_set()
    live = window.workspace
    window.action_set["go.inspect"].trigger()
    qtbot.waitUntil(source.closed.is_set, timeout=5000)
    assert live.session.origin is None
    window.action_set["go.live"].trigger()
    assert canvas(window).notice.startswith("See cracks as the picture moves")


def test_a_file_is_held_while_another_workspace_is_shown(open_window, qtbot):
    window = open_window(FakeSource(count=2000, fps=60))
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: shown(window) > 3, timeout=20_000)
    live = window.workspace
    window.action_set["go.inspect"].trigger()
    qtbot.wait(150)
    held = live.session.shown.index
    qtbot.wait(150)
    assert live.session.shown.index == held
    window.action_set["go.live"].trigger()
    qtbot.waitUntil(lambda: shown(window) > held + 3)


def test_a_fast_preview_is_said_and_nothing_of_it_is_kept(open_window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("CRACKVIEW_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr("crackview.engine.segmenter.is_faster", lambda _fast, _exact: True)
    monkeypatch.setattr("crackview.engine.segmenter.sums_fit", lambda: True)
    card = cards.from_file(add_int8(write_model(tmp_path / "models")))
    path, random = tmp_path / "wall.mp4", np.random.default_rng(1)
    writer = VideoWriter(path, (96, 64), 25.0)
    for _ in range(5):
        writer.write(cv2.GaussianBlur(random.integers(0, 255, (64, 96, 3), np.uint8), (0, 0), 3) * 2)
    writer.close()
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [card])
    said = []
    window = open_window(factory=replace_threads, fast_preview=True)
    window.workspace.timing.connect(said.append)
    window.action_set["live.loop"].setChecked(True)
    window.open([path])
    live, played = window.workspace._pipeline.live, session(window)
    qtbot.waitUntil(lambda: any("int8 preview" in text for text in said), timeout=20_000)
    assert played.overlaid.precision == "fast"
    counted = played.results.chosen.seen  # the first frame may have been seen exactly, before the film moved
    assert counted <= 1
    told = len(said)
    qtbot.waitUntil(lambda: sum("int8 preview" in text for text in said[told:]) >= 3, timeout=20_000)
    assert played.results.chosen.seen == counted
    window.action_set["live.snapshot"].trigger()  # of a fast frame
    qtbot.waitUntil(lambda: len(list((tmp_path / "kept").glob("2*.json"))) == 1, timeout=20_000)
    (record,) = (json.loads(each.read_text()) for each in (tmp_path / "kept").glob("2*.json"))
    (photo,) = (tmp_path / "kept").glob("*.png")
    exact = Segmenter("tiny", device="cpu", threads=1, thorough=False).segment(image_io.read_photo(photo).pixels)
    assert record["crack_share"] == round(float((exact >= np.float32(record["threshold"])).mean()), 6)
    look = window.workspace._controller._controllers.look.look
    for overlay, fast in ((None, True), (look, False)):  # without its overlay a recording holds nothing of a network
        window.workspace._pipeline.record(tmp_path / f"{fast}.mp4", 25.0, overlay)
        assert live.fast == fast
        window.workspace._pipeline.stop_recording()
    assert live.fast
    window.action_set["live.play"].trigger()  # a frame that is held is exact
    qtbot.waitUntil(lambda: played.overlaid.precision == "exact" and "· exact ·" in said[-1], timeout=20_000)
    assert played.results.chosen.seen >= 1
    assert not live.fast


def replace_threads(choice):
    return default_factory(replace(choice, device="cpu", threads=1))
