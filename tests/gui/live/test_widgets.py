import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton

from crackview.gui.live.dialogs import SourceDialog
from crackview.gui.live.messages import CameraRequest
from crackview.gui.live.source_session import CrackShares
from crackview.gui.live.transport import Timeline
from crackview.gui.widgets.thread_bridge import LatestBridge
from crackview.sources.camera import CameraChoice
from crackview.vision.overlay import FILL_RGB
from tests.gui.live.test_parts import histogram


@pytest.fixture
def timeline(qtbot):
    widget = Timeline()
    qtbot.addWidget(widget)
    widget.resize(220, 58)
    shares = CrackShares(100)
    shares.put(50, histogram(0.5), 2.0)
    shares.put(20, histogram(0.0), 0.8)
    widget.set_file(shares, 25.0)
    widget.set_limit(0.01)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def test_a_click_a_drag_and_keys_seek(timeline, qtbot):
    sought = []
    timeline.sought.connect(sought.append)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(111, 30))
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(0, 30))
    timeline.set_index(7)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(timeline, key)
    assert sought == [50, 0, 6, 8, 0, 99]


def test_findings_stand_out_from_what_was_only_seen(timeline):
    picture = timeline.grab().toImage()

    def colours(frame):
        x = 10 + 2 * frame
        return {picture.pixelColor(x, y).getRgb()[:3] for y in range(8, 50)}

    assert FILL_RGB in colours(50)
    assert FILL_RGB not in colours(20)
    assert colours(20) != colours(30)
    assert timeline.words(50) == "00:02.0  ·  frame 51  ·  50.0 % crack pixels"
    assert "not seen yet" in timeline.words(30)


@pytest.fixture
def dialog(qtbot):
    box = SourceDialog(["/videos/a.mp4", "rtsp://…@drone/1"])
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(box)
    box.show()
    return box


def button(dialog, text):
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == text)


def test_a_camera_with_size_and_rate(dialog):
    chosen = []
    dialog.chosen.connect(chosen.append)
    assert not button(dialog, "Open camera").isEnabled()
    camera = CameraChoice("/dev/video0", "Lens & Co", "V4L2", ((640, 480), (1280, 720)), (15.0, 30.0))
    dialog.set_cameras([camera])
    _, size, rate = dialog.findChildren(QComboBox)
    size.setCurrentIndex(2)
    rate.setCurrentIndex(1)
    button(dialog, "Open camera").click()
    assert chosen == [CameraRequest(camera, (1280, 720), 15.0)]
    dialog.set_cameras([])
    assert not button(dialog, "Open camera").isEnabled()


def test_an_address_and_what_was_open_before(dialog):
    chosen = []
    dialog.chosen.connect(chosen.append)
    line = dialog.findChild(QLineEdit)
    line.setText("no address")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert not button(dialog, "Open stream").isEnabled()
    line.setText(" rtsp://me:secret@drone/1 ")
    QTest.keyClick(line, Qt.Key.Key_Return)
    places = dialog.findChild(QListWidget)
    places.itemActivated.emit(places.item(0))
    assert chosen == ["rtsp://me:secret@drone/1", "/videos/a.mp4"]


def test_only_the_newest_arrives(qtbot):
    bridge, arrived = LatestBridge(), []
    bridge.arrived.connect(arrived.append)
    for number in range(5):
        bridge.post(number + 1)
    qtbot.waitUntil(lambda: arrived == [5])
    bridge.post(6)
    bridge.close()
    bridge.post(7)
    qtbot.wait(20)
    assert arrived == [5]
