from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPushButton

from crackview.engine.video_findings import Conditions, FrameCrack, VideoFinding
from crackview.gui.live.dialogs import SourceDialog
from crackview.gui.live.findings_list import VideoFindingsList
from crackview.gui.live.messages import CameraRequest
from crackview.gui.live.source_state import SourceResults
from crackview.gui.live.transport import Timeline
from crackview.gui.widgets.thread_bridge import LatestBridge
from crackview.sources.camera import CameraChoice
from crackview.vision.overlay import FILL_RGB
from tests.gui.live.test_parts import found

HERE = Conditions("pct-rfkd", 0.5, 640)


@pytest.fixture
def timeline(qtbot):
    widget = Timeline()
    qtbot.addWidget(widget)
    widget.resize(220, 58)
    results = SourceResults(100)
    results.conditions = HERE
    results.put(HERE, found(50, 0.5))
    results.put(HERE, found(20, 0.5, length=0.0))
    widget.set_file(results, 25.0)
    widget.set_limit(0.1)
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


def test_bars_of_another_threshold_are_not_shown_and_it_says_so(timeline):
    before = timeline.grab().toImage()
    assert timeline.others == ""
    timeline._results.conditions = Conditions("pct-rfkd", 0.4, 640)
    timeline.refresh()
    assert timeline.others == "Analysed with pct-rfkd, threshold 0.500, 640 px; analyse again"
    assert timeline.words(50).endswith(f"not seen yet\n{timeline.others}")
    timeline._results.conditions = replace(HERE, thorough=True)
    assert timeline.others == "Analysed with pct-rfkd, threshold 0.500, 640 px, without a second look; analyse again"
    timeline._results.conditions = Conditions("pct-rfkd", 0.4, 640)
    picture = timeline.grab().toImage()
    assert FILL_RGB not in {picture.pixelColor(110, y).getRgb()[:3] for y in range(8, 50)}
    timeline._results.conditions = HERE
    timeline.refresh()
    assert timeline.grab().toImage() == before


def test_the_note_on_other_settings_stands_above_the_bars(timeline):
    timeline._results.conditions = Conditions("pct-rfkd", 0.4, 640)
    timeline.refresh()
    picture, ground = timeline.grab().toImage(), timeline.palette().color(QPalette.ColorRole.Base)
    area = timeline._area().toRect().adjusted(8, 2, -8, -2)
    written = [
        y
        for y in range(area.top(), area.bottom())
        if any(picture.pixelColor(x, y) != ground for x in range(area.left(), area.right()))
    ]
    assert len(written) > 0
    assert max(written) < area.center().y()


def finding(number, index, length=0.25):
    crack = FrameCrack(length, (0.1, 0.2, 0.3, 0.6), 1)
    return VideoFinding(number, found(index, 0.1, length), crack, index - 5, index + 5, 9)


@pytest.fixture
def listed(qtbot):
    widget = VideoFindingsList()
    qtbot.addWidget(widget)
    widget.show()
    widget.heard = []
    widget.chosen.connect(widget.heard.append)
    return widget


def test_a_finding_has_frame_time_length_and_position_counted_as_on_the_screen(listed):
    assert "each once" in listed._hint.text()
    listed.set_findings([finding(1, 50), finding(2, 75, 0.5)], ["20 % · 40 %", "<b>N</b>"])
    assert listed._hint.text() == "2 findings"
    first, second = listed.rows()
    assert first == ["51", "00:02.0", "25 %", "20 % · 40 %"]
    assert listed._list.topLevelItem(0).toolTip(0) == "Frames 46 to 56"
    assert second[3] == "<b>N</b>"
    assert listed.heard == []


def test_what_is_selected_is_gone_to_and_stays_selected_when_the_list_grows(listed, qtbot):
    listed.set_findings([finding(1, 50), finding(2, 75)], ["a", "b"])
    listed._list.setFocus()
    qtbot.keyClick(listed._list, Qt.Key.Key_Down)
    qtbot.keyClick(listed._list, Qt.Key.Key_Down)
    assert listed.heard[-1] == 75
    heard = list(listed.heard)
    listed.set_findings([finding(1, 50), finding(2, 60), finding(3, 75)], ["a", "c", "b"])
    assert [listed.rows()[row][0] for row in listed.selected()] == ["76"]
    listed.select(60)
    assert [listed.rows()[row][0] for row in listed.selected()] == ["61"]
    listed.select(-1)
    assert listed.selected() == []
    listed.set_findings([], [])
    assert listed.heard == heard


def test_of_two_findings_with_the_same_best_frame_the_chosen_one_stays_selected(listed):
    listed.set_findings([finding(1, 50), finding(2, 50)], ["a", "b"])
    listed.choose(1)
    listed.select(50)
    assert [listed.rows()[row][3] for row in listed.selected()] == ["b"]


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
