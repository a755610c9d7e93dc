"""Is there a display for a window? Asked before Qt is loaded, which would end the process with a message of its own."""

import ctypes
import os
import socket
import sys
from pathlib import Path

_HINT = "use `crackview predict PHOTO --out FOLDER`, which needs no display"
_WITHOUT_DISPLAY = {"offscreen", "minimal", "minimalegl", "linuxfb", "eglfs", "vnc", "vkkhrdisplay"}
_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
_SECONDS = 2.0


def problem() -> str | None:
    """Return why no window can be opened here, in one sentence; None if nothing prevents it.

    Only Linux and its relatives can lack a display; the sockets of Wayland and X11 are tried, no window is opened.
    """
    if sys.platform in {"win32", "darwin"}:
        return None
    wanted = os.environ.get("QT_QPA_PLATFORM", "").partition(";")[0].partition(":")[0].strip()
    if wanted in _WITHOUT_DISPLAY:
        return None
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if wayland and wanted != "xcb" and _reaches_wayland(wayland):
        return None
    return _x11_problem(os.environ.get("DISPLAY", ""), wayland)


def _x11_problem(x11: str, wayland: str) -> str | None:
    """Return why no window can be opened by X11 after Wayland, if there is any, was out of reach; None if one can."""
    if not x11 and not wayland:
        return f"There is no display here (DISPLAY and WAYLAND_DISPLAY are not set): {_HINT}."
    if not x11:
        return f"The display WAYLAND_DISPLAY={wayland} cannot be reached: {_HINT}."
    if not _reaches_x11(x11):
        return f"The display DISPLAY={x11} cannot be reached: {_HINT}."
    missing = [package for library, package in _LIBRARIES.items() if not _loads(library)]
    if missing:
        packages = " ".join(missing)
        return f"Qt needs system libraries that are not installed: run `sudo apt install {packages}`, or {_HINT}."
    return None


def _reaches_wayland(name: str) -> bool:
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return _connects(str(Path(folder) / name))


def _reaches_x11(display: str) -> bool:
    """Try the sockets of a display name such as ":0", "unix:1.0" or "host:10.0"."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if host.startswith("/"):  # launchd's way of naming a socket
        return _connects(f"{host}:{rest}")
    if not number.isdecimal():
        return False
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where X11 has its sockets
    if host in {"", "unix"} and (_connects(f"\0{path}") or _connects(path)):
        return True
    try:
        with socket.create_connection((host or "localhost", 6000 + int(number)), timeout=_SECONDS):
            return True
    except (OSError, OverflowError):
        return False


def _connects(path: str) -> bool:
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(_SECONDS)
            connection.connect(path)
            return True
    except (OSError, ValueError):
        return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sentence = problem()
    if sentence:
        print(sentence)
    sys.exit(1 if sentence else 0)
