"""Which tools can be used when, what they are told, and what the palette shows."""

from dataclasses import replace
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crackview.gui.app.action_set import ActionSet
from crackview.gui.canvas.canvas import Canvas
from crackview.gui.inspect.editing.correction_controller import TOOLS, CorrectionController
from crackview.gui.inspect.editing.tool_palette import ToolManager, ToolPalette
from crackview.gui.inspect.session_client import SessionClient, SessionSignals
from crackview.gui.inspect.views import InspectViews, OverlayItems
from crackview.inspection.session.commands.mask import ClearCorrections, DeleteFindings, DrawShape
from crackview.vision.pyramid import PhotoPyramid
from tests.gui.inspect import walls
from tests.inspection.session.test_photo_session import stroke


class FakeClient(SessionSignals):
    """Listens, and has the state that a test gives it."""

    def __init__(self):
        super().__init__()
        self.state = None
        self.asked = []

    correct = SessionClient.correct
    finding = SessionClient.finding

    def show(self, state):
        self.state = self._state = state
        self.announce(state)

    @property
    def _queue(self):
        return Mock()  # of what measures afterwards

    def submit(self, command):
        self.asked.append(command)
        return len(self.asked)


@pytest.fixture
def session(tmp_path):
    made = walls.session(tmp_path / "home", walls.photo(tmp_path))
    made.publish_draft()
    yield made
    made.close()


class Scene:
    """Everything that is joined; the palette only listens."""

    def __init__(self, qtbot):
        self.canvas = Canvas()
        qtbot.addWidget(self.canvas)
        self.canvas.resize(640, 480)
        self.canvas.show()
        qtbot.waitExposed(self.canvas)
        self.canvas.set_photo(PhotoPyramid.of(walls.pixels()))
        self.palette = Mock(spec=ToolPalette)
        self.actions = ActionSet(parent=self.canvas)
        self.client = FakeClient()
        self.box = ToolManager(self.canvas)
        views = Mock(spec=InspectViews, canvas=self.canvas, tools=self.box, items=OverlayItems(self.canvas))
        self.control = CorrectionController(views, self.palette, self.client, self.actions)
        self.said = []
        self.control.status_message.connect(self.said.append)

    def place(self, x, y):
        left, top = self.canvas.view.to_screen(x, y)
        return QPoint(round(left), round(top))

    def drag(self, start, end):
        QTest.mousePress(self.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.place(*start))
        QTest.mouseMove(self.canvas, self.place(*end))
        QTest.mouseRelease(self.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.place(*end))


@pytest.fixture
def scene(qtbot):
    return Scene(qtbot)


def test_before_cracks_are_known_and_for_a_pasted_picture_the_tools_rest_and_say_why(scene, session):
    assert not any(scene.actions[name].isEnabled() for name in (*TOOLS, "correct.clear"))
    scene.client.show(session.state())
    assert all(scene.actions[name].isEnabled() for name in TOOLS)
    scene.actions["correct.brush"].trigger()
    session.photo = None
    scene.client.show(session.state())
    assert not any(scene.actions[name].isEnabled() for name in TOOLS)
    assert scene.box.tool is None
    assert "save this picture to a file" in scene.actions["correct.brush"].toolTip()


def test_one_tool_at_a_time_is_in_the_hand_and_choosing_it_again_lays_it_down(scene, session):
    scene.client.show(session.state())
    scene.actions["correct.brush"].trigger()
    scene.palette.set_tool.assert_called_with("Brush", "Paint what is crack; Shift erases", (1, 200), "")
    scene.actions["correct.trace"].trigger()
    assert scene.palette.set_tool.call_args.args[2:] == ((0, 60), "As shown")
    assert [name for name in TOOLS if scene.actions[name].isChecked()] == ["correct.trace"]
    scene.actions["correct.trace"].trigger()
    assert scene.box.tool is None
    scene.palette.set_tool.assert_called_with("", "")
    assert not any(scene.actions[name].isChecked() for name in TOOLS)


def test_a_stroke_stays_painted_until_its_deed_is_done(scene, session):
    scene.client.show(session.state())
    scene.actions["correct.brush"].trigger()
    QApplication.processEvents()
    scene.canvas.repaint()
    scene.drag((50, 150), (120, 150))
    (command,) = scene.client.asked
    assert isinstance(command, DrawShape)
    scene.box.choose(None)

    def pending():
        red, _, blue, _ = scene.canvas.grab().toImage().pixelColor(scene.place(80, 150)).getRgb()
        return blue > red + 40

    assert pending()
    scene.client.show(session.state())
    assert pending()
    scene.client.show(replace(session.state(), command=1))
    assert not pending()


def test_clearing_is_offered_where_there_are_corrections(scene, session):
    scene.client.show(session.state())
    assert not scene.actions["correct.clear"].isEnabled()
    stroke(20, 20).execute(session)
    scene.client.show(session.state())
    scene.actions["correct.clear"].trigger()
    assert scene.client.asked == [ClearCorrections()]


def test_delete_deletes_what_is_selected_and_without_it_is_a_tool(scene, session):
    state = session.state()
    scene.client.show(state)
    scene.control.set_selection([state.findings[0].finding.id, 99])
    scene.actions["correct.delete"].trigger()
    (command,) = scene.client.asked
    assert isinstance(command, DeleteFindings)
    assert command.findings == state.findings[:1]
    assert not scene.actions["correct.delete"].isChecked()
    scene.control.set_selection([])
    scene.actions["correct.delete"].trigger()
    assert scene.box.tool is not None


def test_alt_and_the_wheel_change_the_size_and_the_wheel_alone_zooms(scene, session):
    scene.client.show(session.state())
    scene.actions["correct.brush"].trigger()
    size, zoom = scene.box.tool.size, scene.canvas.view.zoom
    middle = QPointF(300, 200)

    def wheel(modifiers, angle):
        event = QWheelEvent(middle, middle, QPoint(), angle, Qt.MouseButton.NoButton, modifiers,
                            Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(scene.canvas, event)

    wheel(Qt.KeyboardModifier.AltModifier, QPoint(240, 0))
    assert (scene.box.tool.size > size, scene.canvas.view.zoom) == (True, zoom)
    scene.palette.set_size.assert_called_with(scene.box.tool.size)
    wheel(Qt.KeyboardModifier.NoModifier, QPoint(0, 120))
    assert scene.canvas.view.zoom > zoom


def test_the_palette_shows_the_tools_and_sets_their_size(qtbot, scene, session):
    palette = ToolPalette(scene.canvas, [[scene.actions[name] for name in TOOLS]])
    palette.set_visible(True)
    palette.set_tool("Brush", "Paint what is crack", (1, 200))
    palette.set_size(12)
    sizes = []
    palette.size_changed.connect(sizes.append)
    bar, options = (scene.canvas.findChild(QObject, name) for name in ("tool-bar", "tool-options"))
    assert bar.isVisible()
    assert options.isVisible()
    number = options.findChild(QObject, "qt_spinbox_lineedit").parent()
    number.setValue(31)
    assert sizes == [31]
    assert palette.hint == "Paint what is crack"
    buttons = [child for child in bar.children() if hasattr(child, "defaultAction")]
    assert [button.accessibleName() for button in buttons] == [scene.actions[name].iconText() for name in TOOLS]
    asked = len(scene.client.asked)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(2, 2))
    assert len(scene.client.asked) == asked
    scene.canvas.resize(300, 240)
    assert options.geometry().right() < 300
    assert bar.geometry().bottom() < 240
    QApplication.processEvents()
    assert all(bar.rect().contains(button.geometry()) for button in buttons)
    palette.set_tool("", "")
    assert not options.isVisible()
