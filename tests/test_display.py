import socket
import subprocess
import sys

import pytest

from crackview import display

pytestmark = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="Windows and macOS always have a display")


@pytest.fixture(autouse=True)
def _bare(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display, "_LIBRARIES", {})


def test_no_display_is_one_sentence_that_names_the_way_out():
    sentence = display.problem()
    assert sentence.startswith("There is no display here")
    assert "crackview predict" in sentence
    assert sentence.count(". ") == 0


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "offscreen:fontengine=none", "offscreen;xcb"])
def test_platforms_that_need_no_display_are_fine(monkeypatch, platform):
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert display.problem() is None


@pytest.mark.parametrize("name", [":987", "unix:987.0", "localhost:987.0", "nonsense", ":", "/no/such/socket:0"])
def test_a_display_that_cannot_be_reached_is_named(monkeypatch, name):
    monkeypatch.setenv("DISPLAY", name)
    assert f"DISPLAY={name} cannot be reached" in display.problem()


def test_a_wayland_socket_that_answers_is_a_display(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert "WAYLAND_DISPLAY=wayland-9 cannot be reached" in display.problem()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert display.problem() is None


def test_an_x_socket_that_answers_is_a_display_unless_libraries_are_missing(monkeypatch):
    with socket.create_server(("localhost", 0)) as server:
        monkeypatch.setenv("DISPLAY", f"localhost:{server.getsockname()[1] - 6000}")
        assert display.problem() is None
        monkeypatch.setattr(display, "_LIBRARIES", {"libnonesuch.so.1": "libnonesuch1"})
        assert "sudo apt install libnonesuch1" in display.problem()


def test_as_a_program_it_prints_the_sentence_and_fails():
    run = subprocess.run([sys.executable, "-m", "crackview.display"], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.count("\n")) == (1, 1)
    assert "no display" in run.stdout
