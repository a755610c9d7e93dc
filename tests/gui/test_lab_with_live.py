"""Live and the Lab in one real window with their real threads: noise on frames, a frame taken, a source followed."""

import numpy as np
import pytest

from crackview.gui.app import application
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import AppSettings, LiveSettings, SettingsStore
from crackview.gui.lab.workspace import LabWorkspace
from crackview.gui.live.workspace import LiveWorkspace
from crackview.sources.source import STEM, NoisyFrame
from crackview.vision import recipe
from crackview.vision.preparation import prepare
from crackview.vision.recipe import Recipe
from tests.gui.inspect.fakes import make_card
from tests.gui.lab.fakes import Factory, FakeSegmenter
from tests.gui.live.fakes import FakeSource, GreyIsProbability

LIVE, LAB = 1, 2
NAMES = ("pct-rfkd", "pct-kd")
LEVEL = 130  # plain grey frames from 122 to 154 are what models see of them


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [make_card(name, 0.5) for name in NAMES])
    source = FakeSource(count=100_000, fps=100)
    monkeypatch.setattr("crackview.gui.live.stream_pipeline._source", lambda _origin: source)
    factory = Factory(*(FakeSegmenter(name, level=LEVEL) for name in NAMES))
    kinds = {"Live": (LiveWorkspace, lambda _choice: GreyIsProbability()), "Lab": (LabWorkspace, factory)}
    for name, (kind, make) in kinds.items():
        build = lambda *args, kind=kind, make=make, **more: kind(*args, **more, factory=make)  # noqa: E731
        monkeypatch.setattr(application, f"_{name.lower()}", build)
    settings = AppSettings(live=LiveSettings(folder=str(tmp_path / "kept")))
    window = MainWindow(application.workspaces(), settings, SettingsStore(tmp_path / "config"), LIVE)
    qtbot.addWidget(window)
    window.show()
    window.open(["rtsp://fake"])
    qtbot.waitUntil(lambda: session(window).overlaid is not None, timeout=20_000)
    yield window
    window.close()


def session(window):
    return window.workspaces[LIVE].workspace.session


def lab(window):
    return window.workspaces[LAB].workspace


def photo(window):
    return lab(window).controller.photo if lab(window) is not None else None


def test_noise_lies_on_the_very_frames_that_are_painted_until_it_is_switched_off(window, qtbot):
    side, canvas, actions = window.workspace.panel_widget, window.workspace.canvas_widget, window.action_set
    side.noise.rows["salt"].slider.setValue(300)
    assert actions["live.noise"].isChecked()
    qtbot.waitUntil(lambda: isinstance(session(window).shown, NoisyFrame), timeout=20_000)
    actions["live.play"].trigger()
    shown = session(window).shown
    assert shown.recipe == Recipe(recipe.of_severity("salt", 3).steps, shown.index)
    assert np.array_equal(canvas._photo.levels[0], shown.recipe.apply(shown.clean.pixels, STEM))
    actions["live.noise"].trigger()
    qtbot.waitUntil(lambda: not isinstance(session(window).shown, NoisyFrame), timeout=20_000)


def test_a_frame_taken_to_the_lab_looks_there_as_it_did_in_live(window, qtbot):
    window.workspace.panel_widget.noise.rows["salt"].slider.setValue(300)
    qtbot.waitUntil(lambda: isinstance(session(window).shown, NoisyFrame), timeout=20_000)
    window.action_set["live.freeze"].trigger()
    shown = session(window).shown
    window.action_set["live.to_lab"].trigger()
    assert window.workspace is lab(window)
    qtbot.waitUntil(lambda: photo(window) is not None and lab(window).controller.settled, timeout=20_000)
    assert photo(window).name == f"Fake wall, frame {shown.index + 1:,}"
    assert np.array_equal(photo(window).sample.pixels, shown.clean.pixels)
    assert lab(window).controller.recipe == shown.recipe
    assert np.array_equal(lab(window).controller.noisy.levels[0], shown.pixels)


def test_the_lab_follows_the_source_while_it_is_seen_and_every_pane_shows_one_frame(window, qtbot, tmp_path):
    window.show_workspace(LAB)
    follow, controller = window.action_set["lab.follow"], lab(window).controller
    pane = lab(window).canvas_widget.panes_view.panes[0].canvas
    seen = []
    pane.painted.connect(lambda: pane._photo and seen.append((int(pane._photo.levels[0][0, 0, 0]), pane.layer)))
    follow.trigger()
    qtbot.waitUntil(lambda: len({grey for grey, layer in seen if layer is not None}) > 3, timeout=20_000)
    dark = [prepare(np.full((48, 64, 3), grey, np.uint8))[0].min() < LEVEL for grey in range(256)]
    assert all((layer.levels[0][0, 0] > 0) == dark[grey] for grey, layer in seen if layer is not None)
    window.show_workspace(0)
    qtbot.waitUntil(lambda: not window.workspaces[LIVE].workspace.playing)
    window.show_workspace(LAB)
    held = photo(window)
    qtbot.waitUntil(lambda: photo(window) is not held, timeout=20_000)
    assert controller.photo.name.startswith("Fake wall, frame ")
    window.open([tmp_path])  # no photo in it: nothing changes
    qtbot.waitUntil(lambda: "no photos" in window.messages.text(), timeout=20_000)
    assert follow.isChecked()
    window.workspaces[LIVE].workspace._controller._pipeline.close_source()
    window.workspaces[LIVE].workspace._controller._begin(type(session(window))())
    assert not follow.isChecked()
    assert not follow.isEnabled()
