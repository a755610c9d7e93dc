"""Correcting through the real window: drawn by hand, killed for real, with two windows, with a damaged file."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from crackview.inspection.store.document import NAME
from tests.gui.inspect import mouse, walls

ROUNDS = 4


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    walls.photo(folder)
    return folder


@pytest.fixture
def open_user(qtbot, folder):
    """Open another window on the folder, with a user of it."""

    def open_():
        user = mouse.MouseUser(folder)
        qtbot.addWidget(user.window)
        return user

    return open_


def test_tools_work_in_the_window_and_undo_goes_on_after_a_restart(open_user):
    user = open_user()
    user.choose_tool("correct.brush")
    user.draw((20, 20), (80, 20))
    assert user.measured() == [65, 120, 140, 260]
    user.choose_tool("correct.join")
    user.draw((60, 60), finished=False)
    user.draw((240, 60), finished=False)
    user.until(lambda: str(user.state.undo.title).startswith("Join"))
    assert user.measured() == [65, 260, 280]
    user.choose_tool("correct.split")
    user.draw((160, 112), (160, 132))
    assert len(user.measured()) == 4
    QTest.keyClick(user.canvas, Qt.Key.Key_Escape)
    assert user.canvas.tool is None
    user.undo()
    user.window.close()

    again = open_user()
    assert again.measured() == [65, 260, 280]
    assert again.window.action_set["correct.redo"].text() == "&Redo: Split"
    again.undo()
    again.undo()
    assert again.measured() == [120, 140, 260]
    assert not again.window.action_set["correct.undo"].isEnabled()
    for title in ("Brush stroke", "Join 3 and 2", "Split"):
        QTest.keyClick(again.canvas, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        again.until(lambda title=title: again.state.undo and str(again.state.undo.title) == title)
    again.window.close()


def test_one_click_on_a_crack_that_was_missed_makes_a_finding_of_it(open_user):
    user = open_user()
    user.choose_tool("correct.follow")
    user.draw((150, 181))
    user.until(lambda: len(user.state.findings) == 4)
    lengths = user.measured()
    assert lengths[:2] + lengths[2:][:1] == [120, 140, 260]
    assert 250 < lengths[3] < 272
    user.undo()
    assert user.measured() == [120, 140, 260]
    user.window.close()


@pytest.mark.timeout(300)
def test_whenever_the_window_is_killed_all_that_was_finished_is_there(open_user, folder, own_settings):
    random = np.random.default_rng(0)
    finished = 0
    for _ in range(ROUNDS):
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.gui.inspect.mouse", folder, str(finished)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[3],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CRACKVIEW_CONFIG": str(own_settings)},
        )
        said = [child.stdout.readline() for _ in range(random.integers(3, 9))]
        time.sleep(random.uniform(0, 0.1))
        child.send_signal(signal.SIGKILL)
        said += child.stdout.readlines()
        assert child.wait() == -signal.SIGKILL
        child.stdout.close()
        finished = max(int(line) for line in said if line.endswith("\n"))

        user = open_user()
        assert not user.window.messages.isVisible()
        there = mouse.drawn(user.state.corrections)
        after = [step for step in (finished, finished + 1) if mouse.expected(step) == there]
        assert after, f"after {finished} actions: {sorted(there)}"
        finished = after[-1]
        assert str(user.state.undo.title) == "Brush stroke"
        user.window.close()
    print(f"{finished} actions, {ROUNDS} kills")


def test_two_windows_on_one_photo_lose_nothing(open_user):
    first, second = open_user(), open_user()
    for user in (first, second):
        user.choose_tool("correct.brush")
    said = []
    second.window.workspace.status_message.connect(said.append)
    first.draw((20, 20), (80, 20))
    second.draw((20, 40), (80, 40))
    assert second.state.corrections[20, 40] == 1
    assert second.measured() == [65, 65, 120, 140, 260]
    second.client._looking.stop()  # so that it does not see in time what the first one does
    first.draw((20, 200), (80, 200))
    second.draw((20, 220), (80, 220))
    second.client._looking.start()
    assert "Another window had changed this photo as well: both changes are in it now." in said
    assert second.measured() == [65, 65, 65, 65, 120, 140, 260]
    first.until(lambda: first.state.corrections[220, 40] == 1)
    assert first.measured() == [65, 65, 65, 65, 120, 140, 260]
    first.undo()
    second.until(lambda: second.state.redo and str(second.state.redo.title) == "Brush stroke")
    assert second.measured() == [65, 65, 65, 120, 140, 260]
    for user in (first, second):
        user.window.close()


def test_a_damaged_file_is_opened_as_far_as_it_can_be_and_the_window_says_so(open_user, folder):
    user = open_user()
    user.choose_tool("correct.brush")
    user.draw((20, 20), (80, 20))
    user.measured()
    user.window.close()
    file = folder / NAME
    data = bytearray(file.read_bytes())
    data[:4096] = bytes(4096)
    file.write_bytes(data)

    again = open_user()
    again.until(lambda: "was damaged: 1 photo and 4 findings could be read" in again.window.messages.text())
    assert again.measured() == [65, 120, 140, 260]
    assert any("damaged" in path.name for path in folder.iterdir())
    again.window.close()


def test_a_picture_from_the_clipboard_cannot_be_corrected_and_says_why(open_user, qapp):
    user = open_user()
    pixels = walls.pixels()
    image = QImage(pixels.data, *walls.SIZE, walls.SIZE[0] * 3, QImage.Format.Format_RGB888).copy()
    user.window.workspace.paste_image(image)
    user.until(lambda: user.state is not None and user.state.path is None)
    brush = user.window.action_set["correct.brush"]
    assert not brush.isEnabled()
    assert "save this picture to a file" in brush.toolTip()
    assert len(user.state.findings) == 3
    user.window.close()


def test_beside_a_photo_that_cannot_be_shown_there_are_no_tools(open_user, folder):
    (folder / "broken.png").write_text("no picture")
    user = open_user()
    bar = user.canvas.findChild(QWidget, "tool-bar")
    user.until(lambda: "cannot be shown" in user.canvas.notice)
    assert not bar.isVisible()
    user.window.action_set["photo.next"].trigger()
    user.until(lambda: user.state is not None)
    assert bar.isVisible()
    user.choose_tool("correct.brush")
    user.window.action_set["photo.previous"].trigger()
    user.until(lambda: user.state is None)
    user.until(lambda: not bar.isVisible())
    assert not user.window.action_set["correct.brush"].isEnabled()
    user.window.close()
