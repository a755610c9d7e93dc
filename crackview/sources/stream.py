"""A network stream by its URL: RTSP, RTMP, MJPEG over HTTP, MPEG-TS over UDP, and SRT where the FFmpeg reads it.

Every call has a timeout. The typed URL may hold a password, so every text that leaves this module, for the screen or
for the log, has passed through `hidden`.
"""

import functools
import re
import socket
import threading
import time
from datetime import UTC, datetime
from urllib.parse import SplitResult, urlsplit

import cv2

from crackview.sentences import Sentence
from crackview.sources.capture import Capture, announced_fps
from crackview.sources.source import Frame, SourceError, SourceInfo

PORTS = {"rtsp": 554, "rtsps": 322, "rtmp": 1935, "rtmps": 443, "http": 80, "https": 443, "udp": None, "srt": None}
"""The schemes that are opened, with their usual TCP ports; those without have no usual port, and no TCP.

FFmpeg knows more, some of which read local files.
"""
_LISTENING_S = 0.4
"""How long a listener for SRT is kept to learn whether there can be one, s."""
_BARE_PORT = {"udp", "srt"}
"""What can wait at a port of this computer, so that no host need be named."""
_THREADS = 1
"""Decoding threads; each further one would hold back a frame."""


def hidden(url: str) -> str:
    """Return the URL without user, password, and everything behind ? or #."""
    # up to the last @, because passwords are typed with @ and / in them
    return re.sub(r"(?s)[?#].*", "?…", re.sub(r"(?s)(?<=://).+@", "…@", url))


class StreamSource:
    """A live stream.

    Args:
        url: Its scheme is one of `PORTS`; user and password may stand in it.
        timeout_s: Limit for opening, and for each frame, s.

    Raises:
        SourceError: If the URL cannot be that of a stream.
    """

    def __init__(self, url: str, timeout_s: float = 5.0) -> None:
        self._url = url
        self._title = hidden(url)
        self._parts = _checked(url, self._title)
        self._timeout_s = timeout_s
        self._capture = Capture()
        self._count = 0
        self._waiting = False

    def open(self) -> SourceInfo:
        """Connect and decode the first frame; raise SourceError if no picture arrives in time."""
        problem = _unknown_host(self._parts, self._timeout_s)
        if problem:
            raise SourceError("{title} cannot be reached: {problem}.", title=self._title, problem=problem)
        self._capture, self._count = Capture(), 0
        deadline = time.monotonic() + self._timeout_s
        self._waiting = self._connect(self._timeout_s)
        # a broadcast can be decoded from its next key frame on
        while not self._waiting and self._parts.scheme == "udp" and time.monotonic() < deadline:
            time.sleep(0.05)
            self._waiting = self._connect(deadline - time.monotonic())
        if not self._waiting:
            raise SourceError(
                "{title} shows no picture: {reason}.", title=self._title, reason=_reason(self._parts, self._timeout_s)
            )
        width, height = (int(self._capture.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        return SourceInfo(self._title, live=True, width=width, height=height, fps=announced_fps(self._capture))

    def _connect(self, seconds: float) -> bool:
        limits = (cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, seconds), (cv2.CAP_PROP_READ_TIMEOUT_MSEC, self._timeout_s)
        parameters = [each for name, limit in limits for each in (name, max(int(limit * 1000), 1))]
        parameters += [cv2.CAP_PROP_N_THREADS, _THREADS]
        return self._capture.open(self._url, cv2.CAP_FFMPEG, parameters) and self._capture.grab()

    def read(self) -> Frame:
        """Return the next frame; raise SourceError if none arrives in time, or the stream ended."""
        grabbed = self._waiting or self._capture.grab()
        captured, wall = time.monotonic(), datetime.now(UTC).astimezone()
        self._waiting = False
        pixels = self._capture.retrieve() if grabbed else None
        if pixels is None:
            raise SourceError(
                "{title} sends no pictures any more: check the camera and the network.", title=self._title
            )
        self._count += 1
        return Frame(pixels, self._count - 1, captured, wall)

    def seek(self, index: int) -> None:
        """Refuse.

        Raises:
            SourceError: Always: a live source cannot be sought.
        """
        raise SourceError(
            "{title} is live and has no frame {index} to go to: record it first.", title=self._title, index=index
        )

    def close(self) -> None:
        """Close the connection; a running call in another thread ends at its timeout at the latest."""
        self._capture.close()


def _checked(url: str, title: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        # not "from" it: its text holds a part of the address
        raise SourceError("{title} is no address: write it as rtsp://host:port/path.", title=title) from None
    if parts.scheme not in PORTS:
        raise SourceError(
            "{title} cannot be opened: a stream begins with {schemes}.",
            title=title,
            schemes=", ".join(f"{s}://" for s in PORTS),
        )
    if parts.scheme == "srt" and not port:
        raise SourceError("{title} names no port: write it as {scheme}://host:port.", title=title, scheme=parts.scheme)
    if not parts.hostname and not (parts.scheme in _BARE_PORT and port):
        raise SourceError(
            "{title} names no host: write it as {scheme}://host:port/path.", title=title, scheme=parts.scheme
        )
    return parts


def _unknown_host(parts: SplitResult, seconds: float) -> str:
    """Return why the host's name cannot be resolved; "" if it can. FFmpeg's own look-up has no timeout."""
    problem: str = Sentence("no answer from the name service within {seconds:g} s; check the network", seconds=seconds)

    def look() -> None:
        nonlocal problem
        try:
            socket.getaddrinfo(parts.hostname, None)
            problem = ""
        except (OSError, UnicodeError):
            problem = Sentence("its host name is unknown; check the address")

    if not parts.hostname:
        return ""
    thread = threading.Thread(target=look, name="look up host", daemon=True)
    thread.start()
    thread.join(seconds)
    return problem


def _reason(parts: SplitResult, seconds: float) -> str:
    """Return why a stream did not open, by connecting to its port; FFmpeg's own message may hold the password."""
    if parts.scheme == "srt" and not reads_srt():
        return Sentence("the FFmpeg of this installation has no SRT; have it sent as RTSP, RTMP or MPEG-TS")
    usual = PORTS[parts.scheme]
    if usual is None:
        return Sentence(
            "nothing arrived at port {port} within {seconds:g} s; check that something is sent there",
            port=parts.port,
            seconds=seconds,
        )
    port = parts.port or usual
    try:
        socket.create_connection((parts.hostname or "", port), timeout=min(seconds, 1.0)).close()
    except ConnectionRefusedError:
        return Sentence("no server listens on port {port}; check that it runs", port=port)
    except TimeoutError:
        return Sentence("no answer; check the address and the network")
    except OSError as error:
        return Sentence(
            "{reason}; check the address and the network", reason=(error.strerror or "no way there").lower()
        )
    return Sentence("the server answers, but no video came in time; check path, user and password")


@functools.cache
def reads_srt() -> bool:
    """Return whether the FFmpeg inside OpenCV reads SRT, which OpenCV does not report.

    A listener at a free port of this computer waits for its sender; without SRT opening it fails at once.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    capture, began, wait_us = Capture(), time.monotonic(), int(_LISTENING_S * 1e6)
    limit = (cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, int(_LISTENING_S * 1000))
    capture.open(f"srt://127.0.0.1:{port}?mode=listener&listen_timeout={wait_us}", cv2.CAP_FFMPEG, limit)
    capture.close()
    return time.monotonic() - began > _LISTENING_S / 2
