"""Real protocol servers on loopback, which can be killed and started again on the same port."""

import base64
import contextlib
import http.server
import select
import signal
import socket
import subprocess
import threading
import time
from pathlib import Path

import cv2
import numpy as np

from tests.programs import missing, program
from tests.sources.clips import drawn, write

_HERE = Path(__file__).parent
_SYSTEM_PYTHON = "/usr/bin/python3"


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Processes:
    """A server made of processes; `start` returns when it answers."""

    def __init__(self, folder):
        self._folder = folder
        self._running = []

    def start(self):
        raise NotImplementedError

    def stop(self):
        for process in reversed(self._running):
            process.kill()
            process.communicate()
        self._running.clear()

    def freeze(self):
        """Stop working without closing anything, as a camera that hangs does."""
        self._signal(signal.SIGSTOP)

    def thaw(self):
        self._signal(signal.SIGCONT)

    def _signal(self, number):
        for process in self._running:
            process.send_signal(number)

    def _run(self, *words):
        log = (self._folder / "server.log").open("ab")
        with log:
            process = subprocess.Popen(
                [str(word) for word in words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log
            )
        self._running.append(process)
        return process

    def _said(self):
        return (self._folder / "server.log").read_text(errors="replace")


class Rtsp(Processes):
    """GStreamer's RTSP server with H.264."""

    def __init__(self, folder, *login):
        super().__init__(folder)
        self._port, self._login = free_port(), login
        self.url = f"rtsp://{':'.join(login) + '@' if login else ''}127.0.0.1:{self._port}/wall"
        imports = "import gi; gi.require_version('GstRtspServer', '1.0'); from gi.repository import GstRtspServer"
        try:
            subprocess.run([_SYSTEM_PYTHON, "-c", imports], check=True, capture_output=True, timeout=30)
        except (OSError, subprocess.CalledProcessError):
            missing("GStreamer's RTSP server (gir1.2-gst-rtsp-server-1.0, python3-gi) is not here")

    def start(self):
        process = self._run(_SYSTEM_PYTHON, _HERE / "rtsp_server.py", self._port, *self._login)
        ready, _, _ = select.select([process.stdout], [], [], 20)
        assert ready, self._said()
        assert process.stdout.readline() == b"listening\n", self._said()


class Rtmp(Processes):
    """nginx with its RTMP module, fed by ffmpeg with H.264."""

    def __init__(self, folder):
        super().__init__(folder)
        self._port = free_port()
        self.url = f"rtmp://127.0.0.1:{self._port}/live/wall"
        self._nginx, self._ffmpeg = program("nginx"), program("ffmpeg")
        module = Path("/usr/lib/nginx/modules/ngx_rtmp_module.so")
        if not module.exists():
            missing("nginx has no RTMP module (libnginx-mod-rtmp)")
        self._clip = write(folder / "feed.mp4", 250, size=(320, 240))
        (folder / "nginx.conf").write_text(
            f"load_module {module}; daemon off; master_process off; error_log stderr warn; pid {folder}/nginx.pid;"
            f" events {{}} rtmp {{ server {{ listen 127.0.0.1:{self._port};"
            " application live { live on; allow publish all; allow play all; } } }"
        )

    def start(self):
        self._run(self._nginx, "-e", "stderr", "-p", self._folder, "-c", self._folder / "nginx.conf")
        wait_for_port(self._port)
        self._run(*feeding(self._ffmpeg, self._clip), "-f", "flv", self.url)


class Udp(Processes):
    """ffmpeg that sends MPEG-TS with H.264."""

    def __init__(self, folder):
        super().__init__(folder)
        self._port = free_port(socket.SOCK_DGRAM)
        self.url = f"udp://127.0.0.1:{self._port}"
        self._ffmpeg = program("ffmpeg")
        self._clip = write(folder / "feed.mp4", 250, size=(320, 240))

    def start(self):
        self._run(*feeding(self._ffmpeg, self._clip), "-f", "mpegts", self.url)


class Mjpeg:
    """An HTTP server as cheap cameras have one, with a login."""

    def __init__(self, _folder, *login):
        self._port, self._login = free_port(), login
        self.url = f"http://{':'.join(login) + '@' if login else ''}127.0.0.1:{self._port}/video"
        self._server = None
        self._stopped = threading.Event()
        self._moving = threading.Event()
        self._moving.set()
        self.sending = 0  # to how many

    def start(self):
        server, stopped = self, threading.Event()
        wanted = f"Basic {base64.b64encode(':'.join(self._login).encode()).decode()}" if self._login else None

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if wanted and self.headers["Authorization"] != wanted:
                    self.send_response(401)
                    self.send_header("WWW-Authenticate", 'Basic realm="camera"')
                    self.end_headers()
                    return
                server._moving.wait()
                self.send_response(200)
                self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
                self.end_headers()
                server.sending += 1
                try:
                    with contextlib.suppress(OSError):
                        server.send(self.wfile, stopped)
                finally:
                    server.sending -= 1

            def log_message(self, *_):
                pass

        self._stopped = stopped
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", self._port), Handler)
        self._server.daemon_threads = False
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def send(self, out, stopped):
        number = 0
        while self._moving.wait() and not stopped.is_set():
            bgr = np.ascontiguousarray(drawn(number % 1000, (320, 240))[..., ::-1])
            jpeg = cv2.imencode(".jpg", bgr)[1].tobytes()
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            out.write(head.encode() + jpeg + b"\r\n")
            number += 1
            time.sleep(1 / 30)

    def freeze(self):
        self._moving.clear()

    def thaw(self):
        self._moving.set()

    def stop(self):
        self._stopped.set()
        self._moving.set()
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None


KINDS = {"rtsp": Rtsp, "rtmp": Rtmp, "udp": Udp, "mjpeg": Mjpeg}


def feeding(ffmpeg, clip):
    """ffmpeg's words for a clip sent over and over at its own pace."""
    return (
        ffmpeg, "-nostdin", "-hide_banner", "-loglevel", "error", "-re", "-stream_loop", "-1", "-i", clip,
        "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-threads", "1", "-g", "25",
    )  # fmt: skip


def wait_for_port(port, seconds=10.0):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
            return
        time.sleep(0.05)
    raise AssertionError(f"nothing listens on port {port}")
