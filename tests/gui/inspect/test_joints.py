"""The layer of joints in the real window; the network is replaced by one that sees cracks in black, joints in grey."""

import sqlite3
import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from crackview.engine import devices
from crackview.engine.protocols import PhotoMaps
from crackview.errors import Cancelled
from crackview.gui.app.main_window import MainWindow
from crackview.gui.app.settings import SettingsStore
from crackview.gui.app.workspace import WorkspaceEntry
from crackview.gui.inspect.workspace import InspectWorkspace
from crackview.inspection.store.document import NAME
from crackview.vision.joints import JointRelation
from crackview.vision.overlay import JOINT_RGB, LIGHT_RGB
from tests.gui.inspect.fakes import make_card

JOINT_ROWS, SIZE = slice(150, 160), (240, 320)


class Network:
    """Stands in for the segmenter; ``gate`` holds it back until the test lets it go."""

    device_title = devices.title("cpu", 1)

    def __init__(self, knows_joints):
        self.knows_joints = knows_joints
        self.gate = threading.Event()
        self.gate.set()
        self.calls = 0

    def segment(self, photo, *, cancel=None, progress=None):
        self.calls += 1
        while not self.gate.wait(0.005):
            if cancel is not None and cancel():
                raise Cancelled
        if progress is not None:
            progress(1.0)
        return (photo.mean(axis=2) < 64).astype(np.float32)

    def maps(self, photo, **options):
        crack, grey = self.segment(photo, **options), photo.mean(axis=2)
        joints = ((grey > 100) & (grey < 140)).astype(np.float32)
        return PhotoMaps(crack, joints if self.knows_joints else None)


def write(path, *, upper=60):
    """A crack far from joints, one that ends on a joint, one along it."""
    wall = np.full((*SIZE, 3), 200, np.uint8)
    wall[JOINT_ROWS, 10:310] = 120
    wall[upper : upper + 4, 30:290] = 20
    wall[90:150, 200:205] = 20
    wall[161:165, 20:180] = 20
    Image.fromarray(wall).save(path)


class User:
    """The window on a folder."""

    def __init__(self, qtbot, folder):
        self.qtbot, self.networks = qtbot, {"jointed": Network(True), "plain": Network(False)}
        store = SettingsStore()
        settings, _ = store.load()
        settings.model, settings.overlay_opacity = "jointed", 1.0
        make = lambda choice: self.networks[choice.name]  # noqa: E731
        entry = WorkspaceEntry(
            "go.inspect", "Inspect", lambda _what: True,
            lambda actions, settings, parent: InspectWorkspace(actions, settings, parent, factory=make),
        )  # fmt: skip
        self.window = MainWindow([entry], settings, store)
        qtbot.addWidget(self.window)
        self.window.resize(1000, 700)
        self.window.show()
        self.window.activateWindow()
        self.window.open([folder])
        self.workspace = self.window.workspace
        self.canvas, self.actions = self.workspace.canvas_widget, self.window.action_set
        self.wait()

    @property
    def state(self):
        return self.workspace.snapshot()

    @property
    def jointed(self):
        return self.networks["jointed"]

    def until(self, true):
        self.qtbot.waitUntil(true, timeout=20_000)

    def wait(self):
        """Until everything that was asked for is there."""
        self.until(lambda: self.state is not None and self.workspace.idle() and not self.window.status.is_busy())
        self.until(lambda: not self.workspace._jobs._jobs)
        self.until(self.workspace.idle)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.canvas.setFocus()
        QTest.keyClick(self.canvas, key, modifiers)
        self.wait()

    def toggle(self):
        self.press(Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)

    def hatched(self):
        """How many pixels of the joint, where no number lies over it, have each of the two colours of the hatch."""
        image = self.canvas.grab().toImage()
        ratio = image.devicePixelRatio()
        colours = [0, 0]
        for x in range(230, 306):
            left, top = self.canvas.view.to_screen(x + 0.5, (JOINT_ROWS.start + JOINT_ROWS.stop) / 2)
            found = image.pixelColor(round(left * ratio), round(top * ratio))
            for at, rgb in enumerate((JOINT_RGB, LIGHT_RGB)):
                colours[at] += near(found, rgb)
        return colours


def near(colour, rgb):
    return max(abs(a - b) for a, b in zip(colour.getRgb(), rgb, strict=False)) < 30


@pytest.fixture
def cards(monkeypatch):
    jointed = make_card("jointed", 0.5).model_copy(update={"outputs": ("crack", "joint")})
    monkeypatch.setattr("crackview.nets.cards.cards", lambda: [jointed, make_card("plain", 0.5)])


@pytest.fixture
def folder(tmp_path):
    where = tmp_path / "photos"
    where.mkdir()
    write(where / "a.png")
    write(where / "b.png", upper=40)
    return where


@pytest.fixture
def user(qtbot, cards, folder):
    user = User(qtbot, folder)
    yield user
    user.window.close()


def test_it_is_off_until_the_key_shows_it_and_the_network_does_not_run_again(user):
    assert user.actions["view.joints"].isEnabled()
    assert not user.actions["view.joints"].isChecked()
    assert user.hatched() == [0, 0]
    user.toggle()
    dark, light = user.hatched()
    assert dark > 35
    assert light > 20
    assert user.jointed.calls == 1
    left, top = user.canvas.view.to_screen(160, 62)
    assert not near(user.canvas.grab().toImage().pixelColor(round(left), round(top)), JOINT_RGB), "cracks are as before"
    user.press(Qt.Key.Key_H)
    assert user.hatched() == [0, 0], "it is hidden with the overlay"
    user.press(Qt.Key.Key_H)
    assert user.hatched() == [dark, light]
    user.toggle()
    assert user.hatched() == [0, 0]


def test_the_button_of_the_panel_does_the_same_as_the_key(user):
    look = user.workspace.panel.look
    user.workspace.panel.show_part(look)
    (button,) = look.joints.findChildren(QToolButton)
    assert button.accessibleName() == "Joints"
    button.click()
    user.wait()
    assert sum(user.hatched()) > 60
    swatch = look.joints.grab().toImage()
    colours = {swatch.pixelColor(x, swatch.height() // 2).rgb() for x in range(swatch.width())}
    assert any(near(QColor(each), JOINT_RGB) for each in colours)


def test_it_stays_on_from_photo_to_photo_and_at_other_thresholds(user):
    user.toggle()
    shown = user.hatched()
    user.press(Qt.Key.Key_PageDown)
    assert user.state.path.name == "b.png"
    assert user.hatched() == shown
    user.press(Qt.Key.Key_BracketRight)
    user.until(lambda: user.state.preview)
    assert user.hatched() == shown
    user.press(Qt.Key.Key_PageUp)
    assert user.state.path.name == "a.png"
    assert user.hatched() == shown
    assert user.jointed.calls == 2, "once for each photo"


def test_of_a_photo_that_was_analysed_before_joints_were_kept_the_network_looks_once(qtbot, cards, folder):
    user = User(qtbot, folder)
    user.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)  # so that the inspection is kept beside its photos
    user.window.close()
    with sqlite3.connect(folder / NAME) as connection:
        connection.execute("DELETE FROM joint_maps")
    connection.close()
    user = User(qtbot, folder)
    assert user.jointed.calls == 0, "while the layer is off nothing is paid for it"
    user.toggle()
    assert sum(user.hatched()) > 60
    assert user.jointed.calls == 1
    user.window.close()
    user = User(qtbot, folder)
    user.toggle()
    assert sum(user.hatched()) > 60
    assert user.jointed.calls == 0, "it was kept"
    user.window.close()


def test_what_was_asked_for_and_is_no_longer_wanted_is_cancelled_and_never_painted(qtbot, cards, folder):
    user = User(qtbot, folder)
    user.press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    user.press(Qt.Key.Key_PageDown)
    user.window.close()
    with sqlite3.connect(folder / NAME) as connection:
        connection.execute("DELETE FROM joint_maps")
    connection.close()
    user = User(qtbot, folder)
    user.jointed.gate.clear()
    user.actions["view.joints"].trigger()
    user.until(lambda: user.jointed.calls == 1)
    user.until(user.window.status.is_busy)
    user.actions["view.joints"].trigger()
    user.wait()
    user.jointed.gate.set()
    user.wait()
    assert user.hatched() == [0, 0]
    user.jointed.gate.clear()
    user.actions["view.joints"].trigger()
    user.until(lambda: user.jointed.calls == 2)
    user.until(user.window.status.is_busy)
    user.workspace.cancel()
    user.wait()
    assert user.hatched() == [0, 0]
    user.window.close()


def test_a_model_without_joints_switches_it_off_and_says_why_and_one_with_them_brings_it_back(user):
    user.toggle()
    shown = user.hatched()
    action = user.actions["view.joints"]
    user.workspace._controller.choose_model("plain")
    user.until(lambda: user.state is not None and user.state.model.name == "plain")
    user.wait()
    assert not action.isEnabled()
    assert action.toolTip() == "plain does not tell joints from cracks: choose another model."
    assert user.hatched() == [0, 0]
    assert {record.finding.joint for record in user.state.findings} == {None}
    user.press(Qt.Key.Key_PageDown)
    assert action.isEnabled(), "the next photo has the other model"
    assert user.hatched() == shown
    assert action.toolTip() == user.actions.tip("view.joints")
    user.press(Qt.Key.Key_PageUp)
    user.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    user.until(lambda: user.state is not None and user.state.model.name == "jointed")
    user.wait()
    assert user.hatched() == shown
    assert JointRelation.FOLLOWS in {record.finding.joint for record in user.state.findings}


def test_findings_say_how_they_lie_to_joints_and_can_be_filtered(user):
    relations = {record.finding.id: record.finding.joint for record in user.state.findings}
    assert relations == {1: JointRelation.NONE, 2: JointRelation.FOLLOWS, 3: JointRelation.TOUCHES}
    panel = user.workspace.panel.findings
    box = panel.filter._joint
    for text, numbers in (("none near", (1,)), ("touches one", (3,)), ("follows one", (2,)), ("not known", ())):
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
        assert panel.table.shown() == numbers
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert panel.table.shown() == (1, 2, 3)
    user.workspace._findings.select_and_zoom([2])
    assert "follows one" in [label.text() for label in panel.detail._labels]


def test_a_preview_of_another_threshold_says_how_findings_lie_to_joints(user):
    user.workspace._client.preview_threshold(0.7)
    user.until(lambda: user.state.preview)
    assert [record.finding.joint for record in user.state.findings] == ["none", "follows", "touches"]
    assert user.jointed.calls == 1


def test_a_pasted_picture_has_joints_too(user, folder):
    user.toggle()
    shown = user.hatched()
    from PySide6.QtGui import QImage

    user.workspace.paste_image(QImage(str(folder / "b.png")))
    user.until(lambda: user.state is not None and user.state.path is None)
    user.wait()
    assert user.hatched() == shown
    assert [record.finding.joint for record in user.state.findings] == ["none", "follows", "touches"]
