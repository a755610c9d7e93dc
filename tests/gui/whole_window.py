"""The real window with all its workspaces and dialogs, something open in each, and networks that cost nothing."""

import numpy as np
from PIL import Image

from crackview.engine import devices
from crackview.gui.app import application
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import AppSettings, LiveSettings, SettingsStore
from crackview.gui.inspect.workspace import InspectWorkspace
from crackview.gui.lab.workspace import LabWorkspace
from crackview.gui.live.workspace import LiveWorkspace
from tests.gui.inspect.fakes import make_card
from tests.gui.lab.fakes import Factory, FakeSegmenter
from tests.gui.live.fakes import FakeSource, GreyIsProbability
from tests.map_sources import TellsNoJoints

INSPECT, LIVE, LAB = range(3)
NAMES = ("pct-rfkd", "pct-kd")


class DarkIsCrack(TellsNoJoints):
    """Stands in for the segmenter of Inspect."""

    device_title = devices.title("cpu", 1)
    precision = "exact"

    def segment(self, photo, **_options):
        return (photo.mean(axis=2) < 64).astype(np.float32)


def make_whole_window(qtbot, folder, monkeypatch):
    """The window with its three workspaces; the test's bot closes it."""
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [make_card(name, 0.5) for name in NAMES])
    monkeypatch.setattr("crackview.gui.live.stream_pipeline._source", lambda _origin: FakeSource(count=100_000, fps=20))
    factories = {
        "inspect": (InspectWorkspace, lambda _choice: DarkIsCrack()),
        "live": (LiveWorkspace, lambda _choice: GreyIsProbability()),
        "lab": (LabWorkspace, Factory(*(FakeSegmenter(name, level=60) for name in NAMES))),
    }
    for name, (kind, factory) in factories.items():
        make = lambda *args, kind=kind, factory=factory, **more: kind(*args, **more, factory=factory)  # noqa: E731
        monkeypatch.setattr(application, f"_{name}", make)
    settings = AppSettings(live=LiveSettings(folder=str(folder / "kept")))
    window = MainWindow(application.workspaces(), settings, SettingsStore(folder / "config"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def open_something(qtbot, window, place, folder):
    """Show a workspace of the rail with two photos or a video in it."""
    photos = [folder / "Wall 1.png", folder / "Wall 2.png"]
    for path in photos:
        pixels = np.full((120, 160, 3), 200, np.uint8)
        pixels[:, 78:82] = 10
        Image.fromarray(pixels).save(path)
    window.show_workspace(place)
    with qtbot.waitSignal(window.workspace.timing, timeout=20_000):
        window.open(["rtsp://fake"] if place == LIVE else photos)
    qtbot.waitUntil(lambda: not window.status.is_busy(), timeout=20_000)
