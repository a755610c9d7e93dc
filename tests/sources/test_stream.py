import socket
import threading
import time
from pathlib import Path

import cv2
import pytest

from crackview.concurrency import LatestSlot
from crackview.sources import stream
from crackview.sources.grabber import FrameGrabbed, Grabber, GrabFailed, SourceLost, SourceOpened
from crackview.sources.source import SourceError
from crackview.sources.stream import StreamSource, hidden
from tests.sources.clips import number_in
from tests.sources.events import Events
from tests.sources.servers import Mjpeg, Rtmp, Rtsp, Udp, free_port

SECRET = "s3cret"


@pytest.fixture
def serve(tmp_path):
    servers = []

    def serve_(kind, *login):
        servers.append(kind(tmp_path, *login))
        servers[-1].start()
        return servers[-1]

    yield serve_
    for server in servers:
        server.stop()


@pytest.mark.parametrize("kind", [Rtsp, Rtmp, Udp, Mjpeg])
def test_a_stream_that_dies_comes_back_by_itself(kind, serve, capfd):
    server = serve(kind)
    events, slot = Events(), LatestSlot()
    grabber = Grabber(StreamSource(server.url, timeout_s=2.0), slots=[slot], on_event=events, reconnect=True)
    try:
        info = events.wait(SourceOpened, seconds=20)[0].info
        assert (info.live, info.width, info.height, info.frames) == (True, 320, 240, None)
        frame = events.wait(FrameGrabbed, 40, seconds=20)[-1].frame
        assert frame.pixels.shape == (240, 320, 3)
        assert frame.pixels.std() > 10
        assert frame.index == 39
        server.stop()
        assert "sends no pictures any more" in events.wait(SourceLost)[-1].sentence
        time.sleep(1)
        shown = len(events.of(FrameGrabbed))
        server.start()
        back = time.monotonic()
        events.wait(FrameGrabbed, shown + 1)
        assert time.monotonic() - back < 3
        events.wait(FrameGrabbed, shown + 20)
    finally:
        began = time.monotonic()
        assert grabber.close()
        assert time.monotonic() - began < 0.5
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("kind", [Rtsp, Mjpeg])
def test_a_login_opens_the_door_and_is_never_shown(kind, serve, capfd, caplog):
    server = serve(kind, "joe", SECRET)
    source = StreamSource(server.url)
    info = source.open()
    assert "joe" not in info.title
    assert SECRET not in info.title
    assert info.title.endswith(server.url[server.url.index("127.") :])
    assert source.read().pixels.shape == (240, 320, 3)
    source.close()
    wrong = StreamSource(server.url.replace(SECRET, "wrong-s3cret"))
    with pytest.raises(SourceError, match="check path, user and password") as error:
        wrong.open()
    wrong.close()
    assert "s3cret" not in str(error.value)
    assert capfd.readouterr() == ("", "")
    assert "s3cret" not in caplog.text


def test_frames_of_a_camera_come_whole_and_in_order(serve):
    source = StreamSource(serve(Mjpeg).url)
    source.open()
    numbers = [number_in(source.read().pixels) for _ in range(30)]
    source.close()
    assert numbers == list(range(numbers[0], numbers[0] + 30))


def test_nobody_at_the_address_is_told_at_once(capfd):
    source = StreamSource(f"rtsp://joe:{SECRET}@127.0.0.1:{free_port()}/wall")
    with pytest.raises(SourceError, match=r"rtsp://…@127.0.0.1:\d+/wall shows no picture: no server listens") as error:
        source.open()
    assert SECRET not in str(error.value)
    with pytest.raises(SourceError, match="its host name is unknown"):
        StreamSource("rtsp://no-such-host.invalid/wall").open()
    assert capfd.readouterr() == ("", "")


def test_a_name_service_that_hangs_is_given_up(monkeypatch):
    free = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: free.wait(20))
    began = time.monotonic()
    with pytest.raises(SourceError, match="no answer from the name service"):
        StreamSource("rtsp://camera/wall", timeout_s=0.2).open()
    assert time.monotonic() - began < 2
    free.set()


@pytest.fixture
def silent():
    """A server that accepts and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.mark.parametrize(
    "address", ["rtsp://127.0.0.1:{}/wall", "rtmp://127.0.0.1:{}/live/wall", "http://127.0.0.1:{}/"]
)
def test_a_server_that_never_answers_is_given_up(address, silent, capfd):
    source = StreamSource(address.format(silent), timeout_s=0.5)
    began = time.monotonic()
    with pytest.raises(SourceError, match="no video came in time"):
        source.open()
    assert time.monotonic() - began < 3
    assert capfd.readouterr() == ("", "")


def test_a_port_where_nothing_arrives_is_given_up():
    source = StreamSource(f"udp://127.0.0.1:{free_port(socket.SOCK_DGRAM)}", timeout_s=0.5)
    began = time.monotonic()
    with pytest.raises(SourceError, match="nothing arrived"):
        source.open()
    assert time.monotonic() - began < 3


def test_srt_is_refused_where_this_ffmpeg_has_none_and_tried_where_it_has(monkeypatch, capfd):
    address = f"srt://127.0.0.1:{free_port(socket.SOCK_DGRAM)}?passphrase={SECRET}"
    for reads, says in ((False, "has no SRT"), (True, "nothing arrived at port")):
        monkeypatch.setattr(stream, "reads_srt", lambda reads=reads: reads)
        with pytest.raises(SourceError, match=says) as error:
            StreamSource(address, timeout_s=0.5).open()
        assert SECRET not in str(error.value)
    assert capfd.readouterr() == ("", "")


def test_whether_srt_is_read_is_what_this_ffmpeg_was_built_with():
    libraries = list((Path(cv2.__file__).parent.parent / "opencv_python_headless.libs").glob("libavformat*"))
    if not libraries:
        pytest.skip("this OpenCV has its FFmpeg elsewhere")
    assert stream.reads_srt() == (b"--enable-libsrt" in libraries[0].read_bytes())


@pytest.mark.parametrize(("url", "says"), [("srt://drone", "no port"), ("srt://:x", "no address")])
def test_an_address_by_srt_names_a_port(url, says):
    with pytest.raises(SourceError, match=says):
        StreamSource(url)


def test_an_srt_address_may_wait_at_a_port_of_this_computer():
    StreamSource("srt://:9000?mode=listener")


def test_closing_takes_two_seconds_at_most_while_a_server_does_not_answer(silent):
    events = Events()
    grabber = Grabber(StreamSource(f"rtsp://127.0.0.1:{silent}/wall", timeout_s=4), slots=[], on_event=events)
    time.sleep(0.5)
    began = time.monotonic()
    assert not grabber.close()
    assert time.monotonic() - began < 2.2
    assert grabber.close(5)  # it ends by its own timeout
    assert not events.of(GrabFailed)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("rtsp://joe:pw@cam:554/a/b", "rtsp://…@cam:554/a/b"),
        ("rtsp://joe@cam/a", "rtsp://…@cam/a"),
        ("rtsp://joe:p@ss/w?rd#@cam/a", "rtsp://…@cam/a"),
        ("http://cam/video?user=joe&password=pw", "http://cam/video?…"),
        ("http://joe:pw@cam/video#token", "http://…@cam/video?…"),
        ("udp://@239.0.0.1:5000", "udp://@239.0.0.1:5000"),
        ("rtsp://cam/a", "rtsp://cam/a"),
        ("rtsp://joe:pw\n@cam/a", "rtsp://…@cam/a"),
    ],
)
def test_what_may_be_secret_is_hidden(url, shown):
    assert hidden(url) == shown


@pytest.mark.parametrize(
    "url", [f"ftp://joe:{SECRET}@cam/a", f"rtsp://joe:{SECRET}@cam:port/a", f"rtsp://joe:{SECRET}@/a", "x"]
)
def test_a_wrong_address_is_refused_without_its_secrets(url):
    with pytest.raises(SourceError) as error:
        StreamSource(url)
    assert SECRET not in str(error.value)
    assert error.value.__cause__ is None


def test_a_stream_cannot_be_sought():
    with pytest.raises(SourceError, match="is live"):
        StreamSource("rtsp://cam/a").seek(3)
