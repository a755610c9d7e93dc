"""The window and a real server on this machine that is killed and comes back."""

import threading
import time

import numpy as np

from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import AppSettings, SettingsStore
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.gui.live.workspace import LiveWorkspace
from crackview.sources.source import is_video
from tests.gui.live.fakes import GreyIsProbability
from tests.sources.servers import Mjpeg


def live_window(qtbot, folder):
    live = WorkspaceEntry(
        "go.live",
        "Live",
        is_video,
        lambda actions, settings, parent: LiveWorkspace(
            actions, settings, parent, factory=lambda _choice: GreyIsProbability()
        ),
    )
    window = MainWindow([live], AppSettings(), SettingsStore(folder))
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_stream_that_is_closed_is_hung_up(qtbot, tmp_path):
    server = Mjpeg(tmp_path)
    server.start()
    window = live_window(qtbot, tmp_path)
    try:
        window.open([server.url])
        qtbot.waitUntil(lambda: window.workspace.canvas_widget.layer is not None, timeout=20_000)
        assert server.sending == 1
        window.action_set["live.close"].trigger()
        qtbot.waitUntil(lambda: server.sending == 0, timeout=5000)
        assert "grabber" not in {thread.name for thread in threading.enumerate()}
        assert window.workspace.canvas_widget.notice.startswith("See cracks as the picture moves")
        window.open([server.url])
        qtbot.waitUntil(lambda: window.workspace.canvas_widget.layer is not None, timeout=20_000)
        window.close()
        qtbot.waitUntil(lambda: server.sending == 0, timeout=5000)
    finally:
        window.close()
        server.stop()


def test_a_stream_that_dies_stays_in_grey_and_comes_back_within_three_seconds(qtbot, tmp_path):
    server = Mjpeg(tmp_path, "me", "secret")
    server.start()
    window = live_window(qtbot, tmp_path)
    canvas, session = window.workspace.canvas_widget, lambda: window.workspace.session
    try:
        window.open([server.url])
        qtbot.waitUntil(lambda: canvas.layer is not None, timeout=20_000)
        server.stop()
        qtbot.waitUntil(lambda: session().lost is not None, timeout=10_000)
        qtbot.waitUntil(lambda: "trying again" in canvas.captions.middle)
        pixels = canvas._photo.levels[0]
        assert np.array_equal(pixels[..., 0], pixels[..., 1])
        held = session().shown
        server.start()
        began = time.monotonic()
        qtbot.waitUntil(lambda: session().shown is not held, timeout=10_000)
        assert time.monotonic() - began < 3
        said = f"{window.windowTitle()} {window.settings.recent} {window.workspace.panel_widget.live._source.text()}"
        assert "secret" not in said
    finally:
        window.close()
        server.stop()
