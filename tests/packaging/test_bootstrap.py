import hashlib
import http.server
import importlib.util
import io
import json
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "bootstrap.py"


@pytest.fixture
def bootstrap(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / "venv")
    return module


@pytest.fixture
def index(monkeypatch):
    """A package index on this machine that offers a pip which only says that it is one."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as wheel:
        wheel.writestr("pip/__init__.py", "")
        wheel.writestr("pip/__main__.py", "print('pip from the index')")
    files = {"/simple/wheel.whl": buffer.getvalue()}

    class Index(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            content = files.get(self.path)
            if self.path == "/simple/pip/":
                hashes = {"sha256": hashlib.sha256(files["/simple/wheel.whl"]).hexdigest()}
                listing = [{"filename": "pip-99-py3-none-any.whl", "url": "../wheel.whl", "hashes": hashes}]
                content = json.dumps({"files": listing}).encode()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.server.spoil if self.server.spoil and "wheel" in self.path else content)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
    server.spoil = b""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def _python(bootstrap) -> Path:
    return bootstrap.VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def test_a_python_without_ensurepip_gets_pip_from_the_index(bootstrap, index, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    bootstrap._make_venv(_python(bootstrap))
    said = subprocess.run([_python(bootstrap), "-m", "pip"], capture_output=True, text=True, check=True)
    assert said.stdout == "pip from the index\n"


def test_a_pip_that_arrives_damaged_is_not_unpacked(bootstrap, index, monkeypatch):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    index.spoil = b"broken"
    with pytest.raises(OSError, match="arrived damaged"):
        bootstrap._make_venv(_python(bootstrap))


def test_wrong_usage_is_two():
    assert subprocess.run([sys.executable, SCRIPT, "dance"], capture_output=True, check=False).returncode == 2


def test_the_sample_that_opens_first_is_there(bootstrap):
    assert bootstrap.SAMPLE.is_file()
